// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.testing.AllTables;
import nl.mvoi.inkoop.testing.InkoopTest;
import nl.mvoi.inkoop.testing.PageVisitor;
import nl.mvoi.inkoop.walkthrough.Journey;
import nl.mvoi.inkoop.walkthrough.Purchases;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

/** The page on which a method is tried, over HTTP. */
@InkoopTest
class TrialPageTest {

    private static final Map<String, String> RELATIVE = Map.of("methode", "PUNTEN_RELATIEF", "prijsgewicht", "40", "wegvallen", "HERREKENEN",
            "criteria[0].naam", "Plan", "criteria[0].gewicht", "30", "criteria[0].schaal", "100",
            "criteria[2].naam", "Klimaat", "criteria[2].gewicht", "30", "criteria[2].schaal", "100");

    private final int port;
    private final ProcessEngine engine;
    private final JdbcClient database;

    @Autowired
    TrialPageTest(@LocalServerPort int port, ProcessEngine engine, JdbcClient database) {
        this.port = port;
        this.engine = engine;
        this.database = database;
    }

    @Test
    void thePageBeginsWithTheMethodOfTheDossierAndTheDossierLeadsToIt() {
        String dossier = withStrategy();
        PageVisitor buyer = PageVisitor.signedIn(port, "inkoper");

        assertThat(buyer.open(dossier).body()).contains("href=\"" + dossier + "/proefgunning\"");
        assertThat(buyer.open(dossier + "/proefgunning").status()).isEqualTo(200);
        assertThat(buyer.body()).contains("value=\"PUNTEN_RELATIEF\" selected", "value=\"Kwaliteit\"", "value=\"MVOI\"").doesNotContain("Wie er wint", "Dit moet nog anders");
    }

    @Test
    void theRankingWhatAPointCostsAndWhatTurnsAreShownAndNothingIsStored() {
        String dossier = withStrategy();
        PageVisitor buyer = PageVisitor.signedIn(port, "inkoper").open(dossier + "/proefgunning");
        Map<String, List<List<Object>>> before = AllTables.contents(database);

        String page = text(buyer.send(dossier + "/proefgunning", with(RELATIVE, "inschrijvingen[0].naam", "A", "inschrijvingen[0].prijs", "5.400.000",
                "inschrijvingen[0].cijfers.K1", "80", "inschrijvingen[0].cijfers.K3", "70", "inschrijvingen[3].naam", "B", "inschrijvingen[3].prijs", "6.100.000",
                "inschrijvingen[3].cijfers.K1", "75", "inschrijvingen[3].cijfers.K3", "90", "inschrijvingen[4].naam", "<b>C</b>", "inschrijvingen[4].prijs", "2.900.000",
                "inschrijvingen[4].cijfers.K1", "60", "inschrijvingen[4].cijfers.K3", "60")));

        assertThat(buyer.status()).isEqualTo(200);
        assertThat(buyer.body()).doesNotContain("<b>C</b>");
        assertThat(page).contains("68,52", "66,48", "Valt <b>C</b> weg, dan wordt de volgorde van de andere: A, B. Nu is die: B, A.",
                "Eén punt is evenveel waard als € 74.358,97 prijsverschil met de laagste prijs.",
                "id=\"inschrijvingen[1].cijfers.K2\" name=\"inschrijvingen[1].cijfers.K2\"");
        assertThat(AllTables.contents(database)).isEqualTo(before);
    }

    @Test
    void everythingThatIsWrongIsNamedAtTheTopInTheWordsOfThePageAndWhatWasTypedIsKept() {
        String dossier = withStrategy();
        PageVisitor buyer = PageVisitor.signedIn(port, "inkoper").open(dossier + "/proefgunning");
        Map<String, List<List<Object>>> before = AllTables.contents(database);

        String page = text(buyer.send(dossier + "/proefgunning", with(RELATIVE, "prijsgewicht", "41", "inschrijvingen[1].naam", "A", "inschrijvingen[1].prijs", "gratis",
                "inschrijvingen[1].cijfers.K1", "101", "inschrijvingen[2].prijs", "0")));

        assertThat(buyer.status()).isEqualTo(400);
        assertThat(page).contains("<title>Let op - Proefgunning", "De gewichten en ‘Gewicht van de prijs’ zijn samen 101. Maak er samen 100 van.",
                "href=\"#inschrijvingen[0].prijs\"", "De waarde van ‘Prijs’ van inschrijving 1 is geen getal", "href=\"#inschrijvingen[0].cijfers.K1\"",
                "De waarde van het cijfer voor ‘Plan’ van inschrijving 1 is ongeldig", "Het cijfer voor ‘Klimaat’ van inschrijving 1 ontbreekt.",
                "‘Naam’ van inschrijving 2 ontbreekt.", "De waarde van ‘Prijs’ van inschrijving 2 is ongeldig", "value=\"gratis\"", "value=\"101\"", "value=\"41\"");
        assertThat(AllTables.contents(database)).isEqualTo(before);
    }

