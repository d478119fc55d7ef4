// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.walkthrough;

import static nl.mvoi.inkoop.walkthrough.Purchases.adoptAll;
import static nl.mvoi.inkoop.walkthrough.Purchases.approve;
import static nl.mvoi.inkoop.walkthrough.Purchases.assignment;
import static nl.mvoi.inkoop.walkthrough.Purchases.publication;
import static nl.mvoi.inkoop.walkthrough.Purchases.strategy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.access.internal.HandOverDesk;
import nl.mvoi.inkoop.approval.Approvals;
import nl.mvoi.inkoop.dossier.AskedAgain;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.OwnerRole;
import nl.mvoi.inkoop.dossier.Phase;
import nl.mvoi.inkoop.dossier.WayBack;
import nl.mvoi.inkoop.gate.Deviations;
import nl.mvoi.inkoop.platform.DailyCount;
import nl.mvoi.inkoop.platform.Json;
import nl.mvoi.inkoop.platform.OncePerTransaction;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.rules.Exploration.ThemeAdvice;
import nl.mvoi.inkoop.rules.Exploration;
import nl.mvoi.inkoop.rules.Relevance;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.testing.AllTables;
import nl.mvoi.inkoop.testing.DailyCounts;
import nl.mvoi.inkoop.workplace.internal.QuestionDesk;
import nl.mvoi.inkoop.workplace.internal.SendBackDesk;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The ways back before a purchase is put to the market: what still stands passes by itself, and nothing else does. */
abstract class WayBackWalkthroughs extends AwardWalkthroughs {

    private static final String QUESTION = "Moet het *fietspad* ook verlicht zijn?";

    @Autowired
    WayBack way;
    @Autowired
    SendBackDesk back;
    @Autowired
    QuestionDesk questions;
    @Autowired
    HandOverDesk handOvers;
    @Autowired
    Approvals approvals;
    @Autowired
    Deviations deviations;
    @Autowired
    RuleLibrary rules;
    @Autowired
    ObjectMapper json;
    @Autowired
    PlatformTransactionManager transactions;

    @Test
    @OfEachKind
    void aQuestionFromAGateGivesTheClientATaskAndWhatWasDoneStaysDone() {
        Journey path = atTheGates();
        path.answersGate("inkoper", "KLI", adoptAll());
        claims(path, "inkoper", path.gateTask("KET"));

        asks(path, "inkoper", QUESTION);

        assertThat(path.openTasks()).containsExactly("vraagBeantwoorden");
        Task task = path.only("vraagBeantwoorden");
        assertThat(task.getAssignee()).isEqualTo("opdrachtgever");
        assertThat(mailedTo(path, "taakklaar:" + task.getId())).hasSize(1).allMatch(address -> address.startsWith("opdrachtgever@"));
        assertThat(String.valueOf(path.shown(task, "vraagTekst"))).contains("\\*fietspad\\*", "/dossiers/" + path.number() + "/wijzigen");
        answers(path, "opdrachtgever");
        assertThat(path.openTasks()).containsExactly("poortInvullen", "poortInvullen", "poortInvullen", "poortInvullen");
        assertThat(gatesAsked(path)).as("Klimaat was passed").doesNotContain(Theme.KLI);
        assertThat(path.gateTask("KET").getAssignee()).as("stays with who had it").isEqualTo("inkoper");
        assertThat(String.valueOf(path.shown(path.gateTask("KET"), "terugkoppeling"))).contains("Ja, over de hele lengte.");
        assertThat(questions.of(path.number())).singleElement().satisfies(one -> assertThat(one.answers()).hasSize(1));
        assertThat(timeline.of(path.number())).extracting(event -> event.by() + " " + event.kind())
                .contains("inkoper TERUG_NAAR_OPDRACHTGEVER", "opdrachtgever VRAAG_AAN_OPDRACHTGEVER_BEANTWOORD");
        assertThat(dossiers.get(path.number()).phase()).isEqualTo(Phase.STRATEGIE);
    }

