package needlecare.build.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import javax.imageio.ImageIO;
import needlecare.assistants.Assistants;
import org.junit.jupiter.api.Test;

/** The package for Alexa+, as the build lays it. */
class AddonPackageTest {
    private static final Path PACKAGE = Path.of("target/addon-package");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theListingFollowsTheRulesThatAreKnown() throws IOException {
        assertThat(AddonPackage.mistakes(listing())).isEmpty();
    }

    @Test
    void aBrokenRuleIsFound() throws IOException {
        ObjectNode broken = (ObjectNode) listing();
        ObjectNode locale = (ObjectNode) broken.at("/storeListing/locales/en-US");
        locale.withObject("/name").put("value", "Needle Care, the friend of whoever was needled");
        ((ArrayNode) locale.path("examplePhrases")).removeAll();
        ((ArrayNode) locale.at("/mediaAssets/icons/light")).remove(0);
        ((ObjectNode) broken.at("/integrations/0/config/endpoints/default")).put("uri", "https://x.example/mcp");
        assertThat(AddonPackage.mistakes(broken)).hasSize(4);
    }

    @Test
    void everyPictureIsThereInItsSize() throws IOException {
        JsonNode media = listing().at("/storeListing/locales/en-US/mediaAssets");
        for (JsonNode icon : media.at("/icons/light")) {
            BufferedImage picture = picture(icon);
            assertThat(picture.getWidth()).isEqualTo(icon.path("size").asInt());
            assertThat(picture.getHeight()).isEqualTo(icon.path("size").asInt());
        }
        BufferedImage carousel = picture(media.at("/carouselImages/0"));
        assertThat(carousel.getWidth()).isEqualTo(600);
        assertThat(carousel.getHeight()).isEqualTo(900);
    }

    @Test
    void everyExamplePhraseWorks() throws IOException {
        Assistants assistants = Assistants.load(InstantSource.system(), Optional.empty(), line -> {});
        for (JsonNode phrase : listing().at("/storeListing/locales/en-US/examplePhrases")) {
            String asked = phrase.asText().replaceFirst("^Ask Needle Care (if|whether)? ?", "");
            assertThat(assistants.say(asked, assistants.anywhere()).urgency())
                    .as(asked)
                    .isEqualTo("home");
        }
    }

    @Test
    void theListingIsHonest() throws IOException {
        String text =
                listing().at("/storeListing/locales/en-US/fullDescription").asText();
        assertThat(text)
                .contains(
                        "no medical advice",
                        "can miss a danger",
                        "in other words",
                        "call 911",
                        "nothing of it is kept");
    }

    private static JsonNode listing() throws IOException {
        return JSON.readTree(Files.readString(PACKAGE.resolve("addon.json")));
    }

    private static BufferedImage picture(JsonNode asset) throws IOException {
        return ImageIO.read(PACKAGE.resolve(asset.path("uri").asText().replace("file://", ""))
                .toFile());
    }
}
