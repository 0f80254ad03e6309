package needlecare.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * A real browser without a window. It can reach this machine only, and tells what a page asked for and complained
 * about.
 */
public final class Browser implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private final ChromeDriver driver;
    private final String axe;
    private final List<String> requests = new ArrayList<>();
    private long weight;

    private Browser(ChromeDriver driver, String axe) {
        this.driver = driver;
        this.axe = axe;
    }

    /** The size of a window. */
    public enum Size {
        PHONE(320, 640),
        DESK(1280, 900);

        private final int width;
        private final int height;

        Size(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    /** Starts the browser. Without one the tests of the page can't say anything, so they fail. */
    public static Browser start() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(onPath(BROWSERS));
        options.addArguments(
                "--headless=new",
                "--disable-gpu",
                "--hide-scrollbars",
                "--disable-background-networking",
                "--disable-component-update",
                "--no-first-run",
                "--disable-dev-shm-usage",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1");
        if (System.getProperty("user.name").equals("root")) {
            options.addArguments("--no-sandbox");
        }
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(onPath(List.of("chromedriver")))
                .usingAnyFreePort()
                .build();
        return new Browser(new ChromeDriver(service, options), axe());
    }

    private static File onPath(List<String> names) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Path::toFile)
                .orElseThrow(
                        () -> new IllegalStateException(
                                "The tests of the page need a browser: none of "
                                        + String.join(", ", names)
                                        + " is on the PATH. On Debian: apt-get install chromium chromium-driver; elsewhere Chrome and its chromedriver."));
    }

    private static String axe() {
        try (InputStream in = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in, "axe.min.js").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** From now on, runs a script before those of every page that is opened. */
    public void before(String script) {
        cdp("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    }

    public void resize(Size size) {
        resize(size.width, size.height, 1);
    }

    public void resize(int width, int height, int scale) {
        cdp(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", scale, "mobile", false));
    }

    /** Switches between a light and a dark page. */
    public void colours(String scheme) {
        cdp(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Sends a command of the browser's own protocol. */
    public Map<String, Object> cdp(String command, Map<String, Object> parameters) {
        return driver.executeCdpCommand(command, parameters);
    }

    public void open(URI page) {
        driver.get(page.toString());
    }

    public WebElement one(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    public List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** The element that has the focus. */
    public WebElement focused() {
        return driver.switchTo().activeElement();
    }

    public void press(CharSequence... keys) {
        focused().sendKeys(keys);
    }

    /** Moves the focus on by one. */
    public WebElement tab() {
        press(Keys.TAB);
        return focused();
    }

    public Object run(String script, Object... arguments) {
        return Optional.ofNullable(driver.executeScript(script, arguments)).orElse("");
    }

    /** Waits until something holds. */
    public void until(String what, Supplier<Boolean> holds) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!holds.get()) {
            assertThat(Instant.now()).as("waited for: " + what).isBefore(end);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** What axe finds on the whole page, a line each: impact, rule, and the elements. */
    public List<String> barriers() {
        return barriers("html");
    }

    /** What axe finds in the part of the page that a selector names. */
    public List<String> barriers(String selector) {
        // Axe is half a megabyte of script: once a page is enough
        if (!Boolean.TRUE.equals(driver.executeScript("return 'axe' in window"))) {
            driver.executeScript(axe);
        }
        Object found = driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(arguments[0], {
                  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
                  resultTypes: ['violations']
                }).then((results) => done(results.violations.map((rule) =>
                  rule.impact + ' ' + rule.id + ': ' + rule.nodes.map((node) => node.target + ' ' + node.failureSummary).join('; '))));
                """, selector);
        return found instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** A picture of the window. */
    public byte[] picture() {
        return driver.getScreenshotAs(org.openqa.selenium.OutputType.BYTES);
    }

    /** A picture of a part of the page. */
    public byte[] picture(WebElement element) {
        return element.getScreenshotAs(org.openqa.selenium.OutputType.BYTES);
    }

    /** What the page complained about since it was asked last. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** The addresses that were asked for since the start. */
    public List<String> requests() {
        readNetwork();
        return List.copyOf(requests);
    }

    /** How many bytes came over the network since the start. */
    public long weight() {
        readNetwork();
        return weight;
    }

    private void readNetwork() {
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            JsonNode message = json(entry.getMessage()).path("message");
            switch (message.path("method").asText()) {
                case "Network.requestWillBeSent" ->
                    requests.add(message.at("/params/request/url").asText());
                case "Network.webSocketCreated" ->
                    requests.add(message.at("/params/url").asText());
                case "Network.loadingFinished" ->
                    weight += message.at("/params/encodedDataLength").asLong();
                default -> {}
            }
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The one element of those that a selector finds whose text fits. */
    public WebElement withText(String selector, Predicate<String> fits) {
        return all(selector).stream()
                .filter(element -> fits.test(element.getText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing of " + selector + " has that text"));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