    @Test
    void aQuestionRightBeforePublicationKeepsTheApproval() {
        Journey path = atPublication();
        List<Approvals.Decision> approved = approvals.of(path.number());

        asks(path, "inkoper", QUESTION);
        answers(path, "opdrachtgever");

        assertThat(path.openTasks()).containsExactly("publicatieVoorbereiden");
        assertThat(String.valueOf(path.shown(path.only("publicatieVoorbereiden"), "terugkoppeling"))).contains("Ja, over de hele lengte.");
        assertThat(approvals.of(path.number())).isEqualTo(approved);
        path.does("inkoper", "publicatieVoorbereiden", publication(today, calendar.lastDayOf(today, 30)));
        assertThat(path.waitsAt("sluitingsdatum")).isTrue();
    }

    @Test
    void whileAQuestionWaitsAChangeLeavesItAndTheAnswerLeadsToWhatTheChangeAsks() {
        Journey path = toBudget(Purchases.catering());
        path.does("budgethouder", "budgetBevestigen", Map.of("budget", "JA"));
        asks(path, "inkoper", QUESTION);

        changesValue(path, "650000");

        assertThat(path.openTasks()).containsExactly("vraagBeantwoorden");
        answers(path, "opdrachtgever");
        assertThat(path.openTasks()).as("more money").containsExactly("budgetBevestigen");
        path.does("budgethouder", "budgetBevestigen", Map.of("budget", "JA"));
        assertThat(String.valueOf(path.shown(path.only("strategieOpstellen"), "terugkoppeling"))).contains("Ja, over de hele lengte.");
        path.takesTheProposal();
        assertThat(path.openTasks()).hasSize(5).containsOnly("poortInvullen");
        assertThat(String.valueOf(path.shown(path.gateTask("KET"), "terugkoppeling"))).as("it was read").doesNotContain("Ja, over de hele lengte.");
    }

    @Test
    void aPurchaseGoesBackAsOftenAsNeededButOnlyFromATaskInHand() {
        Journey path = atTheGates();
        claims(path, "inkoper2", path.gateTask("KET"));
        path.tasks("poortInvullen").stream().filter(gate -> gate.getAssignee() == null).forEach(gate -> claims(path, "inkoper2", gate));
        refusedAndNothingChanges(path, "inkoper", QUESTION, "Pak de taak eerst op");
        refusedAndNothingChanges(path, "jurist", QUESTION, "Pak de taak eerst op");
        refusedAndNothingChanges(path, "inkoper2", " ", "Typ uw vraag.");

        asks(path, "inkoper2", QUESTION);
        refusedAndNothingChanges(path, "inkoper2", QUESTION, "Pak de taak eerst op");
        answers(path, "opdrachtgever");
        asks(path, "inkoper2", "En de kleur?");

        assertThat(String.valueOf(path.shown(path.only("vraagBeantwoorden"), "vraagTekst"))).contains("En de kleur?").doesNotContain("verlicht");
    }

    @Test
    void whoWroteVeryMuchOnADaySendsNothingBackEither() {
        Journey path = toBudget(Purchases.catering());
        path.does("budgethouder", "budgetBevestigen", Map.of("budget", "JA"));
        DailyCounts.fill(JdbcClient.create(jdbc), "inkoper2", DailyCount.Act.VRAAG, 60);

        refusedAndNothingChanges(path, "inkoper2", QUESTION, "U hebt vandaag al 60 vragen en antwoorden geschreven. Ga morgen verder.");

        DailyCounts.forget(JdbcClient.create(jdbc), "inkoper2");
        asks(path, "inkoper2", QUESTION);
    }

    @Test
    void whatTheClientWasAskedCanStillBeAnsweredOnceThePurchaseIsStopped() {
        Journey path = atTheGates();
        asks(path, "inkoper", QUESTION);
        withdraw("inkoper2", path.number().value());

        run(path, "inkoper2", () -> questions.answer(dossiers.get(path.number()), questions.of(path.number()).get(0).id(), "Dat hoeft niet meer."));

        assertThat(questions.of(path.number())).singleElement().satisfies(one -> assertThat(one.answers()).hasSize(1));
    }

    @Test
    void theQuestionGoesAlongWhenTheClientHandsThePurchaseOver() {
        Journey path = atTheGates();
        asks(path, "inkoper", QUESTION);
        assertThatThrownBy(() -> run(path, "inkoper2", () -> questions.answer(dossiers.get(path.number()), questions.of(path.number()).get(0).id(), "Ja.")))
                .isInstanceOf(Refusal.class).hasMessageContaining("voor de opdrachtgever");

        run(path, "opdrachtgever", () -> handOvers.handOver(path.number(), OwnerRole.OPDRACHTGEVER, "opdrachtgever", "opdrachtgever2", "Andere baan."));

        assertThat(path.only("vraagBeantwoorden").getAssignee()).isEqualTo("opdrachtgever2");
        answers(path, "opdrachtgever2");
        assertThat(path.openTasks()).hasSize(5).containsOnly("poortInvullen");
    }

