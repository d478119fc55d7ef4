// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Works, tendered in Europe, with assessors and a winner that is not the cheapest. */
@Tag("lang")
@RequiresBrowser
class CyclePathIT {

    private final PackagedApp app;
    private final Browser browser;
    private final Walk walk;

    CyclePathIT(PackagedApp app, Browser browser) {
        this.app = app;
        this.browser = browser;
        walk = new Walk(app, browser);
    }

    @Test
    void aCyclePathGoesFromRequestToRunningContract() throws IOException {
        request();
        walk.assignment("KLI", "CIR", "GLO", "SGS");
        strategy();
        Tasklist gate = walk.gate("Klimaat").fill("poortKeuze", "OVERNEMEN");
        assertThat(browser.see("[cam-tasks] .task").getText()).as("task in the list").contains(walk.number());
        walk.picture("poort-taak");
        gate.complete();
        walk.adopt("Circulaire economie", "Gezonde leefomgeving", "Sociale en gezonde stad", "Ketenverantwoordelijkheid");
        walk.approve("directeur", "strategie");
        publication();
        walk.letTimerGoOff("sluitingsdatum");
        Tasklist bid = walk.bid("Wegenbouw Midden BV", "6000000", true);
        walk.picture("inschrijving");
        bid.complete();
        walk.bid("Groene Wegen BV", "6100000", true).complete();
        walk.bid("Goedkoop Asfalt BV", "5800000", false).complete();
        assess(60, 40);
        assess(90, 95);
        assess(60, 40);
        advice();
        walk.approve("directeur", "gunning");
        walk.letTimerGoOff("opschortendeTermijn");
        walk.sign("directeur");

        assertThat(walk.dossier().at("/contract/leverancier").asText()).isEqualTo("Groene Wegen BV");
        assertThat(walk.tasksDone()).filteredOn(task -> !task.startsWith("inschrijving")).hasSizeLessThanOrEqualTo(20);
        try (Stream<Path> mails = Files.list(app.data().resolve("outbox"))) {
            assertThat(mails).isNotEmpty();
        }
    }

    private void request() {
        Tasklist request = walk.request("Fietspad Vleutenseweg").fill("soort", "WERK").fill("cpvCode", "45233999")
                .fill("geraamdeWaarde", "6200000").fill("looptijdMaanden", "18");
        assertThat(request.startRefused()).contains("45233999", "45233000").doesNotContain("Cannot");
        request.fill("cpvCode", "45233162-2");
        browser.await(page -> browser.text().contains("Waarschijnlijk volgt: Europe"));
        walk.picture("aanvraag");
        walk.start(request);
    }

    private void strategy() {
        Tasklist tasklist = walk.task("inkoper", "Inkoopstrategie opstellen").fill("gewichten", "PRIJS = 40\nKWALITEIT = 30\nMVOI = 30")
                .fill("motivering", "Past bij omvang en markt.").fill("percelen", "NEE")
                .fill("percelenMotivering", "Het werk is technisch een geheel.");
        walk.picture("strategie");
        tasklist.complete();
    }

    private void publication() {
        Tasklist tasklist = walk.task("inkoper", "Publicatie of uitnodiging voorbereiden").fill("labelGelijkwaardig", "JA")
                .fill("conceptContract", "JA").fill("uea", "JA");
        walk.picture("publicatie");
        tasklist.complete();
    }

    private void assess(int quality, int mvoi) {
        Tasklist tasklist = walk.task("beoordelaar1", "Inschrijving beoordelen").fill("belangenverklaring", "GEEN_BELANG")
                .fill("kwaliteitsscore", String.valueOf(quality)).fill("mvoiScore", String.valueOf(mvoi))
                .fill("beoordelingToelichting", "Zie het verslag.");
        walk.picture("beoordeling");
        tasklist.complete();
    }

    private void advice() {
        Tasklist tasklist = walk.task("inkoper", "Gunningsadvies opstellen").fill("adviesKeuze", "ADVIES")
                .fill("adviesMotivering", "Het beste plan voor klimaat en hergebruik.");
        walk.picture("gunningsadvies");
        tasklist.complete();
    }
}
