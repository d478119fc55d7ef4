// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A social service for which three parties are invited, with a deviation that is asked for twice. */
@Tag("lang")
@RequiresBrowser
class CateringIT {

    /** Human tasks from request to signature in the lane of several quotes, bids not counted. */
    private static final int LIMIT = 12;
    /** A theme's gate once more, two judgements and one approval. */
    private static final int DEVIATION_TWICE = 4;

    private final Browser browser;
    private final Walk walk;

    CateringIT(PackagedApp app, Browser browser) {
        this.browser = browser;
        walk = new Walk(app, browser);
    }

    @Test
    void cateringGetsItsContractWithADeviationThatIsFirstRejectedAndThenAccepted() {
        walk.start(walk.request("Bedrijfscatering stadskantoor").fill("soort", "DIENST").fill("cpvCode", "55510000")
                .fill("geraamdeWaarde", "640000").fill("looptijdMaanden", "48"));
        walk.assignment("CIR", "GLO", "SGS", "KET");
        walk.task("inkoper", "Inkoopstrategie opstellen").fill("gewichten", "PRIJS = 40\nKWALITEIT = 30\nMVOI = 30")
                .fill("motivering", "Past bij omvang en markt.").fill("percelen", "NEE").complete();
        walk.adopt("Klimaat", "Circulaire economie", "Sociale en gezonde stad", "Ketenverantwoordelijkheid");
        deviate();
        judge("NEGATIEF", "Onderzoek eerst twee andere leveranciers.");
        walk.gate("Gezonde leefomgeving");
        assertThat(browser.text()).contains("Onderzoek eerst twee andere leveranciers.");
        walk.picture("poort-na-afwijzing");
        deviate();
        judge("POSITIEF", "Nu goed onderzocht.");
        walk.approveDeviation("mandaathouder", "Gezonde leefomgeving");
        walk.approve("mandaathouder", "strategie");
        invite();
        walk.letTimerGoOff("sluitingsdatum");
        bid("Lekker Lokaal BV", "610000", 80, true);
        assertThat(walk.shown("inkoper", "inschrijvingVastleggen", "uitgenodigd")).contains("Gezond en Gezellig BV", "Kleine Kok BV, KvK 12345678");
        bid("Grote Keuken NV", "600000", 50, true);
        bid("Gezond en Gezellig BV", "620000", 60, false);
        walk.approve("mandaathouder", "gunning");
        walk.letTimerGoOff("opschortendeTermijn");
        walk.sign("mandaathouder");

        JsonNode dossier = walk.dossier();
        assertThat(List.of(dossier.path("onderwerp").asText(), dossier.path("soort").asText(), dossier.path("baan").asText()))
                .containsExactly("FAC", "DIENST_SAS", "NORMAAL");
        assertThat(dossier.at("/contract/leverancier").asText()).isEqualTo("Lekker Lokaal BV");
        assertThat(dossier.path("afwijkingen").findValuesAsText("status")).hasSize(2);
        assertThat(dossier.path("poorten")).anySatisfy(gate -> assertThat(List.of(gate.path("thema").asText(),
                gate.path("resultaat").asText())).containsExactly("GLO", "AFGEWEKEN"));
        assertThat(walk.tasksDone()).filteredOn(task -> !task.startsWith("inschrijving"))
                .as("the limit, and for the deviation that was asked twice").hasSize(LIMIT + DEVIATION_TWICE);
    }

    private void deviate() {
        Tasklist gate = walk.gate("Gezonde leefomgeving").fill("poortKeuze", "AFWIJKEN").fill("afwijkingGrond", "De markt kan het niet leveren")
                .fill("afwijkingMotivering", "Er zijn in de regio nog te weinig aanbieders die dit kunnen leveren, zo blijkt uit onderzoek.")
                .fill("afwijkingVervanging", "We vragen een groeiplan van de leverancier.")
                .fill("afwijkingEinddatum", walk.today().plusYears(1));
        walk.picture("poort-afwijken");
        gate.complete();
    }

    private void judge(String judgement, String reason) {
        Tasklist task = walk.task("mvoi-adviseur", "Afwijking beoordelen: Gezonde leefomgeving").fill("afwijkingOordeel", judgement)
                .fill("afwijkingOordeelToelichting", reason);
        walk.picture("afwijking-beoordelen");
        task.complete();
    }

    private void invite() {
        Tasklist task = walk.task("inkoper", "Publicatie of uitnodiging voorbereiden")
                .fill("andereGenodigden", "* | Lekker Lokaal BV\n* | Grote Keuken NV\n* | Gezond en Gezellig BV")
                .fill("motiveringGenodigden", "Alle drie hebben dit eerder gedaan.")
                .fill("geenSociaalOfKlein", "De kleine koks zijn dit jaar vol.").fill("labelGelijkwaardig", "JA")
                .fill("conceptContract", "JA");
        WebElement number = otherParty("Kleine Kok BV", "123");
        walk.picture("uitnodiging");
        assertThat(task.completeRefused()).startsWith("‘KvK-nummer of buitenlands nummer’ van regel 4 klopt niet. Een KvK-nummer heeft 8 cijfers");
        number.sendKeys("45678", Keys.TAB);
        task.complete();
    }

    /** Adds a row with the keyboard, and gives the cell that was typed last. */
    private WebElement otherParty(String name, String number) {
        browser.bringIntoView(browser.see(".mvoi-rows[data-veld='andereGenodigden'] .mvoi-add")).sendKeys(Keys.ENTER);
        browser.driver().switchTo().activeElement().sendKeys(name, Keys.TAB, number);
        return browser.driver().switchTo().activeElement();
    }

    private void bid(String supplier, String price, int quality, boolean more) {
        Tasklist task = walk.bid(supplier, price, more).fill("kwaliteitsscore", String.valueOf(quality))
                .fill("mvoiScore", String.valueOf(quality));
        walk.picture("offerte");
        task.complete();
    }
}
