package needlecare.build.packaging;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import needlecare.build.training.TrainingSets;
import needlecare.build.training.Utterance;
import needlecare.data.Tree;
import needlecare.guidance.Guidance;
import needlecare.guidance.GuidanceReader;
import needlecare.hearing.Tokenizer;

/**
 * The files that people edit, read and found right: everything that the build checks before it trains and writes
 * anything.
 */
final class CheckedFiles {
    private final DataFiles data;
    private final Guidance guidance;
    private final ModelSource model;
    private final Tree triage;
    private final Tree listening;
    private final Tokenizer tokenizer;
    private final List<Utterance> examples;

    /**
     * Reads and checks.
     *
     * @param project the project's folder
     * @throws needlecare.data.DataException with file and line of what is wrong
     */
    CheckedFiles(Path project, String language) {
        data = new DataFiles(new YamlFiles(project.resolve("src/main/resources")), language);
        guidance = GuidanceReader.read(data.guidance());
        model = ModelSource.read(
                new YamlFiles(project).read("interactionModel/" + language + ".yaml"), guidance, data.askings());
        new GuidanceCheck(
                        guidance,
                        data.askings().fields().keySet(),
                        data.circumstances().fields().keySet())
                .check();
        new ScreenWordsCheck(data.screens(), guidance).check();
        new ModelCheck(model, guidance).check();
        triage = data.triage();
        listening = data.listening(guidance);
        tokenizer = new Tokenizer(data.words());
        examples = Stream.of(
                        new SampleUtterances(model, guidance).all(),
                        new SampleUtterances(model, guidance).all(),
                        // What was written down one by one outweighs a line among thousands
                        RedFlagExamples.all(data.redFlags()),
                        RedFlagExamples.all(data.redFlags()),
                        RedFlagExamples.all(data.redFlags()),
                        QuestionExamples.all(data.questions()))
                .flatMap(List::stream)
                .toList();
        new PatternsCheck(triage, tokenizer).check(sentences(project));
    }

    private List<Utterance> sentences(Path project) {
        return Stream.concat(TrainingSets.tuningHalves(project.resolve("corpus")).stream(), examples.stream())
                .toList();
    }

    DataFiles data() {
        return data;
    }

    /** What is said. */
    Guidance guidance() {
        return guidance;
    }

    /** What Alexa listens for. */
    ModelSource model() {
        return model;
    }

    /** How danger sounds. */
    Tree triage() {
        return triage;
    }

    /** How everyday questions sound. */
    Tree listening() {
        return listening;
    }

    Tokenizer tokenizer() {
        return tokenizer;
    }

    /** What is learned from beside the sentences of the corpora: the samples of the model, and the examples of the red flags. */
    List<Utterance> examples() {
        return examples;
    }
}