    @Test
    void aValuePerMarkIsAskedWhereItCounts() {
        String dossier = withStrategy();
        PageVisitor buyer = PageVisitor.signedIn(port, "inkoper").open(dossier + "/proefgunning");
        Map<String, String> value = Map.of("methode", "GUNNEN_OP_WAARDE", "criteria[0].naam", "Plan", "inschrijvingen[0].naam", "A", "inschrijvingen[0].prijs", "400.000",
                "inschrijvingen[0].cijfers.K1", "8");

        assertThat(text(buyer.send(dossier + "/proefgunning", value))).contains("href=\"#criteria[0].waarden\"", "Vul bij criterium 1 ‘Waarde per cijfer’ in");
        assertThat(text(buyer.send(dossier + "/proefgunning", with(value, "criteria[0].waarden", "6 = 10.000; 8 = onzin")))).contains("Waarde per cijfer’ van criterium 1 is geen getal");
        assertThat(text(buyer.send(dossier + "/proefgunning", with(value, "criteria[0].waarden", "6 = 10.000; 8 = 35.000"))))
                .contains("365.000", "Van cijfer 6 naar 8 op ‘Plan’ is € 25.000,00 waard.");
    }

    @Test
    void moreRowsComeWithoutCountingAnything() {
        String dossier = withStrategy();
        PageVisitor buyer = PageVisitor.signedIn(port, "inkoper").open(dossier + "/proefgunning");

        buyer.send(dossier + "/proefgunning", Map.of("inschrijvingen[0].naam", "A", "inschrijvingen[1].naam", "B", "inschrijvingen[2].naam", "C", "actie", "rijen"));

        assertThat(buyer.status()).isEqualTo(200);
        assertThat(buyer.body()).contains("name=\"inschrijvingen[4].naam\"").doesNotContain("Wie er wint", "Dit moet nog anders");
    }

    @ParameterizedTest
    @CsvSource({"inkoper, 200", "inkoper2, 200", "opdrachtgever, 200", "manager, 200", "opdrachtgever2, 404", "mvoi-adviseur, 403", "jurist, 403", "contractmanager, 403",
            "beoordelaar1, 404", "beleid, 404"})
    void whoMayKnowTheEstimateMayTry(String user, int status) {
        String dossier = withStrategy();
        PageVisitor visitor = PageVisitor.signedIn(port, user);

        assertThat(visitor.open(dossier + "/proefgunning").status()).isEqualTo(status);
        assertThat(visitor.open("/voorkeuren").send(dossier + "/proefgunning", RELATIVE).status()).isEqualTo(status == 200 ? 400 : status);
        assertThat(visitor.open(dossier).body().contains("/proefgunning")).isEqualTo(status == 200);
    }

    @Test
    void anotherSiteCannotAskAndWhoIsNotSignedInSignsInFirst() {
        String dossier = withStrategy();

        assertThat(PageVisitor.signedIn(port, "inkoper").post(dossier + "/proefgunning", RELATIVE).body()).doesNotContain("Wie er wint");
        assertThat(PageVisitor.anonymous(port).open(dossier + "/proefgunning").body()).doesNotContain("Bedachte inschrijvingen");
    }

    private String withStrategy() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.cyclePath());
        path.does("opdrachtgever", "opdrachtUitwerken", Purchases.assignment()).does("budgethouder", "budgetBevestigen", Map.of("budget", "JA"))
                .does("inkoper", "strategieOpstellen", Purchases.strategy());
        return "/dossiers/" + path.number();
    }

    private static Map<String, String> with(Map<String, String> answers, String... more) {
        Map<String, String> all = new LinkedHashMap<>(answers);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    private static String text(PageVisitor visitor) {
        return HtmlUtils.htmlUnescape(visitor.body());
    }
}
