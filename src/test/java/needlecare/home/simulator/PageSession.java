package needlecare.home.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import needlecare.testing.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/**
 * A page in a real browser, what is done with it, and what it shows. Its tests run beside all others; there is one
 * browser, so one after the other.
 */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("the page")
abstract class PageSession {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Stands in for the browser's voice and speech recognition, since a headless one has neither: remembers what is said, hears
     * what it is told.
     */
    private static final String VOICE_AND_RECOGNITION = """
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
              start() { window.recognition = this; }
              stop() { this.onend(); }
            };
            window.hear = (text) => { window.recognition.onresult({ results: [[{ transcript: text }]] }); window.recognition.onend(); };
            """;

    @SuppressWarnings("NullAway.Init")
    static Browser browser;

    @SuppressWarnings("NullAway.Init")
    static LocalEcho echo;

    /** The size of the window. */
    abstract Browser.Size size();

    @BeforeAll
    static void start() throws IOException {
        echo = LocalEcho.start(0, "en-US", new IntentRecognizer(InteractionModel.of("en-US")));
        browser = Browser.start();
        browser.before(VOICE_AND_RECOGNITION);
    }

    @AfterAll
    static void stop() {
        browser.close();
        echo.stop();
    }

    @BeforeEach
    void open() {
        browser.resize(size());
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

    static URI page(LocalEcho echo) {
        return URI.create("http://127.0.0.1:" + echo.port() + "/");
    }

    static List<WebElement> answers() {
        return browser.all("#conversation .answer");
    }

    static WebElement lastAnswer() {
        return answers().getLast();
    }

    static void ask(String words) {
        int turns = browser.all(".turn .you").size();
        WebElement question = browser.one("#question");
        question.sendKeys(words, Keys.ENTER);
        browser.until("the answer to " + words, () -> browser.all(".turn .you").size() == turns + 1);
    }

    static List<?> spoken() {
        return browser.run("return window.spoken") instanceof List<?> list ? list : List.of();
    }

    static void choose(String select, String value) {
        browser.one("#" + select + " option[value='" + value + "']").click();
    }

    static void focus(String id) {
        browser.run("document.getElementById(arguments[0]).focus()", id);
    }

    static void slideTo(int hours) {
        browser.run("""
                const slider = document.getElementById('treated');
                slider.value = arguments[0];
                slider.dispatchEvent(new Event('input', { bubbles: true }));
                """, hours);
    }

    static String timeline() {
        return String.valueOf(browser.one(".timeline svg").getAttribute("aria-label"));
    }

    static String said() {
        return lastAnswer()
                .findElement(org.openqa.selenium.By.cssSelector(".speech"))
                .getText();
    }

    static double size(WebElement text) {
        return Double.parseDouble(text.getCssValue("font-size").replace("px", ""));
    }

    /** Texts that are wider than what they stand in. */
    static List<?> overflows() {
        return browser.run("""
                        return [...document.querySelectorAll('#screen .apl')].filter((one) =>
                          one.scrollWidth > one.clientWidth + 1).map((one) => one.className + one.textContent)
                        """) instanceof List<?> list ? list : List.of();
    }

    static double border(WebElement answer) {
        return Double.parseDouble(answer.getCssValue("border-left-width").replace("px", ""));
    }

    static void openGlass() {
        if (browser.all(".turn:last-child .glass[open]").isEmpty()) {
            browser.one(".turn:last-child .glass > summary").click();
        }
        browser.until(
                "the glass", () -> !browser.all(".turn:last-child .glass dl").isEmpty());
    }

    static JsonNode glass(String part) {
        openGlass();
        try {
            return JSON.readTree(String.valueOf(browser.one(".turn:last-child pre[aria-label='" + part + " as JSON']")
                    .getAttribute("textContent")));
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
