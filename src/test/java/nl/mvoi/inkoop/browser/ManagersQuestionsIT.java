// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.mvoi.inkoop.walkthrough.Purchases;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Ten questions of a manager, each answered from the page of progress in at most two clicks. */
@RequiresBrowser
class ManagersQuestionsIT {

    private final Browser browser;
    private final OwnPages pages;
    private final PackagedApp app;
    private int clicks;

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
                .postedGate("KLI", Purchases.adoptAll()).postedGate("CIR", Purchases.deviation());
        Walk request = walk().posted(Purchases.laptops());
        Map<String, Object> notBuying = Purchases.assignment();
        notBuying.put("behoefteKeuze", "NIET_KOPEN");
        Walk closed = walk().posted(Purchases.laptops()).posted("opdrachtgever", "opdrachtUitwerken", notBuying);
        pages.openAs("manager", "/voortgang");
        pages.lookWell("voortgang");

        asks("what is overdue");
        brief("Inkopen met een taak die te laat is");
        assertThat(browser.text()).contains("Deze lijst toont alleen: te laat");

        asks("what is due this week");
        brief("Inkopen met een taak die deze week klaar moet");
        assertThat(browser.text()).contains("Deze lijst toont alleen: klaar op of voor");

        asks("which dossiers have no owner");
        brief("Lopende inkopen zonder inkoper");
        assertThat(browser.text()).contains(request.number());

        asks("how many above the EU threshold");
        assertThat(brief("Lopende Europese inkopen")).isPositive();
        assertThat(browser.text()).contains(gates.number()).doesNotContain(request.number());

        asks("what closed last month");
        brief("Vorige maand afgesloten");
        assertThat(browser.text()).contains("afgesloten", "vanaf").doesNotContain(gates.number());

        asks("which gate waits for whom, since when");
        String waits = row("poorten", "Gezonde leefomgeving").getText();
        assertThat(waits).contains("Inkopers").containsPattern("\\d{1,2} \\w+ 20\\d\\d");
        follow(row("poorten", "Gezonde leefomgeving").findElement(By.tagName("a")));
        assertThat(browser.text()).contains(gates.number());

        asks("who waits for whom");
        assertThat(row("wachten", "MVOI-adviseurs").getText()).contains("mensen");
        follow(row("wachten", "MVOI-adviseurs").findElement(By.tagName("a")));
        assertThat(browser.text()).contains(gates.number(), "wacht op MVOI-adviseurs");

        asks("which phase takes longest");
        assertThat(browser.see(By.cssSelector("section[aria-labelledby=doorlooptijden]")).getText()).contains("Waarvan wachten op de markt", "onbekend");

        asks("which theme is deviated from most");
        WebElement most = browser.see("section[aria-labelledby=afwijkingen] tbody tr");
        assertThat(most.getText()).contains("Circulaire economie");
        follow(most.findElement(By.tagName("a")));
        assertThat(browser.text()).contains(gates.number(), "afwijking gevraagd voor Circulaire economie");

        asks("where did this dossier wait");
        follow(row("fasen", "niet ingekocht").findElement(By.tagName("a")));
        follow(browser.see(By.cssSelector("a[href='/dossiers/" + closed.number() + "/voortgang']")));
        assertThat(browser.text()).contains("Doorlooptijd van " + closed.number(), "Opdracht uitwerken", "minder dan een dag");
        pages.lookWell("voortgang-dossier");

        asks("how long a step takes");
        follow(browser.see(By.linkText("MVOI-poort")));
        assertThat(browser.see(".mvoi-drawing .mvoi-mark").getText()).startsWith("nu ");
        pages.lookWell("voortgang-proces");
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
        assertThat(own().substring(own().indexOf("Waar u op wacht"))).as("the oldest first").containsPattern("INK-\\d{4}-\\d{5} .+ – .+, uiterlijk ");
        pages.lookWell("voortgang-opdrachtgever");
    }

    private String own() {
        return browser.see("section[aria-labelledby=uw-deel]").getText();
    }

    private Walk walk() {
        return new Walk(app, browser);
    }

    private void asks(String question) {
        browser.visit("/voortgang");
        browser.see("#kort");
        clicks = 0;
        assertThat(question).isNotEmpty();
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

    private void follow(WebElement link) {
        assertThat(++clicks).isLessThanOrEqualTo(2);
        browser.bringIntoView(link).click();
        browser.see("h1");
    }
}
