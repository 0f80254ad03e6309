package needlecare.build.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import needlecare.data.Tree;
import needlecare.hearing.TextClassifier;
import needlecare.hearing.TextFeatures;
import needlecare.hearing.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassifierTrainerTest {
    private static final Tokenizer TOKENIZER = new Tokenizer(
            Tree.of(Map.of("contractions", Map.of(), "endings", Map.of(), "denials", List.of("no")), "tokens.yaml"));
    private static final int ROUNDS = 30;
    private static final int LARGE = 1 << 17;

    private final TextClassifier trained = trained(LARGE);

    @ParameterizedTest
    @CsvSource({
        "can i have tea, drink",
        "a cold tea, drink",
        "can i have a cold coffee, drink",
        "when can i swim, sport",
        "a long run, sport",
        "no run, neither",
        "no tea, neither"
    })
    void itLearnsWhichWordsSpeakForWhichLabel(String said, String label) {
        assertThat(likeliest(trained, said)).isEqualTo(label);
    }

    @Test
    void aSmallNetworkLearnsTheSame() {
        TextClassifier small = trained(1 << 10);
        assertThat(likeliest(small, "a cold tea")).isEqualTo("drink");
        assertThat(likeliest(small, "a long run")).isEqualTo("sport");
        assertThat(small.write().length).isLessThan(trained.write().length / 100);
    }

    @Test
    void theLabelsStandInTheOrderOfTheirFirstExamples() {
        assertThat(trained.labels()).containsExactly("drink", "sport", "neither");
    }

    @Test
    void theSameExamplesGiveTheSameNetwork() {
        assertThat(trained(LARGE).write()).isEqualTo(trained.write());
    }

    @Test
    void theProbabilitiesOfAnyTextAddUpToOne() {
        assertThat(Arrays.stream(trained.probabilities(features("never heard before")))
                        .sum())
                .isCloseTo(1, within(1e-9));
    }

    /** What stands in one example only would be learnt by heart: the network hears nothing in it. */
    @Test
    void aFeatureOfOneExampleAloneTeachesNothing() {
        ClassifierTrainer trainer = examples(LARGE);
        trainer.add(new int[] {1, 2, 3}, "sport");
        TextClassifier once = trainer.train();
        assertThat(once.hidden(new int[] {1, 2, 3})).isEqualTo(once.hidden(new int[0]));
        trainer.add(new int[] {1, 2, 3}, "sport");
        TextClassifier twice = trainer.train();
        assertThat(twice.hidden(new int[] {1, 2, 3})).isNotEqualTo(twice.hidden(new int[0]));
    }

    private static TextClassifier trained(int size) {
        return examples(size).train();
    }

    private static ClassifierTrainer examples(int size) {
        ClassifierTrainer trainer = new ClassifierTrainer(8, size);
        for (int i = 0; i < ROUNDS; i++) {
            trainer.add(features("can i have tea"), "drink");
            trainer.add(features("a cold coffee"), "drink");
            trainer.add(features("when can i run"), "sport");
            trainer.add(features("a long swim"), "sport");
            trainer.add(features("no tea"), "neither");
            trainer.add(features("no run"), "neither");
        }
        return trainer;
    }

    private static int[] features(String text) {
        return TextFeatures.of(TOKENIZER.tokens(text));
    }

    private static String likeliest(TextClassifier network, String text) {
        double[] probabilities = network.probabilities(features(text));
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            best = probabilities[i] > probabilities[best] ? i : best;
        }
        return network.labels().get(best);
    }
}
