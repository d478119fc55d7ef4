// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** A small supply from one party, with as little work as the rules allow. */
@RequiresBrowser
class LaptopIT {

    private final Browser browser;
    private final Walk walk;

    LaptopIT(PackagedApp app, Browser browser) {
        this.browser = browser;
        walk = new Walk(app, browser);
    }

    @Test
    void laptopsGetTheirContractInAtMostSixHumanTasksBesidesTheBid() {
        walk.start(walk.request("Laptops voor een project").fill("soort", "LEVERING").fill("cpvCode", "30213100")
                .fill("geraamdeWaarde", "60000").fill("looptijdMaanden", "36"));
        walk.assignment("KLI", "CIR", "SGS", "KET");
        Tasklist strategy = walk.task("inkoper", "Inkoopstrategie opstellen").fill("motivering", "Past bij omvang en markt.");
        assertThat(browser.text()).contains("Geen eis uit de bibliotheek gaat precies over dit product.");
        walk.picture("strategie-licht");
        for (int width : new int[] {1400, 375}) {
            browser.atWidth(width, () -> {
                browser.bringIntoView(browser.driver().findElements(By.cssSelector(".fjs-table")).get(1));
                walk.picture("strategie-niets-past-" + width);
                assertThat(browser.axe()).as("axe at " + width).isEmpty();
            });
        }
        assertThat(browser.text()).contains("Niet bij elk verplicht thema past er een eis bij uw product.", "ICT-SGS-1");
        strategy.fill("voorstelAkkoord", "JA").complete();
        walk.adopt("Sociale en gezonde stad");
        Tasklist bid = walk.bid("Tweede Leven ICT BV", "58000", false);
        walk.picture("inschrijving-licht");
        bid.complete();
        walk.approve("mandaathouder", "gunning");
        walk.sign("mandaathouder");

        JsonNode dossier = walk.dossier();
        assertThat(List.of(dossier.path("onderwerp").asText(), dossier.path("procedure").asText(), dossier.path("baan").asText()))
                .containsExactly("ICT", "ENKELVOUDIG_ONDERHANDS", "LICHT");
        assertThat(dossier.at("/contract/leverancierGrootte").asText()).isEqualTo("SMALL");
        assertThat(walk.tasksDone()).containsExactly("opdrachtUitwerken", "budgetBevestigen", "strategieOpstellen",
                "poortInvullen", "inschrijvingVastleggen", "akkoordGeven", "contractOndertekenen");
    }
}
