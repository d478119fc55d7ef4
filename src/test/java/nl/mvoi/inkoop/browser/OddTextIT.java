// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.walkthrough.OddForm;
import nl.mvoi.inkoop.walkthrough.Purchases;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Text that means harm is shown as the text it is, on every page on which somebody reads what another wrote. */
@Tag("lang")
@RequiresBrowser
class OddTextIT {

    private static final String SCRIPT = "<script>window.__xss=1</script><img src=x onerror=window.__xss=1>";
    /** Of each kind of odd text the part that a page would change if it took it for more than text. */
    private static final List<String> SHOWN = List.of(SCRIPT, "=HYPERLINK(\"http://x\")", "'; drop table dossier;--",
            "${1+1} #{1+1} {{1+1}} [(${1+1})]", "# kop **vet** _schuin_ [klik](javascript:alert(1)) `code`", "שלום مرحبا", "👩‍👩‍👧 ﷽");

    private final Browser browser;
    private final Walk walk;

    OddTextIT(PackagedApp app, Browser browser) {
        this.browser = browser;
        walk = new Walk(app, browser);
    }

    @Test
    void oddTextIsOnlyTextInTasklistAndCockpit() {
        walk.posted(odd("aanvraagIngediend", Purchases.cyclePath()))
                .posted("opdrachtgever", "opdrachtUitwerken", odd("opdrachtUitwerken", Purchases.assignment()))
                .posted("budgethouder", "budgetBevestigen", odd("budgetBevestigen", Map.of("budget", "NEE", "budgetToelichting", "Nee.")));
        walk.task("opdrachtgever", "Opdracht uitwerken");
        showsOnlyText("vreemd-opdracht", SHOWN);
        walk.posted("opdrachtgever", "opdrachtUitwerken", odd("opdrachtUitwerken", Purchases.assignment()))
                .posted("budgethouder", "budgetBevestigen", Map.of("budget", "JA"));
        walk.task("inkoper", "Inkoopstrategie opstellen");
        showsOnlyText("vreemd-strategie", SHOWN);
        walk.posted("inkoper", "strategieOpstellen", odd("strategieOpstellen", Purchases.strategy()));
        aMessageRepeatsNothingOfOddText();
        gates();
        walk.task("directeur", "Akkoord geven: strategie");
        showsOnlyText("vreemd-akkoord", SHOWN);
        walk.posted("directeur", "akkoordGeven", Purchases.approve());
        walk.posted("inkoper", "publicatieVoorbereiden", walk.publication()).letTimerGoOff("sluitingsdatum");
        bids();
        award();
        Cockpit cockpit = new Cockpit(browser);
        cockpit.login("manager");
        cockpit.openInstance(walk.running("inkooptraject").get(0).path("id").asText());
        showsOnlyText("vreemd-cockpit", List.of());
    }

    private void aMessageRepeatsNothingOfOddText() {
        Tasklist gate = walk.gate("Klimaat").fill("poortKeuze", "OVERNEMEN");
        browser.bringIntoView(browser.see(".mvoi-rows tr[data-code='WEG-KLI-1'] [data-sleutel='norm'] input")).sendKeys(SCRIPT);
        assertThat(gate.completeRefused()).contains("‘Norm’ van WEG-KLI-1").doesNotContain("__xss");
        showsOnlyText("vreemd-melding", List.of());
    }

    private void gates() {
        walk.task("inkoper", "MVOI-poort invullen: Circulaire economie");
        showsOnlyText("vreemd-poort", SHOWN);
        walk.postedGate("CIR", odd("poortInvullen", Purchases.deviation(walk.today())));
        List.of("KLI", "GLO", "SGS", "KET").forEach(theme -> walk.postedGate(theme, Purchases.adoptAll()));
        walk.task("mvoi-adviseur", "Afwijking beoordelen: Circulaire economie");
        showsOnlyText("vreemd-afwijking", SHOWN);
        walk.posted("mvoi-adviseur", "afwijkingBeoordelen", odd("afwijkingBeoordelen",
                Map.of("afwijkingOordeel", "POSITIEF", "afwijkingOordeelToelichting", "Goed.")));
        walk.task("directeur", "Akkoord geven op afwijking: Circulaire economie");
        showsOnlyText("vreemd-akkoord-afwijking", SHOWN);
        walk.posted("directeur", "akkoordGeven", Purchases.approve());
    }

    private void bids() {
        walk.posted("inkoper", "inschrijvingVastleggen", odd("inschrijvingVastleggen", Purchases.bid("Een", "6000000", true)));
        walk.task("inkoper", "Inschrijving vastleggen");
        showsOnlyText("vreemd-inschrijvingen", List.of());
        walk.posted("inkoper", "inschrijvingVastleggen", odd("inschrijvingVastleggen", Purchases.bid("Twee", "6100000", false)));
        walk.openWaiting("beoordelaar1", "inschrijvingBeoordelen");
        showsOnlyText("vreemd-beoordelen", List.of());
        walk.posted("beoordelaar1", "inschrijvingBeoordelen", odd("inschrijvingBeoordelen", Purchases.assessment(90, 95)));
        walk.posted("beoordelaar1", "inschrijvingBeoordelen", odd("inschrijvingBeoordelen", Purchases.assessment(60, 40)));
    }

    private void award() {
        walk.posted("inkoper", "gunningsadviesOpstellen", odd("gunningsadviesOpstellen", Purchases.awardAdvice()));
        walk.task("directeur", "Akkoord geven: gunning");
        showsOnlyText("vreemd-gunning", SHOWN);
        walk.posted("directeur", "akkoordGeven", Purchases.approve()).letTimerGoOff("opschortendeTermijn");
        walk.task("directeur", "Contract ondertekenen");
        showsOnlyText("vreemd-contract", SHOWN);
    }

    private void showsOnlyText(String picture, List<String> texts) {
        browser.await(page -> texts.stream().allMatch(browser.text()::contains));
        browser.screenshot(picture);
        assertThat(browser.driver().executeScript("return window.__xss === undefined")).as("script on " + picture).isEqualTo(true);
        assertThat(browser.has("img[src='x'], a[href^='javascript'], a[href*='//x'], [onerror]")).as("elements on " + picture).isFalse();
    }

    private static Map<String, Object> odd(String element, Map<String, Object> sensible) {
        Map<String, Object> odd = new HashMap<>(sensible);
        odd.putAll(OddForm.of(element, sensible).texts());
        return odd;
    }
}
