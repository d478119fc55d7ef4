// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.mvoi.inkoop.dossier.AwardFormula;
import nl.mvoi.inkoop.dossier.Criterion;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.testing.AllTables;
import nl.mvoi.inkoop.testing.InkoopTest;
import nl.mvoi.inkoop.testing.PageVisitor;
import nl.mvoi.inkoop.testing.TasklistClient;
import nl.mvoi.inkoop.testing.TasklistClient.Reply;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A buyer who makes criteria of his own tries to leave out what a tender needs. */
@InkoopTest
class CriteriaCannotBeTalkedRoundTest {

    @LocalServerPort
    int port;
    @Autowired
    ProcessEngine engine;
    @Autowired
    Dossiers dossiers;
    @Autowired
    Timeline timeline;
    @Autowired
    JdbcClient database;

    private Journey path;
    private Task strategy;

    @BeforeEach
    void aTenderInEurope() {
        path = new Journey(engine).requestedBy("opdrachtgever", Purchases.cyclePath());
        path.does("opdrachtgever", "opdrachtUitwerken", Purchases.assignment());
        path.does("budgethouder", "budgetBevestigen", Map.of("budget", "JA"));
        strategy = path.only("strategieOpstellen");
    }

    @Test
    void criteriaOfTheBuyersOwnReplaceTheTwoOfTheRulesAndComeBackAsTheyWereGiven() {
        assertThat(handsIn(OwnCriteria.strategy(OwnCriteria.rows())).status()).isEqualTo(204);

        List<Criterion> kept = dossiers.strategy(path.number()).orElseThrow().criteria();
        assertThat(kept).extracting(Criterion::code, Criterion::weight, Criterion::scale, Criterion::theme, Criterion::minimum)
                .containsExactly(tuple("K1", 30, 10, "MVOI", null), tuple("K2", 15, 10, "KLI", 6), tuple("K3", 15, 10, null, null));
        assertThat(kept.get(0).markScale().orElseThrow().meanings()).containsEntry(8, "goed").hasSize(5);
        assertThat(kept.get(0)).extracting(Criterion::measuring, Criterion::subjectLink, Criterion::evidence, Criterion::tightens).containsExactly(
                "Twee beoordelaars lezen het plan.", "Het gaat over hoe dit fietspad wordt aangelegd.", "Een plan van twee bladzijden.", null);
    }

    @Test
    void whoGivesOnlyWeightsGetsTheWordsOfTheRules() {
        assertThat(handsIn(Purchases.strategy()).status()).isEqualTo(204);

        assertThat(dossiers.strategy(path.number()).orElseThrow().criteria()).extracting(Criterion::code, one -> one.markScale().orElseThrow().meanings().get(100))
                .containsExactly(tuple("KWALITEIT", "uitstekend"), tuple("MVOI", "uitstekend"));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceAtItsCellAndNothingIsKept() {
        String rows = String.join("\n", OwnCriteria.row("K1", 30, "XYZ", ""), OwnCriteria.row("k1", 20, "CIR", "7"),
                OwnCriteria.row("K3", 15, "SGS", "2 = matig; 8", "", "Het gaat over hoe dit fietspad wordt aangelegd."),
                OwnCriteria.row("MVOI", 1, "SGS", "2 = matig; 2 = goed", "", "Te kort."));
        Map<String, List<List<Object>>> before = AllTables.contents(database);

        Reply reply = handsIn(OwnCriteria.strategy(rows));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("criteria:*1:thema", "keuze die er niet is", "criteria:*2:code", "De code K1 staat er al",
                "criteria:*2:minimum", "is 7. Dat staat niet bij de cijfers", "criteria:*3:schaal", "zegt niet wat ‘8’ betekent",
                "criteria:*4:code", "De code MVOI staat er al", "criteria:*4:schaal", "noemt het cijfer 2 twee keer", "criteria:*4:link",
                "ten minste 30 tekens", "gewichten:PRIJS:gewicht", "De gewichten zijn samen 106%");
        assertThat(AllTables.contents(database)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"K1; 60; KET; Klimaat", "K1; 60; GEEN; ten minste 25%"})
    void whatTheGateWouldFindOfThemesIsRefusedInTheForm(String code, int weight, String theme, String said) {
        Reply reply = handsIn(OwnCriteria.strategy(OwnCriteria.row(code, weight, theme, "")));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains(said);
        assertThat(dossiers.strategy(path.number())).isEmpty();
    }

    @Test
    void withMvoiAsAWholeBesideAnOwnCriterionNoThemeIsMissing() {
        Map<String, Object> answers = OwnCriteria.strategy(OwnCriteria.row("PLAN", 30, "GEEN", ""));
        answers.put("gewichten", "PRIJS = 40\nKWALITEIT = 0\nMVOI = 30");

        assertThat(handsIn(answers).status()).isEqualTo(204);
        assertThat(dossiers.strategy(path.number()).orElseThrow().criteria()).extracting(Criterion::code).containsExactly("MVOI", "PLAN");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", value = {"1.000.000; 1.000.000; Maak ‘Prijs die alle punten krijgt’ lager", "1.000.000,01; 1.000.000; Maak ‘Prijs die alle punten krijgt’ lager",
        "-; 1.000.000; Vul ‘Prijs die alle punten krijgt’ in", "700.000; -; Vul ‘Prijs die geen punten meer krijgt’ in"})
    void aLineForThePriceOfWhichTheEndsDoNotFitIsRefusedAtItsField(String lowest, String highest, String said) {
        Map<String, Object> answers = OwnCriteria.strategy(OwnCriteria.rows());
        answers.put("prijsformule", "PUNTEN_ABSOLUUT");
        answers.put("laagstePrijs", Objects.toString(lowest, ""));
        answers.put("hoogstePrijs", Objects.toString(highest, ""));

        Reply reply = handsIn(answers);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains(said, highest == null ? "\"veld\":\"hoogstePrijs\"" : "\"veld\":\"laagstePrijs\"");
        assertThat(dossiers.strategy(path.number())).isEmpty();
    }

