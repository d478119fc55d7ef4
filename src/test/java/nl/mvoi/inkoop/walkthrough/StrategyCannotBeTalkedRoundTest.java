// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.mvoi.inkoop.dossier.CallOff;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.gate.AdoptedRequirements;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.testing.AllTables;
import nl.mvoi.inkoop.testing.InkoopTest;
import nl.mvoi.inkoop.testing.RegisteredFrameworks;
import nl.mvoi.inkoop.testing.TasklistClient;
import nl.mvoi.inkoop.testing.TasklistClient.Reply;
import nl.mvoi.inkoop.tender.Company;
import nl.mvoi.inkoop.tender.internal.framework.FrameworkAgreement;
import nl.mvoi.inkoop.tender.internal.framework.FrameworkAgreement.Lot;
import nl.mvoi.inkoop.tender.jdbc.Frameworks;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tries over the web API that every signed-in user can reach to get a purchase out of the competition that the rules ask. */
@InkoopTest
class StrategyCannotBeTalkedRoundTest {

    private static final LocalDate TODAY = LocalDate.now(OfficeClock.ZONE);
    private static final LocalDate LATER = TODAY.plusYears(3);

    @LocalServerPort
    int port;
    @Autowired
    ProcessEngine engine;
    @Autowired
    Dossiers dossiers;
    @Autowired
    Timeline timeline;
    @Autowired
    AdoptedRequirements requirements;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    JdbcClient database;
    @Autowired
    Frameworks register;

    private Journey path;
    private Task strategy;

