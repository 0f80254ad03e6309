package needlecare.guidance;

import java.util.Set;

/**
 * When an answer fits. An empty set means any.
 *
 * @param things ids of things
 * @param askings ids of askings; {@link #MAY} stands for none
 * @param phases phases of the recovery
 * @param locales locales of the listener
 */
public record Condition(Set<String> things, Set<String> askings, Set<Phase> phases, Set<String> locales) {
    /** The plain question: may I, is it all right. */
    public static final String MAY = "may";

    public boolean holds(Asked asked, Phase phase, Region region) {
        return (things.isEmpty()
                        || (asked.thing().isPresent()
                                && things.contains(asked.thing().get())))
                && (askings.isEmpty() || askings.contains(asked.asking().orElse(MAY)))
                && (phases.isEmpty() || phases.contains(phase))
                && (locales.isEmpty() || locales.contains(region.locale()));
    }

    boolean isAlways() {
        return things.isEmpty() && askings.isEmpty() && phases.isEmpty() && locales.isEmpty();
    }
}
