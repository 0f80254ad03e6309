package needlecare.home.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import needlecare.testing.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page as a patient and a clinician use it, on a phone and on a desk: what depends on the size of a window. */
@ParameterizedClass
@EnumSource(Browser.Size.class)
class PageTest extends PageSession {
    @Parameter
    @SuppressWarnings("NullAway.Init")
    private Browser.Size size;

    @Override
    Browser.Size size() {
        return size;
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
    void everythingIsReachedByKeyboardAloneAndShowsItsFocus() {
        ask("can i have a coffee");
        while (!browser.tab().getTagName().equals("body")) {
            // on to the end of the page, so as to begin at its top
        }
        Map<WebElement, String> reached = new LinkedHashMap<>();
        for (WebElement element = browser.tab(); !element.getTagName().equals("body"); element = browser.tab()) {
            assertThat(reached).as("the focus goes on").doesNotContainKey(element);
            String html = String.valueOf(element.getAttribute("outerHTML"));
            reached.put(element, html);
            assertThat(browser.run(
                            "const style = getComputedStyle(arguments[0]); return style.outlineStyle + style.outlineWidth",
                            element))
                    .as("the focus on " + html)
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

    /** What was heard, and by what, is for people to judge. */
    @Test
    void aDangerStandsBehindTheGlassWithItsReason() {
        ask("honestly my chest really hurts today");
        openGlass();
        assertThat(browser.one(".turn:last-child .glass").getText())
                .contains("chest_pain, emergency", "of 100 sure")
                .doesNotContain("undefined");
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
}
