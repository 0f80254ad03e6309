package needlecare.skill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import needlecare.skill.Documents.Component;
import needlecare.skill.Documents.Viewport;
import needlecare.skill.ScreenFiles.Document;
import needlecare.testing.NodeProject;
import needlecare.testing.TestSkill;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The documents that are sent to screens: what they may use, and that everybody can read them. */
class ScreenDocumentsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode KNOWN = known();

    /** Our own floor: to be read from across a kitchen table. */
    private static final double SMALLEST_TEXT = 24;

    /** WCAG AA, and what Amazon asks of text. */
    private static final double CONTRAST = 4.5;

    /** A finger's breadth. */
    private static final double SMALLEST_TOUCH = 48;

    private static final int LONGEST = 8 * 1024;

    private static final String NAME = "[a-z_]+(\\.[a-zA-Z_]+)*";
    private static final String TERM = "!?" + NAME + "|" + NAME + " (==|!=|<|<=|>|>=) ('[a-z]+'|[0-9]+|" + NAME + ")";
    private static final Pattern EXPRESSION =
            Pattern.compile("\\$\\{((" + TERM + ")( && (" + TERM + "))*|(" + TERM + ")( \\|\\| (" + TERM + "))*)}");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /**
     * Amazon's checker passes over what it doesn't know as a component, so the list of the renderer stands beside it.
     */
    @Test
    void amazonsOwnCheckerHasNothingToSay() throws Exception {
        for (Document document : Document.values()) {
            Files.writeString(
                    folder.resolve(document.id() + ".json"),
                    Documents.sent(document).toString());
        }
        assertThat(new NodeProject("screens", "check.mjs").run(folder.toString()))
                .isEmpty();
    }

    @Test
    void amazonsOwnCheckerSeesWhatIsWrong() throws Exception {
        String broken = Documents.sent(Document.ANSWER).toString().replace("\"fontWeight\"", "\"fontWaight\"");
        Files.writeString(
                folder.resolve("broken.json"),
                broken.replace("\"text\":\"${payload.screen.card}\"", "\"text\":\"x\",\"colour\":\"red\""));
        assertThat(new NodeProject("screens", "check.mjs").run(folder.toString()))
                .anyMatch(line -> line.contains("colour"));
    }

    @ParameterizedTest
    @EnumSource
    void thePageShowsAllThatADocumentUses(Document document) {
        JsonNode sent = Documents.sent(document);
        assertThat(names(sent)).isSubsetOf(names("document"));
        sent.path("resources").forEach(block -> assertThat(names(block)).isSubsetOf(names("resources")));
        sent.path("layouts").forEach(layout -> assertThat(names(layout)).containsExactly("item"));
        for (Component component : Documents.components(sent)) {
            assertThat(names(KNOWN.path("components"))).contains(component.type());
            Set<String> may = names("every");
            KNOWN.path("components").path(component.type()).forEach(name -> may.add(name.asText()));
            assertThat(component.properties().keySet()).as(component.type()).isSubsetOf(may);
            component
                    .properties()
                    .getOrDefault("onPress", JSON.createArrayNode())
                    .forEach(command -> {
                        assertThat(names(KNOWN.path("commands")))
                                .contains(command.path("type").asText());
                        assertThat(names(command))
                                .isSubsetOf(texts(KNOWN.path("commands")
                                        .path(command.path("type").asText())));
                    });
        }
    }

    @Test
    void theRendererKnowsNothingThatNoDocumentUses() {
        Set<String> listed = names("every");
        KNOWN.path("components").forEach(component -> listed.addAll(texts(component)));
        Set<String> used = new TreeSet<>();
        Set<String> types = new TreeSet<>();
        for (Document document : Document.values()) {
            Documents.components(Documents.sent(document)).forEach(component -> {
                used.addAll(component.properties().keySet());
                types.add(component.type());
            });
        }
        assertThat(listed).isEqualTo(used);
        assertThat(names(KNOWN.path("components"))).isEqualTo(types);
    }

    @ParameterizedTest
    @EnumSource
    void everyExpressionIsOneThatThePageUnderstands(Document document) {
        List<String> all = new ArrayList<>();
        collect(Documents.sent(document), all);
        assertThat(all.stream().filter(text -> text.contains("${")))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).matches(EXPRESSION));
        assertThat(all.stream().filter(text -> text.startsWith("@")))
                .allSatisfy(text -> assertThat(
                                Documents.resources(Documents.sent(document), Documents.VIEWPORTS.getFirst()))
                        .containsKey(text.substring(1)));
    }

    /** Words are data of the guidance; a document has none of its own but a sign. */
    @ParameterizedTest
    @EnumSource
    void noDocumentHoldsAWord(Document document) {
        for (Component component : Documents.components(Documents.sent(document))) {
            Stream.of("text", "accessibilityLabel")
                    .flatMap(property -> component.text(property).stream())
                    .forEach(text -> assertThat(text).matches("\\$\\{.*}|!"));
        }
    }

    /** What the manifest says is supported is looked at here, and the other way round. */
    @Test
    void everyViewportOfTheManifestIsLookedAt() throws IOException {
        JsonNode supported = JSON.readTree(
                        TestSkill.file("skill-package/skill.json").toFile())
                .at("/manifest/apis/custom/interfaces/0/supportedViewports");
        for (JsonNode range : supported) {
            assertThat(Documents.VIEWPORTS).as(range.toString()).anyMatch(viewport -> isWithin(viewport, range));
        }
        for (Viewport viewport : Documents.VIEWPORTS) {
            assertThat(supported).as(viewport.name()).anyMatch(range -> isWithin(viewport, range));
        }
    }

    private static boolean isWithin(Viewport viewport, JsonNode range) {
        return range.path("mode").asText().equalsIgnoreCase(viewport.mode())
                && range.path("shape").asText().equalsIgnoreCase(viewport.shape())
                && range.path("minWidth").asInt() <= viewport.width()
                && viewport.width() <= range.path("maxWidth").asInt()
                && range.path("minHeight").asInt() <= viewport.height()
                && viewport.height() <= range.path("maxHeight").asInt();
    }

    @ParameterizedTest
    @EnumSource
    void everyTextIsLargeEnough(Document document) {
        JsonNode sent = Documents.sent(document);
        for (Viewport viewport : Documents.VIEWPORTS) {
            Map<String, String> resources = Documents.resources(sent, viewport);
            for (Component text : textsOf(sent)) {
                assertThat(dots(text.text("fontSize").orElse("0dp"), resources))
                        .as("%s on a %s", text.properties(), viewport)
                        .isGreaterThanOrEqualTo(SMALLEST_TEXT);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyTextStandsOutFromWhatIsBehindIt(Document document) {
        JsonNode sent = Documents.sent(document);
        for (Viewport viewport : Documents.VIEWPORTS) {
            Map<String, String> resources = Documents.resources(sent, viewport);
            for (Component text : textsOf(sent)) {
                String ink = Documents.resolved(text.text("color").orElseThrow(), resources);
                String ground =
                        Documents.resolved(text.behind("backgroundColor").orElseThrow(), resources);
                assertThat(contrast(ink, ground))
                        .as("%s on %s: %s", ink, ground, text.properties())
                        .isGreaterThanOrEqualTo(CONTRAST);
            }
        }
    }

    @Test
    void theMeasureOfContrastIsRight() {
        assertThat(contrast("#000000", "#FFFFFF")).isEqualTo(21);
        assertThat(contrast("#777777", "#FFFFFF")).isBetween(4.4, 4.5);
        assertThat(contrast("#FFFFFF", "#777777")).isEqualTo(contrast("#777777", "#FFFFFF"));
    }

    @ParameterizedTest
    @EnumSource(names = {"ANSWER", "HELP", "RECOVERY_CLOCK"})
    void everyTouchIsLargeEnoughForAFinger(Document document) {
        JsonNode sent = Documents.sent(document);
        for (Viewport viewport : Documents.VIEWPORTS) {
            Map<String, String> resources = Documents.resources(sent, viewport);
            assertThat(Documents.components(sent).stream()
                            .filter(component -> component.properties().containsKey("minHeight")))
                    .isNotEmpty()
                    .allSatisfy(component -> assertThat(
                                    dots(component.text("minHeight").orElseThrow(), resources))
                            .isGreaterThanOrEqualTo(SMALLEST_TOUCH));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"EMERGENCY", "URGENT"})
    void nothingCanBeTouchedBesideADanger(Document document) {
        assertThat(Documents.components(Documents.sent(document)))
                .noneMatch(component -> component.type().equals("TouchWrapper"));
    }

    @Test
    void anEmergencyIsToldFromWhatIsUrgentByShapeAndSizeToo() {
        List<Component> emergency = Documents.components(Documents.sent(Document.EMERGENCY));
        List<Component> urgent = Documents.components(Documents.sent(Document.URGENT));
        assertThat(sign(emergency).text("borderRadius"))
                .isNotEqualTo(sign(urgent).text("borderRadius"));
        JsonNode sent = Documents.sent(Document.EMERGENCY);
        for (Viewport viewport : Documents.VIEWPORTS) {
            Map<String, String> resources = Documents.resources(sent, viewport);
            assertThat(dots("@numberSize", resources))
                    .as(viewport.name())
                    .isGreaterThanOrEqualTo(4 * dots("@bodySize", resources));
        }
    }

    /** Three times as much has room in a response of 24 KB, with the words that are filled in. */
    @ParameterizedTest
    @EnumSource
    void aDocumentIsSmall(Document document) {
        assertThat(Documents.sent(document).toString().getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(LONGEST);
    }

    private static Component sign(List<Component> components) {
        return components.stream()
                .filter(component -> component.text("width").equals(java.util.Optional.of("@signSize")))
                .findFirst()
                .orElseThrow();
    }

    private static List<Component> textsOf(JsonNode document) {
        return Documents.components(document).stream()
                .filter(component -> component.type().equals("Text"))
                .toList();
    }

    private static double dots(String size, Map<String, String> resources) {
        String found = Documents.resolved(size, resources);
        assertThat(found).endsWith("dp");
        return Double.parseDouble(found.substring(0, found.length() - 2));
    }

    /** The contrast of two colours, as WCAG measures it. */
    private static double contrast(String one, String other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(String colour) {
        assertThat(colour).matches("#[0-9A-F]{6}");
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        double part = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static Set<String> names(String list) {
        return new TreeSet<>(texts(KNOWN.path(list)));
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        for (Iterator<String> each = object.fieldNames(); each.hasNext(); ) {
            names.add(each.next());
        }
        return names;
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node.isTextual()) {
            texts.add(node.asText());
        }
        node.forEach(part -> collect(part, texts));
    }

    private static JsonNode known() {
        try {
            return JSON.readTree(
                    TestSkill.file("src/main/resources/simulator/page/apl.json").toFile());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