    @Test
    @OfEachKind
    void aChangeThatNothingRestsOnLetsEverythingPassByItself() {
        Journey path = atPublication();
        List<Approvals.Decision> approved = approvals.of(path.number());
        long done = path.humanTasks();

        changes(path, "update dossier set need = ? where number = ?", "Lekker en gezond eten.");

        assertThat(path.openTasks()).containsExactly("publicatieVoorbereiden");
        assertThat(String.valueOf(path.shown(path.only("publicatieVoorbereiden"), "dossierSamenvatting"))).contains("Lekker en gezond eten.");
        assertThat(approvals.of(path.number())).isEqualTo(approved);
        assertThat(path.humanTasks()).as("the task that was left counts as ended").isEqualTo(done + 1);
        assertThat(timeline.of(path.number())).extracting(event -> event.kind()).doesNotContain(EventKind.AKKOORD_VERVALLEN);
    }

    @Test
    void moreMoneyAsksTheBudgetHolderAndNobodyElse() {
        Journey path = atPublication();

        AskedAgain predicted = changesValue(path, "650000");

        assertThat(predicted).isEqualTo(new AskedAgain(false, true, false, Set.of(), false));
        assertThat(path.openTasks()).containsExactly("budgetBevestigen");
        assertThat(path.pathVariable("fase")).isEqualTo("OPDRACHT");
        path.does("budgethouder", "budgetBevestigen", Map.of("budget", "JA"));
        assertThat(path.openTasks()).containsExactly("publicatieVoorbereiden");
    }

    @Test
    void lessMoneyAsksNobodyAndAnotherBudgetCodeDoes() {
        Journey path = atPublication();

        changesValue(path, "630000");
        assertThat(path.openTasks()).containsExactly("publicatieVoorbereiden");

        changes(path, "update dossier set budget_code = ? where number = ?", "SB-200");
        assertThat(path.openTasks()).containsExactly("budgetBevestigen");
    }

    @Test
    void aChangeBeforeTheBudgetShowsTheBudgetHolderTheNewValue() {
        Journey path = toBudget(Purchases.catering());

        changesValue(path, "700000");

        assertThat(path.openTasks()).containsExactly("budgetBevestigen");
        assertThat(String.valueOf(path.shown(path.only("budgetBevestigen"), "dossierSamenvatting"))).contains("700.000");
    }

