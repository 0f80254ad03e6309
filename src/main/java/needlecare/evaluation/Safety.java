package needlecare.evaluation;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import needlecare.guidance.Urgency;
import needlecare.simulator.Ear;
import needlecare.training.Corpus;
import needlecare.training.Utterance;

/** How well danger is heard: recall, over-triage and naming, by triage alone and through the skill, for both halves of the corpora. */
public final class Safety {
    private final Hearing hearing = new Hearing();
    private final PrintWriter out;

    /** Prints to {@code out}. */
    public Safety(PrintWriter out) {
        this.out = out;
    }

    /** Prints the figures; the mistakes of the tuning halves can be listed, those of the others only on request. */
    public void report(Path corpus, boolean mistakes) {
        for (String half : List.of("tuning", "held-back")) {
            for (String name : List.of("danger/", "illness/", "everyday/")) {
                Corpus read = Corpus.read(corpus, name + half);
                boolean list = mistakes && half.equals("tuning");
                report("screen", read, hearing::screened, list);
                Ear ear = hearing.ear(Ear.Way.ALL);
                report("understand", read, utterance -> hearing.understood(utterance, ear), false);
            }
        }
        for (Ear.Way way : Ear.Way.values()) {
            Ear ear = hearing.ear(Set.of(way));
            report(
                    "by " + way + " only",
                    Corpus.read(corpus, "danger/held-back"),
                    utterance -> hearing.understood(utterance, ear),
                    false);
        }
        out.flush();
    }

    private void report(String way, Corpus corpus, Function<Utterance, Hearing.Result> hear, boolean list) {
        List<Hearing.Result> results = corpus.utterances().stream().map(hear).toList();
        Figures figures = Figures.of(results);
        out.println("## " + corpus.name() + ", " + way);
        if (figures.emergencies().n() > 0) {
            out.println("- emergencies called emergency: " + figures.emergencies());
            out.println("- urgent heard as danger: " + figures.urgent());
            out.println("- urgent called emergency: " + figures.urgentAsEmergency());
            out.println("- red flag named right: " + figures.named());
        }
        out.println("- calm taken for danger: " + figures.overTriage());
        out.println("- calm taken for emergency: " + figures.calmAsEmergency());
        out.println();
        if (list) {
            mistakes(results).forEach(out::println);
        }
    }

    private static List<String> mistakes(List<Hearing.Result> results) {
        List<String> lines = new ArrayList<>();
        for (Hearing.Result result : results) {
            Utterance utterance = result.utterance();
            boolean level = utterance.isCalm() ? !result.isDanger() : result.urgency() == utterance.level();
            if (!level) {
                lines.add("LEVEL " + utterance.level().id() + " " + utterance.topic() + " -> "
                        + result.urgency().id() + " | " + utterance.text() + " | " + result.because());
            } else if (!utterance.isCalm() && !result.namesTheTopic()) {
                lines.add("NAME " + utterance.topic() + " -> " + result.topic().orElse("-") + " | " + utterance.text()
                        + " | " + result.because());
            }
        }
        lines.sort(String::compareTo);
        return lines;
    }

    /** What is counted over a set of results. */
    record Figures(
            Bounds emergencies,
            Bounds urgent,
            Bounds urgentAsEmergency,
            Bounds named,
            Bounds overTriage,
            Bounds calmAsEmergency) {

        static Figures of(List<Hearing.Result> results) {
            List<Hearing.Result> emergencies = at(Urgency.EMERGENCY, results);
            List<Hearing.Result> urgent = at(Urgency.URGENT, results);
            List<Hearing.Result> calm = results.stream()
                    .filter(result -> result.utterance().isCalm())
                    .toList();
            List<Hearing.Result> caught = results.stream()
                    .filter(result -> !result.utterance().isCalm() && result.isDanger())
                    .toList();
            return new Figures(
                    count(emergencies, result -> result.urgency() == Urgency.EMERGENCY),
                    count(urgent, Hearing.Result::isDanger),
                    count(urgent, result -> result.urgency() == Urgency.EMERGENCY),
                    count(caught, Hearing.Result::namesTheTopic),
                    count(calm, Hearing.Result::isDanger),
                    count(calm, result -> result.urgency() == Urgency.EMERGENCY));
        }

        private static List<Hearing.Result> at(Urgency level, List<Hearing.Result> results) {
            return results.stream()
                    .filter(result -> result.utterance().level() == level)
                    .toList();
        }

        private static Bounds count(List<Hearing.Result> results, Predicate<Hearing.Result> holds) {
            return new Bounds((int) results.stream().filter(holds).count(), results.size());
        }
    }
}
