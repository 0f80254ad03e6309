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
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import needlecare.data.DataException;

/** Lays the store listing, its icons and the file that ask-cli starts from beside the interaction models. */
final class SkillPackage {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern FILE = Pattern.compile("file://(assets/images/[A-Za-z-]+_(small|large)Icon\\.png)");
    private static final Pattern FUNCTION_ALIAS =
            Pattern.compile("arn:aws:lambda:[a-z0-9-]+:[0-9]{12}:function:[A-Za-z0-9_-]+:[A-Za-z0-9_-]+");
    private static final Pattern WEB_ADDRESS = Pattern.compile("https://[^\\s/]+\\.[^\\s]+");
    private static final int SMALL = 108;
    private static final int LARGE = 512;

    private final Path project;
    private final Path target;

    SkillPackage(Path project) {
        this.project = project;
        this.target = project.resolve("target/skill-package");
    }

    /**
     * Where the skill is deployed; each is empty where the listing's own placeholder stays.
     *
     * @param endpoint the alias of the function, as an ARN
     * @param privacyPolicy address of the privacy policy
     * @param termsOfUse address of the terms of use
     */
    record Deployment(String endpoint, String privacyPolicy, String termsOfUse) {
        /** @throws DataException if one is given that Amazon would refuse */
        Deployment {
            hold(
                    FUNCTION_ALIAS,
                    endpoint,
                    "--endpoint",
                    "the ARN of the function's alias, such as arn:aws:lambda:us-east-1:123456789012:function:needle-care:live");
            hold(WEB_ADDRESS, privacyPolicy, "--privacy-policy", "an address that begins with https://");
            hold(WEB_ADDRESS, termsOfUse, "--terms-of-use", "an address that begins with https://");
        }

        static Deployment none() {
            return new Deployment("", "", "");
        }

        private static void hold(Pattern pattern, String value, String option, String expected) {
            if (!value.isEmpty() && !pattern.matcher(value).matches()) {
                throw new DataException(option + " is '" + value + "', and should be " + expected);
            }
        }
    }

    void write(Deployment deployment) {
        ObjectNode listing = (ObjectNode) json(project.resolve("skill-package/skill.json"));
        deploy(listing, deployment);
        write(target.resolve("skill.json"), listing);
        Icon icon = new Icon(project.resolve("skill-package/assets/icon.svg"));
        byte[] small = icon.png(SMALL);
        byte[] large = icon.png(LARGE);
        for (JsonNode locale : listing.at("/manifest/publishingInformation/locales")) {
            write(file(locale, "smallIconUri"), small);
            write(file(locale, "largeIconUri"), large);
        }
        writeStart();
    }

    /** Removes what an earlier build left there. */
    void clear() {
        if (!Files.isDirectory(target)) {
            return;
        }
        try (Stream<Path> files = Files.walk(target)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void deploy(ObjectNode listing, Deployment deployment) {
        if (!deployment.endpoint().isEmpty()) {
            listing.withObject("/manifest/apis/custom/endpoint").put("uri", deployment.endpoint());
            listing.withObject("/manifest/events/endpoint").put("uri", deployment.endpoint());
        }
        for (JsonNode locale : listing.at("/manifest/privacyAndCompliance/locales")) {
            put((ObjectNode) locale, "privacyPolicyUrl", deployment.privacyPolicy());
            put((ObjectNode) locale, "termsOfUseUrl", deployment.termsOfUse());
        }
    }

    private static void put(ObjectNode node, String field, String value) {
        if (!value.isEmpty()) {
            node.put(field, value);
        }
    }

    /**
     * The project's own {@code ask-resources.json} works from its root; this one works beside the package, in a release
     * that is handed on.
     */
    private void writeStart() {
        ObjectNode start = (ObjectNode) json(project.resolve("ask-resources.json"));
        start.withObject("/profiles/default/skillMetadata").put("src", "./" + target.getFileName());
        write(target.resolveSibling("ask-resources.json"), start);
    }

    private Path file(JsonNode locale, String field) {
        Matcher matcher = FILE.matcher(locale.path(field).asText());
        if (!matcher.matches()) {
            throw new DataException("skill-package/skill.json: " + field + " is '"
                    + locale.path(field).asText() + "', and should look like file://assets/images/en-US_smallIcon.png");
        }
        return target.resolve(matcher.group(1));
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

    private static void write(Path file, JsonNode json) {
        write(file, (json.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8));
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
