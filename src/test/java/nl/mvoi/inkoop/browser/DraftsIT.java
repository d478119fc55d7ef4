// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import nl.mvoi.inkoop.walkthrough.Purchases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;

/** What somebody typed a moment ago is not lost by what he does next, two windows do not bite each other, and nothing stays after signing out. */
@RequiresBrowser
class DraftsIT {

    private static final String NEED = "[id$='opdrachtUitwerken_behoefteToelichting']";
    private static final String LESS = "[id$='opdrachtUitwerken_behoefteKeuze-1']";
    private static final String TITLE = "[id$='aanvraagIngediend_titel']";
    private static final String LINE = ".mvoi-draft";
    private static final String START_DRAFT = "mvoi-concept:opdrachtgever:inkooptraject";

    private final Browser browser;
    private final Walk walk;
    private final Walk other;
    private String window;

    DraftsIT(PackagedApp app, Browser browser) {
        this.browser = browser;
        walk = new Walk(app, browser);
        other = new Walk(app, browser);
    }

    @BeforeEach
    void twoTasksAndAnEmptyBrowser() {
        window = browser.driver().getWindowHandle();
        browser.forgetDrafts();
        other.posted(Purchases.laptops());
        walk.posted(Purchases.cyclePath());
    }

    @AfterEach
    void oneWindow() {
        browser.driver().getWindowHandles().stream().filter(one -> !one.equals(window)).forEach(one -> browser.driver().switchTo().window(one).close());
        browser.driver().switchTo().window(window);
    }

    @Test
    void whatWasTypedAMomentAgoSurvivesRefreshingAnotherTaskAndTheBackButton() {
        open();
        type(NEED, "Eerste");
        browser.driver().navigate().refresh();
        shows("Eerste");

        String elsewhere = other.waiting("opdrachtgever", "opdrachtUitwerken", "").path("id").asText();
        type(NEED, "Derde");
        browser.driver().executeScript("location.hash = location.hash.replace(/task=[^&]+/, 'task=' + arguments[0])", elsewhere);
        shows("");
        browser.driver().navigate().back();
        shows("Derde");

        type(NEED, "Vierde");
        browser.driver().get(browser.driver().getCurrentUrl().replaceAll("/camunda.*", "/verkenner"));
        browser.driver().navigate().back();
        shows("Vierde");
    }

    /** The click lands before the form viewer would take the last keys over by itself, and makes it draw the form anew. */
    @Test
    void whatWasTypedAMomentAgoIsStillThereWhenAnotherFieldGetsAnAnswer() {
        open();
        WebElement less = browser.bringIntoView(browser.see(LESS));
        type(NEED, "Zo getypt");
        less.click();
        browser.await(page -> kept().contains("MINDER"));
        assertThat(kept()).contains("Zo getypt");
        shows("Zo getypt");
    }

    @Test
    void whatWasTypedAMomentAgoSurvivesEscapeInTheStartWindow() {
        Tasklist request = start();
        type(TITLE, "Fietspad langs de Vecht");
        browser.see(TITLE).sendKeys(Keys.ESCAPE);
        browser.await(page -> !browser.has(".modal-content"));
        request.startProcess("Inkooptraject");
        browser.await(page -> "Fietspad langs de Vecht".equals(value(TITLE)));
        request.cancelStart();
    }

    @Test
    void whatWasTypedAMomentBeforeSigningOutIsNotKept() {
        Tasklist task = open();
        type(NEED, "Van mij");
        task.logout();
        assertThat(drafts()).isZero();
    }

    @Test
    void twoWindowsOnOneTaskShowTheSameAndTheSecondSaysThatItIsDone() {
        open();
        String second = secondWindow();
        type(NEED, "Uit het tweede venster");
        browser.await(page -> drafts() == 1);
        browser.driver().switchTo().window(window);
        shows("Uit het tweede venster");
        assertThat(line()).startsWith("U hebt dit formulier ook in een ander venster open. Wat u daar om ").endsWith(" typte, staat nu ook hier.");

        browser.driver().switchTo().window(second);
        Tasklist task = open();
        task.fill("behoefteKeuze", "KOPEN").fill("behoefteToelichting", "Herstellen kan niet meer.");
        for (String theme : new String[] {"KLI", "CIR", "GLO", "SGS"}) {
            task.fill("doel" + theme, "Minder belasting dan nu.").fill("maat" + theme, "procent");
        }
        task.complete();
        browser.driver().switchTo().window(window);
        browser.await(page -> line().equals("Deze taak is in een ander venster afgerond, of de taak is niet meer voor u. "
                + "Neem over wat u nog nodig hebt, en ververs dan de pagina."));
        shows("Herstellen kan niet meer.");
        nothingMoreIsKept();
    }

