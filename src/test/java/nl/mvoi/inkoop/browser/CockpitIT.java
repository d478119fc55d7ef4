// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.mvoi.inkoop.testing.TasklistClient;
import nl.mvoi.inkoop.walkthrough.Purchases;
import org.junit.jupiter.api.Test;

/** A manager sees in Cockpit where a dossier stands, and changes nothing. An administrator sees what failed. */
@RequiresBrowser
class CockpitIT {

    private final PackagedApp app;
    private final Browser browser;
    private final Walk walk;
    private final Cockpit cockpit;

    CockpitIT(PackagedApp app, Browser browser) {
        this.app = app;
        this.browser = browser;
        walk = new Walk(app, browser);
        cockpit = new Cockpit(browser);
    }

    @Test
    void aManagerSeesTheDossierItsDiagramAndItsGatesByTheme() {
        toTheGates();
        cockpit.login("manager");

        cockpit.openInstance(path());
        browser.screenshot("cockpit-dossier");
        assertThat(cockpit.information()).contains(walk.number(), "Inkooptraject");
        assertThat(cockpit.diagram()).contains("Inkoopstrategie bepalen", "Gunnen en contract sluiten");
        assertThat(cockpit.variables()).containsEntry("fase", "STRATEGIE").containsEntry("dossierNummer", walk.number());

        Map<String, String> gates = new TreeMap<>();
        for (JsonNode gate : walk.running("mvoi-poort")) {
            cockpit.openInstance(gate.path("id").asText());
            assertThat(cockpit.information()).contains(walk.number(), "MVOI-poort");
            assertThat(cockpit.diagram()).contains("MVOI-poort invullen", "Afwijking behandelen");
            Map<String, String> variables = cockpit.variables();
            gates.put(variables.get("thema"), variables.get("poort"));
        }
        browser.screenshot("cockpit-poort");
        assertThat(gates).isEqualTo(Map.of("CIR", "G2", "GLO", "G2", "KET", "G2", "KLI", "G2", "SGS", "G2"));
    }

    @Test
    void aManagerChangesNothing() {
        toTheGates();
        cockpit.login("manager");
        cockpit.openInstance(path());

        assertThat(cockpit.suspendRefused()).contains("Dit kan hier niet. Ook een beheerder kan dit niet.");
        browser.screenshot("cockpit-pauzeren-geweigerd");

        String instance = "/process-instance/" + path();
        TasklistClient manager = walk.as("manager");
        assertThat(List.of(manager.send("PUT", instance + "/suspended", Map.of("suspended", true)),
                manager.send("PUT", instance + "/variables/fase", Map.of("value", "CONTRACT")),
                manager.post(instance + "/modification", Map.of("instructions",
                        List.of(Map.of("type", "startBeforeActivity", "activityId", "faseContract")))),
                manager.send("DELETE", instance, Map.of()))).extracting(TasklistClient.Reply::status).containsOnly(403);
        assertThat(walk.running("inkooptraject").get(0).path("suspended").asBoolean()).isFalse();
    }

    @Test
    void anAdministratorSeesAMailThatFailedAndHasItTriedAgain() throws IOException {
        Path outbox = app.data().resolve("outbox");
        Path aside = app.data().resolve("outbox-aside");
        Files.createDirectories(outbox);
        Files.move(outbox, aside);
        Files.createFile(outbox);
        try {
            walk.posted(Purchases.laptops());
            browser.await(page -> !failed().isEmpty());
        } finally {
            Files.delete(outbox);
            Files.move(aside, outbox);
        }
        cockpit.login("beheer");
        assertThat(cockpit.failedInBackground()).contains("Mail versturen", "cannot be written");
        browser.screenshot("cockpit-mail-mislukt");
        assertThat(browser.axe()).noneMatch(violation -> violation.contains("mvoi-background"));

        cockpit.tryAgain();

        browser.await(page -> failed().isEmpty());
        assertThat(walk.told("Mislukte stap opnieuw geprobeerd")).contains("Mail versturen");
        assertThat(walk.as("manager").get("/incident/count").json().path("count").asInt()).isZero();
    }

    private JsonNode failed() {
        return walk.as("beheer").get("/job?noRetriesLeft=true").json();
    }

    private String path() {
        return walk.running("inkooptraject").get(0).path("id").asText();
    }

    private void toTheGates() {
        walk.posted(Purchases.cyclePath()).posted("opdrachtgever", "opdrachtUitwerken", Purchases.assignment())
                .posted("budgethouder", "budgetBevestigen", Map.of("budget", "JA"))
                .posted("inkoper", "strategieOpstellen", Purchases.strategy());
        walk.waiting("inkoper", "poortInvullen", "");
    }
}
