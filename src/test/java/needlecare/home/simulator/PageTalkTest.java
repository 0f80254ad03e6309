package needlecare.home.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import needlecare.testing.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A talk on the page: what is asked and told, spoken and heard, whatever the size of the window. */
class PageTalkTest extends PageSession {
    private static final int LIGHT_ENOUGH = 200 * 1024;

    @Override
    Browser.Size size() {
        return Browser.Size.DESK;
    }

    @Test
    void whatWasAskedIsShownAsItWasTyped() {
        ask("<b>can i have</b> a coffee & \"tea\"");
        assertThat(browser.one(".turn:last-child .you").getText()).contains("<b>can i have</b> a coffee & \"tea\"");
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
        assertThat(browser.run("return String(window.recognition)")).isEqualTo("undefined");
        browser.one("#microphone").click();
        browser.one("#microphone-note button[value=yes]").click();
        browser.until(
                "the microphone", () -> "true".equals(browser.one("#microphone").getAttribute("aria-pressed")));
        browser.run("window.hear('can i have a coffee')");
        browser.until("an answer", () -> answers().size() == 2);
        assertThat(lastAnswer().getText()).contains("coffee");
        assertThat(browser.one("#microphone").getAttribute("aria-pressed")).isEqualTo("false");
    }

    @Test
    void aMicrophoneThatFailsIsSaidSo() {
        browser.one("#microphone").click();
        browser.one("#microphone-note button[value=yes]").click();
        browser.until(
                "the microphone", () -> "true".equals(browser.one("#microphone").getAttribute("aria-pressed")));
        browser.run("window.recognition.onerror({ error: 'not-allowed' }); window.recognition.onend()");
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
    void thePageIsLight() {
        long before = browser.weight();
        browser.open(page(echo));
        browser.until("the welcome", () -> answers().size() == 1);
        ask("can i have a coffee");
        long weight = browser.weight() - before;
        assertThat(weight).isPositive().isLessThan(LIGHT_ENOUGH);
    }
}
