package needlecare.build.packaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import needlecare.data.DataException;

/**
 * Lays what Alexa+ asks of an add-on into {@code target/addon-package/}: the listing with its address, and its pictures.
 * Amazon's schema isn't public; {@link #mistakes} holds the rules that are known.
 */
final class AddonPackage {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ASSET = Pattern.compile("file://(assets/[a-z0-9-]+\\.png)");
    private static final Pattern ADDRESS = Pattern.compile("https://[^\\s/]+\\.[^\\s/]+/mcp");
    private static final Pattern WEB_ADDRESS = Pattern.compile("https://[^\\s/]+\\.[^\\s]+");
    private static final List<Integer> SIZES = List.of(64, 72, 88, 126, 180, 241);
    private static final int CAROUSEL_WIDTH = 600;
    private static final int CAROUSEL_HEIGHT = 900;
    private static final int LONGEST_NAME = 30;
    private static final int LONGEST_SHORT_DESCRIPTION = 123;
    private static final int LONGEST_DESCRIPTION = 4000;
    private static final int LONGEST_PHRASE = 200;
    private static final int LONGEST_ALT_TEXT = 250;
    private static final int MOST_PHRASES = 4;
    private static final int FEWEST_PHRASES = 3;

    private final Path project;
    private final Path target;

    AddonPackage(Path project) {
        this.project = project;
        this.target = project.resolve("target/addon-package");
    }

    /**
     * Writes the package.
     *
     * @param address of the tools, that ends with {@code /mcp}; empty where the placeholder stays
     */
    void write(String address, SkillPackage.Deployment deployment) {
        if (!address.isEmpty() && !ADDRESS.matcher(address).matches()) {
            throw new DataException(
                    "--assistant-address is '" + address + "', and should look like https://tools.example.org/mcp");
        }
        ObjectNode listing = (ObjectNode) json(project.resolve("addon-package/addon.json"));
        if (!address.isEmpty()) {
            // Alexa+ is in the United States only, so the answers name 911
            ((ObjectNode) listing.at("/integrations/0/config/endpoints/default")).put("uri", address + "/us");
        }
        ObjectNode privacy = (ObjectNode) locale(listing).path("privacyAndCompliance");
        put(privacy, "privacyPolicyUrl", deployment.privacyPolicy());
        put(privacy, "termsOfUseUrl", deployment.termsOfUse());
        List<String> mistakes = mistakes(listing);
        if (!mistakes.isEmpty()) {
            throw new DataException("addon-package/addon.json has mistakes:\n  " + String.join("\n  ", mistakes));
        }
        write(target.resolve("addon.json"), (listing.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8));
        Icon icon = new Icon(project.resolve("skill-package/assets/icon.svg"));
        JsonNode media = locale(listing).path("mediaAssets");
        media.at("/icons/light")
                .forEach(one -> write(asset(one), icon.png(one.path("size").asInt())));
        media.path("carouselImages").forEach(one -> write(asset(one), icon.png(CAROUSEL_WIDTH, CAROUSEL_HEIGHT)));
    }

    private static JsonNode locale(JsonNode listing) {
        return listing.at("/storeListing/locales/en-US");
    }

    /** All that is wrong with a listing. */
    static List<String> mistakes(JsonNode listing) {
        List<String> mistakes = new ArrayList<>();
        JsonNode locale = locale(listing);
        hold(listing.path("manifestVersion").asText().equals("1.0"), "manifestVersion is 1.0", mistakes);
        hold(
                listing.at("/storeListing/distributionCountries").toString().equals("[\"US\"]"),
                "distributionCountries is US alone",
                mistakes);
        length(locale.at("/name/value"), 1, LONGEST_NAME, "name", mistakes);
        hold(locale.at("/name/spokenForm/format").asText().equals("ipa"), "spokenForm is in ipa", mistakes);
        length(locale.path("shortDescription"), 1, LONGEST_SHORT_DESCRIPTION, "shortDescription", mistakes);
        length(locale.path("fullDescription"), 1, LONGEST_DESCRIPTION, "fullDescription", mistakes);
        JsonNode phrases = locale.path("examplePhrases");
        hold(
                phrases.size() >= FEWEST_PHRASES && phrases.size() <= MOST_PHRASES,
                "three or four examplePhrases",
                mistakes);
        phrases.forEach(phrase -> length(phrase, 1, LONGEST_PHRASE, "examplePhrases", mistakes));
        for (String address : List.of("privacyPolicyUrl", "termsOfUseUrl")) {
            hold(
                    WEB_ADDRESS
                            .matcher(locale.path("privacyAndCompliance")
                                    .path(address)
                                    .asText())
                            .matches(),
                    address + " begins with https://",
                    mistakes);
        }
        media(locale.path("mediaAssets"), mistakes);
        JsonNode endpoint = listing.at("/integrations/0/config/endpoints/default");
        hold(listing.at("/integrations/0/type").asText().equals("MCP"), "the integration is MCP", mistakes);
        hold(endpoint.path("type").asText().equals("HTTPS"), "the endpoint is HTTPS", mistakes);
        hold(endpoint.path("uri").asText().endsWith("/mcp/us"), "the endpoint names 911: /mcp/us", mistakes);
        return mistakes;
    }

    private static void media(JsonNode media, List<String> mistakes) {
        List<Integer> sizes = new ArrayList<>();
        media.at("/icons/light").forEach(icon -> {
            sizes.add(icon.path("size").asInt());
            hold(ASSET.matcher(icon.path("uri").asText()).matches(), "an icon lies in assets/", mistakes);
        });
        hold(sizes.equals(SIZES), "icons of " + SIZES + " pixels", mistakes);
        hold(!media.path("carouselImages").isEmpty(), "at least one carousel image", mistakes);
        media.path("carouselImages").forEach(image -> {
            length(image.path("altText"), 1, LONGEST_ALT_TEXT, "altText", mistakes);
            hold(ASSET.matcher(image.path("uri").asText()).matches(), "a carousel image lies in assets/", mistakes);
        });
    }

    private static void length(JsonNode text, int least, int most, String name, List<String> mistakes) {
        int length = text.asText().length();
        hold(length >= least && length <= most, name + " has " + least + " to " + most + " characters", mistakes);
    }

    private static void hold(boolean isRight, String rule, List<String> mistakes) {
        if (!isRight) {
            mistakes.add(rule);
        }
    }

    private static void put(ObjectNode node, String field, String value) {
        if (!value.isEmpty()) {
            node.put(field, value);
        }
    }

    private Path asset(JsonNode picture) {
        return target.resolve(ASSET.matcher(picture.path("uri").asText()).replaceFirst("$1"));
    }

    private static JsonNode json(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (JsonProcessingException broken) {
            throw new DataException(file.getFileName() + ": is no JSON: " + broken.getOriginalMessage());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
