// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.testing.TasklistClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One real purchase through the packaged application, every step in Tasklist by the person whose step it is. */
@RequiresBrowser
class CyclePathIT {

    private static PackagedApp app;
    private static Browser browser;

    private String number;

    @BeforeAll
    static void start() {
        app = PackagedApp.start();
        browser = Browser.open(app.address());
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (app != null) {
            app.close();
        }
    }

    @Test
    void aCyclePathGoesFromRequestToRunningContract() throws Exception {
        request();
        assignment();
        task("budgethouder", "Budget bevestigen").fill("budget", "JA").complete();
        strategy();
        for (String theme : List.of("Klimaat", "Circulaire economie", "Gezonde leefomgeving", "Sociale en gezonde stad",
                "Ketenverantwoordelijkheid")) {
            gate(theme);
        }
        task("directeur", "Akkoord geven: strategie").fill("akkoordBesluit", "AKKOORD").complete();
        publication();
        letTimerGoOff("sluitingsdatum");
        bid("Wegenbouw Midden BV", "6000000", true);
        bid("Groene Wegen BV", "6100000", true);
        bid("Goedkoop Asfalt BV", "5800000", false);
        assess("Wegenbouw Midden BV", 60, 40);
        assess("Groene Wegen BV", 90, 95);
        assess("Goedkoop Asfalt BV", 60, 40);
        task("inkoper", "Gunningsadvies opstellen").fill("laagPrijsOnderzocht", "JA")
                .fill("adviesMotivering", "Het beste plan voor klimaat en hergebruik.").complete();
        Tasklist award = task("directeur", "Akkoord geven: gunning").fill("akkoordBesluit", "AKKOORD");
        picture("akkoord-gunning");
        award.complete();
        letTimerGoOff("opschortendeTermijn");
        Tasklist contract = task("directeur", "Contract ondertekenen").fill("klacht", "NEE").fill("ondertekendDoorLeverancier", "JA");
        picture("contract-ondertekenen");
        contract.complete();

        assertThat(running("contractmanagement")).hasSize(1);
        assertThat(cockpitOf("manager")).contains(number);
        try (Stream<Path> mails = Files.list(app.data().resolve("outbox"))) {
            assertThat(mails).isNotEmpty();
        }
    }

    private void request() {
        Tasklist tasklist = browser.tasklist();
        tasklist.login("opdrachtgever");
        tasklist.startProcess("Inkooptraject");
        tasklist.fill("titel", "Fietspad Vleutenseweg").fill("behoefte", "Een veilig fietspad voor iedereen.").fill("soort", "WERK")
                .fill("cpvCode", "45233999").fill("geraamdeWaarde", "6200000").fill("looptijdMaanden", "18")
                .fill("gewensteStart", LocalDate.now(OfficeClock.ZONE).plusMonths(8)).fill("afdeling", "Stadsbedrijven").fill("budgetcode", "SB-100");
        assertThat(browser.text()).contains("een Europese aanbesteding");
        picture("aanvraag");
        assertThat(tasklist.startRefused()).contains("45233999", "45233000").doesNotContain("Cannot");
        tasklist.fill("cpvCode", "45233162-2").start();
        JsonNode path = running("inkooptraject").get(0);
        number = path.path("businessKey").asText();
        tasklist.logout();
    }

    private void assignment() {
        Tasklist tasklist = task("opdrachtgever", "Opdracht uitwerken");
        tasklist.fill("behoefteKeuze", "KOPEN").fill("behoefteToelichting", "Herstellen kan niet meer.");
        for (String theme : List.of("KLI", "CIR", "GLO", "SGS")) {
            tasklist.fill("doel" + theme, "Minder belasting dan het vorige fietspad.").fill("maat" + theme, "procent");
        }
        picture("opdracht-uitwerken");
        tasklist.complete();
    }

    private void strategy() {
        Tasklist tasklist = task("inkoper", "Inkoopstrategie opstellen");
        tasklist.fill("gewichtKwaliteit", "60").fill("gewichtMvoi", "30").fill("motivering", "Past bij omvang en markt.")
                .fill("percelen", "NEE").fill("percelenMotivering", "Het werk is technisch een geheel.");
        picture("strategie");
        tasklist.complete();
    }

    private void gate(String theme) {
        Tasklist tasklist = task("inkoper", "MVOI-poort invullen: " + theme);
        tasklist.fill("poortKeuze", "OVERNEMEN");
        if (theme.equals("Klimaat")) {
            picture("poort-taak");
        }
        tasklist.complete();
    }

    private void publication() {
        Tasklist tasklist = task("inkoper", "Publicatie of uitnodiging voorbereiden");
        tasklist.fill("labelGelijkwaardig", "JA").fill("conceptContract", "JA").fill("uea", "JA");
        picture("publicatie");
        tasklist.complete();
    }

    private void bid(String supplier, String price, boolean more) {
        Tasklist tasklist = task("inkoper", "Inschrijving vastleggen");
        tasklist.fill("inschrijvingSoort", "GELDIG").fill("leverancier", supplier).fill("kvkNummer", "12345678").fill("prijs", price)
                .fill("nogEenInschrijving", more ? "JA" : "NEE");
        picture("inschrijving");
        tasklist.complete();
    }

    private void assess(String supplier, int quality, int mvoi) {
        task("beoordelaar1", "Inschrijving beoordelen: " + supplier).fill("belangenverklaring", "GEEN_BELANG")
                .fill("kwaliteitsscore", String.valueOf(quality)).fill("mvoiScore", String.valueOf(mvoi))
                .fill("beoordelingToelichting", "Zie het verslag.").complete();
    }

    private Tasklist task(String user, String name) {
        Tasklist tasklist = browser.tasklist();
        tasklist.login(user);
        tasklist.openTask(name, number);
        tasklist.claim();
        return tasklist;
    }

    private static void picture(String name) {
        browser.screenshot(name);
        assertThat(browser.axe()).as("axe on " + name).isEmpty();
    }

    private void letTimerGoOff(String timer) {
        TasklistClient admin = as("beheer");
        String job = admin.get("/job?activityId=" + timer).json().get(0).get("id").asText();
        assertThat(admin.post("/job/" + job + "/execute", Map.of()).status()).isEqualTo(204);
    }

    private static JsonNode running(String process) {
        return as("manager").get("/process-instance?processDefinitionKey=" + process).json();
    }

    private static String cockpitOf(String user) {
        return as(user).get("/process-instance?processDefinitionKey=inkooptraject").body();
    }

    private static TasklistClient as(String user) {
        return TasklistClient.signedIn(app.address().getPort(), user);
    }
}