    @Test
    void nothingIsKeptAnyMoreInAWindowWhosePersonSignedOutInAnother() {
        open();
        type(NEED, "Van mij");
        browser.await(page -> drafts() == 1);
        secondWindow();
        browser.tasklist().logout();
        browser.driver().switchTo().window(window);
        browser.await(page -> line().equals("U bent uitgelogd. Wat u hier typt, wordt niet meer bewaard."));
        nothingMoreIsKept();
    }

    @Test
    void aDraftOfAnotherDaySaysOfWhichDay() {
        Tasklist request = browser.tasklist();
        request.login("opdrachtgever");
        browser.driver().executeScript("localStorage.setItem(arguments[0], JSON.stringify({ om: new Date(2026, 0, 5, 14, 3), answers: { titel: 'Fietspad' } }))",
                START_DRAFT);
        request.startProcess("Inkooptraject");
        browser.await(page -> "Fietspad".equals(value(TITLE)));
        assertThat(line()).startsWith("Uw concept van 5 januari 2026, 14:03 staat er weer in.");
        request.cancelStart();
    }

    @Test
    void aDraftOfAnEarlierVersionOfTheFormLosesNothing() {
        Tasklist request = browser.tasklist();
        request.login("opdrachtgever");
        browser.driver().executeScript("localStorage.setItem(arguments[0], JSON.stringify({ om: new Date(), answers: "
                + "{ titel: 'Fietspad', vroeger: 'Wat toen werd gevraagd', vinkje: true } }))", START_DRAFT);
        request.startProcess("Inkooptraject");
        browser.await(page -> "Fietspad".equals(value(TITLE)));
        assertThat(line()).contains("staat er weer in.", "Dit had u ook getypt, maar het wordt niet meer gevraagd: ‘Wat toen werd gevraagd’.")
                .doesNotContain("vroeger", "true", "vinkje");

        type(TITLE, "Fietspad langs de Vecht");
        browser.await(page -> stored().contains("Fietspad langs de Vecht"));
        assertThat(stored()).contains("Wat toen werd gevraagd");
        request.cancelStart();
    }

    private Tasklist open() {
        return signedIn() ? opened(browser.tasklist()) : walk.task("opdrachtgever", "Opdracht uitwerken");
    }

    private boolean signedIn() {
        return browser.has(".account .dropdown-toggle");
    }

    private Tasklist opened(Tasklist tasklist) {
        tasklist.openTask(walk.waiting("opdrachtgever", "opdrachtUitwerken", "").path("id").asText());
        tasklist.claim();
        return tasklist;
    }

    private String secondWindow() {
        String address = browser.driver().getCurrentUrl();
        String second = browser.driver().switchTo().newWindow(WindowType.WINDOW).getWindowHandle();
        browser.driver().get(address);
        browser.see(NEED);
        browser.await(page -> !browser.has(".disabled-form") && browser.has(LINE));
        return second;
    }

    private Tasklist start() {
        Tasklist request = browser.tasklist();
        request.login("opdrachtgever");
        request.startProcess("Inkooptraject");
        return request;
    }

    private void type(String css, String text) {
        browser.await(page -> browser.has(LINE) && browser.see(css).getAttribute("readonly") == null);
        WebElement field = browser.bringIntoView(browser.see(css));
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
        field.sendKeys(text);
    }

    private void shows(String text) {
        browser.await(page -> browser.has(NEED) && text.equals(value(NEED)));
    }

    private String value(String css) {
        return browser.see(css).getAttribute("value");
    }

    private String line() {
        return browser.driver().executeScript("return document.querySelector('" + LINE + "')?.textContent ?? ''").toString();
    }

    /** Also when more is typed and the page goes away, which it may have done already. */
    private void nothingMoreIsKept() {
        browser.driver().executeScript("""
                const field = document.querySelector(arguments[0]);
                if (field) {
                  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value').set.call(field, 'Te laat');
                  field.dispatchEvent(new Event('input', { bubbles: true }));
                  window.dispatchEvent(new Event('pagehide'));
                }""", NEED);
        assertThat(drafts()).isZero();
    }

    private String kept() {
        return String.valueOf(browser.driver().executeScript("return JSON.stringify({ ...localStorage })"));
    }

    private String stored() {
        return String.valueOf(browser.driver().executeScript("return localStorage.getItem(arguments[0])", START_DRAFT));
    }

    private long drafts() {
        return (Long) browser.driver().executeScript("return Object.keys(localStorage).filter(key => key.startsWith('mvoi-concept:')).length");
    }
}
