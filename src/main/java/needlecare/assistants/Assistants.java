package needlecare.assistants;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import needlecare.clinic.ClinicFile;
import needlecare.data.CompiledTree;
import needlecare.data.DataException;
import needlecare.guidance.Guidance;
import needlecare.guidance.GuidanceReader;
import needlecare.guidance.Region;
import needlecare.hearing.TextClassifier;
import needlecare.hearing.Tokenizer;
import needlecare.listening.Listener;
import needlecare.listening.ListenerReader;
import needlecare.triage.Triage;
import needlecare.triage.TriageReader;

/** The tools for other assistants, with all that they need: messages of the protocol in, answers out. */
public final class Assistants {
    private static final String DATA = "/needlecare/en/";

    private final Answers answers;
    private final Countries countries;
    private final Protocol protocol;

    private Assistants(Answers answers, Countries countries, Consumer<String> log) {
        this.answers = answers;
        this.countries = countries;
        this.protocol = new Protocol(answers, log);
    }

    /**
     * Loads what the build has made.
     *
     * @param clock the time; hours since the treatment are counted back from it
     * @param clinic a clinic's own file, if there is one
     * @param log takes a line on each failure; never a word of the patient
     */
    public static Assistants load(InstantSource clock, Optional<ClinicFile> clinic, Consumer<String> log) {
        Tokenizer tokenizer = new Tokenizer(CompiledTree.resource(DATA + "words.data"));
        Triage triage = TriageReader.resource(DATA, tokenizer);
        Guidance packaged = GuidanceReader.read(CompiledTree.resource(DATA + "guidance.data"));
        Guidance guidance = clinic.map(file -> in(file, packaged, triage, log)).orElse(packaged);
        Listener listener = ListenerReader.resource(DATA + "listening.data", tokenizer)
                .with(TextClassifier.resource(DATA + "topics.data"));
        AssistantWords words = AssistantWords.read(CompiledTree.resource(DATA + "assistants.data"));
        Countries countries = Countries.read(CompiledTree.resource(DATA + "countries.data"), packaged);
        return new Assistants(new Answers(guidance, triage, listener, words, clock), countries, log);
    }

    /** With the clinic's file; where that can't be used, without it: a patient must not pay for a clinic's mistake. */
    private static Guidance in(ClinicFile file, Guidance packaged, Triage triage, Consumer<String> log) {
        try {
            return file.in(packaged, triage);
        } catch (RuntimeException mistake) {
            log.accept("goes on without the clinic's file: "
                    + (mistake instanceof DataException ? mistake.getMessage() : describe(mistake)));
            return packaged;
        }
    }

    /** The kind of a failure and where in our code it happened, without a word of the patient. */
    public static String describe(Throwable failure) {
        return Stream.of(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("needlecare."))
                .findFirst()
                .map(frame -> failure.getClass().getName() + " at " + frame)
                .orElse(failure.getClass().getName());
    }

    /** A door over HTTP. */
    public HttpDoor door(HttpDoor.Rules rules) {
        return new HttpDoor(this, rules);
    }

    /**
     * Answers one message, such as a line of standard input.
     *
     * @param country whose numbers are named
     * @return the answer; empty if none is due
     */
    public byte[] answer(byte[] message, Region country) {
        return protocol.answer(message, country).body();
    }

    /**
     * What is said to some words.
     *
     * @param urgency {@code emergency, today, practitioner, home} or {@code unclear}
     */
    public record Said(String say, String urgency) {
        /** Whether a danger was heard. */
        public boolean isDanger() {
            return CallEvent.isDanger(urgency);
        }
    }

    /** What is said to words that come by themselves, whatever tool they would come by. */
    public Said say(String words, Region country) {
        ToolAnswer answer = answers.danger(List.of(words), country)
                .orElseGet(
                        () -> answers.everyday(new ToolArguments(words, Optional.empty(), Optional.empty()), country));
        return new Said(answer.say(), answer.level().id());
    }

    /** What to do about chest pain or trouble breathing. */
    public String safetyLine(Region country) {
        return answers.safetyLine(country);
    }

    /** The countries that have an address. */
    public Countries countries() {
        return countries;
    }

    /** The words for whoever names no country. */
    public Region anywhere() {
        return countries.anywhere();
    }

    Protocol protocol() {
        return protocol;
    }
}
