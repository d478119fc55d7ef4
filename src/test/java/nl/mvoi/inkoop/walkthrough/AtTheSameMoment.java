// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.OwnerRole;
import nl.mvoi.inkoop.dossier.Owners;
import nl.mvoi.inkoop.dossier.WayBack;
import nl.mvoi.inkoop.gate.Deviations;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.rules.WorkingCalendar;
import nl.mvoi.inkoop.testing.Sample;
import nl.mvoi.inkoop.testing.TasklistClient;
import nl.mvoi.inkoop.testing.TasklistClient.Reply;
import nl.mvoi.inkoop.workplace.internal.SendBackDesk;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** People who do something at the very same moment over the web, on whatever database the subclass brings. */
@Tag("sample")
abstract class AtTheSameMoment {

    /** A longer look: {@code -Dmvoi.test.rondes=30}. */
    private static final int ROUNDS = Integer.getInteger("mvoi.test.rondes", Sample.tries(2, 4));
    private static final int PAIRS = 12;
    private static final String ALREADY_DONE = "Deze taak is intussen al afgerond, door een collega of door u in een ander venster."
            + " Uw antwoord is niet bewaard. Ververs de pagina.";
    private static final String OVERTAKEN = "Deze inkoop is intussen gewijzigd, teruggegeven of ingetrokken. De taak komt zo nodig terug."
            + " Uw antwoord is niet bewaard. Ververs de pagina.";
    private static final Map<String, Object> JUDGEMENT = Map.of("afwijkingOordeel", "POSITIEF", "afwijkingOordeelToelichting", "Goed onderzocht.");
    private static final String TOO_LATE = "Iemand anders was u net voor. Uw antwoord is niet bewaard. Ververs de pagina.";
    private static final String TAKEN = "Iemand anders doet deze taak al. Ververs de takenlijst.";
    private static final String A_COLLEAGUE_HAS_IT = "Deze taak is al door een collega opgepakt. Alleen die collega kan de taak afronden.";

    @LocalServerPort
    int port;
    @Autowired
    ProcessEngine engine;
    @Autowired
    JdbcTemplate sql;
    @Autowired
    PlatformTransactionManager transactions;
    @Autowired
    WorkingCalendar calendar;
    @Autowired
    Dossiers dossiers;
    @Autowired
    Owners owners;
    @Autowired
    Deviations deviations;
    @Autowired
    WayBack way;
    @Autowired
    SendBackDesk back;

    private final ExecutorService hands = Executors.newCachedThreadPool();

    private record Visitor(String id, TasklistClient web) {
    }

    @AfterEach
    void rest() {
        hands.shutdown();
    }

    @Test
    void fiveGatesOfOneDossierAllCountEachOnce() throws Exception {
        List<Visitor> buyers = sessions("inkoper", 5);
        for (int round = 0; round < ROUNDS; round++) {
            Journey path = atTheGates();
            List<Task> gates = path.tasks("poortInvullen");

            List<Reply> replies = atOnce(IntStream.range(0, gates.size())
                    .mapToObj(i -> (Callable<Reply>) () -> adopt(buyers.get(i), gates.get(i))).toList());

            assertThat(replies).as("round " + round).hasSize(5).allMatch(reply -> reply.status() == 204);
            assertThat(resultsOf(path)).containsExactlyInAnyOrder("CIR", "GLO", "KET", "KLI", "SGS");
            assertThat(path.openTasks()).containsExactly("akkoordGeven");
            assertNoIncident(path);
        }
    }

    @Test
    void fiveDeviationsOfOneDossierAreJudgedAtOnce() throws Exception {
        Journey path = atTheGates();
        Walkthroughs.ALL_THEMES.forEach(theme -> path.answersGate("inkoper", theme, Purchases.deviation()));
        List<Visitor> advisers = sessions("mvoi-adviseur", 5);
        List<Task> deviations = path.tasks("afwijkingBeoordelen");

        List<Reply> judged = atOnce(IntStream.range(0, deviations.size())
                .mapToObj(i -> (Callable<Reply>) () -> submit(advisers.get(i), deviations.get(i), JUDGEMENT)).toList());
        List<Task> approvals = path.tasks("akkoordGeven");
        List<Visitor> directors = sessions("directeur", 5);
        List<Reply> approved = atOnce(IntStream.range(0, approvals.size())
                .mapToObj(i -> (Callable<Reply>) () -> submit(directors.get(i), approvals.get(i), Purchases.approve())).toList());

        assertThat(judged).hasSize(5).allMatch(reply -> reply.status() == 204);
        assertThat(approved).hasSize(5).allMatch(reply -> reply.status() == 204);
        assertThat(resultsOf(path)).containsExactlyInAnyOrder("CIR", "GLO", "KET", "KLI", "SGS");
        assertThat(path.openTasks()).containsExactly("akkoordGeven");
        assertNoIncident(path);
    }

