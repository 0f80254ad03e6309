package needlecare.build.packaging;

import java.util.List;
import needlecare.build.training.Utterance;
import needlecare.data.Tree;
import needlecare.guidance.Urgency;

/** The ways in which patients ask the questions of {@code topics/}, as examples to learn from: none of them is a danger. */
final class QuestionExamples {
    private static final String STYLE = "asked";

    private QuestionExamples() {}

    /**
     * All of them.
     *
     * @param topics the files of the topics, each with {@code questions}
     */
    static List<Utterance> all(List<Tree> topics) {
        return topics.stream()
                .flatMap(file -> file.field("questions").fields().entrySet().stream())
                .flatMap(question -> question.getValue().textsOf("asked").stream()
                        .map(text ->
                                new Utterance(Urgency.SELFCARE, Utterance.SEVERAL, STYLE, question.getKey(), text)))
                .toList();
    }
}
