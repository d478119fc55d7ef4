// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import nl.mvoi.inkoop.access.Access;
import nl.mvoi.inkoop.access.internal.AbsenceDesk;
import nl.mvoi.inkoop.access.internal.HandOverDesk;
import nl.mvoi.inkoop.access.internal.LeaverDesk;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.OwnerRole;
import nl.mvoi.inkoop.dossier.Owners;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.dossier.internal.correction.CorrectionDesk;
import nl.mvoi.inkoop.platform.Groups;
import nl.mvoi.inkoop.platform.Months;
import nl.mvoi.inkoop.platform.OpenTask;
import nl.mvoi.inkoop.platform.People;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.platform.TaskHands;
import nl.mvoi.inkoop.testing.AllTables;
import nl.mvoi.inkoop.workplace.internal.DossierFilter;
import nl.mvoi.inkoop.workplace.internal.DossierLists;
import nl.mvoi.inkoop.workplace.internal.ListQuestion;
import nl.mvoi.inkoop.workplace.internal.ListedDossier;
import nl.mvoi.inkoop.workplace.internal.Question.Addressee;
import nl.mvoi.inkoop.workplace.internal.QuestionDesk;
import nl.mvoi.inkoop.workplace.internal.SendBackDesk;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who stands in for a client, or takes over from one, gets no more hands or eyes than that gives. */
abstract class StandingInWalkthroughs {

    private static final String SUBSTITUTE = "vervanger";
    /** A client who has nothing to do with it, and also holds budgets and a mandate. */
    private static final String THIRD = "derde";
    private static final AtomicInteger CLIENTS = new AtomicInteger();

    @Autowired
    ProcessEngine engine;
    @Autowired
    HandOverDesk handOvers;
    @Autowired
    AbsenceDesk absences;
    @Autowired
    LeaverDesk leavers;
    @Autowired
    Dossiers dossiers;
    @Autowired
    Access access;
    @Autowired
    People people;
    @Autowired
    QuestionDesk questions;
    @Autowired
    SendBackDesk back;
    @Autowired
    CorrectionDesk corrections;
    @Autowired
    DossierLists lists;
    @Autowired
    Owners owners;
    @Autowired
    TaskHands hands;
    @Autowired
    Timeline timeline;
    @Autowired
    PlatformTransactionManager transactions;
    @Autowired
    JdbcClient database;
    @Autowired
    Clock clock;

    private final String client = "klant" + CLIENTS.incrementAndGet();
    private Journey path;

    @BeforeEach
    void aRequestOfAClientWhoIsAway() {
        employ(client, Groups.OPDRACHTGEVERS);
        employ(SUBSTITUTE, Groups.OPDRACHTGEVERS);
        employ(THIRD, Groups.OPDRACHTGEVERS, Groups.BUDGETHOUDERS, Groups.MANDAATHOUDERS);
        path = new Journey(engine).requestedBy(client, Purchases.catering());
        as(client, () -> absences.register(today(), today().plusDays(7), SUBSTITUTE));
    }

    @AfterEach
    void everybodyIsBack() {
        database.sql("update absence set ended_at = current_timestamp, returned_at = current_timestamp where ended_at is null").update();
        List.of(client, SUBSTITUTE, THIRD).forEach(engine.getIdentityService()::deleteUser);
    }

    @Test
    void whoWorkedItOutForTheClientDoesNotConfirmItsBudgetAfterwards() {
        engine.getIdentityService().createMembership(SUBSTITUTE, Groups.BUDGETHOUDERS);
        path.does(SUBSTITUTE, "opdrachtUitwerken", Purchases.assignment());
        everyAbsenceEnds();
        Task budget = path.only("budgetBevestigen");
        Map<String, List<List<Object>>> before = AllTables.contents(database);

        assertThatThrownBy(() -> path.completes(SUBSTITUTE, budget, Map.of("budget", "JA"))).hasMessageContaining("namens de opdrachtgever uitgewerkt");

        assertThat(AllTables.contents(database)).isEqualTo(before);
        assertThat(dossiers.wasClient(path.number(), SUBSTITUTE)).isTrue();
        assertThat(dossiers.wasClient(path.number(), "inkoper")).isFalse();
    }

    @Test
    void whoWorkedItOutBeforeAnotherDidItAgainStillCounts() {
        path.does(SUBSTITUTE, "opdrachtUitwerken", Purchases.assignment());
        everyAbsenceEnds();
        path.does("budgethouder", "budgetBevestigen", Map.of("budget", "NEE", "budgetToelichting", "Nog niet."));
        path.does(client, "opdrachtUitwerken", Purchases.assignment());

        assertThat(dossiers.wasClient(path.number(), SUBSTITUTE)).isTrue();
    }

