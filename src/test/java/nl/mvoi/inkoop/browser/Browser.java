// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.browser;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.testing.TasklistClient;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.remote.CommandPayload;
import org.openqa.selenium.remote.Response;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.util.FileSystemUtils;

/** A headless, Dutch Chromium of its own, and what every page has: elements to wait for, pictures and the axe checks. */
public final class Browser implements AutoCloseable {

    static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    /** Something small of the application, for what belongs to its address and not to a page. */
    private static final String PLAIN = "/camunda/assets/mvoi/page.js";
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final int SHEET = 740;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** The rules themselves; what comes with them to run them takes more time than they do. */
    private static final String AXE = read("/axe.min.js");
    private static final List<String> WCAG_2_2_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final URI application;
    private final Path profile;
    private final ChromeDriver driver;

    private Browser(URI application, Path profile, ChromeDriver driver) {
        this.application = application;
        this.profile = profile;
        this.driver = driver;
    }

    private static String read(String resource) {
        try (InputStream in = AxeBuilder.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens a browser on nothing yet; {@code application} is the address that paths are relative to. */
    public static Browser open(URI application) {
        try {
            Path profile = Files.createTempDirectory("mvoi-browser");
            ChromeDriverService service = new ChromeDriverService.Builder()
                    .usingDriverExecutable(DRIVER.toFile())
                    .usingAnyFreePort()
                    .withEnvironment(Map.of("LANGUAGE", "nl"))
                    .build();
            return new Browser(application, profile, new Chromium(service, options(profile)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ChromeOptions options(Path profile) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
                "--lang=nl", "--window-size=1400,1000", "--user-data-dir=" + profile,
                // A test leaves a page for good, and looks at each too briefly to earn back what compiling it twice costs: together a
                // third of what a walk asks of the processors.
                "--disable-features=BackForwardCache", "--js-flags=--no-opt --no-maglev");
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "nl-NL,nl"));
        return options;
    }

    /** Loads a page afresh. */
    public void visit(String path) {
        driver.get("about:blank");
        driver.get(application.resolve(path).toString());
    }

    /** Goes on as a demo user, whoever was signed in before; signing in on the page is for the tests about that page. */
    void signIn(String demoUser) {
        // Leaves the page first: an answer still on its way would bring its cookies back.
        driver.get("about:blank");
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        TasklistClient.signedIn(application.getPort(), demoUser).cookies().forEach(cookie -> driver.executeCdpCommand("Network.setCookie",
                Map.of("name", cookie.getName(), "value", cookie.getValue(), "url", application.toString(), "path", cookie.getPath())));
        visit(PLAIN);
    }

    /** The Tasklist, for what users do there. */
    public Tasklist tasklist() {
        return tasklist(new Effort());
    }

    /** The Tasklist, for what users do there and how much that is. */
    Tasklist tasklist(Effort effort) {
        return new Tasklist(this, effort);
    }

    /** Waits until the element can be seen. */
    public WebElement see(By element) {
        return await(ExpectedConditions.visibilityOfElementLocated(element));
    }

    /** Waits until the element can be seen. */
    public WebElement see(String css) {
        return see(By.cssSelector(css));
    }

    /** Tells whether the element is there now, seen or not. */
    public boolean has(String css) {
        return !driver.findElements(By.cssSelector(css)).isEmpty();
    }

    /** Tells whether at least one such element can be seen now. */
    public boolean shows(String css) {
        try {
            return driver.findElements(By.cssSelector(css)).stream().anyMatch(WebElement::isDisplayed);
        } catch (StaleElementReferenceException redrawn) {
            return false;
        }
    }

    /** Clicks as soon as the element can be seen and is enabled. */
    public void click(By element) {
        await(ExpectedConditions.refreshed(ExpectedConditions.elementToBeClickable(element)));
        await(page -> {
            try {
                bringIntoView(page.findElement(element)).click();
                return true;
            } catch (StaleElementReferenceException | ElementClickInterceptedException moved) {
                return false;
            }
        });
    }

    /** Clicks as soon as the element can be seen and is enabled. */
    public void click(String css) {
        click(By.cssSelector(css));
    }

    /** Scrolls the element to the middle, clear of header, footer and messages. */
    public WebElement bringIntoView(WebElement element) {
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
        return element;
    }

    /** Whether the element stands whole between the upper and the lower edge of the window. */
    public boolean isInSight(WebElement element) {
        return (Boolean) driver.executeScript("const box = arguments[0].getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight", element);
    }

    /** Takes away what other tests left typed and not handed in. */
    public void forgetDrafts() {
        visit(PLAIN);
        driver.executeScript("localStorage.clear()");
    }

    /** Shows the page as it is printed on a sheet that stands upright. */
    void onPaper(Runnable look) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        try {
            atWidth(SHEET, look);
        } finally {
            driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
        }
    }

    /** Tables and cells to read that show less than they hold. */
    List<?> cutOffTables() {
        return (List<?>) driver.executeScript("""
                return [...document.querySelectorAll('.fjs-table, .fjs-table td')].filter(part => part.scrollWidth > part.clientWidth + 1
                    || part.getBoundingClientRect().right > innerWidth).map(part => part.textContent)""");
    }

    /** Looks at pages in a window of another width, in pixels, as on a telephone. */
    public void atWidth(int width, Runnable look) {
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 1000, "deviceScaleFactor", 1, "mobile", false));
        try {
            look.run();
        } finally {
            driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        }
    }

    /** Looks at pages as who prefers them dark. */
    void inTheDark(Runnable look) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
        try {
            look.run();
        } finally {
            driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of()));
        }
    }

    /** Waits for a condition; its last state is in the message when it does not come. */
    public <T> T await(ExpectedCondition<T> condition) {
        return new WebDriverWait(driver, PATIENCE, Duration.ofMillis(100)).ignoring(StaleElementReferenceException.class).until(condition);
    }

    /** Asks the server from within the page, with the user's session. Null when it does not answer with success. */
    String fetch(String path) {
        return (String) driver.executeAsyncScript("""
                const [path, done] = arguments;
                fetch(path).then(answer => answer.ok ? answer.text() : null).then(done, () => done(null));
                """, path);
    }

    /** What the axe rules for WCAG 2.2 level A and AA find on the page as it is now; empty when all is well. No page has frames. */
    @SuppressWarnings("unchecked")
    public List<String> axe() {
        if (!(Boolean) driver.executeScript("return 'axe' in window")) {
            driver.executeScript(AXE);
        }
        return (List<String>) driver.executeAsyncScript("""
                const [tags, done] = arguments;
                const readable = rule => `${rule.id} (${rule.impact}): ${rule.help}`
                    + rule.nodes.map(node => `\n    ${node.target} ${node.html.replace(/\\s+/g, ' ')}`).join('');
                axe.run(document, { runOnly: tags, resultTypes: ['violations'] })
                    .then(found => done(found.violations.map(readable)), failure => done([String(failure)]));
                """, WCAG_2_2_AA);
    }

    /** Stores a picture of the window as {@code target/screenshots/<name>.png}. */
    public Path screenshot(String name) {
        return picture(name, false);
    }

    /** Stores a picture of the whole page, however long, as {@code target/screenshots/<name>.png}. */
    Path wholePage(String name) {
        return picture(name, true);
    }

    private Path picture(String name, boolean whole) {
        Object picture = driver.executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", whole, "optimizeForSpeed", true)).get("data");
        try {
            Files.createDirectories(SCREENSHOTS);
            return Files.write(SCREENSHOTS.resolve(name + ".png"), OutputType.BYTES.convertFromBase64Png((String) picture));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text that can be read on the page. */
    public String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    /** The driver itself, for what is not offered here. */
    public ChromeDriver driver() {
        return driver;
    }

    @Override
    public void close() {
        driver.quit();
        try {
            FileSystemUtils.deleteRecursively(profile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A driver that says of every element of a page that went away that it is stale, also at the very moment of going. */
    private static final class Chromium extends ChromeDriver {

        private static final List<String> GOING = List.of("does not belong to the document", "aborted by navigation");

        Chromium(ChromeDriverService service, ChromeOptions options) {
            super(service, options);
        }

        @Override
        protected Response execute(CommandPayload command) {
            try {
                return super.execute(command);
            } catch (WebDriverException failed) {
                if (failed.getRawMessage() != null && GOING.stream().anyMatch(failed.getRawMessage()::contains)) {
                    throw new StaleElementReferenceException(failed.getRawMessage(), failed);
                }
                throw failed;
            }
        }
    }
}
