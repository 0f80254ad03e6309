package needlecare.guidance;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An everyday topic.
 *
 * @param id such as {@code caffeine}
 * @param urgency of its answers
 * @param about kinds of things that may be asked about
 * @param unnamed how the thing is called when none was named; empty where the topic is about no thing
 * @param cases what can have come of a request, where answers differ for it
 * @param answers the first one whose condition holds is given; the last one always holds
 * @param more the reason, for "tell me more"
 */
public record Topic(
        String id,
        Urgency urgency,
        List<String> about,
        String unnamed,
        List<String> cases,
        List<Answer> answers,
        Optional<Answer> more) {

    /** Whether its answers differ with the hours since the treatment. */
    public boolean dependsOnTime() {
        return answers.stream()
                .anyMatch(answer ->
                        !answer.when().phases().isEmpty() || answer.until().isPresent());
    }

    /** Ends the id of the one answer of a topic that a clinic has switched off. */
    public static final String OFF = "/off";

    /**
     * Whether the topic is left to the clinic: then nothing is done about it either, no time noted, no reminder set.
     */
    public boolean isOff() {
        return answers.getFirst().id().endsWith(OFF);
    }

    /** The same topic with other answers. */
    public Topic with(Urgency otherUrgency, List<Answer> otherAnswers, Optional<Answer> otherMore) {
        return new Topic(id, otherUrgency, about, unnamed, cases, otherAnswers, otherMore);
    }

    /** Its answers, and the one that tells more. */
    public Stream<Answer> everyAnswer() {
        return Stream.concat(answers.stream(), more.stream());
    }

    /** The answer that fits. There always is one. */
    public Answer answer(Question question, Phase phase, Region region) {
        return answers.stream()
                .filter(answer -> answer.when().holds(question, phase, region))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no answer of " + id + " fits"));
    }
}
