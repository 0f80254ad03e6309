package needlecare.pictures;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import needlecare.home.simulator.IntentRecognizer;
import needlecare.home.simulator.InteractionModel;
import needlecare.home.simulator.LocalEcho;
import needlecare.testing.Browser;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/**
 * Asks the page in a real browser, and keeps what it shows as pictures of the documents; so they show what is, whenever
 * they are taken.
 */
public final class Pictures {
    /** Wide enough for the page's two columns. */
    private static final int WIDTH = 1000;

    /** Wide enough to read a screen by itself. */
    private static final int WIDE = 1240;

    private static final int HEIGHT = 680;
    private static final int HEAVY = 150 * 1024;

    private final Browser browser;
    private final URI page;
    private final Path folder;
    private final List<String> heavy = new ArrayList<>();

    private Pictures(Browser browser, URI page, Path folder) {
        this.browser = browser;
        this.page = page;
        this.folder = folder;
    }

    /** Takes all pictures; the argument is the folder that they go to. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        LocalEcho echo = LocalEcho.start(0, "en-US", new IntentRecognizer(InteractionModel.of("en-US")));
        try (Browser browser = Browser.start()) {
            Pictures pictures = new Pictures(browser, URI.create("http://127.0.0.1:" + echo.port() + "/"), folder);
            pictures.takeAll();
            if (!pictures.heavy.isEmpty()) {
                System.err.println("over 150 KB: " + String.join(", ", pictures.heavy));
                System.exit(1);
            }
        } finally {
            echo.stop();
        }
    }

    private void takeAll() throws IOException {
        browser.resize(WIDTH, HEIGHT, 1);
        browser.colours("light");
        open("speaker");
        ask("can i have a coffee");
        keepPage("speaker");
        open("show-8");
        ask("should i use heat or ice");
        keepPage("show");
        ask("my chest hurts");
        keepPage("emergency");
        open("show-8");
        slideTo(30);
        ask("how far am i");
        keepPage("timeline");
        browser.resize(WIDE, HEIGHT, 1);
        for (String device : List.of("round", "tv")) {
            open(device);
            ask("can i have a coffee");
            keepScreen("answer-" + device);
            ask("my arm has been tingling since the session");
            keepScreen("urgent-" + device);
        }
    }

    private void open(String device) {
        browser.open(page);
        browser.until("the welcome", () -> browser.all("#conversation .answer").size() == 1);
        browser.one("#device option[value='" + device + "']").click();
        browser.one("#new").click();
        browser.until("the device", () -> !browser.all("#conversation .answer").isEmpty());
    }

    private void ask(String words) {
        int turns = browser.all(".turn .you").size();
        WebElement question = browser.one("#question");
        question.sendKeys(words, Keys.ENTER);
        browser.until("the answer to " + words, () -> browser.all(".turn .you").size() == turns + 1);
    }

    private void slideTo(int hours) {
        browser.run("""
                const slider = document.getElementById('treated');
                slider.value = arguments[0];
                slider.dispatchEvent(new Event('input', { bubbles: true }));
                """, hours);
    }

    private void keepPage(String name) throws IOException {
        browser.run("""
                document.activeElement.blur();
                window.scrollTo(0, 0);
                document.querySelector('.turn:last-child').scrollIntoView({ block: 'end' });
                window.scrollTo(0, 0);
                """);
        keep(name, browser.picture());
    }

    private void keepScreen(String name) throws IOException {
        browser.run("document.activeElement.blur()");
        keep(name, browser.picture(browser.one(".device")));
    }

    private void keep(String name, byte[] picture) throws IOException {
        Files.write(folder.resolve(name + ".png"), picture);
        if (picture.length > HEAVY) {
            heavy.add(name);
        }
    }
}