    @Test
    void theTaskOfASubstituteWhoLeavesGoesBackToTheClientAndToNobodyElse() {
        LeaverDesk.Work work = path.as("beheer", () -> leavers.of(SUBSTITUTE));
        assertThat(work.roles()).as("the role is not his to give").isEmpty();

        as("beheer", () -> leavers.move(SUBSTITUTE, Map.of(OwnerRole.OPDRACHTGEVER, THIRD), "Andere baan."));

        assertThat(path.only("opdrachtUitwerken").getAssignee()).isEqualTo(client);
        assertThat(mailsAbout("overgedragen")).isEmpty();
        path.does(client, "opdrachtUitwerken", Purchases.assignment());
    }

    @Test
    void theTaskInTheHandsOfASubstituteGoesWithTheRoleOfTheClientWhoIsAway() {
        assertThat(path.only("opdrachtUitwerken").getAssignee()).isEqualTo(SUBSTITUTE);

        as("beheer", () -> handOvers.handOver(path.number(), OwnerRole.OPDRACHTGEVER, client, THIRD, "Langdurig ziek."));

        path.does(THIRD, "opdrachtUitwerken", Purchases.assignment());
    }

    @Test
    void theTaskInTheHandsOfASubstituteGoesWithTheRoleOfTheClientWhoLeaves() {
        as("beheer", () -> leavers.move(client, Map.of(OwnerRole.OPDRACHTGEVER, THIRD), "Andere baan."));

        path.does(THIRD, "opdrachtUitwerken", Purchases.assignment());
    }

    @ParameterizedTest
    @EnumSource(value = OwnerRole.class, names = {"INKOPER", "CONTRACTMANAGER"})
    void theTaskInTheHandsOfASubstituteGoesWithTheRoleThatIsHandedOver(OwnerRole role) {
        Task task = laidWithTheSubstituteOf(client, role);

        as("beheer", () -> handOvers.handOver(path.number(), role, client, THIRD, "Langdurig ziek."));

        assertThat(path.only(task.getTaskDefinitionKey()).getAssignee()).isEqualTo(THIRD);
        assertThat(handedOn(task)).containsExactly(SUBSTITUTE + " " + THIRD);
    }

    @ParameterizedTest
    @EnumSource(value = OwnerRole.class, names = {"INKOPER", "CONTRACTMANAGER"})
    void theTaskInTheHandsOfASubstituteGoesWithTheRoleOfWhoLeaves(OwnerRole role) {
        Task task = laidWithTheSubstituteOf(client, role);
        assertThat(path.as("beheer", () -> leavers.of(client)).tasks()).as("counted on the page").extracting(OpenTask::id).containsExactly(task.getId());

        as("beheer", () -> leavers.move(client, Map.of(OwnerRole.OPDRACHTGEVER, THIRD, role, THIRD), "Andere baan."));

        assertThat(path.only(task.getTaskDefinitionKey()).getAssignee()).isEqualTo(THIRD);
        assertThat(handedOn(task)).containsExactly(SUBSTITUTE + " " + THIRD);
    }

    @Test
    void whatLiesWithTheSubstituteStaysThereWhenItIsTheSubstituteWhoGetsTheRole() {
        Task task = laidWithTheSubstituteOf(client, OwnerRole.INKOPER);

        as("beheer", () -> handOvers.handOver(path.number(), OwnerRole.INKOPER, client, SUBSTITUTE, "Langdurig ziek."));

        assertThat(path.only(task.getTaskDefinitionKey()).getAssignee()).isEqualTo(SUBSTITUTE);
        assertThat(handedOn(task)).isEmpty();
    }

    /** The strategy as a task of the group of this role, in a dossier that this person has in that role, laid ready for who stands in. */
    private Task laidWithTheSubstituteOf(String person, OwnerRole role) {
        List.of(person, SUBSTITUTE, THIRD).forEach(one -> engine.getIdentityService().createMembership(one, role.group()));
        path.does(SUBSTITUTE, "opdrachtUitwerken", Purchases.assignment()).does("budgethouder", "budgetBevestigen", Map.of("budget", "JA"));
        Task task = path.only("strategieOpstellen");
        engine.getTaskService().deleteCandidateGroup(task.getId(), Groups.INKOPERS);
        engine.getTaskService().addCandidateGroup(task.getId(), role.group());
        path.as("systeem", () -> new TransactionTemplate(transactions).execute(status -> {
            owners.appoint(path.number(), role, person, null);
            hands.lay(task.getId(), SUBSTITUTE);
            return null;
        }));
        return task;
    }

