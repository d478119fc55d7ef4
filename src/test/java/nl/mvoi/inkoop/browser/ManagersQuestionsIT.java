// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.mvoi.inkoop.walkthrough.Purchases;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** Ten questions of a manager, each answered in at most two clicks from the page on which he comes when he signed in. Enter in a box counts as one. */
@RequiresBrowser
class ManagersQuestionsIT {

    private final Browser browser;
    private final OwnPages pages;
    private final PackagedApp app;
    private String question = "";
    private int clicks;
    private int allowed;

    ManagersQuestionsIT(PackagedApp app, Browser browser) {
        this.app = app;
        this.browser = browser;
        pages = new OwnPages(browser);
    }

    @Test
    @Tag("lang")
    void eachIsAnsweredInTwoClicksAndEveryPageIsAccessibleWideAndNarrow() {
        Walk gates = walk().posted(Purchases.cyclePath()).posted("opdrachtgever", "opdrachtUitwerken", Purchases.assignment())
                .posted("budgethouder", "budgetBevestigen", Map.of("budget", "JA")).posted("inkoper", "strategieOpstellen", Purchases.strategy())
                .postedGate("KLI", Purchases.adoptAll()).postedDeviation("CIR");
        Walk closed = notBought();
        closed.daysLater(closed.today().lengthOfMonth() - closed.today().getDayOfMonth() + 1);
        Walk closedSince = notBought();
        Walk request = walk().posted(Purchases.laptops());
        signedIn();
        pages.lookWell("start-manager");
        browser.visit("/voortgang");
        pages.lookWell("voortgang");

        asks("what is overdue", 2);
        progress();
        assertThat(brief("Inkopen met een taak die te laat is")).isPositive();
        assertThat(browser.text()).contains("Deze lijst toont alleen: te laat");

        asks("what is due this week", 2);
        progress();
        brief("Inkopen met een taak die deze week klaar moet");
        assertThat(browser.text()).contains("Deze lijst toont alleen: klaar op of voor");

        asks("which dossiers have no owner", 2);
        progress();
        brief("Lopende inkopen zonder inkoper");
        assertThat(browser.text()).contains(request.number());

        asks("how many above the EU threshold", 2);
        progress();
        assertThat(brief("Lopende inkopen boven de Europese drempel")).isPositive();
        assertThat(browser.text()).contains(gates.number()).doesNotContain(request.number());

        asks("what closed last month", 2);
        progress();
        assertThat(brief("Vorige maand afgesloten")).isPositive();
        assertThat(browser.text()).contains("afgesloten", "vanaf", closed.number()).doesNotContain(gates.number(), closedSince.number());

        asks("which gate waits for whom, since when", 2);
        progress();
        WebElement waits = gate("Gezonde leefomgeving", "Inkopers");
        assertThat(waits.getText()).containsPattern("\\d{1,2} \\w+ 20\\d\\d");
        assertThat(gate("Circulaire economie", "MVOI-adviseurs").getText()).containsPattern("\\d{1,2} \\w+ 20\\d\\d");
        follow(waits.findElement(By.tagName("a")));
        assertThat(browser.text()).contains(gates.number(), "wacht op Inkopers");

        asks("who waits for whom", 2);
        progress();
        assertThat(row("wachten", "MVOI-adviseurs").getText()).contains("mensen");
        follow(row("wachten", "MVOI-adviseurs").findElement(By.tagName("a")));
        assertThat(browser.text()).contains(gates.number(), "wacht op MVOI-adviseurs");

        asks("which phase takes longest", 1);
        progress();
        assertThat(browser.see(By.cssSelector("section[aria-labelledby=doorlooptijden]")).getText()).contains("Waarvan wachten op de markt", "onbekend");

        asks("which theme is deviated from most", 2);
        progress();
        WebElement most = browser.see("section[aria-labelledby=afwijkingen] tbody tr");
        assertThat(most.getText()).contains("Circulaire economie");
        follow(most.findElement(By.tagName("a")));
        assertThat(browser.text()).contains(gates.number(), "afwijking gevraagd voor Circulaire economie");

        asks("where did this dossier wait", 2);
        WebElement box = browser.see("#zoek");
        box.sendKeys(closed.number());
        act(() -> box.sendKeys(Keys.ENTER));
        follow(browser.see(By.cssSelector("a[href='/dossiers/" + closed.number() + "/voortgang']")));
        assertThat(browser.text()).contains("Doorlooptijd van " + closed.number(), "Opdracht uitwerken", "minder dan een dag");
        pages.lookWell("voortgang-dossier");

        asks("how long a step takes", 2);
        progress();
        follow(browser.see(By.linkText("MVOI-poort")));
        assertThat(browser.see(".mvoi-drawing .mvoi-mark").getText()).startsWith("nu ");
        pages.lookWell("voortgang-proces");
        asked();
        browser.visit("/voortgang?afdeling=Bestaat+niet");
        assertThat(browser.text()).contains("Er zijn geen inkopen met dit filter (n = 0).");
        pages.lookWell("voortgang-leeg");
        browser.visit("/voortgang?baan=SNEL");
        pages.lookWell("voortgang-fout");
    }

