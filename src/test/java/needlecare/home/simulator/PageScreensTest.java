package needlecare.home.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import needlecare.testing.Browser;
import needlecare.testing.TestSkill;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The screens of devices on the page, in the narrowest window: they are as wide as it leaves them. */
class PageScreensTest extends PageSession {
    @Override
    Browser.Size size() {
        return Browser.Size.PHONE;
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
        assertThat(browser.barriers("#screen")).as("help").isEmpty();
        slideTo(30);
        for (String words :
                List.of("can i have a coffee", "how far am i", "the redness is spreading", "my chest hurts")) {
            ask(words);
            assertThat(browser.barriers("#screen")).as(words).isEmpty();
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
}
