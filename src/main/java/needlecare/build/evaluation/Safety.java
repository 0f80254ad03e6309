package needlecare.build.evaluation;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import needlecare.build.training.Corpus;
import needlecare.build.training.Utterance;
import needlecare.guidance.Urgency;
import needlecare.guidance.WhileWaiting;
import needlecare.home.simulator.Exchange;
import needlecare.home.simulator.IntentRecognizer;

/**
 * How well danger is heard: recall, over-triage and naming, by triage alone and through the skill, for both halves of
 * the corpora.
 */
public final class Safety {
    private static final List<String> CORPORA = List.of("danger", "illness", "everyday");
    private static final String TUNING = "tuning";
    private static final String HELD_BACK = "held-back";
    private static final String SEALED = "sealed";
    private static final String FAIR = "fair";
    private static final String ALONE = "triage alone";

    private final Predictions predictions = new Predictions();
    private final IntentRecognizer recognizer = predictions.recognizer(IntentRecognizer.Way.ALL);
    private final Path corpus;
    private final PrintWriter out;

    /**
     * A measurement of the corpora.
     *
     * @param corpus their folder
     * @param out takes the metrics
     */
    public Safety(Path corpus, PrintWriter out) {
        this.corpus = corpus;
        this.out = out;
    }

    /** Prints the metrics and writes the report. */
    public void report(Path file) {
        List<SafetyReport.Named> headline = new ArrayList<>();
        List<SafetyReport.Named> halves = new ArrayList<>();
        for (String name : CORPORA) {
            List<SafetyReport.Named> heldBack = bothWays(name, HELD_BACK);
            headline.addAll(heldBack);
            halves.add(measured(name, TUNING, ALONE, predictions::screened));
            halves.add(heldBack.getFirst());
        }
        List<SafetyReport.Named> ways = new ArrayList<>();
        for (IntentRecognizer.Way way : IntentRecognizer.Way.values()) {
            IntentRecognizer only = predictions.recognizer(Set.of(way));
            String name = way.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " only";
            ways.add(measured("danger", HELD_BACK, name, utterance -> predictions.understood(utterance, only)));
        }
        new SafetyReport()
                .headline(headline)
                .halves(halves)
                .ways(ways)
                .flags(headline.getFirst().results())
                .styles(headline.getFirst().results())
                .calm(headline.getFirst().results())
                .mistakes(halves)
                .write(file);
        print(headline);
        print(halves);
        print(ways);
        printAfterAnEmergency();
    }

    private void printAfterAnEmergency() {
        AfterAnEmergency metrics = afterAnEmergency();
        out.println("## the turn after an emergency, held-back");
        out.println("- stays an emergency: " + metrics.stays());
        out.println("- what was asked or told is understood: " + metrics.understood());
        out.println();
        out.flush();
    }

    /** How often an emergency stays in the next turn, and how often what was asked or told then is understood. */
    public AfterAnEmergency afterAnEmergency() {
        List<Utterance> said =
                Corpus.read(corpus, "after-emergency/" + HELD_BACK).utterances();
        List<Turn> turns = said.stream()
                .map(utterance -> new Turn(utterance.topic(), predictions.afterAnEmergency(utterance, recognizer)))
                .toList();
        return new AfterAnEmergency(
                ConfidenceInterval.of(turns, Turn::stays), ConfidenceInterval.of(turns, Turn::isUnderstood));
    }

    /**
     * What is counted over the turns after an emergency.
     *
     * @param stays those answered as an emergency, or that say that it is over
     * @param understood those answered as what was asked or told
     */
    public record AfterAnEmergency(ConfidenceInterval stays, ConfidenceInterval understood) {}

    /** A turn after an emergency: what kind it is, and how it was answered. */
    private record Turn(String kind, Exchange exchange) {
        boolean stays() {
            return kind.equals(WhileWaiting.OVER) || exchange.urgency().equals(Urgency.EMERGENCY.id());
        }

        boolean isUnderstood() {
            String answer = exchange.answerId().orElse("");
            boolean isCollapse = kind.equals("collapse") && answer.startsWith("not_breathing/");
            return isCollapse || answer.equals(kind) || answer.endsWith("/" + kind);
        }
    }

    /**
     * The parts of the corpus that nobody looks into, the sealed ones and a fair sample as large as a trial's: their
     * metrics, nothing else.
     */
    public void sealed() {
        print(bothWays(CORPORA.getFirst(), FAIR));
        for (String name : CORPORA) {
            print(bothWays(name, SEALED));
        }
    }

    private List<SafetyReport.Named> bothWays(String name, String half) {
        return List.of(
                measured(name, half, ALONE, predictions::screened),
                measured(name, half, "through the skill", this::understood));
    }

    /** The mistakes of the tuning halves, the only ones to tune by. */
    public void mistakes() {
        for (String name : CORPORA) {
            measured(name, TUNING, "triage", predictions::screened).results().stream()
                    .filter(Predictions.Prediction::isMistake)
                    .map(Predictions.Prediction::toString)
                    .sorted()
                    .forEach(out::println);
        }
        out.flush();
    }

    /**
     * The metrics of what was held back of a corpus, heard through the skill.
     *
     * @param name of the corpus: {@code danger}, {@code illness} or {@code everyday}
     */
    public Metrics heldBack(String name) {
        return Metrics.of(
                measured(name, HELD_BACK, "through the skill", this::understood).results());
    }

    private Predictions.Prediction understood(Utterance utterance) {
        return predictions.understood(utterance, recognizer);
    }

    private SafetyReport.Named measured(
            String name, String half, String way, Function<Utterance, Predictions.Prediction> hear) {
        List<Predictions.Prediction> results = Corpus.read(corpus, name + "/" + half).utterances().stream()
                .map(hear)
                .toList();
        return new SafetyReport.Named(named(name, half, way), results);
    }

    private static String named(String name, String half, String way) {
        return name + ", " + half + ", " + way;
    }

    private void print(List<SafetyReport.Named> sets) {
        for (SafetyReport.Named set : sets) {
            Metrics metrics = Metrics.of(set.results());
            out.println("## " + set.name());
            if (metrics.emergencies().n() > 0) {
                out.println("- emergencies called emergency: " + metrics.emergencies());
                out.println("- urgent heard as danger: " + metrics.urgent());
                out.println("- urgent called emergency: " + metrics.urgentAsEmergency());
                out.println("- red flag named right: " + metrics.named());
            }
            out.println("- calm taken for danger: " + metrics.overTriage());
            out.println("- calm taken for emergency: " + metrics.calmAsEmergency());
            out.println();
        }
        out.flush();
    }
}
