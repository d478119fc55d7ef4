// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.contract.Contracts;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.rules.WorkingCalendar;
import nl.mvoi.inkoop.testing.AllTables;
import nl.mvoi.inkoop.testing.DocumentClient;
import nl.mvoi.inkoop.testing.InkoopTest;
import nl.mvoi.inkoop.testing.SampleFiles;
import nl.mvoi.inkoop.testing.TasklistClient;
import nl.mvoi.inkoop.testing.TasklistClient.Reply;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Documents that forms ask: shown again to who needs them for the work, and no number is taken that may not stand there. */
@InkoopTest
class DocumentsInFormsTest {

    private static final String ASKED = "inschrijvingStuk";

    @LocalServerPort
    int port;
    @Autowired
    ProcessEngine engine;
    @Autowired
    Contracts contracts;
    @Autowired
    WorkingCalendar calendar;
    @Autowired
    JdbcClient database;

    private DocumentClient documents;
    private Journey path;

    @BeforeEach
    void bidsMayBeRecorded() {
        documents = new DocumentClient(port);
        path = new Journey(engine).requestedBy("opdrachtgever", Purchases.cyclePath());
        to("inschrijvingVastleggen");
    }

    @Test
    void aDocumentIsReadByWhoNeedsItForTheWorkAndByNobodyElse() {
        String bid = sent("inkoper", "offerte.pdf", "INSCHRIJVING");
        String plan = sent("inkoper", "plan.pdf", "KWALITEITSSTUK");
        Map<String, Object> form = Purchases.bid("Groene Wegen BV", "6100000", false);
        form.putAll(Map.of(ASKED, bid, "inschrijvingZonderPrijs", plan.toLowerCase()));
        path.does("inkoper", "inschrijvingVastleggen", form);
        assertThat(shown("inschrijvingBeoordelen", "beoordeling")).contains(link("plan.pdf", plan)).doesNotContain(bid);
        readBy(plan, "beoordelaar1", "inkoper");
        hiddenFrom(plan, "opdrachtgever", "manager", "mvoi-adviseur", "contractmanager", "budgethouder", "beleid", "communicatie", "beheer");
        readBy(bid, "inkoper");
        hiddenFrom(bid, "beoordelaar1", "opdrachtgever", "manager", "mvoi-adviseur", "contractmanager", "budgethouder", "beleid", "communicatie", "beheer");

        path.does("beoordelaar1", "inschrijvingBeoordelen", Purchases.assessment(90, 95));
        assertThat(shown("gunningsadviesOpstellen", "inschrijvingStukken")).contains(link("offerte.pdf", bid), link("plan.pdf", plan));
        String report = sent("inkoper", "verslag.pdf", "BEOORDELING");
        Map<String, Object> advice = Purchases.awardAdvice();
        advice.put("beoordelingsverslag", report);
        path.does("inkoper", "gunningsadviesOpstellen", advice);

        assertThat(shown("akkoordGeven", "akkoordSamenvatting")).contains(link("offerte.pdf", bid), "Verslag van de beoordeling: " + link("verslag.pdf", report));
        readBy(bid, "directeur");
        readBy(report, "directeur");
        path.does("directeur", "akkoordGeven", Purchases.approve());
        path.reaches("opschortendeTermijn");
        readBy(plan, "beoordelaar1", "inkoper");
        hiddenFrom(plan, "opdrachtgever", "manager", "mvoi-adviseur", "contractmanager", "budgethouder", "beleid", "communicatie", "beheer");

        assertThat(shown("contractOndertekenen", "contractSamenvatting")).contains("- Inschrijving: " + link("offerte.pdf", bid));
        String contract = sent("directeur", "contract.pdf", "CONTRACTSTUK");
        path.does("directeur", "contractOndertekenen", signature(contract));
        path.reaches("meetmoment");
        assertThat(shown("kpisMeten", "dossierSamenvatting")).contains("Getekend contract: " + link("contract.pdf", contract));
        readBy(contract, "contractmanager");
        String evidence = number(documents.send("contractmanager", path.number(), "meting.pdf", SampleFiles.pdf(),
                Map.of("soort", "BEWIJSSTUK", "geldigTot", "31-12-2998")));
        Map<String, Object> measured = new HashMap<>(AwardWalkthroughs.measurement(contracts.find(path.number()).orElseThrow().kpis(), true));
        measured.remove("bewijsKenmerk");
        measured.put("bewijsstuk", evidence);
        path.does("contractmanager", "kpisMeten", measured);
        to("contractEvalueren");

        assertThat(shown("contractEvalueren", "dossierSamenvatting")).contains("Getekend contract: " + link("contract.pdf", contract),
                "Bewijs bij de meting van ", link("meting.pdf", evidence) + ", geldig tot en met 31 december 2998");
        hiddenFrom(evidence, "opdrachtgever2");
    }

