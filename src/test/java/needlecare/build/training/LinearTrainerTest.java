package needlecare.build.training;

import static org.assertj.core.api.Assertions.assertThat;

import needlecare.hearing.LinearModel;
import needlecare.hearing.TextFeatures;
import org.junit.jupiter.api.Test;

class LinearTrainerTest {

    @Test
    void itLearnsWhichWordsSpeakForWhichLabel() {
        LinearModel model = trained();
        assertThat(likeliest(model, "cold tea please")).isEqualTo("drink");
        assertThat(likeliest(model, "a long run")).isEqualTo("sport");
    }

    @Test
    void theSameExamplesGiveTheSameModel() {
        assertThat(trained().write()).isEqualTo(trained().write());
    }

    @Test
    void theProbabilitiesOfAnyTextAddUpToOne() {
        double total = 0;
        for (double probability : trained().probabilities(features("never heard before"))) {
            total += probability;
        }
        assertThat(total).isBetween(0.999, 1.001);
    }

    private static LinearModel trained() {
        LinearTrainer trainer = new LinearTrainer();
        for (int i = 0; i < 5; i++) {
            trainer.add(features("can i have tea"), "drink");
            trainer.add(features("a cold coffee"), "drink");
            trainer.add(features("when can i run"), "sport");
            trainer.add(features("a long swim"), "sport");
        }
        return trainer.train();
    }

    private static int[] features(String text) {
        TextFeatures features = new TextFeatures();
        for (String word : text.split(" ")) {
            features.addWord(word);
        }
        return features.all();
    }

    private static String likeliest(LinearModel model, String text) {
        double[] probabilities = model.probabilities(features(text));
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            best = probabilities[i] > probabilities[best] ? i : best;
        }
        return model.labels().get(best);
    }
}