    @Test
    void anApproverAndABuyerSeeWhatWaitsForThemAndWhatTheyWaitFor() {
        walk().posted(Purchases.laptops()).posted("opdrachtgever", "opdrachtUitwerken", Purchases.assignment());
        pages.openAs("budgethouder", "/voortgang");
        assertThat(own()).contains("Wat op u wacht").containsPattern("INK-\\d{4}-\\d{5} Budget bevestigen");

        pages.openAs("opdrachtgever", "/voortgang");
        assertThat(waitedFor()).as("the oldest first").containsPattern("INK-\\d{4}-\\d{5} .+ – .+, uiterlijk .+, wacht sinds ");
        pages.lookWell("voortgang-opdrachtgever");

        walk().postedToStrategy(Purchases.cyclePath()).posted("inkoper", "strategieOpstellen", Purchases.strategy()).postedDeviation("CIR");
        pages.openAs("inkoper", "/voortgang");
        assertThat(waitedFor()).containsPattern("INK-\\d{4}-\\d{5} .+ – .+, uiterlijk .+, wacht sinds ");
    }

    private String waitedFor() {
        return own().substring(own().indexOf("Waar u op wacht"));
    }

    private String own() {
        return browser.see("section[aria-labelledby=uw-deel]").getText();
    }

    private Walk notBought() {
        Map<String, Object> notBuying = Purchases.assignment();
        notBuying.put("behoefteKeuze", "NIET_KOPEN");
        return walk().posted(Purchases.laptops()).posted("opdrachtgever", "opdrachtUitwerken", notBuying);
    }

    private Walk walk() {
        return new Walk(app, browser);
    }

    /** Signs in on the page for that, without wanting to go anywhere. */
    private void signedIn() {
        browser.signIn("manager");
        browser.driver().executeCdpCommand("Network.clearBrowserCookies", Map.of());
        browser.visit("/login");
        browser.see("#username").sendKeys("manager");
        browser.see("#password").sendKeys("manager", Keys.ENTER);
        browser.await(page -> page.getCurrentUrl().equals(app.address() + "/"));
    }

    /** Begins where signing in leads to; what was asked before took as many clicks as was said. */
    private void asks(String question, int most) {
        asked();
        browser.visit("/");
        browser.see("h1");
        clicks = 0;
        allowed = most;
        this.question = question;
    }

    private void asked() {
        assertThat(clicks).as(question).isEqualTo(allowed).isLessThanOrEqualTo(2);
    }

    private void progress() {
        follow(browser.see(By.cssSelector(".mvoi-nav a[href='/voortgang']")));
        browser.see("#kort");
    }

    /** Opens the list of one of the first numbers, and tells the number. */
    private int brief(String label) {
        WebElement link = browser.see(By.xpath("//dt[normalize-space()='" + label + "']/following-sibling::dd/a"));
        int number = Integer.parseInt(link.getText());
        follow(link);
        assertThat(browser.driver().findElements(By.cssSelector("ol.mvoi-list > li"))).hasSize(Math.min(number, 25));
        return number;
    }

    private WebElement row(String part, String head) {
        return browser.see(By.xpath("//section[@aria-labelledby='" + part + "']//tr[th[normalize-space()='" + head + "']]"));
    }

    private WebElement gate(String theme, String group) {
        return browser.see(By.xpath("//section[@aria-labelledby='poorten']//tr[th[normalize-space()='" + theme + "'] and td[normalize-space()='" + group + "']]"));
    }

    private void follow(WebElement link) {
        act(() -> browser.bringIntoView(link).click());
    }

    private void act(Runnable what) {
        clicks++;
        WebElement before = browser.driver().findElement(By.tagName("html"));
        what.run();
        browser.await(ExpectedConditions.stalenessOf(before));
        browser.see("h1");
    }
}
