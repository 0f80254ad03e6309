package needlecare.build.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazon.ask.smapi.model.v1.skill.Manifest.AlexaPresentationAplInterface;
import com.amazon.ask.smapi.model.v1.skill.Manifest.SkillManifestEnvelope;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import needlecare.home.simulator.IntentRecognizer;
import needlecare.home.simulator.InteractionModel;
import needlecare.home.simulator.RecognizedIntent;
import needlecare.testing.Alexa;
import needlecare.testing.Answered;
import needlecare.testing.TestSkill;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What Amazon's certification asks of the store listing and of the first words of a session. */
class CertificationTest {
    private static final ObjectMapper STRICT = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_EMPTY)
            .addMixIn(AlexaPresentationAplInterface.Builder.class, TypeIsRead.class);
    private static final JsonNode LISTING = read("target/skill-package/skill.json");
    private static final JsonNode MANIFEST = LISTING.path("manifest");
    private static final Pattern PHRASE = Pattern.compile("Alexa, (open needle care|ask needle care (?:to )?(.+))");
    private static final Pattern SAID = Pattern.compile("Say: ([^.]+)\\.");
    private static final Pattern INVOCATION = Pattern.compile("[a-z']+(?: [a-z']+)+");

    /** Words that start a skill or name a service of Amazon's; an invocation name may hold none of them. */
    private static final Set<String> RESERVED = Set.of(
            "alexa",
            "amazon",
            "echo",
            "computer",
            "skill",
            "app",
            "launch",
            "ask",
            "tell",
            "load",
            "begin",
            "enable",
            "open",
            "start",
            "from",
            "to",
            "in",
            "using",
            "with",
            "about",
            "for",
            "that",
            "by",
            "if",
            "and",
            "whether");

    private static final int NAME = 50;
    private static final int SUMMARY = 160;
    private static final int TEXT = 4000;
    private static final int KEYWORDS = 30;
    private static final int SAMPLE = 200;
    private static final int MODEL_BYTES = 1_500_000;

    @Test
    void amazonsClassesReadTheListingWithoutLoss() throws IOException {
        SkillManifestEnvelope read = STRICT.treeToValue(LISTING, SkillManifestEnvelope.class);
        assertThat(STRICT.<JsonNode>valueToTree(read)).isEqualTo(LISTING);
        assertThat(unknownValues(read)).isEmpty();
    }

    @Test
    void aFieldThatAmazonDoesNotKnowIsFound() {
        ObjectNode broken = LISTING.deepCopy();
        broken.withObject("/manifest/apis/custom").put("interface", "APL");
        assertThatThrownBy(() -> STRICT.treeToValue(broken, SkillManifestEnvelope.class))
                .hasMessageContaining("interface");
    }

    @Test
    void aValueThatAmazonDoesNotKnowIsFound() throws IOException {
        ObjectNode broken = LISTING.deepCopy();
        broken.withObject("/manifest/publishingInformation").put("distributionMode", "SECRET");
        ((ObjectNode) broken.at("/manifest/events/subscriptions/0")).put("eventName", "SKILL_SWITCHED_OFF");
        ((ObjectNode) broken.at("/manifest/permissions/0")).put("name", "alexa::everything");
        ((ObjectNode) broken.at("/manifest/apis/custom/interfaces/0/supportedViewports/0")).put("shape", "TRIANGLE");
        assertThat(unknownValues(STRICT.treeToValue(broken, SkillManifestEnvelope.class)))
                .containsExactlyInAnyOrder("SECRET", "SKILL_SWITCHED_OFF", "alexa::everything", "TRIANGLE");
    }

    @Test
    void listingModelsAndRegionsSpeakOfTheSameLocales() throws IOException {
        Set<String> locales = names(MANIFEST.at("/publishingInformation/locales"));
        assertThat(locales).containsExactlyInAnyOrderElementsOf(TestSkill.LOCALES);
        assertThat(names(MANIFEST.at("/privacyAndCompliance/locales"))).isEqualTo(locales);
        try (Stream<Path> models = Files.list(TestSkill.file("target/skill-package/interactionModels/custom"))) {
            assertThat(models.map(file -> file.getFileName().toString().replace(".json", "")))
                    .containsExactlyInAnyOrderElementsOf(locales);
        }
    }

    @Test
    void thePackageHoldsWhatItNeedsAndNothingElse() throws IOException {
        Set<String> expected = new TreeSet<>(Set.of("skill.json"));
        TestSkill.LOCALES.forEach(locale -> expected.addAll(List.of(
                "interactionModels/custom/" + locale + ".json",
                "assets/images/" + locale + "_smallIcon.png",
                "assets/images/" + locale + "_largeIcon.png")));
        Path folder = TestSkill.file("target/skill-package");
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString().replace('\\', '/')))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @TestFactory
    Stream<DynamicTest> theExamplePhrasesAreSamples() {
        return eachLocale((locale, listing) -> {
            IntentRecognizer recognizer = new IntentRecognizer(InteractionModel.of(locale));
            List<String> phrases = texts(listing.path("examplePhrases"));
            assertThat(phrases).hasSize(3).doesNotHaveDuplicates();
            assertThat(phrases.getFirst()).isEqualTo("Alexa, open needle care");
            Set<String> intents = new TreeSet<>();
            for (String phrase : phrases.subList(1, phrases.size())) {
                Matcher said = PHRASE.matcher(phrase);
                assertThat(said.matches()).as(phrase).isTrue();
                RecognizedIntent heard = recognizer.recognize(said.group(2));
                assertThat(heard.by()).as(phrase).isEqualTo(RecognizedIntent.By.SAMPLE);
                intents.add(heard.intent());
                Answered answered = Answered.to(asked(locale, heard));
                assertThat(answered.topic()).as(phrase).isNotBlank();
                assertThat(answered.endsSession())
                        .as("one question, one answer")
                        .isTrue();
            }
            assertThat(intents).as("they show different things").hasSize(2);
        });
    }

    @TestFactory
    Stream<DynamicTest> theTextsKeepTheirLengths() {
        return eachLocale((locale, listing) -> {
            assertThat(listing.path("name").asText()).hasSizeBetween(2, NAME);
            assertThat(listing.path("summary").asText()).hasSizeBetween(1, SUMMARY);
            assertThat(listing.path("description").asText()).hasSizeBetween(1, TEXT);
            assertThat(texts(listing.path("keywords")))
                    .hasSizeBetween(1, KEYWORDS)
                    .doesNotHaveDuplicates()
                    .allMatch(keyword -> keyword.length() <= NAME);
            assertThat(MANIFEST.at("/publishingInformation/testingInstructions").asText())
                    .hasSizeBetween(1, TEXT);
        });
    }

    @TestFactory
    Stream<DynamicTest> theDescriptionCarriesTheDisclaimer() {
        return eachLocale((locale, listing) -> {
            assertThat(listing.path("description").asText())
                    .contains("information only", "no medical advice")
                    .contains("not a medical device", "does not diagnose")
                    .contains("In an emergency, call your local emergency number")
                    .contains("can miss one", "cannot make the call for you");
            assertThat(listing.path("summary").asText()).contains("no medical advice");
        });
    }

    @TestFactory
    Stream<DynamicTest> nobodyIsSaidToEndorseIt() {
        return eachLocale((locale, listing) -> {
            String all = (listing.path("name").asText() + " "
                            + listing.path("summary").asText() + " "
                            + listing.path("description").asText() + " " + listing.path("keywords"))
                    .toLowerCase(Locale.ROOT);
            assertThat(all)
                    .doesNotContain(
                            "amazon",
                            "alexa",
                            "echo",
                            "certified",
                            "approved",
                            "endorsed",
                            "official",
                            "clinically",
                            "proven");
        });
    }

    @TestFactory
    Stream<DynamicTest> theWordsAreThoseOfTheRegion() {
        return eachLocale((locale, listing) -> {
            String description = listing.path("description").asText();
            String painkiller = TestSkill.guidance()
                    .say("{first_painkiller}", TestSkill.guidance().region(locale));
            assertThat(description).contains(painkiller);
            assertThat(texts(listing.path("keywords")).toString())
                    .contains(locale.equals("en-US") ? "physical therapist" : "physio");
        });
    }

    @TestFactory
    Stream<DynamicTest> theIconsHaveTheSizesThatTheStoreTakes() {
        return eachLocale((locale, listing) -> {
            assertIcon(listing.path("smallIconUri").asText(), 108);
            assertIcon(listing.path("largeIconUri").asText(), 512);
        });
    }

    @Test
    void thePrivacyAnswersAreHonest() {
        JsonNode privacy = MANIFEST.path("privacyAndCompliance");
        assertThat(privacy.path("allowsPurchases").asBoolean(true)).isFalse();
        assertThat(privacy.path("containsAds").asBoolean(true)).isFalse();
        assertThat(privacy.path("isChildDirected").asBoolean(true)).isFalse();
        assertThat(privacy.path("isExportCompliant").asBoolean(false)).isTrue();
        assertThat(privacy.path("usesPersonalInfo").asBoolean(false))
                .as("the time of a treatment is personal, even with consent and under a hash")
                .isTrue();
        privacy.path("locales").forEach(locale -> {
            assertThat(locale.path("privacyPolicyUrl").asText()).startsWith("https://");
            assertThat(locale.path("termsOfUseUrl").asText()).startsWith("https://");
        });
    }

    @Test
    void theSkillIsListedWhereItsNumbersAreRight() {
        JsonNode publishing = MANIFEST.path("publishingInformation");
        assertThat(publishing.path("category").asText()).isEqualTo("HEALTH_AND_FITNESS");
        assertThat(publishing.path("isAvailableWorldwide").asBoolean(true)).isFalse();
        assertThat(texts(publishing.path("distributionCountries")))
                .containsExactlyInAnyOrder("US", "CA", "GB", "IE", "AU", "NZ", "IN");
    }

    @Test
    void screensRemindersAndEventsAreAskedFor() {
        assertThat(texts(MANIFEST.at("/permissions"))).containsExactly("alexa::alerts:reminders:skill:readwrite");
        assertThat(MANIFEST.at("/apis/custom/interfaces/0/type").asText()).isEqualTo("ALEXA_PRESENTATION_APL");
        assertThat(texts(MANIFEST.at("/events/subscriptions")))
                .containsExactlyInAnyOrder("SKILL_DISABLED", "SKILL_PERMISSION_CHANGED");
        assertThat(MANIFEST.at("/events/endpoint"))
                .as("one door for requests and events")
                .isEqualTo(MANIFEST.at("/apis/custom/endpoint"));
    }

    @Test
    void viewportsDoNotContradictThemselves() {
        JsonNode viewports = MANIFEST.at("/apis/custom/interfaces/0/supportedViewports");
        assertThat(viewports.size()).isGreaterThanOrEqualTo(5);
        viewports.forEach(viewport -> {
            assertThat(viewport.path("minWidth").asInt())
                    .isLessThanOrEqualTo(viewport.path("maxWidth").asInt());
            assertThat(viewport.path("minHeight").asInt())
                    .isLessThanOrEqualTo(viewport.path("maxHeight").asInt());
        });
    }

    @Test
    void theTestingInstructionsCanBeFollowed() {
        String instructions =
                MANIFEST.at("/publishingInformation/testingInstructions").asText();
        IntentRecognizer recognizer = new IntentRecognizer(InteractionModel.of("en-US"));
        Matcher lines = SAID.matcher(instructions);
        int followed = 0;
        while (lines.find()) {
            String said = lines.group(1).replaceFirst("^Alexa, ask needle care (to )?", "");
            if (!said.startsWith("Alexa, open")) {
                assertThat(recognizer.recognize(said).by()).as(said).isEqualTo(RecognizedIntent.By.SAMPLE);
                followed++;
            }
        }
        assertThat(followed).isGreaterThanOrEqualTo(6);
        assertThat(instructions).contains("911", "999", "112").contains("do not make the call");
    }

    @TestFactory
    Stream<DynamicTest> theModelKeepsAmazonsLimits() {
        return eachLocale((locale, listing) -> {
            String file = "target/skill-package/interactionModels/custom/" + locale + ".json";
            JsonNode language = read(file).at("/interactionModel/languageModel");
            String invocation = language.path("invocationName").asText();
            assertThat(INVOCATION.matcher(invocation).matches()).isTrue();
            assertThat(Set.of(invocation.split(" ", -1))).doesNotContainAnyElementsOf(RESERVED);
            assertThat(Files.size(TestSkill.file(file))).isLessThan(MODEL_BYTES);
            assertThat(language.path("intents").size()).isLessThanOrEqualTo(250);
            language.path("intents").forEach(intent -> {
                assertThat(intent.path("name").asText()).matches("(AMAZON\\.)?[A-Za-z_]+");
                texts(intent.path("samples")).forEach(sample -> {
                    assertThat(sample).hasSizeLessThanOrEqualTo(SAMPLE).matches("[a-z' .{}_]+");
                    assertThat(sample).doesNotMatch(".*(^| )needle care( |$).*alexa.*");
                });
            });
            language.path("types")
                    .forEach(type -> assertThat(type.path("name").asText()).matches("[A-Za-z_]+"));
        });
    }

    @TestFactory
    Stream<DynamicTest> aSessionOpensHelpsAndCloses() {
        return eachLocale((locale, listing) -> {
            Answered launch = Answered.to(in(locale, Alexa.request("LaunchRequest")));
            assertThat(launch.speech()).contains("Needle Care").contains("?");
            assertThat(launch.speech().toLowerCase(Locale.ROOT)).contains("information", "medical advice", "emergency");
            assertThat(launch.endsSession()).isFalse();
            Answered help = Answered.to(inSession(locale, "AMAZON.HelpIntent"));
            assertThat(help.speech()).contains("?");
            assertThat(help.speech().indexOf("call"))
                    .as("first what to do in an emergency: " + help.speech())
                    .isBetween(0, help.speech().length() / 2);
            assertThat(help.endsSession()).isFalse();
            for (String end : List.of("AMAZON.StopIntent", "AMAZON.CancelIntent")) {
                assertThat(Answered.to(inSession(locale, end)).endsSession())
                        .as(end)
                        .isTrue();
            }
            assertThat(Answered.to(in(locale, Alexa.request("SessionEndedRequest")))
                            .isSilent())
                    .isTrue();
        });
    }

    @Test
    void askCliFindsThePackage() throws IOException {
        for (String file : List.of("ask-resources.json", "target/ask-resources.json")) {
            JsonNode resources = read(file);
            assertThat(resources.path("askcliResourcesVersion").asText()).isEqualTo("2020-03-31");
            Path found = TestSkill.file(file)
                    .resolveSibling(
                            resources.at("/profiles/default/skillMetadata/src").asText());
            assertThat(found.normalize()).isEqualTo(TestSkill.file("target/skill-package"));
        }
    }

    @Test
    void aDeploymentPutsItsAddressesIn(@org.junit.jupiter.api.io.TempDir Path project) throws IOException {
        copy("skill-package/skill.json", project);
        copy("skill-package/assets/icon.svg", project);
        copy("ask-resources.json", project);
        String arn = "arn:aws:lambda:eu-west-1:123456789012:function:needle-care-NeedleCare-1A2B:live";
        new SkillPackage(project)
                .write(new SkillPackage.Deployment(
                        arn, "https://clinic.example/privacy", "https://clinic.example/terms"));
        JsonNode deployed = STRICT.readTree(
                        project.resolve("target/skill-package/skill.json").toFile())
                .path("manifest");
        assertThat(deployed.at("/apis/custom/endpoint/uri").asText()).isEqualTo(arn);
        assertThat(deployed.at("/events/endpoint/uri").asText()).isEqualTo(arn);
        deployed.at("/privacyAndCompliance/locales").forEach(locale -> {
            assertThat(locale.path("privacyPolicyUrl").asText()).isEqualTo("https://clinic.example/privacy");
            assertThat(locale.path("termsOfUseUrl").asText()).isEqualTo("https://clinic.example/terms");
        });
    }

    @TestFactory
    Stream<DynamicTest> anAddressThatAmazonWouldRefuseIsRefusedHere() {
        return Map.<String, Runnable>of(
                        "no alias",
                                () -> new SkillPackage.Deployment(
                                        "arn:aws:lambda:us-east-1:123456789012:function:x", "", ""),
                        "an address", () -> new SkillPackage.Deployment("https://clinic.example/alexa", "", ""),
                        "unsafe", () -> new SkillPackage.Deployment("", "http://clinic.example/privacy", ""),
                        "no host", () -> new SkillPackage.Deployment("", "", "https://terms"))
                .entrySet()
                .stream()
                .map(wrong -> DynamicTest.dynamicTest(
                        wrong.getKey(),
                        () -> assertThatThrownBy(wrong.getValue()::run)
                                .isInstanceOf(needlecare.data.DataException.class)
                                .hasMessageContaining("should be")));
    }

    /** Amazon's classes read an enum value that they don't know without a word, and give it out as unknown. */
    private static List<String> unknownValues(Object part) {
        List<String> unknown = new ArrayList<>();
        collectUnknown(part, unknown);
        return unknown;
    }

    private static void collectUnknown(Object part, List<String> unknown) {
        if (part instanceof Collection<?> parts) {
            parts.forEach(each -> collectUnknown(each, unknown));
        } else if (part instanceof Map<?, ?> parts) {
            parts.values().forEach(each -> collectUnknown(each, unknown));
        } else if (part.getClass().getName().startsWith("com.amazon.ask.smapi") && !(part instanceof Enum)) {
            for (Method getter : part.getClass().getMethods()) {
                if (getter.getName().matches("get.+AsString")) {
                    collectIfUnknown(part, getter, unknown);
                } else if (getter.getName().startsWith("get") && getter.getParameterCount() == 0) {
                    Optional.ofNullable(got(getter, part)).ifPresent(value -> collectUnknown(value, unknown));
                }
            }
        }
    }

    /**
     * An enum value has two getters: as text, and as a constant, which is missing or "unknown" for a text that Amazon
     * doesn't know.
     */
    private static void collectIfUnknown(Object part, Method asText, List<String> unknown) {
        Object text = got(asText, part);
        Object constant = got(named(asText.getName().replace("AsString", ""), part), part);
        boolean known = constant instanceof Enum<?> value && !value.name().equals("UNKNOWN_TO_SDK_VERSION");
        if (text != null && !known) {
            unknown.add(text.toString());
        }
    }

    private static Method named(String name, Object part) {
        try {
            return part.getClass().getMethod(name);
        } catch (NoSuchMethodException none) {
            throw new IllegalStateException(none);
        }
    }

    private static @org.jspecify.annotations.Nullable Object got(Method getter, Object part) {
        try {
            return getter.invoke(part);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Amazon's own builder is handed the type that chose it, and doesn't know it. */
    @JsonIgnoreProperties("type")
    private interface TypeIsRead {}

    private interface Check {
        void of(String locale, JsonNode listing) throws IOException;
    }

    private static Stream<DynamicTest> eachLocale(Check check) {
        return TestSkill.LOCALES.stream()
                .map(locale -> DynamicTest.dynamicTest(
                        locale, () -> check.of(locale, MANIFEST.at("/publishingInformation/locales/" + locale))));
    }

    private static void assertIcon(String uri, int size) throws IOException {
        assertThat(uri).startsWith("file://assets/");
        BufferedImage icon = ImageIO.read(TestSkill.file("target/skill-package/" + uri.replace("file://", ""))
                .toFile());
        assertThat(icon.getWidth()).isEqualTo(size);
        assertThat(icon.getHeight()).isEqualTo(size);
        assertThat(icon.getRGB(size / 2, size / 2)).as("the heart").isEqualTo(0xFFFFFFFF);
        assertThat(icon.getRGB(2, 2)).as("the ground").isNotEqualTo(0xFFFFFFFF);
    }

    private static ObjectNode asked(String locale, RecognizedIntent heard) {
        Map<String, String> slots = new java.util.LinkedHashMap<>();
        heard.slots().forEach((name, slot) -> slots.put(name, slot.value()));
        return in(locale, Alexa.intent(heard.intent(), slots));
    }

    private static ObjectNode inSession(String locale, String intent) {
        ObjectNode request = in(locale, Alexa.intent(intent, Map.of()));
        request.withObject("/session").put("new", false);
        return request;
    }

    private static ObjectNode in(String locale, ObjectNode request) {
        request.withObject("/request").put("locale", locale);
        return request;
    }

    private static List<String> texts(JsonNode node) {
        return node.isTextual()
                ? List.of(node.asText())
                : node.valueStream().flatMap(part -> texts(part).stream()).toList();
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static void copy(String file, Path project) throws IOException {
        Path to = project.resolve(file);
        Files.createDirectories(to.getParent());
        Files.copy(TestSkill.file(file), to);
    }

    private static JsonNode read(String file) {
        try {
            return STRICT.readTree(TestSkill.file(file).toFile());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
