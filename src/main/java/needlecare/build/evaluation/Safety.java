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
import needlecare.home.simulator.Ear;
import needlecare.home.simulator.Exchange;

/** How well danger is heard: recall, over-triage and naming, by triage alone and through the skill, for both halves of the corpora. */
public final class Safety {
    private static final List<String> CORPORA = List.of("danger", "illness", "everyday");
    private static final String TUNING = "tuning";
    private static final String HELD_BACK = "held-back";
    private static final String SEALED = "sealed";
    private static final String FAIR = "fair";
    private static final String ALONE = "triage alone";

    private final Hearing hearing = new Hearing();
    private final Ear ear = hearing.ear(Ear.Way.ALL);
    private final Path corpus;
    private final PrintWriter out;

    /**
     * A measurement of the corpora.
     *
     * @param corpus their folder
     * @param out takes the figures
     */
    public Safety(Path corpus, PrintWriter out) {
        this.corpus = corpus;
        this.out = out;
    }

    /** Prints the figures and writes the report. */
    public void report(Path file) {
        List<SafetyReport.Named> headline = new ArrayList<>();
        List<SafetyReport.Named> halves = new ArrayList<>();
        for (String name : CORPORA) {
            List<SafetyReport.Named> heldBack = bothWays(name, HELD_BACK);
            headline.addAll(heldBack);
            halves.add(heard(name, TUNING, ALONE, hearing::screened));
            halves.add(heldBack.getFirst());
        }
        List<SafetyReport.Named> ways = new ArrayList<>();
        for (Ear.Way way : Ear.Way.values()) {
            Ear only = hearing.ear(Set.of(way));
            String name = way.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " only";
            ways.add(heard("danger", HELD_BACK, name, utterance -> hearing.understood(utterance, only)));
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
        AfterAnEmergency figures = afterAnEmergency();
        out.println("## the turn after an emergency, held-back");
        out.println("- stays an emergency: " + figures.stays());
        out.println("- what was asked or told is understood: " + figures.understood());
        out.println();
        out.flush();
    }

    /** How often an emergency stays in the next turn, and how often what was asked or told then is understood. */
    public AfterAnEmergency afterAnEmergency() {
        List<Utterance> said =
                Corpus.read(corpus, "after-emergency/" + HELD_BACK).utterances();
        List<Turn> turns = said.stream()
                .map(utterance -> new Turn(utterance.topic(), hearing.afterAnEmergency(utterance, ear)))
                .toList();
        return new AfterAnEmergency(Bounds.of(turns, Turn::stays), Bounds.of(turns, Turn::isUnderstood));
    }

    /**
     * What is counted over the turns after an emergency.
     *
     * @param stays those answered as an emergency, or that say that it is over
     * @param understood those answered as what was asked or told
     */
    public record AfterAnEmergency(Bounds stays, Bounds understood) {}

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

    /** The parts of the corpus that nobody looks into, the sealed ones and a fair sample as large as a trial's: their figures, nothing else. */
    public void sealed() {
        print(bothWays(CORPORA.getFirst(), FAIR));
        for (String name : CORPORA) {
            print(bothWays(name, SEALED));
        }
    }

    private List<SafetyReport.Named> bothWays(String name, String half) {
        return List.of(
                heard(name, half, ALONE, hearing::screened), heard(name, half, "through the skill", this::understood));
    }

    /** The mistakes of the tuning halves, the only ones to tune by. */
    public void mistakes() {
        for (String name : CORPORA) {
            heard(name, TUNING, "triage", hearing::screened).results().stream()
                    .filter(Hearing.Result::isMistake)
                    .map(Hearing.Result::toString)
                    .sorted()
                    .forEach(out::println);
        }
        out.flush();
    }

    /**
     * The figures of what was held back of a corpus, heard through the skill.
     *
     * @param name of the corpus: {@code danger}, {@code illness} or {@code everyday}
     */
    public Figures heldBack(String name) {
        return Figures.of(
                heard(name, HELD_BACK, "through the skill", this::understood).results());
    }

    private Hearing.Result understood(Utterance utterance) {
        return hearing.understood(utterance, ear);
    }

    private SafetyReport.Named heard(String name, String half, String way, Function<Utterance, Hearing.Result> hear) {
        List<Hearing.Result> results = Corpus.read(corpus, name + "/" + half).utterances().stream()
                .map(hear)
                .toList();
        return new SafetyReport.Named(named(name, half, way), results);
    }

    private static String named(String name, String half, String way) {
        return name + ", " + half + ", " + way;
    }

    private void print(List<SafetyReport.Named> sets) {
        for (SafetyReport.Named set : sets) {
            Figures figures = Figures.of(set.results());
            out.println("## " + set.name());
            if (figures.emergencies().n() > 0) {
                out.println("- emergencies called emergency: " + figures.emergencies());
                out.println("- urgent heard as danger: " + figures.urgent());
                out.println("- urgent called emergency: " + figures.urgentAsEmergency());
                out.println("- red flag named right: " + figures.named());
            }
            out.println("- calm taken for danger: " + figures.overTriage());
            out.println("- calm taken for emergency: " + figures.calmAsEmergency());
            out.println();
        }
        out.flush();
    }
}
