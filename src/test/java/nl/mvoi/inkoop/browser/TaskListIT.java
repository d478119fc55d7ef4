// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.mvoi.inkoop.walkthrough.Purchases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Finding a task, getting to its form and printing it. With keys, on a screen and on a telephone. */
@RequiresBrowser
class TaskListIT {

    private static final int SCREEN = 1400;
    private static final int TELEPHONE = 375;
    /** A sheet of letter paper without its margins, in pixels. */
    private static final int PAGE_HEIGHT = 980;
    private static final String BOX = "#mvoi-zoek";
    private static final String FOUND = ".mvoi-search [role=status]";
    private static final String CARDS = "[cam-tasks] li.task";
    private static final String FORM_HEAD = ".task-card h2.task";
    private static final String WORK_OUT = "Opdracht uitwerken";
    private static final String RAW_KEYS = """
            window.raw = [];
            const look = () => {
              const found = document.body && document.body.innerText.match(/\\b[A-Z]{2,}(_[A-Z]+)+\\b/g);
              window.raw.push(...(found || []));
              requestAnimationFrame(look);
            };
            look();
            """;

    private final Browser browser;
    private final Walk walk;

    TaskListIT(PackagedApp app, Browser browser) {
        this.browser = browser;
        walk = new Walk(app, browser);
    }

    @ParameterizedTest
    @ValueSource(ints = {SCREEN, TELEPHONE})
    void oneBoxFindsATaskByTheNumberOrTheTitleOfItsPurchase(int width) {
        String title = "Zoekplein " + width;
        asked(title + " opknappen");
        String sought = walk.number();
        asked("Iets anders dan " + width);
        browser.tasklist().login("opdrachtgever");
        browser.atWidth(width, () -> {
            search("ZOEKPLEIN  " + width);
            found(sought, "1 taak gevonden met ‘ZOEKPLEIN " + width + "’.");
            browser.screenshot("zoeken-" + width);
            assertThat(browser.axe()).isEmpty();
            browser.driver().navigate().refresh();
            found(sought, "1 taak gevonden met ‘ZOEKPLEIN " + width + "’.");
            assertThat(browser.see(BOX).getAttribute("value")).isEqualTo("ZOEKPLEIN " + width);

            search(sought.toLowerCase());
            found(sought, "1 taak gevonden met ‘" + sought.toLowerCase() + "’.");
            search("bestaat niet");
            browser.await(page -> browser.see(FOUND).getText().startsWith("Geen taak gevonden met ‘bestaat niet’."));
            browser.see(BOX).sendKeys(Keys.TAB, Keys.TAB);
            browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
            browser.await(page -> browser.driver().findElements(By.cssSelector(CARDS)).size() > 1 && browser.see(BOX).getAttribute("value").isEmpty());
        });
    }

    @Test
    void aSearchLooksInAllTasksWhicheverListIsOpen() {
        asked("Zoekpad in een andere lijst");
        browser.tasklist().login("opdrachtgever");
        browser.click(By.xpath("//div[@cam-tasklist-filters]//a[contains(., 'Te laat')]"));
        browser.await(page -> browser.see(".task-filter.active").getText().startsWith("Te laat"));

        search("zoekpad in een andere");

        found(walk.number(), "1 taak gevonden met ‘zoekpad in een andere’.");
        assertThat(browser.see(".task-filter.active").getText()).startsWith("Mijn taken");
    }

    @Test
    void theListIsAskedOnceAfterSigningInAndThenOnlyNowAndThen() {
        browser.tasklist().login("opdrachtgever");

        List<?> moments = browser.await(page -> {
            List<?> asked = (List<?>) browser.driver().executeScript("return performance.getEntriesByType('resource')"
                    + ".filter(one => /\\/filter\\/[^/]+\\/list/.test(one.name)).map(one => one.startTime)");
            return asked.size() > 1 ? asked : null;
        });
        assertThat(((Number) moments.get(1)).doubleValue() - ((Number) moments.get(0)).doubleValue()).as("milliseconds between the first two")
                .isGreaterThan(5_000);
    }

    @Test
    void noCodesOfTextsAreSeenWhileTheTextsAreOnTheirWay() {
        browser.forgetDrafts();
        Object script = browser.driver().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", RAW_KEYS)).get("identifier");
        try {
            browser.tasklist().login("opdrachtgever");
            assertThat((List<?>) browser.driver().executeScript("return window.raw")).isEmpty();
        } finally {
            browser.driver().executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", script));
        }
    }

    @Test
    void theRequestIsTheFirstProcessThatCanBeStarted() {
        browser.tasklist().login("opdrachtgever");
        browser.click(".start-process-action a");

        browser.await(page -> browser.driver().switchTo().activeElement().getText().equals("Inkooptraject"));
        assertThat(browser.driver().findElements(By.cssSelector("ul.processes a"))).extracting(WebElement::getText)
                .startsWith("Inkooptraject").contains("Inkoop intrekken");
        assertThat(browser.axe()).isEmpty();
        browser.tasklist().cancelStart();
    }

