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
public record Metrics(
        ConfidenceInterval emergencies,
        ConfidenceInterval urgent,
        ConfidenceInterval urgentAsEmergency,
        ConfidenceInterval named,
        ConfidenceInterval overTriage,
        ConfidenceInterval calmAsEmergency) {

    static Metrics of(List<Predictions.Prediction> results) {
        List<Predictions.Prediction> emergencies = at(Urgency.EMERGENCY, results);
        List<Predictions.Prediction> urgent = at(Urgency.URGENT, results);
        List<Predictions.Prediction> calm =
                only(results, result -> result.utterance().isCalm());
        List<Predictions.Prediction> caught =
                only(results, result -> !result.utterance().isCalm() && result.isDanger());
        return new Metrics(
                ConfidenceInterval.of(emergencies, result -> result.urgency() == Urgency.EMERGENCY),
                ConfidenceInterval.of(urgent, Predictions.Prediction::isDanger),
                ConfidenceInterval.of(urgent, result -> result.urgency() == Urgency.EMERGENCY),
                ConfidenceInterval.of(caught, Predictions.Prediction::namesTheTopic),
                ConfidenceInterval.of(calm, Predictions.Prediction::isDanger),
                ConfidenceInterval.of(calm, result -> result.urgency() == Urgency.EMERGENCY));
    }

    private static List<Predictions.Prediction> at(Urgency level, List<Predictions.Prediction> results) {
        return only(results, result -> result.utterance().level() == level);
    }

    private static List<Predictions.Prediction> only(
            List<Predictions.Prediction> results, Predicate<Predictions.Prediction> holds) {
        return results.stream().filter(holds).toList();
    }
}