    @Test
    void aTickAboutAFrameworkNoLongerExistsAtTheStart() {
        Map<String, Object> form = road();
        form.put("raamovereenkomst", true);

        Reply reply = as("opdrachtgever").post("/process-definition/key/inkooptraject/submit-form", variables(form));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("message").asText()).contains("raamovereenkomst");
    }

    @Test
    void millionsWithTheNumberOfAFrameworkThatNobodyRecordedAreTenderedInEurope() {
        atStrategy(road("RAAM-2024-00001"));
        assertThat(dossier().procedure()).isEqualTo(Procedure.EUROPEES);

        assertThat(strategy(Map.of()).status()).isEqualTo(204);

        assertThat(ruled()).containsExactly(Procedure.EUROPEES, Lane.VOLLEDIG, false);
        assertThat(path.tasks("poortInvullen")).hasSize(5);
        assertThat(timeline.of(path.number())).anySatisfy(event -> {
            assertThat(event.event()).isEqualTo("Raamovereenkomst telt niet mee");
            assertThat(event.explanation()).contains("RAAM-2024-00001 staat niet in het register", "Leg haar eerst vast");
        });
        assertThat(dossiers.summary(path.number())).contains("RAAM-2024-00001", "telt niet mee");
    }

    @Test
    void whatIsPostedAboutAFrameworkCountsForNothing() {
        atStrategy(road("RAAM-2024-00001"));

        assertThat(strategy(posted(Map.of())).status()).isEqualTo(204);

        assertThat(ruled()).containsExactly(Procedure.EUROPEES, Lane.VOLLEDIG, false);
    }

    @Test
    void aCallOffThatTheFrameworkCoversFollowsTheFrameworkAndIsToldSo() {
        String framework = RegisteredFrameworks.road(register, CallOff.MINICOMPETITIE, "7400000");
        atStrategy(road(framework));
        assertThat(String.valueOf(path.shown(strategy, "raamUitleg"))).contains("past in de raamovereenkomst", "€ 7.400.000,00");

        assertThat(strategy(Map.of("binnenScopeToelichting", "Artikel 2: asfaltwerk.")).status()).isEqualTo(204);

        assertThat(ruled()).containsExactly(Procedure.NADERE_OVEREENKOMST, Lane.NORMAAL, true);
        assertThat(dossiers.exploration(path.number()).procedure().code()).isEqualTo(Procedure.NADERE_OVEREENKOMST);
        assertThat(timeline.of(path.number())).anySatisfy(event -> {
            assertThat(event.event()).isEqualTo("Raamovereenkomst telt mee");
            assertThat(event.data().oud()).isEqualTo("nummer " + framework);
            assertThat(event.data().nieuw()).contains(framework, "€ 7.400.000,00", "minicompetitie", "Artikel 2: asfaltwerk.");
        });
        assertThat(dossiers.summary(path.number())).contains("nog € 7.400.000,00 over", "Artikel 2: asfaltwerk.");
        assertThat(jdbc.queryForObject("select facts from decision_facts where dossier = ? and moment = 'STRATEGIE'", String.class,
                path.number().value())).contains("\"raamovereenkomstNummer\":\"" + framework + "\"", "\"raamovereenkomst\":true");
    }

    @Test
    void whatIsCalledOffAtOneSupplierGoesThroughTheLightLane() {
        atStrategy(road(RegisteredFrameworks.road(register, CallOff.DIRECT, "7400000")));
        assertThat(path.shown(strategy, "baan")).isEqualTo("LICHT");

        assertThat(strategy(Map.of("gunningsmethode", "LAAGSTE_PRIJS")).status()).isEqualTo(204);

        assertThat(ruled()).containsExactly(Procedure.NADERE_OVEREENKOMST, Lane.LICHT, true);
        assertThat(dossiers.strategy(path.number()).orElseThrow().awardMethod()).isNull();
    }

    @Test
    void aFrameworkThatTheClientDidNotKnowMayBeNamedInTheStrategyInAnyLetters() {
        String framework = RegisteredFrameworks.road(register, CallOff.MINICOMPETITIE, "7400000");
        atStrategy(road());

        strategy(Map.of("procedureKeuze", "RAAMOVEREENKOMST", "raamovereenkomstNummer", " " + framework.toLowerCase(Locale.ROOT)));

        assertThat(dossier().procedure()).isEqualTo(Procedure.NADERE_OVEREENKOMST);
        assertThat(dossier().grounds().framework().number()).isEqualTo(framework);
    }

    @ParameterizedTest
    @CsvSource({"a cent", "used by another", "ends before the start", "ends today", "begins later", "another code", "another topic"})
    void aCallOffThatTheFrameworkDoesNotCoverIsRefusedAndNothingChanges(String why) {
        String framework = switch (why) {
            case "a cent" -> RegisteredFrameworks.road(register, CallOff.DIRECT, "7399999.99");
            case "used by another" -> usedByAnother();
            case "ends before the start" -> add(TODAY.minusYears(1), TODAY.plusMonths(5), "4523", "WEG");
            case "ends today" -> add(TODAY.minusYears(1), TODAY, "4523", "WEG");
            case "begins later" -> add(TODAY.plusMonths(7), LATER, "4523", "WEG");
            case "another code" -> add(TODAY.minusYears(1), LATER, "4524", "WEG");
            default -> add(TODAY.minusYears(1), LATER, "45", "RIO");
        };
        atStrategy(road());
        Map<String, List<List<Object>>> before = AllTables.contents(database);

        Reply reply = strategy(Map.of("procedureKeuze", "RAAMOVEREENKOMST", "raamovereenkomstNummer", framework));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("message").asText()).contains(framework, switch (why) {
            case "a cent" -> "is nog € 7.399.999,99 over";
            case "used by another" -> "is nog € 7.399.999,00 over";
            case "ends before the start" -> "Dat is vóór de gewenste start";
            case "ends today" -> "moet na vandaag nog lopen";
            case "begins later" -> "pas vanaf";
            default -> "past niet binnen wat raamovereenkomst";
        });
        assertThat(AllTables.contents(database)).isEqualTo(before);
        assertThat(strategy(Map.of("raamovereenkomstNummer", framework)).status()).as("by the rules it may go on").isEqualTo(204);
        assertThat(ruled()).containsExactly(Procedure.EUROPEES, Lane.VOLLEDIG, false);
    }

    private String usedByAnother() {
        String framework = RegisteredFrameworks.road(register, CallOff.DIRECT, "14799999");
        atStrategy(road(framework));
        assertThat(strategy(Map.of()).status()).isEqualTo(204);
        assertThat(dossier().framework()).isTrue();
        return framework;
    }

    private String add(LocalDate begin, LocalDate end, String cpv, String topic) {
        return RegisteredFrameworks.add(register, CallOff.DIRECT, "9000000", begin, end, List.of(cpv), topic);
    }

    @Test
    void whatIsWithdrawnIsThereForAnother() {
        String framework = RegisteredFrameworks.road(register, CallOff.DIRECT, "7400000");
        atStrategy(road(framework));
        strategy(Map.of());
        jdbc.update("update dossier set phase = 'INGETROKKEN' where number = ?", path.number().value());

        atStrategy(road(framework));
        strategy(Map.of());

        assertThat(dossier().framework()).isTrue();
    }

    @Test
    void aLotThatTheFrameworkDoesNotHaveIsRefused() {
        String framework = RegisteredFrameworks.road(register, CallOff.DIRECT, "7400000");
        register.add(new FrameworkAgreement(framework + "9", "Asfalt", List.of("4523"), "WEG", TODAY, LATER, new BigDecimal("9000000"), BigDecimal.ZERO, CallOff.DIRECT,
                List.of(new Lot(1, "Noord", List.of(new Company("Noord BV", null))), new Lot(2, "Zuid", List.of(new Company("Zuid BV", null)))), List.of()), "proef",
                OfficeClock.now(Clock.systemUTC()));
        atStrategy(road());

        assertThat(strategy(Map.of("procedureKeuze", "RAAMOVEREENKOMST", "raamovereenkomstNummer", framework + "9", "raamPerceel", 3)).json().get("message").asText())
                .contains("heeft geen perceel 3");
        assertThat(strategy(Map.of("procedureKeuze", "RAAMOVEREENKOMST", "raamovereenkomstNummer", framework + "9", "raamPerceel", 2)).status()).isEqualTo(204);
        assertThat(dossier().grounds().framework().lot()).isEqualTo(2);
    }

    @Test
    void whoSaysThatItIsACallOffHearsWhichFrameworkIsMissingAndNothingChanges() {
        atStrategy(road());

        Reply reply = strategy(posted(Map.of("procedureKeuze", "RAAMOVEREENKOMST")));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("message").asText()).contains("Het nummer van de raamovereenkomst ontbreekt.");
        assertThat(path.only("strategieOpstellen").getId()).isEqualTo(strategy.getId());
        assertThat(dossiers.strategy(path.number())).isEmpty();
        assertThat(dossier().grounds().framework().isNamed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"baan", "procedure", "raamovereenkomst", "framework", "raamGevraagd", "fase"})
    void whatTheFormDoesNotAskIsRefused(String key) {
        atStrategy(road());

        Reply reply = strategy(Map.of(key, "NADERE_OVEREENKOMST"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("message").asText()).contains(key);
        assertThat(dossier().procedure()).isEqualTo(Procedure.EUROPEES);
    }

    @ParameterizedTest
    @CsvSource({"zwaardereProcedure, NADERE_OVEREENKOMST", "zwaardereProcedure, MEERVOUDIG_ONDERHANDS", "procedureVariant, NIET_OPENBAAR"})
    void aChoiceThatIsNotOfferedOrTooLightIsRefused(String key, String value) {
        atStrategy(road());

        assertThat(strategy(Map.of("procedureKeuze", "ZWAARDER", key, value)).status()).isEqualTo(400);
        assertThat(dossiers.strategy(path.number())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"end_date = current_date, De overeenkomst moet na vandaag nog lopen", "ceiling = 7399999.99, '€ 7.399.999,99 over'"})
    void aFrameworkThatEndsOrRunsOutBeforeTheGateOfTheStrategyBringsItBack(String changed, String told) {
        String framework = RegisteredFrameworks.road(register, CallOff.MINICOMPETITIE, "7400000");
        atStrategy(road(framework));
        strategy(Map.of());
        jdbc.update("update framework_agreement set " + changed + " where number = ?", framework);

        adoptEveryTheme();

        assertThat(String.valueOf(path.shown(path.only("strategieOpstellen"), "terugkoppeling")))
                .contains("lichter dan de regels vragen", "Europese aanbesteding", told);
    }

    @Test
    void aDossierFromBeforeThereWasARegisterKeepsWhatWasStatedThen() {
        atStrategy(road("RAAM-2020-7"));
        jdbc.update("update dossier set framework_end_date = ?, framework_remaining = 7400000, framework_in_scope = true where number = ?",
                LATER, path.number().value());

        assertThat(strategy(Map.of()).status()).isEqualTo(204);
        assertThat(ruled()).containsExactly(Procedure.NADERE_OVEREENKOMST, Lane.NORMAAL, true);
        adoptEveryTheme();

        assertThat(path.openTasks()).containsExactly("akkoordGeven");
    }

    @Test
    void whatTheGateWouldFindIsRefusedInTheFormItselfAndNothingIsKept() {
        atStrategy(road());
        String minimum = String.valueOf(path.shown(strategy, "gewichtRijen"));

        Reply reply = strategy(Map.of("gewichtMvoi", 1, "percelenMotivering", " "));

        assertThat(minimum).contains("ten minste 25%");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("message").asText()).contains("Het gewicht van MVOI is 1%. De regels vragen ten minste 25%.",
                "niet in percelen verdeelt");
        assertThat(dossiers.strategy(path.number())).isEmpty();
        assertThat(path.only("strategieOpstellen").getId()).isEqualTo(strategy.getId());
    }

    @Test
    void whoGivesUpTheRouteForHiringIsAskedAtOnceWhyThereAreNoLots() {
        Map<String, Object> form = staff();
        form.putAll(Map.of("inhuurRoute", "DAS", "inhuurKenmerk", "DAS-12"));
        atStrategy(form);
        Map<String, Object> without = new HashMap<>(Map.of("inhuurRoute", "GEEN"));
        without.put("percelenMotivering", "");

        assertThat(strategy(without).json().get("message").asText()).contains("niet in percelen verdeelt");

        without.put("percelenMotivering", "Het zijn losse mensen.");
        assertThat(strategy(without).status()).isEqualTo(204);
        assertThat(dossier().procedure()).isEqualTo(Procedure.EUROPEES);
    }

    @Test
    void oneQuoteIsNotAskedHowItWinsAndWhatIsPostedAboutItCountsForNothing() {
        atStrategy(Purchases.laptops());
        assertThat(dossier().lane()).isEqualTo(Lane.LICHT);

        assertThat(strategy(Map.of("gunningsmethode", "LAAGSTE_PRIJS", "gewichtMvoi", 1)).status()).isEqualTo(204);

        assertThat(dossiers.strategy(path.number())).hasValueSatisfying(kept -> {
            assertThat(kept.awardMethod()).isNull();
            assertThat(kept.mvoiWeight()).isNull();
        });
        assertThat(path.openTasks()).doesNotContain("strategieOpstellen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LAAGSTE_PRIJS", "LAAGSTE_KOSTEN"})
    void whereNothingEarnsPointsNothingWeighsWhateverIsPosted(String method) {
        atStrategy(road());

        assertThat(strategy(Map.of("gunningsmethode", method, "motiveringGunning", "Er is weinig verschil.", "gewichtMvoi", 1,
                "gewichten", "PRIJS = 1")).status()).isEqualTo(204);

        assertThat(dossiers.strategy(path.number()).orElseThrow().criteria()).isEmpty();
        assertThat(path.tasks("poortInvullen")).as("the strategy is taken").hasSize(5);
    }

    @Test
    void anOldStrategyWithASelectionFirstDoesNotPassItsGate() {
        atStrategy(road());
        strategy(Map.of());
        jdbc.update("update strategy set variant = 'NIET_OPENBAAR' where dossier = ?", path.number().value());

        adoptEveryTheme();

        assertThat(String.valueOf(path.shown(path.only("strategieOpstellen"), "terugkoppeling"))).contains("selectie vooraf kan nog niet");
    }

    @Test
    void aFrameworkIsShownAgainAsItWasStated() {
        String framework = RegisteredFrameworks.road(register, CallOff.MINICOMPETITIE, "7400000");
        atStrategy(road(framework));
        strategy(Map.of("binnenScopeToelichting", "Artikel 2"));
        jdbc.update("update strategy set variant = 'NIET_OPENBAAR' where dossier = ?", path.number().value());
        adoptEveryTheme();

        Task again = path.only("strategieOpstellen");
        assertThat(List.of(path.shown(again, "raamovereenkomstNummer"), path.shown(again, "raamPerceel"), path.shown(again, "binnenScopeToelichting")))
                .containsExactly(framework, "1", "Artikel 2");
    }

    @Test
    void hiringAtTheEuropeanThresholdIsTenderedUnlessARouteIsNamedWithWhatItCanBeFoundBy() {
        atStrategy(staff());
        assertThat(List.of(dossier().procedure(), path.shown(strategy, "inhuurGevraagd"))).containsExactly(Procedure.EUROPEES, true);
        strategy(Map.of("inhuurRoute", "MARKTPLEIN"));
        assertThat(dossier().procedure()).isEqualTo(Procedure.EUROPEES);

        atStrategy(staff());
        strategy(Map.of("inhuurRoute", "MARKTPLEIN", "inhuurKenmerk", "MP-2025-7"));
        assertThat(ruled()).containsExactly(Procedure.INHUUR, Lane.NORMAAL, false);
        assertThat(dossiers.summary(path.number())).contains("**Inhuurroute:** marktplaats voor inhuur, kenmerk MP-2025-7");
        assertThat(timeline.of(path.number())).anySatisfy(event -> {
            assertThat(event.event()).isEqualTo("Inhuurroute vastgelegd");
            assertThat(List.of(event.explanation(), event.data().nieuw())).containsOnly("marktplaats voor inhuur, kenmerk MP-2025-7");
            assertThat(event.data().oud()).isNull();
        });
    }

    @Test
    void aRouteThatTheRequestNamedStandsUntilTheBuyerSaysThatNoneFits() {
        Map<String, Object> form = staff();
        form.putAll(Map.of("inhuurRoute", "DAS", "inhuurKenmerk", "DAS-12"));
        atStrategy(form);
        assertThat(dossier().procedure()).isEqualTo(Procedure.INHUUR);
        strategy(Map.of());
        assertThat(dossier().procedure()).isEqualTo(Procedure.INHUUR);

        atStrategy(form);
        strategy(Map.of("inhuurRoute", "GEEN"));
        assertThat(dossier().procedure()).isEqualTo(Procedure.EUROPEES);
    }

    @Test
    void aRouteForHiringDoesNotTakeAnotherPurchaseOutOfCompetition() {
        Map<String, Object> form = road();
        form.putAll(Map.of("inhuurRoute", "DAS", "inhuurKenmerk", "DAS-12"));
        atStrategy(form);
        assertThat(List.of(dossier().procedure(), path.shown(strategy, "inhuurGevraagd"))).containsExactly(Procedure.EUROPEES, false);

        strategy(Map.of("inhuurRoute", "RAAM", "inhuurKenmerk", "R-1"));

        assertThat(dossier().procedure()).isEqualTo(Procedure.EUROPEES);
        assertThat(dossier().grounds().hiring().kind()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"raamPerceel, -1", "raamPerceel, veel", "arbeidsaandeel, 101", "arbeidsaandeel, -1"})
    void whatCannotBeReadIsRefusedAndChangesNothing(String key, String value) {
        atStrategy(road("RAAM-2024-00001"));

        assertThat(strategy(Map.of(key, value)).status()).isEqualTo(400);
        assertThat(dossiers.strategy(path.number())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"29, 2", "30, 5", ", 5"})
    void whatGoesToWagesDecidesHowMuchSocialReturnIsPromised(Integer share, String percent) {
        atStrategy(road());
        assertThat(path.shown(strategy, "arbeidsaandeelGevraagd")).isEqualTo(true);
        strategy(share == null ? Map.of() : Map.of("arbeidsaandeel", share));

        adoptEveryTheme();

        assertThat(requirements.of(path.number())).filteredOn(one -> one.code().equals("WEG-SGS-1")).singleElement().satisfies(one -> {
            assertThat(one.norm()).isEqualByComparingTo(percent);
            assertThat(one.text()).contains("minstens " + percent + " procent");
        });
        assertThat(dossiers.summary(path.number()).contains("gaat naar lonen")).isEqualTo(share != null);
        assertThat(timeline.of(path.number()).stream().anyMatch(event -> event.event().equals("Arbeidsaandeel vastgelegd")))
                .isEqualTo(share != null);
    }

    @Test
    void ofAPurchaseWithoutSocialReturnNobodyAsksWhatGoesToWages() {
        atStrategy(Purchases.laptops());

        assertThat(List.of(path.shown(strategy, "arbeidsaandeelGevraagd"), path.shown(strategy, "inhuurGevraagd"),
                path.shown(strategy, "raamGevraagd"))).containsOnly(false);
    }

    @Test
    void aDossierThatOnceGotItsFrameworkByATickIsAskedForItAndRuledWithoutUntilThen() {
        atStrategy(road());
        jdbc.update("update dossier set framework = true, procedure_code = 'NADERE_OVEREENKOMST', lane = 'NORMAAL' where number = ?",
                path.number().value());

        strategy(Map.of());

        assertThat(ruled()).containsExactly(Procedure.EUROPEES, Lane.VOLLEDIG, false);
        assertThat(timeline.of(path.number())).anySatisfy(event -> {
            assertThat(event.event()).isEqualTo("Raamovereenkomst telt niet mee");
            assertThat(event.explanation()).contains("nummer van de raamovereenkomst ontbreekt");
        });
    }

    @Test
    void afterTheStrategyIsHandedInNobodyChangesWhatItRestsOn() {
        String framework = RegisteredFrameworks.road(register, CallOff.DIRECT, "7400000");
        atStrategy(road());
        strategy(Map.of());

        Reply again = strategy(Map.of("raamovereenkomstNummer", framework));

        assertThat(again.status()).isBetween(400, 499);
        assertThat(dossier().procedure()).isEqualTo(Procedure.EUROPEES);
    }

    private void atStrategy(Map<String, Object> request) {
        path = new Journey(engine).requestedBy("opdrachtgever", request);
        path.does("opdrachtgever", "opdrachtUitwerken", Purchases.assignment());
        path.does("budgethouder", "budgetBevestigen", Map.of("budget", "JA"));
        strategy = path.only("strategieOpstellen");
    }

    private void adoptEveryTheme() {
        path.tasks("poortInvullen").forEach(task -> path.completes("inkoper", task, Purchases.adoptAll()));
    }

    private Reply strategy(Map<String, Object> more) {
        Map<String, Object> answers = Purchases.strategy();
        answers.putAll(more);
        return as("inkoper").post("/task/" + strategy.getId() + "/submit-form", variables(answers));
    }

    private Dossier dossier() {
        return dossiers.get(path.number());
    }

    /** Procedure, lane, and whether the rules take it as a call-off. */
    private List<Object> ruled() {
        return List.of(dossier().procedure(), dossier().lane(), dossier().framework());
    }

    private static Map<String, Object> road() {
        return Purchases.request("Asfalt voor drie wijken", "WERK", "45233162-2", "7400000", 24);
    }

    private static Map<String, Object> staff() {
        return Purchases.request("Projectleiders voor twee jaar", "INHUUR", "79418000-7", "216000", 24);
    }

    private static Map<String, Object> road(String framework) {
        Map<String, Object> form = road();
        form.put("raamovereenkomstNummer", framework);
        return form;
    }

    /** What was asked before there was a register, and programs may still send. */
    private static Map<String, Object> posted(Map<String, Object> more) {
        Map<String, Object> answers = new HashMap<>(Map.of("binnenScope", "JA", "raamEinde", LATER.toString(),
                "raamRestwaarde", 7400000, "raamRestwaardeBevestigd", true));
        answers.putAll(more);
        return answers;
    }

    private TasklistClient as(String user) {
        return TasklistClient.signedIn(port, user);
    }

    private static Map<String, Object> variables(Map<String, ?> values) {
        return Map.of("variables", TasklistClient.variables(values));
    }
}