    @Test
    void aChangeWhileTheClientWorksItOutAsksHimAgain() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.catering());

        changesValue(path, "700000");

        assertThat(path.openTasks()).containsExactly("opdrachtUitwerken");
    }

    @Test
    void anotherProcedureAsksStrategyAndApprovalAgainAndOnlyTheGatesThatAskSomethingElse() {
        Journey path = atPublication();

        AskedAgain predicted = changesValue(path, "900000");

        assertThat(dossiers.get(path.number()).procedure().name()).isEqualTo("SAS_EUROPEES");
        assertThat(predicted.strategy() && predicted.approval() && predicted.budget()).isTrue();
        assertThat(approvals.of(path.number())).as("no longer counted").isEmpty();
        assertThat(timeline.of(path.number())).extracting(event -> event.event()).contains("Akkoord gegeven: strategie", "Akkoord vervallen: strategie");
        path.does("budgethouder", "budgetBevestigen", Map.of("budget", "JA"));
        assertThat(path.shown(path.only("strategieOpstellen"), "procedureKeuze")).as("what was advised before is too light now").isEqualTo("VOORSTEL");
        path.takesTheProposal();
        assertThat(gatesAsked(path)).isEqualTo(predicted.themes());
        predicted.themes().forEach(theme -> path.answersGate("inkoper", theme.name(), adoptAll()));
        assertThat(path.openTasks()).containsExactly("akkoordGeven");
        path.does("mandaathouder", "akkoordGeven", approve());
        assertThat(path.openTasks()).containsExactly("publicatieVoorbereiden");
        assertThat(approvals.of(path.number())).hasSize(1);
    }

    @Test
    void aThemeThatAsksSomethingElseIsAskedAgainWithWhatWasAnsweredBefore() {
        Journey path = atPublication();

        AskedAgain predicted = changesTheme(path, Theme.KET, WayBackWalkthroughs::withOneRequirement);

        assertThat(predicted.themes()).containsExactly(Theme.KET);
        assertThat(predicted.strategy()).isFalse();
        assertThat(gatesAsked(path)).containsExactly(Theme.KET);
        assertThat(path.shown(path.gateTask("KET"), "poortKeuze")).isEqualTo("OVERNEMEN");
        path.answersGate("inkoper", "KET", adoptAll());
        assertThat(path.openTasks()).as("the theme is mandatory").containsExactly(predicted.approval() ? "akkoordGeven" : "publicatieVoorbereiden");
    }

    @Test
    void aThemeThatBecomesMandatoryAsksTheClientForItsGoalAndNobodyForTheBudget() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.catering());
        changesTheme(path, Theme.GLO, as(Relevance.RELEVANT));
        Map<String, Object> withoutGoal = assignment();
        List.of("doelGLO", "maatGLO").forEach(withoutGoal::remove);
        path.does("opdrachtgever", "opdrachtUitwerken", withoutGoal).does("budgethouder", "budgetBevestigen", Map.of("budget", "JA"));

        AskedAgain predicted = changesTheme(path, Theme.GLO, as(Relevance.VERPLICHT));

        assertThat(predicted.assignment()).isTrue();
        assertThat(predicted.budget()).isFalse();
        assertThat(path.openTasks()).containsExactly("opdrachtUitwerken");
        path.does("opdrachtgever", "opdrachtUitwerken", assignment());
        assertThat(path.openTasks()).containsExactly("strategieOpstellen");
    }

    @Test
    void anOpenDeviationAndAnOpenApprovalEndWithTheStepsThatAreLeft() {
        Journey path = atTheGates();
        List.of("KLI", "CIR", "SGS", "KET").forEach(theme -> path.answersGate("inkoper", theme, adoptAll()));
        path.answersGate("inkoper", "GLO", Purchases.deviation());

        changes(path, "update dossier set title = ? where number = ?", "Catering");

        assertThat(gatesAsked(path)).containsExactly(Theme.GLO);
        assertThat(path.openTasks()).containsExactly("poortInvullen");
        assertThat(deviations.of(path.number())).singleElement().satisfies(one -> assertThat(one.status()).isEqualTo(Deviations.Status.VERVALLEN));
        path.answersGate("inkoper", "GLO", adoptAll());
        String open = path.only("akkoordGeven").getId();
        changes(path, "update dossier set title = ? where number = ?", "Bedrijfscatering");
        assertThat(path.only("akkoordGeven").getId()).isNotEqualTo(open);
        assertThat(jdbc.queryForObject("select count(*) from approval where dossier = ? and decision is null and lapsed_at is null", Long.class,
                path.number().value())).isEqualTo(1);
        path.does("mandaathouder", "akkoordGeven", approve());
        assertThat(path.openTasks()).containsExactly("publicatieVoorbereiden");
    }

    @Test
    void aRefusedStrategyIsMadeAgainAlsoAfterAChange() {
        Journey path = atTheGates();
        ALL_THEMES.forEach(theme -> path.answersGate("inkoper", theme, adoptAll()));
        path.does("mandaathouder", "akkoordGeven", Map.of("akkoordBesluit", "AFWIJZEN", "akkoordToelichting", "Te weinig ambitie."));

        changes(path, "update dossier set title = ? where number = ?", "Catering");

        path.takesTheProposal();
        assertThat(gatesAsked(path)).hasSize(5);
    }

    @Test
    void onceThereAreBidsThereIsNoWayBack() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.laptops());
        toStrategy(path);
        path.does("inkoper", "inschrijvingVastleggen", Purchases.bid("Tweede Leven ICT BV", "41999,99", false));
        Map<String, List<List<Object>>> before = AllTables.contents(JdbcClient.create(jdbc));

        assertThatThrownBy(() -> changesValue(path, "61000")).isInstanceOf(Refusal.class).hasMessageContaining("niet meer in een stap");

        assertThat(AllTables.contents(JdbcClient.create(jdbc))).isEqualTo(before);
    }

    private Journey toBudget(Map<String, Object> request) {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", request);
        return path.does("opdrachtgever", "opdrachtUitwerken", assignment());
    }

    private Journey atTheGates() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.catering());
        toStrategy(path);
        return path;
    }

    private Journey atPublication() {
        Journey path = atTheGates();
        ALL_THEMES.forEach(theme -> path.answersGate("inkoper", theme, adoptAll()));
        return path.does("mandaathouder", "akkoordGeven", approve());
    }

    private void claims(Journey path, String user, Task task) {
        run(path, user, () -> engine.getTaskService().claim(task.getId(), user));
    }

    private void asks(Journey path, String user, String text) {
        run(path, user, () -> back.ask(path.number(), text));
    }

    private void answers(Journey path, String user) {
        path.does(user, "vraagBeantwoorden", Map.of("vraagAntwoord", "Ja, over de hele lengte."));
    }

    private void refusedAndNothingChanges(Journey path, String user, String text, String sentence) {
        Map<String, List<List<Object>>> before = AllTables.contents(JdbcClient.create(jdbc));
        assertThatThrownBy(() -> asks(path, user, text)).isInstanceOf(Refusal.class).hasMessageContaining(sentence);
        assertThat(AllTables.contents(JdbcClient.create(jdbc))).isEqualTo(before);
    }

    private AskedAgain changesValue(Journey path, String value) {
        return changes(path, "update dossier set estimated_value = ? where number = ?", new BigDecimal(value));
    }

    /** What a correction does to the tables: another purchase, what the rules say of it, and a line in the timeline. */
    private AskedAgain changes(Journey path, String update, Object value) {
        return change(path, () -> {
            Exploration before = dossiers.exploration(path.number());
            jdbc.update(update, value, path.number().value());
            OncePerTransaction.startAnew();
            keep(path, before, rules.explore(dossiers.get(path.number()).purchase()));
        });
    }

    /** As if the rules said something else of one theme. */
    private AskedAgain changesTheme(Journey path, Theme theme, UnaryOperator<ThemeAdvice> said) {
        return change(path, () -> {
            Exploration before = dossiers.exploration(path.number());
            keep(path, before, new Exploration(before.topic(), before.nature(), before.natureExplanation(), before.cpv(), before.procedure(),
                    before.themes().stream().map(one -> one.theme() == theme ? said.apply(one) : one).toList(), before.terms(), before.legalTests(), before.warnings()));
        });
    }

    private static ThemeAdvice withOneRequirement(ThemeAdvice advice) {
        return new ThemeAdvice(advice.theme(), advice.relevance(), advice.ambitionLevel(), advice.explanation(), advice.requirements().subList(0, 1));
    }

    private static UnaryOperator<ThemeAdvice> as(Relevance relevance) {
        return advice -> new ThemeAdvice(advice.theme(), relevance, advice.ambitionLevel(), advice.explanation(), advice.requirements());
    }

    private void keep(Journey path, Exploration before, Exploration now) {
        jdbc.update("update dossier_exploration set exploration = ? where dossier = ?", new Json(json).write(now), path.number().value());
        if (before.procedure().code() != now.procedure().code()) {
            jdbc.update("update dossier set procedure_code = ?, lane = ? where number = ?", now.procedure().code().name(),
                    now.procedure().lane().name(), path.number().value());
        }
    }

    private AskedAgain change(Journey path, Runnable work) {
        return path.as("opdrachtgever", () -> new TransactionTemplate(transactions).execute(status -> {
            work.run();
            OncePerTransaction.startAnew();
            timeline.record(path.number(), EventKind.INKOOP_GEWIJZIGD, "Inkoop gewijzigd", null, EventData.NONE);
            AskedAgain again = way.askedAgain(path.number());
            way.afterCorrection(path.number());
            return again;
        }));
    }

    private Set<Theme> gatesAsked(Journey path) {
        return path.tasks("poortInvullen").stream().map(task -> Theme.valueOf(String.valueOf(path.shown(task, "thema")))).collect(Collectors.toSet());
    }

    private List<String> mailedTo(Journey path, String about) {
        return jdbc.queryForList("select recipient from message where dossier = ? and dedupe_key like ?", String.class, path.number().value(), about + ":%");
    }

    private static void run(Journey path, String user, Runnable act) {
        path.as(user, () -> {
            act.run();
            return null;
        });
    }
}
