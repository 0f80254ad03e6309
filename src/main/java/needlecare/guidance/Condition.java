package needlecare.guidance;

import java.util.Collections;
import java.util.Set;

/**
 * When an answer fits. An empty set means any.
 *
 * @param things ids of things
 * @param askings ids of askings; {@link #MAY} stands for none
 * @param circumstances ids of circumstances, any of which must have been named
 * @param phases phases of the recovery
 * @param locales locales of the listener
 */
public record Condition(
        Set<String> things, Set<String> askings, Set<String> circumstances, Set<Phase> phases, Set<String> locales) {
    /** The plain question: may I, is it all right. */
    public static final String MAY = "may";

    /** Holds of every question. */
    public static final Condition ALWAYS = new Condition(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    public boolean holds(Question question, Phase phase, Region region) {
        return (things.isEmpty()
                        || (question.thing().isPresent()
                                && things.contains(question.thing().get())))
                && (askings.isEmpty() || askings.contains(question.asking().orElse(MAY)))
                && (circumstances.isEmpty() || !Collections.disjoint(circumstances, question.circumstances()))
                && (phases.isEmpty() || phases.contains(phase))
                && (locales.isEmpty() || locales.contains(region.locale()));
    }

    boolean isAlways() {
        return equals(ALWAYS);
    }
}