    private List<String> handedOn(Task task) {
        return timeline.of(path.number()).stream().filter(event -> event.kind() == EventKind.TAAK_OVERGEDRAGEN).map(Timeline.Event::data)
                .filter(data -> task.getTaskDefinitionKey().equals(data.taak())).map(data -> data.oud() + " " + data.nieuw()).toList();
    }

    @Test
    void whoDecidedAboutThePurchaseDoesNotBecomeItsClient() {
        path.does(SUBSTITUTE, "opdrachtUitwerken", Purchases.assignment());
        path.does(THIRD, "budgetBevestigen", Map.of("budget", "JA"));
        Map<String, List<List<Object>>> before = AllTables.contents(database);

        assertThatThrownBy(() -> as("beheer", () -> handOvers.handOver(path.number(), OwnerRole.OPDRACHTGEVER, client, THIRD, "Ziek.")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problems()).containsExactly(decided()));
        assertThatThrownBy(() -> as("beheer", () -> leavers.move(client, Map.of(OwnerRole.OPDRACHTGEVER, THIRD), "Weg.")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problems()).containsExactly(decided()));

        assertThat(AllTables.contents(database)).isEqualTo(before);
    }

    @Test
    void whoApprovedTheStrategyDoesNotBecomeTheClientEither() {
        path.does(SUBSTITUTE, "opdrachtUitwerken", Purchases.assignment()).does("budgethouder", "budgetBevestigen", Map.of("budget", "JA"));
        path.does("inkoper", "strategieOpstellen", Purchases.strategy());
        path.tasks("poortInvullen").forEach(gate -> path.completes("inkoper", gate, Purchases.adoptAll()));
        path.does(THIRD, "akkoordGeven", Purchases.approve());

        assertThatThrownBy(() -> as("beheer", () -> handOvers.handOver(path.number(), OwnerRole.OPDRACHTGEVER, client, THIRD, "Ziek.")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problems()).containsExactly(decided()));
    }

    @Test
    void theApprovalOfWhoTakesThePurchaseOverAndCorrectsItIsAskedOfSomebodyElse() {
        engine.getIdentityService().createMembership(THIRD, Groups.INKOPERS);
        path.does(SUBSTITUTE, "opdrachtUitwerken", Purchases.assignment()).does("budgethouder", "budgetBevestigen", Map.of("budget", "JA"));
        path.does("inkoper", "strategieOpstellen", Purchases.strategy());
        path.tasks("poortInvullen").forEach(gate -> path.completes("inkoper", gate, Purchases.adoptAll()));
        path.does(THIRD, "akkoordGeven", Purchases.approve());
        as("beheer", () -> owners.appoint(path.number(), OwnerRole.INKOPER, THIRD, null));
        assertThat(path.openTasks()).containsExactly("publicatieVoorbereiden");

        corrects(THIRD, "titel", "Soep en broodjes");

        assertThat(path.openTasks()).containsExactly("akkoordGeven");
        assertThatThrownBy(() -> path.completes(THIRD, path.only("akkoordGeven"), Purchases.approve())).hasMessageContaining("vier ogen");
        path.does("mandaathouder", "akkoordGeven", Purchases.approve());
        assertThat(path.openTasks()).containsExactly("publicatieVoorbereiden");
    }

    @Test
    void theBudgetOfWhoCorrectsOnBehalfOfTheClientAfterwardsIsAskedOfSomebodyElse() {
        withABudgetOfWhoStandsInNow();

        corrects(THIRD, "looptijdMaanden", "36");

        itsBudgetIsForSomebodyElse();
    }

    @Test
    void theBudgetOfWhoAnswersOnBehalfOfTheClientAfterwardsIsAskedOfSomebodyElse() {
        withABudgetOfWhoStandsInNow();
        as("inkoper", () -> back.ask(path.number(), "Voor hoeveel mensen?"));

        path.does(THIRD, "vraagBeantwoorden", Map.of("vraagAntwoord", "Voor honderd."));

        itsBudgetIsForSomebodyElse();
    }

    private void withABudgetOfWhoStandsInNow() {
        path.does(SUBSTITUTE, "opdrachtUitwerken", Purchases.assignment()).does(THIRD, "budgetBevestigen", Map.of("budget", "JA"));
        everyAbsenceEnds();
        as(client, () -> absences.register(today(), today().plusDays(7), THIRD));
        assertThat(path.openTasks()).containsExactly("strategieOpstellen");
    }

    private void itsBudgetIsForSomebodyElse() {
        assertThat(path.openTasks()).containsExactly("budgetBevestigen");
        assertThatThrownBy(() -> path.completes(THIRD, path.only("budgetBevestigen"), Map.of("budget", "JA")))
                .hasMessageContaining("Iemand anders moet het budget bevestigen.");
        path.does("budgethouder", "budgetBevestigen", Map.of("budget", "JA"));
        assertThat(path.openTasks()).containsExactly("strategieOpstellen");
    }

