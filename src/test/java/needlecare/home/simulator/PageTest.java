package needlecare.home.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import needlecare.testing.Browser;
import needlecare.testing.TestSkill;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page in a real browser, as a patient and a clinician use it, on a phone and on a desk. */
@ParameterizedClass
@EnumSource(Browser.Size.class)
class PageTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LIGHT_ENOUGH = 200 * 1024;

    /** Stands in for the browser's voice and ear, since a headless one has neither: remembers what is said, hears what it is told. */
    private static final String VOICE_AND_EAR = """
            window.spoken = [];
            const voices = ['en-US', 'en-GB', 'en-AU', 'en-IN'].map((lang) => ({ name: 'Voice of ' + lang, lang }));
            Object.defineProperty(window, 'speechSynthesis', { value: {
              getVoices: () => voices, cancel: () => window.silenced = true, addEventListener: () => {},
              speak: (utterance) => window.spoken.push(utterance.lang + ' ' + utterance.voice + ': ' + utterance.text),
            }});
            window.SpeechSynthesisUtterance = class {
              constructor(text) { this.text = text; }
              set voice(voice) { this.name = voice.name; }
              get voice() { return this.name; }
            };
            window.SpeechRecognition = class {
              start() { window.ear = this; }
              stop() { this.onend(); }
            };
            window.hear = (text) => { window.ear.onresult({ results: [[{ transcript: text }]] }); window.ear.onend(); };
            """;

    @SuppressWarnings("NullAway.Init")
    private static Browser browser;

    @SuppressWarnings("NullAway.Init")
    private static LocalEcho echo;

    @Parameter
    @SuppressWarnings("NullAway.Init")
    private Browser.Size size;

    @BeforeAll
    static void start() throws IOException {
        echo = LocalEcho.start(0, "en-US", new Ear(InteractionModel.of("en-US")));
        browser = Browser.start();
        browser.before(VOICE_AND_EAR);
    }

    @AfterAll
    static void stop() {
        browser.close();
        echo.stop();
    }

    @BeforeEach
    void open() {
        browser.resize(size);
        browser.colours("light");
        browser.open(page(echo));
        browser.until("the welcome", () -> answers().size() == 1);
    }

    @AfterEach
    void nothingIsComplainedAboutAndNothingLeavesTheMachine() {
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests())
                .isNotEmpty()
                .allSatisfy(address -> assertThat(address).startsWith("http://127.0.0.1:" + echo.port() + "/"));
    }

    @Test
    void theWelcomeStandsThereAndTheQuestionBoxHasTheFocus() {
        assertThat(lastAnswer().getText()).contains("Needle Care", "medical advice");
        assertThat(browser.focused().getAttribute("id")).isEqualTo("question");
        assertThat(spoken()).as("nothing is spoken before somebody asks").isEmpty();
    }

    @Test
    void anEverydayConversation() {
        ask("can i have a coffee");
        assertThat(lastAnswer().getText()).contains("coffee", "twenty-four hours");
        assertThat(lastAnswer().getAttribute("role")).isNull();
        assertThat(spoken())
                .last()
                .asString()
                .startsWith("en-US Voice of en-US: ")
                .contains("coffee");
        assertThat(browser.focused().getAttribute("id")).isEqualTo("question");
        ask("why");
        ask("heat or ice");
        assertThat(lastAnswer().getText()).containsIgnoringCase("warm");
        ask("no thanks");
        assertThat(lastAnswer().getText()).contains("The session is over.");
        ask("can i have a coffee");
        assertThat(answers()).as("another session is opened with a welcome").hasSize(7);
    }

    @Test
    void whatWasAskedIsShownAsItWasTyped() {
        ask("<b>can i have</b> a coffee & \"tea\"");
        assertThat(browser.one(".turn:last-child .you").getText()).contains("<b>can i have</b> a coffee & \"tea\"");
    }

    @Test
    void aSuggestionIsAskedByAClick() {
        browser.withText("#suggestions button", text -> text.contains("heat or ice"))
                .click();
        browser.until("an answer", () -> answers().size() == 2);
        assertThat(browser.one(".turn:last-child .you").getText()).contains("heat or ice");
    }

    @Test
    void anEmergencyIsUnmistakable() {
        ask("can i have a coffee");
        assertThat(border(lastAnswer())).isLessThan(2);
        assertThat(browser.all(".turn:last-child .level")).isEmpty();
        ask("my chest hurts");
        WebElement answer = lastAnswer();
        assertThat(answer.getText()).containsIgnoringCase("emergency").contains("Call nine one one now");
        assertThat(answer.getAttribute("role")).isEqualTo("alert");
        assertThat(browser.all(".turn:last-child .level svg")).as("a sign").hasSize(1);
        assertThat(border(answer)).isGreaterThanOrEqualTo(8);
        assertThat(spoken()).last().asString().contains("Call nine one one now");
        ask("can i have a coffee");
        assertThat(border(lastAnswer())).as("it stays one").isGreaterThanOrEqualTo(8);
    }

    @Test
    void whatIsUrgentIsToldApartFromAnEmergencyWithoutColour() {
        ask("the redness is spreading");
        assertThat(lastAnswer().getText()).contains("Urgent");
        assertThat(lastAnswer().getAttribute("role")).isEqualTo("alert");
        String urgent =
                String.valueOf(browser.one(".turn:last-child .level svg").getAttribute("innerHTML"));
        ask("i can't breathe");
        String emergency =
                String.valueOf(browser.one(".turn:last-child .level svg").getAttribute("innerHTML"));
        assertThat(urgent).isNotEqualTo(emergency);
    }

    @ParameterizedTest
    @CsvSource({
        "en-US, nine one one",
        "en-CA, nine one one",
        "en-GB, nine nine nine",
        "en-AU, triple zero",
        "en-IN, one one two"
    })
    void theLocaleIsSwitched(String locale, String number) {
        choose("locale", locale);
        ask("my chest hurts");
        assertThat(lastAnswer().getText()).contains(number);
        assertThat(spoken())
                .last()
                .asString()
                .startsWith(locale + " Voice of en-")
                .contains(number);
        assertThat(glass("Request").at("/request/locale").asText()).isEqualTo(locale);
    }

    @Test
    void aCountryWithoutAVoiceOfItsOwnGetsOneOfTheLanguage() {
        choose("locale", "en-CA");
        assertThat(browser.one("#voice").getText()).contains("Voice of en-");
    }

    @ParameterizedTest
    @CsvSource({
        "show-5, RECTANGLE, 960, 480",
        "show-8, RECTANGLE, 1280, 800",
        "show-15, RECTANGLE, 1920, 1080",
        "round, ROUND, 480, 480",
        "tv, RECTANGLE, 1920, 1080"
    })
    void theDeviceIsSwitched(String device, String shape, int width, int height) {
        choose("device", device);
        ask("can i have a coffee");
        JsonNode context = glass("Request").path("context");
        assertThat(context.at("/System/device/supportedInterfaces").has("Alexa.Presentation.APL"))
                .isTrue();
        assertThat(context.at("/Viewport/shape").asText()).isEqualTo(shape);
        assertThat(context.at("/Viewport/pixelWidth").asInt()).isEqualTo(width);
        assertThat(context.at("/Viewport/pixelHeight").asInt()).isEqualTo(height);
        WebElement pane = browser.one("#screen .glass-pane");
        assertThat(pane.getText()).contains("Coffee", "24 hours");
        assertThat((double) pane.getRect().width / pane.getRect().height)
                .isCloseTo((double) width / height, org.assertj.core.data.Offset.offset(0.05));
    }

    @ParameterizedTest
    @ValueSource(strings = {"show-5", "show-8", "show-15", "round", "tv"})
    void eachScreenShowsTheDocumentThatWasSent(String device) {
        choose("device", device);
        ask("can i have a coffee");
        JsonNode screen = glass("Response").at("/response/directives/0/datasources/screen");
        String shown = browser.one("#screen .glass-pane").getText();
        assertThat(shown)
                .contains(screen.path("title").asText(), screen.path("card").asText());
        assertThat(browser.one("#screen").getAttribute("textContent"))
                .contains(screen.path("caption").asText());
        assertThat(screen.path("caption").asText()).isEqualTo(said());
        assertThat(overflows()).as("text beside the screen").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"show-5", "show-8", "show-15", "round", "tv"})
    void aTapOnASuggestionAsksIt(String device) {
        choose("device", device);
        ask("can i have a coffee");
        WebElement suggestion = browser.all("#screen button").getFirst();
        String text = suggestion.getText().replaceAll("[\u201c\u201d]", "");
        assertThat(TestSkill.guidance().conversation().suggestions()).containsValue(text);
        browser.run("arguments[0].scrollIntoView({ block: 'center' })", suggestion);
        suggestion.click();
        browser.until("an answer", () -> answers().size() == 3);
        assertThat(browser.one(".turn:last-child .you").getText()).contains(text);
        assertThat(glass("Request").at("/request/type").asText()).isEqualTo("Alexa.Presentation.APL.UserEvent");
        assertThat(browser.one("#screen .glass-pane").getAttribute("textContent"))
                .contains(said());
    }

    @Test
    void aScreenIsUsedByKeyboardAlone() {
        choose("device", "show-8");
        ask("can i have a coffee");
        focus("speak");
        browser.run("document.querySelector('#screen .scrollview').focus()");
        browser.tab();
        assertThat(browser.focused().getTagName()).isEqualTo("button");
        browser.press(Keys.ENTER);
        browser.until("an answer", () -> answers().size() == 3);
        browser.until("the focus", () -> "glass-pane".equals(browser.focused().getAttribute("class")));
        browser.tab();
        assertThat(browser.focused().getAttribute("class")).contains("scrollview");
    }

    @ParameterizedTest
    @CsvSource({
        "show-5, en-US, 911",
        "show-8, en-IN, 112 or 108",
        "show-15, en-GB, 999 or 112",
        "round, en-AU, 000 (New Zealand 111)",
        "tv, en-CA, 911"
    })
    void anEmergencyFillsTheScreenWithItsNumber(String device, String locale, String number) {
        choose("locale", locale);
        choose("device", device);
        ask("my chest hurts");
        WebElement shown = browser.withText("#screen .text", number::equals);
        assertThat(size(shown))
                .isGreaterThan(1.5 * size(browser.withText("#screen .text", text -> text.startsWith("CALL"))));
        assertThat(browser.all("#screen button")).as("nothing to touch").isEmpty();
        assertThat(browser.one("#screen .glass-pane").getText()).contains("Emergency");
        assertThat(overflows()).as("text beside the screen").isEmpty();
        ask("repeat that");
        assertThat(browser.all("#screen button")).isEmpty();
    }

    @Test
    void theTimelineMarksWhereThePatientStands() {
        choose("device", "show-8");
        slideTo(36);
        ask("how far am i");
        WebElement mark =
                browser.run("return [...document.querySelectorAll('#screen .frame')].find((one) => one.style.left)")
                                instanceof WebElement found
                        ? found
                        : browser.one("#screen .nothing");
        assertThat(mark.getCssValue("position")).isEqualTo("absolute");
        assertThat(browser.run("return arguments[0].style.left", mark)).isEqualTo("50%");
    }

    @Test
    void aScreenThatWasSentNothingSaysSo() {
        ask("can i have a coffee");
        choose("device", "show-8");
        assertThat(browser.one("#screen").getText()).contains("Nothing was sent for this screen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"show-5", "show-8", "show-15", "round", "tv"})
    void noScreenKeepsAnybodyOut(String device) {
        choose("device", device);
        browser.one("#new").click();
        browser.until(
                "the list of what can be asked",
                () -> browser.all("#screen button").size() > 10);
        assertThat(browser.barriers()).as("help").isEmpty();
        slideTo(30);
        for (String words :
                List.of("can i have a coffee", "how far am i", "the redness is spreading", "my chest hurts")) {
            ask(words);
            assertThat(browser.barriers()).as(words).isEmpty();
        }
    }

    @Test
    void aSpeakerHasNoScreen() {
        ask("can i have a coffee");
        JsonNode context = glass("Request").path("context");
        assertThat(context.at("/System/device/supportedInterfaces").isEmpty()).isTrue();
        assertThat(context.has("Viewport")).isFalse();
        assertThat(browser.one("#screen").getText()).contains("no screen");
    }

    @Test
    void theHoursSinceTheTreatmentChangeTheAnswerAndTheTimeline() {
        assertThat(timeline()).contains("not told");
        slideTo(6);
        assertThat(browser.one("#treated-words").getText()).isEqualTo("6 hours ago");
        assertThat(timeline()).contains("Now: 6 hours ago", "first day");
        assertThat(browser.one(".phases [aria-current]").getText()).contains("First day", "now", "Coffee");
        ask("can i have a coffee");
        String firstDay = lastAnswer().getText();
        slideTo(30);
        assertThat(timeline()).contains("second day");
        ask("can i have a coffee");
        assertThat(glass("Request").at("/session/attributes").toString()).contains("treatedAt");
        assertThat(answers()).as("each time a welcome and an answer").hasSize(4);
        assertThat(lastAnswer().getText()).isNotEqualTo(firstDay);
        slideTo(72);
        assertThat(timeline()).contains("later");
    }

    @Test
    void aTimeThatIsToldInTheTalkMovesTheSlider() {
        ask("i was treated thirty hours ago");
        browser.until("the slider", () -> "30".equals(browser.one("#treated").getAttribute("value")));
        assertThat(timeline()).contains("Now: 30 hours ago");
        ask("can i have a coffee");
        assertThat(answers()).as("the session goes on").hasSize(3);
    }

    @Test
    void theVoiceIsMuted() {
        ask("can i have a coffee");
        assertThat(spoken()).hasSize(1);
        browser.one("#speak").click();
        assertThat(browser.run("return window.silenced")).isEqualTo(true);
        ask("heat or ice");
        assertThat(spoken()).hasSize(1);
    }

    @Test
    void aNewSessionKnowsNothingOfTheLast() {
        ask("my chest hurts");
        browser.one("#new").click();
        browser.until("the welcome", () -> answers().size() == 3);
        ask("can i have a coffee");
        assertThat(lastAnswer().getText()).doesNotContain("If you have not called");
    }

    @Test
    void theMicrophoneListensOnlyAfterItsNote() {
        browser.one("#microphone").click();
        assertThat(browser.one("#microphone-note").getText()).contains("Google");
        browser.one("#microphone-note button[value=no]").click();
        assertThat(browser.run("return String(window.ear)")).isEqualTo("undefined");
        browser.one("#microphone").click();
        browser.one("#microphone-note button[value=yes]").click();
        browser.until("the ear", () -> "true".equals(browser.one("#microphone").getAttribute("aria-pressed")));
        browser.run("window.hear('can i have a coffee')");
        browser.until("an answer", () -> answers().size() == 2);
        assertThat(lastAnswer().getText()).contains("coffee");
        assertThat(browser.one("#microphone").getAttribute("aria-pressed")).isEqualTo("false");
    }

    @Test
    void aMicrophoneThatFailsIsSaidSo() {
        browser.one("#microphone").click();
        browser.one("#microphone-note button[value=yes]").click();
        browser.until("the ear", () -> "true".equals(browser.one("#microphone").getAttribute("aria-pressed")));
        browser.run("window.ear.onerror({ error: 'not-allowed' }); window.ear.onend()");
        assertThat(browser.one("#note").getText()).contains("not-allowed", "Typing always works");
    }

    @Test
    void theGlassShowsHowAnAnswerCameAbout() {
        ask("my arm has been tingling since the session");
        openGlass();
        assertThat(lastAnswer().getText())
                .contains("Heard by", "Intent", "Slots", "Danger", "nerve", "urgent", "Rests on", "C28", "Time taken");
        assertThat(glass("Request").at("/request/type").asText()).isEqualTo("IntentRequest");
        assertThat(glass("Response").at("/response/outputSpeech/ssml").asText()).startsWith("<speak>");
    }

    @Test
    void aTalkIsCopiedAsAConversationTest() {
        browser.cdp(
                "Browser.grantPermissions",
                Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
        slideTo(6);
        ask("Can I have a coffee?");
        ask("my chest hurts");
        openGlass();
        browser.withText(".turn:last-child .glass button", text -> text.contains("conversation test"))
                .click();
        browser.until("the copy", () -> lastAnswer().getText().contains("Copied"));
        assertThat(browser.run("return navigator.clipboard.readText()")).isEqualTo("""
                conversation: my chest hurts
                locale: en-US
                treated: 6 hours ago
                > can i have a coffee
                = caffeine selfcare
                | open
                > my chest hurts
                ! emergency chest_pain
                | open
                """);
    }

    @Test
    void everythingIsReachedByKeyboardAloneAndShowsItsFocus() {
        ask("can i have a coffee");
        while (!browser.tab().getTagName().equals("body")) {
            // on to the end of the page, so as to begin at its top
        }
        Map<WebElement, String> reached = new LinkedHashMap<>();
        for (WebElement element = browser.tab(); !element.getTagName().equals("body"); element = browser.tab()) {
            assertThat(reached).as("the focus goes on").doesNotContainKey(element);
            reached.put(element, String.valueOf(element.getAttribute("outerHTML")));
            assertThat(browser.run(
                            "const style = getComputedStyle(arguments[0]); return style.outlineStyle + style.outlineWidth",
                            element))
                    .as("the focus on " + element.getAttribute("outerHTML"))
                    .isEqualTo("solid3px");
        }
        assertThat(reached.values().toString())
                .contains(
                        "Skip to the question",
                        "id=\"conversation\"",
                        "Behind the glass",
                        "id=\"question\"",
                        "Ask</button>")
                .contains(
                        "id=\"microphone\"",
                        "should i use heat or ice",
                        "id=\"device\"",
                        "id=\"locale\"",
                        "id=\"speak\"")
                .contains("id=\"new\"", "id=\"treated\"", "First day");
    }

    @Test
    void aTalkByKeyboardAlone() {
        browser.press("can i have a coffee", Keys.ENTER);
        browser.until("an answer", () -> answers().size() == 2);
        browser.press(Keys.chord(Keys.SHIFT, Keys.TAB));
        assertThat(browser.focused().getText()).isEqualTo("Behind the glass");
        browser.press(Keys.ENTER);
        browser.until("the glass", () -> lastAnswer().getText().contains("CaffeineIntent"));
        focus("treated");
        browser.press(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
        assertThat(browser.one("#treated").getAttribute("aria-valuetext")).isEqualTo("1 hour ago");
        browser.press(Keys.HOME);
        assertThat(browser.one("#treated").getAttribute("aria-valuetext")).isEqualTo("not told");
        focus("microphone");
        browser.press(Keys.ENTER);
        assertThat(browser.one("#microphone-note").isDisplayed()).isTrue();
        browser.press(Keys.ESCAPE);
        browser.until("the note is gone", () -> !browser.one("#microphone-note").isDisplayed());
        assertThat(browser.focused().getAttribute("id")).isEqualTo("microphone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void nothingKeepsAnybodyOut(String scheme) {
        browser.colours(scheme);
        assertThat(browser.barriers()).as("at the start").isEmpty();
        ask("can i have a coffee");
        ask("the redness is spreading");
        ask("my chest hurts");
        openGlass();
        browser.all(".turn:last-child .glass details summary").forEach(WebElement::click);
        slideTo(30);
        for (String device : List.of("speaker", "show-5", "show-8", "show-15", "round", "tv")) {
            choose("device", device);
            assertThat(browser.barriers()).as("with " + device).isEmpty();
        }
        browser.one("#microphone").click();
        assertThat(browser.barriers()).as("with the note of the microphone").isEmpty();
        browser.press(Keys.ESCAPE);
    }

    @Test
    void nothingNeedsToBeScrolledSideways() {
        ask("my chest hurts");
        openGlass();
        browser.all(".turn:last-child .glass details summary").forEach(WebElement::click);
        choose("device", "show-15");
        assertThat(browser.run("return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isEqualTo(0L);
        assertThat(
                        browser.run(
                                "const log = document.getElementById('conversation'); return log.scrollWidth - log.clientWidth"))
                .isEqualTo(0L);
    }

    @Test
    void thePageIsLight() {
        long before = browser.weight();
        browser.open(page(echo));
        browser.until("the welcome", () -> answers().size() == 1);
        ask("can i have a coffee");
        long weight = browser.weight() - before;
        assertThat(weight).isPositive().isLessThan(LIGHT_ENOUGH);
    }

    private static URI page(LocalEcho echo) {
        return URI.create("http://127.0.0.1:" + echo.port() + "/");
    }

    private static List<WebElement> answers() {
        return browser.all("#conversation .answer");
    }

    private static WebElement lastAnswer() {
        return answers().getLast();
    }

    private static void ask(String words) {
        int turns = browser.all(".turn .you").size();
        WebElement question = browser.one("#question");
        question.sendKeys(words, Keys.ENTER);
        browser.until("the answer to " + words, () -> browser.all(".turn .you").size() == turns + 1);
    }

    private static List<?> spoken() {
        return browser.run("return window.spoken") instanceof List<?> list ? list : List.of();
    }

    private static void choose(String select, String value) {
        browser.one("#" + select + " option[value='" + value + "']").click();
    }

    private static void focus(String id) {
        browser.run("document.getElementById(arguments[0]).focus()", id);
    }

    private static void slideTo(int hours) {
        browser.run("""
                const slider = document.getElementById('treated');
                slider.value = arguments[0];
                slider.dispatchEvent(new Event('input', { bubbles: true }));
                """, hours);
    }

    private static String timeline() {
        return String.valueOf(browser.one(".timeline svg").getAttribute("aria-label"));
    }

    private static String said() {
        return lastAnswer()
                .findElement(org.openqa.selenium.By.cssSelector(".speech"))
                .getText();
    }

    private static double size(WebElement text) {
        return Double.parseDouble(text.getCssValue("font-size").replace("px", ""));
    }

    /** Texts that are wider than what they stand in. */
    private static List<?> overflows() {
        return browser.run("""
                        return [...document.querySelectorAll('#screen .apl')].filter((one) =>
                          one.scrollWidth > one.clientWidth + 1).map((one) => one.className + one.textContent)
                        """) instanceof List<?> list ? list : List.of();
    }

    private static double border(WebElement answer) {
        return Double.parseDouble(answer.getCssValue("border-left-width").replace("px", ""));
    }

    private static void openGlass() {
        if (browser.all(".turn:last-child .glass[open]").isEmpty()) {
            browser.one(".turn:last-child .glass > summary").click();
        }
        browser.until(
                "the glass", () -> !browser.all(".turn:last-child .glass dl").isEmpty());
    }

    private static JsonNode glass(String part) {
        openGlass();
        try {
            return JSON.readTree(String.valueOf(browser.one(".turn:last-child pre[aria-label='" + part + " as JSON']")
                    .getAttribute("textContent")));
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