    static Stream<Arguments> twoThings() {
        BiFunction<Visitor, Task, Reply> claim = AtTheSameMoment::claim;
        BiFunction<Visitor, Task, Reply> submit = AtTheSameMoment::adopt;
        return Stream.of(Arguments.of("both pick it up", claim, claim), Arguments.of("both hand it in", submit, submit),
                Arguments.of("one picks it up and one hands it in", claim, submit));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("twoThings")
    void ofTwoPeopleOnOneTaskOneSucceedsAndTheOtherHearsThatSomebodyWasFirst(String name, BiFunction<Visitor, Task, Reply> first,
            BiFunction<Visitor, Task, Reply> second) throws Exception {
        List<Visitor> some = sessions("inkoper", PAIRS);
        List<Visitor> others = sessions("inkoper2", PAIRS);
        List<Task> tasks = IntStream.range(0, 3).boxed().flatMap(i -> atTheGates().tasks("poortInvullen").stream()).limit(PAIRS).toList();

        List<Callable<Reply>> work = new ArrayList<>();
        for (int i = 0; i < PAIRS; i++) {
            int pair = i;
            work.add(() -> first.apply(some.get(pair), tasks.get(pair)));
            work.add(() -> second.apply(others.get(pair), tasks.get(pair)));
        }
        List<Reply> replies = atOnce(work);

        for (int i = 0; i < replies.size(); i += 2) {
            assertOneSucceeded(replies.subList(i, i + 2));
        }
    }

    @Test
    void whoComesAfterwardsHearsThatSomebodyWasFirstAndAnOutsiderOnlyThatItIsNotHis() {
        Journey path = atTheGates();
        List<Task> gates = path.tasks("poortInvullen");
        Visitor late = signedIn("inkoper2");
        adopt(signedIn("inkoper"), gates.get(0));
        claim(signedIn("inkoper"), gates.get(1));

        assertThat(List.of(adopt(late, gates.get(0)), claim(late, gates.get(0)), adopt(late, gates.get(1)), claim(late, gates.get(1))))
                .extracting(Reply::status).containsOnly(409);
        assertThat(List.of(adopt(signedIn("communicatie"), gates.get(0)), claim(signedIn("communicatie"), gates.get(0)),
                adopt(signedIn("communicatie"), gates.get(1)))).extracting(Reply::status).containsOnly(403);
    }

    @Test
    void oneOfTwoBidsAndOneOfTwoApprovalsIsKeptAndTheOtherPersonIsToldSo() throws Exception {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.laptops());
        Walkthroughs.toStrategy(path);
        Task bid = path.only("inschrijvingVastleggen");

        assertOneSucceeded(atOnce(List.of(
                () -> submit(signedIn("inkoper"), bid, Purchases.bid("Tweede Leven ICT BV", "58000", false)),
                () -> submit(signedIn("inkoper2"), bid, Purchases.bid("Derde Leven ICT BV", "58500", false)))));
        assertThat(count("bid", path)).isEqualTo(1);

        Task approval = path.only("akkoordGeven");
        assertOneSucceeded(atOnce(List.of(() -> submit(signedIn("mandaathouder"), approval, Purchases.approve()),
                () -> submit(signedIn("directeur"), approval, Purchases.approve()))));
        assertThat(count("award_decision", path)).isEqualTo(1);
        assertThat(path.openTasks()).containsExactly("contractOndertekenen");
        assertNoIncident(path);
    }

    /** The second one hands in while what the first one did is written and not yet there for others. */
    @Test
    void ofTwoPeopleWhoAssessOneBidAtTheVeryMomentOneCountsAndTheOtherIsToldSo() throws Exception {
        Journey path = atTheAssessment();
        Task task = path.only("inschrijvingBeoordelen");
        Future<?> second = whileWritten(() -> path.completes("beoordelaar1", task, Purchases.assessment(90, 95)),
                () -> path.completes("beoordelaar2", task, Purchases.assessment(10, 10)));

        assertThatThrownBy(second::get).hasMessageContaining("Uw antwoord is niet bewaard. Ververs de pagina.");
        assertThat(sql.queryForList("select assessment.assessed_by from assessment join bid on bid.id = assessment.bid where bid.dossier = ?",
                String.class, path.number().value())).containsExactly("beoordelaar1");
        assertNoIncident(path);
    }