    private void corrects(String person, String field, String typed) {
        Map<String, Object> answers = new HashMap<>(corrections.standing(path.number()).answers());
        answers.put(field, typed);
        as(person, () -> corrections.correct(path.number(), new CorrectionDesk.Proposal(answers, "Het klopte niet.", null)));
    }

    @Test
    void theListShowsTheDossiersOfTheClientAsLongAsSomebodyStandsIn() {
        path.does(SUBSTITUTE, "opdrachtUitwerken", Purchases.assignment());
        nobodyWorkedOnIt();

        assertThat(listedFor(SUBSTITUTE)).contains(path.number().value());
        assertThat(listedFor("beoordelaar1")).doesNotContain(path.number().value());

        everyAbsenceEnds();
        assertThat(listedFor(SUBSTITUTE)).doesNotContain(path.number().value());
    }

    @Test
    void anAnswerIsNotMailedToSomebodyForWhomTheDossierIsNoMore() {
        as(client, () -> questions.ask(dossiers.get(path.number()), Addressee.group("inkopers"), "Wanneer kan het?"));
        long question = questions.of(path.number()).get(0).id();
        as("inkoper", () -> questions.answer(dossiers.get(path.number()), question, "In mei."));
        assertThat(mailsAbout("vraagbeantwoord")).hasSize(1);

        as("beheer", () -> handOvers.handOver(path.number(), OwnerRole.OPDRACHTGEVER, client, THIRD, "Langdurig ziek."));
        assertThat(path.as(client, () -> access.of(dossiers.get(path.number())))).isEmpty();
        as("inkoper", () -> questions.answer(dossiers.get(path.number()), question, "De raming is te laag."));

        assertThat(mailsAbout("vraagbeantwoord")).hasSize(1);
    }

    @Test
    void whoStandsInIsMailedTheAnswerToWhatHeAsked() {
        as(SUBSTITUTE, () -> questions.ask(dossiers.get(path.number()), Addressee.group("inkopers"), "Wat kost het?"));
        path.does(SUBSTITUTE, "opdrachtUitwerken", Purchases.assignment());
        nobodyWorkedOnIt();

        as("inkoper", () -> questions.answer(dossiers.get(path.number()), questions.of(path.number()).get(0).id(), "Een ton."));

        assertThat(mailsAbout("vraagbeantwoord")).singleElement().asString().startsWith(SUBSTITUTE + "@");
    }

    @Test
    void nobodyIsAwayForMoreThanAYearOnEnd() {
        everyAbsenceEnds();
        LocalDate first = today().plusDays(1);
        LocalDate last = Months.lastDay(first, 12);
        Map<String, List<List<Object>>> before = AllTables.contents(database);

        assertThatThrownBy(() -> as(client, () -> absences.register(first, last.plusDays(1), SUBSTITUTE))).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.problems()).singleElement().asString().contains("hoogstens 12 maanden"));

        assertThat(AllTables.contents(database)).isEqualTo(before);
        as(client, () -> absences.register(first, last, SUBSTITUTE));
    }

    private Set<String> listedFor(String person) {
        return Set.copyOf(path.as(person, () -> lists.page(DossierFilter.OWN, ListQuestion.FROM_THE_START, 100)).dossiers().stream()
                .map(ListedDossier::number).map(Object::toString).toList());
    }

    private String decided() {
        return people.nameOf(THIRD) + " heeft al beslist over " + path.number() + ". Kies iemand anders (vier ogen).";
    }

    private List<String> mailsAbout(String template) {
        return database.sql("select recipient from message where dossier = :number and dedupe_key like :about")
                .param("number", path.number().value()).param("about", template + ":%").query(String.class).list();
    }

    /** Who did something in a dossier has a reason of his own to see it. */
    private void nobodyWorkedOnIt() {
        database.sql("update dossier_event set actor = 'systeem' where dossier = :number").param("number", path.number().value()).update();
    }

    private void employ(String person, String... groups) {
        IdentityService identities = engine.getIdentityService();
        User user = identities.newUser(person);
        user.setFirstName(person);
        user.setLastName("Tijdelijk");
        user.setEmail(person + "@voorbeeld.test");
        identities.saveUser(user);
        List.of(groups).forEach(group -> identities.createMembership(person, group));
    }

    private void everyAbsenceEnds() {
        database.sql("update absence set ended_at = current_timestamp where ended_at is null").update();
    }

    private void as(String user, Runnable act) {
        path.as(user, () -> {
            act.run();
            return null;
        });
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
