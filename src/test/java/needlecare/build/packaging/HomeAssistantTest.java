package needlecare.build.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import needlecare.assistants.Assistants;
import needlecare.data.Tree;
import needlecare.guidance.Region;
import needlecare.yaml.Yaml;
import org.junit.jupiter.api.Test;

/** What the build makes for Home Assistant: each sentence is plain, leads to one answer, and the answer is ours. */
class HomeAssistantTest {
    private static final Path PACKAGE = Path.of("target/home-assistant");

    /** Of Home Assistant's template syntax: groups, optional parts, lists, rules, alternatives, permutations, escapes. */
    private static final String SYNTAX = ".*[()\\[\\]{}<>|;\\\\@].*";

    @Test
    void everySentenceStandsForItselfAndLeadsToOneIntent() throws IOException {
        Tree file = yaml("custom_sentences/en/needle_care.yaml").allow("language", "intents");
        assertThat(file.field("language").text()).isEqualTo("en");
        Set<String> seen = new HashSet<>();
        file.field("intents").fields().forEach((name, intent) -> {
            assertThat(name).matches("NeedleCare[A-Za-z]+[0-9]+");
            intent.allow("data")
                    .field("data")
                    .items()
                    .forEach(data -> data.allow("sentences")
                            .field("sentences")
                            .texts()
                            .forEach(sentence -> {
                                assertThat(sentence)
                                        .doesNotMatch(SYNTAX)
                                        .isEqualTo(sentence.strip())
                                        .isNotBlank();
                                assertThat(seen.add(sentence))
                                        .as(sentence + " stands twice")
                                        .isTrue();
                            }));
        });
        assertThat(seen).contains("my chest hurts", "can i have a coffee").hasSizeGreaterThan(1000);
    }

    @Test
    void everyCountryAnswersEveryIntentInOurWords() throws IOException {
        Assistants assistants = Assistants.load(InstantSource.system(), Optional.empty(), line -> {});
        Map<String, Tree> intents =
                yaml("custom_sentences/en/needle_care.yaml").field("intents").fields();
        for (String country : assistants.countries().names()) {
            Region region = assistants.countries().find(country).orElseThrow();
            Map<String, Tree> scripts = yaml("packages/needle_care_" + country + ".yaml")
                    .field("intent_script")
                    .fields();
            assertThat(scripts.keySet()).as(country).isEqualTo(intents.keySet());
            intents.forEach((name, intent) -> {
                String first = intent.field("data")
                        .items()
                        .getFirst()
                        .field("sentences")
                        .texts()
                        .getFirst();
                String text = Objects.requireNonNull(scripts.get(name))
                        .field("speech")
                        .field("text")
                        .text();
                assertThat(text)
                        .as(first)
                        .isEqualTo(assistants.say(first, region).say())
                        .doesNotContain("{");
            });
        }
    }

    @Test
    void aDangerLeadsToItsAdvice() throws IOException {
        String text = Files.readString(PACKAGE.resolve("packages/needle_care_gb.yaml"));
        assertThat(text).contains("Call 999 now.").doesNotContain("911", "nine nine nine");
    }

    private static Tree yaml(String name) throws IOException {
        return Yaml.parse(Files.readString(PACKAGE.resolve(name)), name);
    }
}