    @Test
    void aNumberThatMayNotStandThereIsRefusedAtItsFieldAndNothingChanges() {
        String otherKind = sent("inkoper", "brief.pdf", "CORRESPONDENTIE");
        String unread = sent("opdrachtgever", "geheim.pdf", "INSCHRIJVING");
        Journey mine = path;
        path = new Journey(engine).requestedBy("opdrachtgever", Purchases.cyclePath());
        String otherDossier = sent("inkoper", "offerte.pdf", "INSCHRIJVING");
        path = mine;

        refused(otherKind, "is een document van een andere soort.");
        for (String number : List.of(otherDossier, "DOC-2026-99999", "DOC-1", "../../etc", "' or 1=1 --")) {
            refused(number, "is geen document van dit dossier.");
        }
        refused("DOC-2026-00001".repeat(2), "is te lang: 28 tekens, er passen er 20.");
        assertThat(documents.read("beoordelaar1", unread).statusCode()).isEqualTo(404);
    }

    @Test
    void aProgramThatSendsNoDocumentNeedsNone() {
        path.does("inkoper", "inschrijvingVastleggen", Purchases.bid("Groene Wegen BV", "6100000", false));

        assertThat(shown("inschrijvingBeoordelen", "beoordeling")).contains("Aangeboden per eis:").doesNotContain("Lees de inschrijving");
        assertThat(database.sql("select count(*) from enclosure where dossier = :number").param("number", path.number().value())
                .query(Long.class).single()).isZero();
    }

    private void refused(String number, String reason) {
        Map<String, Object> form = Purchases.bid("Groene Wegen BV", "6100000", false);
        form.put(ASKED, number);
        TasklistClient buyer = TasklistClient.signedIn(port, "inkoper");
        String task = path.only("inschrijvingVastleggen").getId();
        Map<String, List<List<Object>>> before = AllTables.contents(database);

        Reply reply = buyer.post("/task/" + task + "/submit-form", Map.of("variables", TasklistClient.variables(form)));

        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.json().path("problemen")).singleElement().satisfies(problem -> {
            assertThat(problem.path("veld").asText()).isEqualTo(ASKED);
            assertThat(problem.path("melding").asText()).isEqualTo("‘De offerte of inschrijving’ " + reason);
        });
        assertThat(AllTables.contents(database)).isEqualTo(before);
    }

    private String sent(String user, String name, String kind) {
        return number(documents.send(user, path.number(), name, SampleFiles.pdf(), kind));
    }

    private static String number(Reply added) {
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        return added.json().path("nummer").asText();
    }

    private void readBy(String document, String... users) {
        for (String user : users) {
            assertThat(documents.read(user, document).statusCode()).as(user).isEqualTo(200);
        }
    }

    private void hiddenFrom(String document, String... users) {
        for (String user : users) {
            assertThat(documents.read(user, document).statusCode()).as(user).isEqualTo(404);
        }
    }

    private static String link(String name, String number) {
        return "[" + name + " (" + number + ")](/api/v1/documenten/" + number + ")";
    }

    private String shown(String element, String name) {
        return String.valueOf(path.shown(path.only(element), name));
    }

    private static Map<String, Object> signature(String contract) {
        LocalDate today = LocalDate.now(OfficeClock.ZONE);
        Map<String, Object> form = Purchases.signature();
        form.putAll(Map.of("contractBegin", today.toString(), "contractEinde", today.plusMonths(2).toString(), "getekendContract", contract));
        return form;
    }

    private void to(String element) {
        new Tour(path, element, contracts, calendar, () -> { }).go();
    }
}
