package needlecare.build.training;

import static org.assertj.core.api.Assertions.assertThat;

import needlecare.words.LinearModel;
import needlecare.words.TextFeatures;
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
    void theSharesOfAnyTextAddUpToOne() {
        double total = 0;
        for (double share : trained().shares(features("never heard before"))) {
            total += share;
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
        TextFeatures features = new TextFeatures(1);
        for (String word : text.split(" ")) {
            features.addWord(word);
        }
        return features.all();
    }

    private static String likeliest(LinearModel model, String text) {
        double[] shares = model.shares(features(text));
        int best = 0;
        for (int i = 1; i < shares.length; i++) {
            best = shares[i] > shares[best] ? i : best;
        }
        return model.labels().get(best);
    }
}
