package needlecare.build.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import needlecare.assistants.Assistants;
import needlecare.build.training.TrainingSets;
import needlecare.build.training.Utterance;
import needlecare.data.CompiledTree;
import needlecare.data.DataException;
import needlecare.data.Tree;
import needlecare.guidance.Guidance;
import needlecare.guidance.Urgency;
import needlecare.hearing.TextClassifier;
import needlecare.hearing.Tokenizer;
import needlecare.home.review.Review;
import needlecare.home.review.SourceTrees;
import needlecare.listening.Listener;
import needlecare.listening.ListenerReader;
import needlecare.triage.DangerClassifier;
import needlecare.triage.Triage;
import needlecare.triage.TriageReader;

/** Run by the build: checks the files that people edit and compiles them into what is loaded and deployed. */
public final class Packaging {
    private static final String LANGUAGE = "en";

    private final Path project;
    private final SkillPackage.Deployment deployment;
    private final String assistantAddress;

    private Packaging(Path project, SkillPackage.Deployment deployment, String assistantAddress) {
        this.project = project;
        this.deployment = deployment;
        this.assistantAddress = assistantAddress;
    }

    /**
     * Checks and compiles; the arguments are the project's folder, and where it is deployed: {@code endpoint=}, {@code
     * privacyPolicy=}, {@code termsOfUse=}, {@code assistantAddress=}.
     */
    public static void main(String[] args) {
        try {
            new Packaging(Path.of(args[0]), deployment(List.of(args)), named("assistantAddress=", List.of(args))).run();
        } catch (DataException mistake) {
            System.err.println("needle care: " + mistake.getMessage());
            System.exit(1);
        }
    }

    private static SkillPackage.Deployment deployment(List<String> arguments) {
        return new SkillPackage.Deployment(
                named("endpoint=", arguments), named("privacyPolicy=", arguments), named("termsOfUse=", arguments));
    }

    private static String named(String name, List<String> arguments) {
        return arguments.stream()
                .filter(argument -> argument.startsWith(name))
                .map(argument -> argument.substring(name.length()))
                .findFirst()
                .orElse("");
    }

    private void run() {
        CheckedFiles files = new CheckedFiles(project, LANGUAGE);
        DataFiles data = files.data();
        Guidance guidance = files.guidance();
        ModelSource model = files.model();
        Tokenizer tokenizer = files.tokenizer();
        List<Utterance> examples = files.examples();
        Path corpus = project.resolve("corpus");
        Listener cues = ListenerReader.read(files.listening(), tokenizer);
        TextClassifier danger = TrainingSets.ofDanger(
                        TrainingSets.varied(joined(TrainingSets.tuningHalves(corpus), examples), corpus), tokenizer)
                .train();
        TextClassifier topics = TrainingSets.ofTopics(joined(TrainingSets.aboutTopics(corpus), examples), cues)
                .train();
        Triage triage = TriageReader.read(files.triage(), tokenizer, new DangerClassifier(danger));

        write("words.data", data.words());
        write("guidance.data", data.guidance());
        write("screens.data", data.screens());
        write("clinic.data", data.clinic());
        write("triage.data", withoutPhrases(files.triage()));
        write("triage.words", triage.lexicon().text().getBytes(StandardCharsets.UTF_8));
        write("danger.data", danger.write());
        write("listening.data", withoutPhrases(files.listening()));
        write("listening.words", cues.lexicon().text().getBytes(StandardCharsets.UTF_8));
        write("topics.data", topics.write());
        write("waiting.data", data.waiting());
        write(
                "waiting-kinds.data",
                waitingKinds(data.waiting(), corpus, tokenizer).write());
        write("intents.data", ModelWriter.intents(model));
        Tree assistants = data.assistants();
        Tree countries = data.countries();
        new AssistantsCheck(guidance, assistants, countries).check();
        write("assistants.data", assistants);
        write("countries.data", countries);
        SkillPackage skillPackage = new SkillPackage(project);
        skillPackage.clear();
        Path models = project.resolve("target/skill-package/interactionModels/custom");
        for (String locale : locales(guidance)) {
            ModelWriter.write(model, models.resolve(locale + ".json"));
            ModelWriter.write(model, project.resolve("target/classes/simulator/models/" + locale + ".json"));
        }
        skillPackage.write(deployment);
        new AddonPackage(project).write(assistantAddress, deployment);
        new HomeAssistantPackage(
                        Assistants.load(InstantSource.system(), Optional.empty(), System.err::println), project)
                .write(examples);
        review(new Review(sources(data), project));
    }

    private static TextClassifier waitingKinds(Tree kinds, Path corpus, Tokenizer tokenizer) {
        List<Utterance> asked = new ArrayList<>(TrainingSets.afterEmergency(corpus));
        kinds.fields()
                .forEach((kind, written) -> written.textsOf("asked")
                        .forEach(text -> asked.add(new Utterance(Urgency.EMERGENCY, kind, "asked", "asked", text))));
        return TrainingSets.ofWaiting(asked, tokenizer).train();
    }

    /** What the clinician's review sheet is made of. */
    public static SourceTrees sources(Path project) {
        return sources(new DataFiles(new YamlFiles(project.resolve("src/main/resources")), LANGUAGE));
    }

    private static SourceTrees sources(DataFiles data) {
        return new SourceTrees(
                data.guidanceAndScreens(),
                data.clinic(),
                data.redFlags(),
                data.askings(),
                data.circumstances(),
                data.dangerWords());
    }

    /** Every build makes the sheet, and says what has changed since it was signed. */
    private void review(Review review) {
        review.write(project.resolve("target/review.html"), Optional.empty());
        List<String> changes = review.changes();
        if (!changes.isEmpty()) {
            System.out.println("needle care: not as it was signed. " + review.state());
            changes.forEach(change -> System.out.println("  " + change));
        }
    }

    private static List<Utterance> joined(List<Utterance> first, List<Utterance> more) {
        return Stream.concat(first.stream(), more.stream()).toList();
    }

    private static List<String> locales(Guidance guidance) {
        return guidance.regions().keySet().stream()
                .filter(locale -> locale.startsWith(LANGUAGE + "-"))
                .toList();
    }

    /** The tree with the names of its concepts alone, since their phrases stand in the lexicon. */
    private static Tree withoutPhrases(Tree tree) {
        Map<String, Object> names =
                new LinkedHashMap<>(tree.field("words").field("concepts").fields());
        names.replaceAll((name, phrases) -> List.of());
        Map<String, Object> words = new LinkedHashMap<>(tree.field("words").fields());
        words.put("concepts", names);
        Map<String, Object> all = new LinkedHashMap<>(tree.fields());
        all.put("words", words);
        return Tree.of(all, tree.where());
    }

    private void write(String name, Tree tree) {
        write(name, CompiledTree.write(tree));
    }

    private void write(String name, byte[] bytes) {
        Path file = project.resolve("target/classes/needlecare/" + LANGUAGE + "/" + name);
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
