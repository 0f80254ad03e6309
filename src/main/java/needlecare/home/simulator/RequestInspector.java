package needlecare.home.simulator;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import needlecare.guidance.Answer;
import needlecare.guidance.Claim;
import needlecare.guidance.Guidance;
import needlecare.guidance.RedFlag;
import needlecare.guidance.Urgency;
import needlecare.triage.Finding;

/**
 * An exchange, and how its answer came about. It looks at the skill from outside, so nothing here can change an answer.
 *
 * @param finding the danger that decided the answer
 * @param claims what the answer rests on
 * @param source what the level of a danger rests on beside the claims, in a few words; empty for everyday answers
 * @param took how long the answer took
 */
public record RequestInspector(
        Exchange exchange, Optional<Finding> finding, List<Claim> claims, Optional<String> source, Duration took) {

    /** Watches an exchange with a skill. */
    public static RequestInspector inspect(LocalSkill skill, Supplier<Exchange> talk) {
        long began = System.nanoTime();
        Exchange exchange = talk.get();
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        Guidance guidance = skill.skill().guidance();
        return new RequestInspector(
                exchange,
                skill.danger(exchange.request()),
                claims(exchange, guidance),
                redFlag(exchange, guidance).map(RedFlag::source),
                took);
    }

    private static List<Claim> claims(Exchange exchange, Guidance guidance) {
        List<String> ids = redFlag(exchange, guidance)
                .map(RedFlag::claims)
                .or(() -> answer(exchange, guidance).map(Answer::claims))
                .orElse(List.of());
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(guidance.claims().get(id)).stream())
                .toList();
    }

    private static Optional<RedFlag> redFlag(Exchange exchange, Guidance guidance) {
        return exchange.topic().map(guidance.redFlags()::get);
    }

    private static Optional<Answer> answer(Exchange exchange, Guidance guidance) {
        return exchange.topic()
                .map(guidance.topics()::get)
                .flatMap(topic -> topic.everyAnswer()
                        .filter(answer -> exchange.answerId().equals(Optional.of(answer.id())))
                        .findFirst());
    }

    /**
     * The exchange as lines of a conversation test; none for the opening of a session, which every such test begins
     * with.
     */
    public List<String> asTest() {
        if (exchange.utterance().isEmpty()) {
            return List.of();
        }
        String topic = exchange.topic().orElse("nothing");
        boolean danger = Urgency.named(exchange.urgency()).isDanger();
        return List.of(
                "> " + String.join(" ", IntentRecognizer.words(exchange.utterance())),
                danger ? "! " + exchange.urgency() + " " + topic : "= " + topic + " " + exchange.urgency(),
                exchange.endsSession() ? "| ends" : "| open");
    }
}
