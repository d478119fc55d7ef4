// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import nl.mvoi.inkoop.walkthrough.Purchases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/** How much work a small purchase is for people that the system knows: who asked for something before, and who signed a contract before. */
@RequiresBrowser
class FewClicksIT {

    private static final int MOST_CLICKS = 30;
    private static final int MOST_FIELDS = 10;
    private static final int MOST_TASKS = 6;
    private static final int HALF_OF_BEFORE = 2771;
    private static final String CLIENT = "opdrachtgever2";

    private final Browser browser;
    private final OwnPages pages;
    private final Walk walk;
    private final Effort effort;
    private final String supplier = "Bekende Leverancier " + UUID.randomUUID() + " BV";

    FewClicksIT(PackagedApp app, Browser browser) {
        this.browser = browser;
        pages = new OwnPages(browser);
        walk = new Walk(app, browser);
        effort = walk.effort();
    }

    /** For laptops no requirement fits one of the mandatory themes: its gate asks what to do, which takes four clicks more. */
    @ParameterizedTest
    @CsvSource({"09331000, Zonnepanelen, , 0", "30213100, Laptops, Sociale en gezonde stad, 4"})
    void aSmallPurchaseByAKnownClientFromAKnownSupplierTakesAtMostThirtyClicksAndTenFields(String cpv, String title, String nothingFits, int atTheGate) {
        anEarlierPurchase(cpv, nothingFits);
        Tasklist assignment = asked(cpv, title);
        assignment.fill("behoefteKeuze", "KOPEN").fill("behoefteToelichting", "Herstellen kan niet meer.")
                .fill("doelKLI", "Minder belasting dan nu.").fill("maatKLI", "procent").complete();
        walk.task("budgethouder", "Budget bevestigen").fill("budget", "JA").complete();
        Tasklist buyer = walk.task("inkoper", "Inkoopstrategie opstellen").fill("motivering", "Past bij omvang en markt.").fill("voorstelAkkoord", "JA");
        buyer.complete();
        if (nothingFits != null) {
            takeOver(buyer, "MVOI-poort invullen: " + nothingFits);
        }
        effort.in("Inschrijving vastleggen");
        buyer.next("Inschrijving vastleggen");
        assertThat(height()).as("height of the form in pixels").isLessThanOrEqualTo(HALF_OF_BEFORE);
        buyer.fill("bekendeLeverancier", supplier + ", KvK " + Purchases.kvk(supplier)).fill("prijs", "5900");
        walk.picture("inschrijving-bekend");
        browser.atWidth(375, () -> {
            browser.bringIntoView(browser.see("[id$='inschrijvingVastleggen_prijs']"));
            walk.picture("inschrijving-bekend-375");
        });
        buyer.complete();
        Tasklist approver = walk.task("mandaathouder", "Akkoord geven: gunning").fill("akkoordBesluit", "AKKOORD");
        approver.complete();
        effort.in("Contract ondertekenen");
        walk.picture("wat-volgt");
        approver.next("Contract ondertekenen").fill("klacht", "NEE").fill("ondertekendDoorLeverancier", "JA").complete();

        browser.await(page -> walk.running("contractmanagement").size() == 1);
        assertThat(walk.dossier().at("/contract/leverancier").asText()).isEqualTo(supplier);
        assertThat(effort.clicks()).as(effort.toString()).isLessThanOrEqualTo(MOST_CLICKS + atTheGate);
        assertThat(effort.fields()).as(effort.toString()).isLessThanOrEqualTo(MOST_FIELDS);
        assertThat(walk.tasksDone()).filteredOn(task -> !task.startsWith("inschrijving")).hasSizeLessThanOrEqualTo(MOST_TASKS);
    }

    /** The yes was not about the one theme for which nothing fits. */
    private void takeOver(Tasklist buyer, String gate) {
        effort.in(gate);
        buyer.next(gate);
        browser.bringIntoView(browser.see(".mvoi-rows[data-veld='andereEisen'] tr[data-code='ICT-SGS-1'] [data-sleutel='keuze'] select")).sendKeys("O");
        effort.clicked(2);
        buyer.complete();
    }

    /** The client asked for the same before, and the supplier signed the contract. */
    private void anEarlierPurchase(String cpv, String nothingFits) {
        Map<String, Object> request = Purchases.request("Eerder", "LEVERING", cpv, "6000", 36);
        request.put("afdeling", "Burgerzaken");
        request.put("budgetcode", "BZ-7");
        walk.postedBy(CLIENT, request).posted(CLIENT, "opdrachtUitwerken", Purchases.assignment()).posted("budgethouder", "budgetBevestigen", Map.of("budget", "JA"))
                .posted("inkoper", "strategieOpstellen", Purchases.strategy());
        if (nothingFits != null) {
            walk.postedGate("SGS", Purchases.adoptAll());
        }
        walk.posted("inkoper", "inschrijvingVastleggen", Purchases.bid(supplier, "5800", false))
                .posted("mandaathouder", "akkoordGeven", Purchases.approve()).posted("mandaathouder", "contractOndertekenen", walk.signature(6));
    }

    /** Asks in steps, and goes on to the first task. */
    private Tasklist asked(String cpv, String title) {
        effort.in("Aanvraag");
        pages.openAs(CLIENT, "/aanvragen/nieuw");
        type("titel", title + " voor het stadskantoor " + UUID.randomUUID());
        type("behoefte", "Medewerkers kunnen bezoekers snel helpen.");
        click(By.id("cpv-" + cpv));
        pages.lookWell("nieuw-bekend-wat");
        click(By.cssSelector("button[value=verder]"));
        browser.see("#geraamdeWaarde");
        type("geraamdeWaarde", "6.000");
        type("looptijdMaanden", "12");
        type("gewensteStart", walk.today().plusMonths(2).toString());
        assertThat(browser.see("#afdeling").getAttribute("value")).isEqualTo("Burgerzaken");
        assertThat(browser.see("#budgetcode").getAttribute("value")).isEqualTo("BZ-7");
        pages.lookWell("nieuw-bekend-hoeveel");
        click(By.cssSelector("button[value=verder]"));
        browser.see(By.xpath("//h2[contains(., 'Stap 3 van 4')]"));
        click(By.cssSelector("button[value=verder]"));
        click(By.cssSelector("button[value=start]"));
        walk.of(browser.see(".utrecht-paragraph--lead strong").getText());
        effort.in("Opdracht uitwerken");
        click(By.linkText("Werk de opdracht uit"));
        return browser.tasklist(effort).settled();
    }

    private long height() {
        return ((Number) browser.driver().executeScript("return document.querySelector('.fjs-container').getBoundingClientRect().height")).longValue();
    }

    private void type(String id, String text) {
        browser.see("#" + id).sendKeys(text);
        effort.typed();
    }

    private void click(By what) {
        browser.click(what);
        effort.clicked(1);
    }
}