    /** The strategy is handed in while the hand-over is written and not yet there for others. */
    @Test
    void aStrategyThatIsHandedInDuringAHandOverLeavesTheNewClient() throws Exception {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.catering()).does("opdrachtgever", "opdrachtUitwerken", Purchases.assignment());
        path.does("budgethouder", "budgetBevestigen", Map.of("budget", "JA"));

        Future<?> strategy = new TransactionTemplate(transactions).execute(status -> {
            owners.appoint(path.number(), OwnerRole.OPDRACHTGEVER, "opdrachtgever2", "Andere baan.");
            Future<?> waiting = hands.submit(() -> path.does("inkoper", "strategieOpstellen", Purchases.strategy()));
            assertThatThrownBy(() -> waiting.get(1, TimeUnit.SECONDS)).as("it waits").isInstanceOf(TimeoutException.class);
            return waiting;
        });
        strategy.get();

        assertThat(sql.queryForObject("select requested_by from dossier where number = ?", String.class, path.number().value())).isEqualTo("opdrachtgever2");
        assertNoIncident(path);
    }

    @Test
    void aJudgementThatIsBeingWrittenIsKeptByTheCorrectionThatEndsTheDeviation() throws Exception {
        Journey path = atADeviation();
        Visitor client = signedIn("opdrachtgever");

        Future<Reply> correction = whileWritten(() -> path.does("mvoi-adviseur", "afwijkingBeoordelen", JUDGEMENT), () -> corrects(client, path, "budgetcode", "B-2026-77"));

        assertThat(correction.get().status()).as(correction.get().body()).isEqualTo(201);
        assertThat(deviations.of(path.number())).singleElement().satisfies(one -> {
            assertThat(one.status()).isEqualTo(Deviations.Status.VERVALLEN);
            assertThat(one.judgement()).isEqualTo(Deviations.Judgement.POSITIEF);
        });
        assertThat(openApprovals(path)).isZero();
        assertNoIncident(path);
    }

    @Test
    void whoJudgesWhatIsBeingEndedByAChangeIsToldSoAndNothingIsKept() throws Exception {
        Journey path = atADeviation();
        Visitor adviser = signedIn("mvoi-adviseur");
        Task task = path.only("afwijkingBeoordelen");

        Future<Reply> judgement = whileWritten(() -> leave(path), () -> submit(adviser, task, JUDGEMENT));

        assertOvertaken(judgement.get());
        assertThat(deviations.of(path.number())).singleElement().satisfies(one -> assertThat(one.judgement()).isNull());
        assertThat(events("AFWIJKING_BEOORDEELD", path)).isZero();
        assertNoIncident(path);
    }

    @Test
    void whoAnswersAGateWhileTheBuyerSendsThePurchaseBackIsToldSo() throws Exception {
        Journey path = atTheGates();
        Visitor colleague = signedIn("inkoper2");
        Task gate = path.gateTask("KLI");

        Future<Reply> answer = whileWritten(() -> asks(path), () -> adopt(colleague, gate));

        assertOvertaken(answer.get());
        assertOvertaken(claim(colleague, gate));
        assertThat(path.openTasks()).containsExactly("vraagBeantwoorden");
        assertThat(resultsOf(path)).isEmpty();
    }

    @Test
    void whoSendsAPurchaseBackWhileItIsChangedDoesSoAfterwards() throws Exception {
        Journey path = atTheGates();

        whileWritten(() -> dossiers.hold(path.number()), () -> asks(path)).get();

        assertThat(path.openTasks()).containsExactly("vraagBeantwoorden");
    }

    @Test
    void aCorrectionAndAQuestionAtTheSameMomentBothCount() throws Exception {
        Journey path = atTheGates();
        Visitor client = signedIn("opdrachtgever");
        Visitor buyer = signedIn("inkoper");

        List<Reply> replies = atOnce(List.of(() -> corrects(client, path, "looptijdMaanden", 13),
                () -> buyer.web().handIn("/dossiers/" + path.number() + "/terug", Map.of("vraag", "Klopt de duur?"))));

        assertThat(replies).extracting(Reply::status).as(replies.toString()).containsExactly(201, 302);
        assertThat(path.openTasks()).containsExactly("vraagBeantwoorden");
        assertNoIncident(path);
    }

    /** Does the first, and the second while what the first did is written and not yet there for others. */
    private <T> Future<T> whileWritten(Callable<?> first, Callable<T> second) {
        return new TransactionTemplate(transactions).execute(status -> {
            assertThatCode(first::call).doesNotThrowAnyException();
            Future<T> waiting = hands.submit(second);
            assertThatThrownBy(() -> waiting.get(1, TimeUnit.SECONDS)).as("it waits").isInstanceOf(TimeoutException.class);
            return waiting;
        });
    }

    /** As a correction does: it holds the dossier, and ends what is open. */
    private Journey leave(Journey path) {
        dossiers.hold(path.number());
        way.afterCorrection(path.number());
        return path;
    }

    private Journey asks(Journey path) {
        return path.as("inkoper", () -> {
            back.ask(path.number(), "Klopt de duur?");
            return path;
        });
    }

    private static Reply corrects(Visitor client, Journey path, String field, Object value) {
        return client.web().sendAbsolute("POST", "/api/v1/inkoopdossiers/" + path.number() + "/correcties",
                Map.of("reden", "Zo klopt het.", "antwoorden", Map.of(field, value)));
    }

    private static void assertOvertaken(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(409);
        assertThat(reply.json().get("message").asText()).isEqualTo(OVERTAKEN);
    }

    private static void assertOneSucceeded(List<Reply> replies) {
        assertThat(replies).extracting(Reply::status).as(replies.toString()).containsExactlyInAnyOrder(204, 409);
        replies.stream().filter(reply -> reply.status() == 409).forEach(reply ->
                assertThat(reply.json().get("message").asText()).isIn(ALREADY_DONE, TOO_LATE, TAKEN, A_COLLEAGUE_HAS_IT));
    }

    private List<Reply> atOnce(List<Callable<Reply>> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(work.size());
        List<Future<Reply>> waiting = hands.invokeAll(work.stream().map(one -> (Callable<Reply>) () -> {
            start.await();
            return one.call();
        }).toList());
        List<Reply> replies = new ArrayList<>();
        for (Future<Reply> reply : waiting) {
            replies.add(reply.get());
        }
        return replies;
    }

    private Journey atTheGates() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.cyclePath());
        Walkthroughs.toStrategy(path);
        return path;
    }

    private Journey atADeviation() {
        return atTheGates().answersGate("inkoper", "KLI", Purchases.deviation());
    }

    private Journey atTheAssessment() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.cyclePath());
        LocalDate today = LocalDate.now(OfficeClock.ZONE);
        Walkthroughs.toBids(path, today, calendar.lastDayOf(today, 40));
        return path.does("inkoper", "inschrijvingVastleggen", Purchases.bid("Groene Wegen BV", "6000000", false));
    }

    /** Themes with a result at G2, as often as there is one. */
    private List<String> resultsOf(Journey path) {
        return sql.queryForList("select theme from gate_result where dossier = ? and gate = 'G2'", String.class, path.number().value());
    }

    private int count(String table, Journey path) {
        return sql.queryForObject("select count(*) from " + table + " where dossier = ?", Integer.class, path.number().value());
    }

    private int events(String kind, Journey path) {
        return sql.queryForObject("select count(*) from dossier_event where dossier = ? and kind = ?", Integer.class, path.number().value(), kind);
    }

    private int openApprovals(Journey path) {
        return sql.queryForObject("select count(*) from approval where dossier = ? and decision is null and lapsed_at is null", Integer.class, path.number().value());
    }

    private void assertNoIncident(Journey path) {
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(path.number().value()).withIncident().count()).isZero();
    }

    private List<Visitor> sessions(String user, int many) {
        return IntStream.range(0, many).mapToObj(i -> signedIn(user)).toList();
    }

    private Visitor signedIn(String user) {
        return new Visitor(user, TasklistClient.signedIn(port, user));
    }

    private static Reply adopt(Visitor user, Task task) {
        return submit(user, task, Purchases.adoptAll());
    }

    private static Reply claim(Visitor user, Task task) {
        return user.web().post("/task/" + task.getId() + "/claim", Map.of("userId", user.id()));
    }

    private static Reply submit(Visitor user, Task task, Map<String, Object> form) {
        return user.web().post("/task/" + task.getId() + "/submit-form", Map.of("variables", TasklistClient.variables(form)));
    }
}