    @Test
    void theTimelineTellsWhatChangedAndNotWhoGaveTheSameWeightsAgain() {
        handsIn(OwnCriteria.strategy(OwnCriteria.rows()));
        comesBack();
        assertThat(String.valueOf(path.shown(strategy, "criteria"))).startsWith("* | K1 | Criterium K1 | 30 | MVOI | 2 = matig;").contains("| 6 |");
        handsIn(OwnCriteria.strategy(OwnCriteria.rows()));
        assertThat(told()).hasSize(1);

        comesBack();
        Map<String, Object> answers = OwnCriteria.strategy(OwnCriteria.rows().replace("| 30 |", "| 40 |"));
        answers.put("gewichten", "PRIJS = 30\nKWALITEIT = 0\nMVOI = 0");
        assertThat(handsIn(answers).body()).isEmpty();

        assertThat(told()).hasSize(2).last().satisfies(event -> assertThat(List.of(event.data().oud(), event.data().nieuw())).satisfiesExactly(
                before -> assertThat(before).contains("Prijs 40%, K1 Criterium K1 30%"), after -> assertThat(after).contains("Prijs 30%, K1 Criterium K1 40%")));
    }

    /** The approver sends the strategy back. */
    private void comesBack() {
        path.tasks("poortInvullen").forEach(task -> path.completes("inkoper", task, Purchases.adoptAll()));
        path.does("directeur", "akkoordGeven", Map.of("akkoordBesluit", "AFWIJZEN", "akkoordToelichting", "Maak K1 zwaarder."));
        strategy = path.only("strategieOpstellen");
    }

    private List<Timeline.Event> told() {
        return timeline.of(path.number()).stream().filter(event -> event.event().equals("Gunningscriteria vastgelegd")).toList();
    }

    @Test
    void whoSaysNothingOfThePriceCountsFromTheLowestOneAsBefore() {
        handsIn(Purchases.strategy());

        assertThat(dossiers.strategy(path.number()).orElseThrow().formula()).isEqualTo(AwardFormula.DEFAULT);
    }

    @Test
    void pageApiAndTrialTellTheCriteriaAndHowThePriceCounts() {
        Map<String, Object> answers = OwnCriteria.strategy(OwnCriteria.rows());
        answers.putAll(Map.of("prijsformule", "PUNTEN_ABSOLUUT", "laagstePrijs", "5.000.000", "hoogstePrijs", "7.000.000,50", "prijsplafond", "JA"));
        assertThat(handsIn(answers).body()).isEmpty();

        PageVisitor buyer = PageVisitor.signedIn(port, "inkoper");
        assertThat(buyer.open("/dossiers/" + path.number()).body()).contains("Gunningscriteria", "De prijs weegt 40%.", "€ 7.000.000,50 is ongeldig", "K2: Criterium K2",
                "8 = goed", "Laagste cijfer dat mag", "Twee beoordelaars lezen het plan.");
        assertThat(buyer.open("/dossiers/" + path.number() + "/proefgunning").body()).contains("value=\"PUNTEN_ABSOLUUT\" selected", "value=\"5.000.000\"",
                "value=\"7.000.000,50\"", "value=\"Criterium K2\"");
        JsonNode award = new TestRestTemplate("inkoper", "inkoper")
                .getForObject("http://localhost:" + port + "/api/v1/inkoopdossiers/" + path.number(), JsonNode.class).get("gunning");
        assertThat(award.get("methode").asText()).isEqualTo("PUNTEN_ABSOLUUT");
        assertThat(award.get("criteria")).extracting(one -> one.get("code").asText()).containsExactly("K1", "K2", "K3");
        assertThat(award.at("/criteria/1/minimum").asInt()).isEqualTo(6);
    }

    private Reply handsIn(Map<String, Object> answers) {
        return TasklistClient.signedIn(port, "inkoper").post("/task/" + strategy.getId() + "/submit-form", Map.of("variables", TasklistClient.variables(answers)));
    }
}
