package needlecare.build.evaluation;

import java.util.List;
import java.util.function.Predicate;
import needlecare.guidance.Urgency;

/**
 * What is counted over a set of results.
 *
 * @param emergencies of the emergencies, those called one
 * @param urgent of the urgent, those heard as a danger of any level
 * @param urgentAsEmergency of the urgent, those called an emergency
 * @param named of the dangers that were heard, those whose red flag is right
 * @param overTriage of the calm, those taken for a danger
 * @param calmAsEmergency of the calm, those called an emergency
 */
public record Figures(
        Bounds emergencies,
        Bounds urgent,
        Bounds urgentAsEmergency,
        Bounds named,
        Bounds overTriage,
        Bounds calmAsEmergency) {

    static Figures of(List<Hearing.Result> results) {
        List<Hearing.Result> emergencies = at(Urgency.EMERGENCY, results);
        List<Hearing.Result> urgent = at(Urgency.URGENT, results);
        List<Hearing.Result> calm = only(results, result -> result.utterance().isCalm());
        List<Hearing.Result> caught =
                only(results, result -> !result.utterance().isCalm() && result.isDanger());
        return new Figures(
                Bounds.of(emergencies, result -> result.urgency() == Urgency.EMERGENCY),
                Bounds.of(urgent, Hearing.Result::isDanger),
                Bounds.of(urgent, result -> result.urgency() == Urgency.EMERGENCY),
                Bounds.of(caught, Hearing.Result::namesTheTopic),
                Bounds.of(calm, Hearing.Result::isDanger),
                Bounds.of(calm, result -> result.urgency() == Urgency.EMERGENCY));
    }

    private static List<Hearing.Result> at(Urgency level, List<Hearing.Result> results) {
        return only(results, result -> result.utterance().level() == level);
    }

    private static List<Hearing.Result> only(List<Hearing.Result> results, Predicate<Hearing.Result> holds) {
        return results.stream().filter(holds).toList();
    }
}