    @Test
    void fromTheTopOfThePageFewKeysLeadToTheFirstField() {
        Tasklist tasklist = opened("Met het toetsenbord");
        tasklist.openTask(WORK_OUT, walk.number());
        browser.see(".task-card .fjs-container input");

        int tabs = 1;
        press(Keys.TAB);
        assertThat(focused().getText()).isEqualTo("Naar het formulier");
        assertThat(focused().getLocation().getY()).as("seen when it has the focus").isNotNegative();
        browser.screenshot("naar-het-formulier");
        assertThat(browser.axe()).isEmpty();
        press(Keys.ENTER);
        while (!isField(focused()) && tabs < 20) {
            press(Keys.TAB);
            tabs++;
        }

        assertThat(tabs).isLessThanOrEqualTo(8);
        assertThat(focused().getAttribute("id")).startsWith("fjs-form-");
    }

    @Test
    void onATelephoneTheListGivesWayToTheTaskAndComesBack() {
        opened("Op de telefoon");
        browser.atWidth(TELEPHONE, () -> {
            search(walk.number());
            found(walk.number(), "1 taak gevonden met ‘" + walk.number() + "’.");
            browser.see(CARDS + " h4 a").sendKeys(Keys.ENTER);
            browser.await(page -> browser.shows(FORM_HEAD) && !browser.shows(CARDS) && !browser.shows(".task-filters"));
            browser.await(page -> focused().getTagName().equals("h2"));
            browser.screenshot("taak-telefoon");
            assertThat(browser.axe()).isEmpty();
            assertThat((Boolean) browser.driver().executeScript("return document.documentElement.scrollWidth <= innerWidth")).isTrue();

            browser.see(".mvoi-back").sendKeys(Keys.ENTER);
            browser.await(page -> browser.shows(CARDS) && !browser.shows(FORM_HEAD) && focused().getText().equals(WORK_OUT));
            browser.screenshot("lijst-telefoon");
            assertThat(browser.axe()).isEmpty();
        });
    }

    /** Tasklist moves the focus while it loads, now before the heading is there and now after it: here long after it. */
    @Test
    void onATelephoneTheHeadingOfATaskBehindALinkKeepsTheFocusUntilSomebodyMovesIt() {
        Tasklist tasklist = opened("Achter een link");
        tasklist.logout();
        tasklist.enter("opdrachtgever");
        browser.atWidth(TELEPHONE, () -> {
            tasklist.openTask(WORK_OUT, walk.number());
            browser.await(page -> focused().getTagName().equals("h2"));
            browser.driver().executeScript("document.activeElement.blur()");
            browser.await(page -> focused().getTagName().equals("h2"));

            press(Keys.TAB);
            browser.driver().executeScript("document.activeElement.blur()");
            press(Keys.TAB);
            assertThat(focused().getTagName()).isNotEqualTo("h2");
        });
    }

    @Test
    void aTaskPrintsWholeAndWithoutWhatIsAroundIt() {
        Tasklist tasklist = opened("Op papier");
        tasklist.openTask(WORK_OUT, walk.number());
        tasklist.claim();
        tasklist.fill("behoefteToelichting", "Een regel van een lange toelichting.\n".repeat(40));

        browser.onPaper(() -> {
            assertThat(browser.shows(".tasks-list, .task-filters, [cam-widget-header], [cam-widget-footer], .form-actions, .mvoi-ways button")).isFalse();
            assertThat(cutOff()).isEmpty();
            browser.wholePage("papier");
            long height = (Long) browser.driver().executeScript("return document.querySelector('.task-card').scrollHeight");
            assertThat(height).as("40 lines and the rest").isGreaterThan(40 * 20 + 1_000);
            assertThat(pages()).as("pages of a task of " + height + " pixels").isGreaterThanOrEqualTo(height / PAGE_HEIGHT);
        });
    }

    private long pages() {
        String pdf = (String) browser.driver().executeCdpCommand("Page.printToPDF", Map.of()).get("data");
        return Pattern.compile("/Type /Page\\b").matcher(new String(Base64.getDecoder().decode(pdf), StandardCharsets.ISO_8859_1)).results().count();
    }

    /** What hides a part of itself or of what stands in it. */
    private List<?> cutOff() {
        return (List<?>) browser.driver().executeScript("""
                const parts = [...document.querySelectorAll('.task-card, .task-card *')];
                for (let up = document.querySelector('.task-card'); up; up = up.parentElement) parts.push(up);
                return parts.filter(part => part.clientHeight && getComputedStyle(part).overflowY !== 'visible' && part.scrollHeight > part.clientHeight + 2)
                    .map(part => part.tagName + '.' + part.className + ' ' + part.scrollHeight + ' > ' + part.clientHeight);
                """);
    }

    private Tasklist opened(String title) {
        asked(title);
        Tasklist tasklist = browser.tasklist();
        tasklist.login("opdrachtgever");
        return tasklist;
    }

    private void asked(String title) {
        Map<String, Object> request = new HashMap<>(Purchases.cyclePath());
        request.put("titel", title);
        walk.posted(request);
    }

    private void search(String text) {
        WebElement box = browser.see(BOX);
        box.sendKeys(Keys.chord(Keys.CONTROL, "a"), text, Keys.ENTER);
    }

    private void found(String number, String said) {
        browser.await(page -> browser.shows(FOUND) && browser.see(FOUND).getText().equals(said));
        List<WebElement> cards = browser.driver().findElements(By.cssSelector(CARDS));
        assertThat(cards).hasSize(1);
        assertThat(cards.get(0).getText()).contains(number);
    }

    private WebElement focused() {
        return browser.driver().switchTo().activeElement();
    }

    private void press(Keys key) {
        focused().sendKeys(key);
    }

    private static boolean isField(WebElement element) {
        return element.getTagName().matches("input|textarea|select");
    }
}
