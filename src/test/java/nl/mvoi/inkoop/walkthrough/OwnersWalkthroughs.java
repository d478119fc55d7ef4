// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mvoi.inkoop.access.Access;
import nl.mvoi.inkoop.access.internal.AbsenceDesk;
import nl.mvoi.inkoop.access.internal.HandOverDesk;
import nl.mvoi.inkoop.access.internal.LeaverDesk;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.OwnerRole;
import nl.mvoi.inkoop.dossier.Owners;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.NotAllowed;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.platform.People;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.testing.AllTables;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who picks up a buyer's task first has the dossier in hands; a colleague of the group stays able to take over. */
abstract class OwnersWalkthroughs {

    @Autowired
    ProcessEngine engine;
    @Autowired
    Owners owners;
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
    Clock clock;
    @Autowired
    Timeline timeline;
    @Autowired
    JdbcTemplate jdbc;
    @Value("${mvoi.data-dir}")
    Path data;

    private List<String> accessLog() throws IOException {
        try (Stream<Path> days = Files.list(data.resolve("toezicht"))) {
            List<String> lines = new ArrayList<>();
            for (Path day : days.toList()) {
                lines.addAll(Files.readAllLines(day));
            }
            return lines;
        }
    }

    /** At the strategy, which nobody picked up. */
    Journey atTheStrategy() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.catering());
        path.does("opdrachtgever", "opdrachtUitwerken", Purchases.assignment());
        return path.does("budgethouder", "budgetBevestigen", Map.of("budget", "JA"));
    }

    /** At the gates, which are laid ready for the buyer who picked up the strategy. */
    Journey atTheGatesOf(String buyer) {
        Journey path = atTheStrategy();
        claims(path, buyer, path.only("strategieOpstellen"));
        return path.does(buyer, "strategieOpstellen", Purchases.strategy());
    }

    void claims(Journey path, String user, Task task) {
        path.as(user, () -> {
            engine.getTaskService().claim(task.getId(), user);
            return null;
        });
    }

    @Test
    void whoFirstPicksUpABuyersTaskHasTheDossierInHandsAndIsMailedAlone() {
        Journey path = atTheGatesOf("inkoper2");

        assertThat(owners.of(path.number())).containsEntry(OwnerRole.INKOPER, "inkoper2").containsEntry(OwnerRole.OPDRACHTGEVER, "opdrachtgever");
        assertThat(path.tasks("poortInvullen")).isNotEmpty().extracting(Task::getAssignee).containsOnly("inkoper2");
        assertThat(mailed(path, "taakklaar:" + path.gateTask("KLI").getId())).hasSize(1).allMatch(address -> address.startsWith("inkoper2@"));
        assertThat(timeline.of(path.number())).filteredOn(event -> event.kind() == EventKind.EIGENAAR_AANGEWEZEN)
                .extracting(event -> event.by() + " " + event.event()).containsExactly("inkoper2 Inkoper is nu " + name("inkoper2"));
    }

    /** Before, each task of a buyer was mailed to every buyer. */
    @Test
    void whoNeverPickedAnythingUpIsMailedAboutTheFirstTaskOnly() {
        Journey path = atTheGatesOf("inkoper2");
        path.tasks("poortInvullen").forEach(gate -> {
            claims(path, "inkoper2", gate);
            path.completes("inkoper2", gate, Purchases.adoptAll());
        });
        path.does("mandaathouder", "akkoordGeven", Purchases.approve());
        claims(path, "inkoper2", path.only("publicatieVoorbereiden"));

        List<String> buyers = jdbc.queryForList("select recipient from message where dossier = ? and recipient like 'inkoper%'", String.class,
                path.number().value());
        assertThat(buyers).filteredOn(address -> address.startsWith("inkoper@")).hasSize(1);
        assertThat(buyers).filteredOn(address -> address.startsWith("inkoper2@")).hasSizeGreaterThan(4);
        Map<String, Long> mailsOfTask = jdbc.queryForList("select dedupe_key from message where dossier = ? and dedupe_key like 'taakklaar:%'", String.class,
                path.number().value()).stream().collect(Collectors.groupingBy(key -> key.split(":")[1], Collectors.counting()));
        assertThat(mailsOfTask).as("request, budget, strategy, five gates, approval and publication").hasSize(10);
        assertThat(mailsOfTask.values()).as("one mail a task, but two for the strategy and the approval that nobody had yet").filteredOn(mails -> mails != 1).containsExactly(2L, 2L);
    }

    @Test
    void whoOnlyDoesATaskThatNobodyPickedUpHasNothingInHands() {
        Journey path = atTheStrategy().does("inkoper", "strategieOpstellen", Purchases.strategy());

        assertThat(owners.of(path.number())).containsOnlyKeys(OwnerRole.OPDRACHTGEVER);
        assertThat(path.tasks("poortInvullen")).extracting(Task::getAssignee).containsOnlyNulls();
    }

    @Test
    void aColleagueCompletesWhatIsOnlyLaidReadyForAnotherAndTheTimelineSaysSo() {
        Journey path = atTheGatesOf("inkoper2");

        path.answersGate("inkoper", "KET", Purchases.adoptAll());

        assertThat(path.gateResults()).containsEntry("KET", "GEHAALD");
        assertThat(owners.of(path.number())).containsEntry(OwnerRole.INKOPER, "inkoper2");
        assertThat(aboutTasksOf(path, "poortInvullen", "KET")).containsExactly("TAAK_GEOPEND systeem", "TAAK_OPGEPAKT inkoper", "TAAK_AFGEROND inkoper");
    }

    @Test
    void aColleaguePicksUpWhatIsOnlyLaidReadyAndThenItIsHis() {
        Journey path = atTheGatesOf("inkoper2");
        Task gate = path.gateTask("KLI");

        claims(path, "inkoper", gate);

        assertThat(path.gateTask("KLI").getAssignee()).isEqualTo("inkoper");
        assertThat(path.gateTask("KLI").getOwner()).isNull();
        assertThat(aboutTasksOf(path, "poortInvullen", "KLI")).containsExactly("TAAK_GEOPEND systeem", "TAAK_OPGEPAKT inkoper");
    }

    @Test
    void whatTheLeadPicksUpOrGivesBackIsToldAndGivenBackItIsForTheGroup() {
        Journey path = atTheGatesOf("inkoper2");
        Task gate = path.gateTask("KLI");

        claims(path, "inkoper2", gate);
        path.as("inkoper2", () -> {
            engine.getTaskService().claim(gate.getId(), null);
            return null;
        });

        assertThat(path.gateTask("KLI").getAssignee()).isNull();
        assertThat(aboutTasksOf(path, "poortInvullen", "KLI"))
                .containsExactly("TAAK_GEOPEND systeem", "TAAK_OPGEPAKT inkoper2", "TAAK_TERUGGEGEVEN inkoper2");
    }

    @Test
    void aBuyerTakesOverAColleaguesDossierWithItsOpenTasksAndBothAreTold() {
        Journey path = atTheGatesOf("inkoper2");

        as(path, "inkoper", () -> handOvers.handOver(path.number(), OwnerRole.INKOPER, "inkoper2", "inkoper", "Ibrahim heeft het druk."));

        assertThat(owners.of(path.number())).containsEntry(OwnerRole.INKOPER, "inkoper");
        assertThat(path.tasks("poortInvullen")).isNotEmpty().extracting(Task::getAssignee).containsOnly("inkoper");
        assertThat(timeline.of(path.number())).extracting(event -> event.by() + " " + event.kind() + " " + event.data().nieuw())
                .contains("inkoper EIGENAAR_AANGEWEZEN inkoper", "inkoper TAAK_OVERGEDRAGEN inkoper");
        assertThat(mailed(path, "overgenomen")).hasSize(1).allMatch(address -> address.startsWith("inkoper2@"));
        assertThat(mailed(path, "overgedragen")).as("who did it himself knows it").isEmpty();
    }

    @Test
    void aBuyerHandsOverSeveralDossiersAtOnceWithOneMailAboutAll() {
        Journey one = atTheGatesOf("inkoper2");
        Journey two = atTheGatesOf("inkoper2");
        Journey stays = atTheGatesOf("inkoper2");
        int mails = mailsOf("overgedragen", "inkoper@");

        as(one, "inkoper2", () -> handOvers.handOver(List.of(one.number(), two.number()), OwnerRole.INKOPER, "inkoper2", "inkoper", "Ik ga minder werken."));

        for (Journey path : List.of(one, two)) {
            assertThat(owners.of(path.number())).containsEntry(OwnerRole.INKOPER, "inkoper");
            assertThat(path.tasks("poortInvullen")).isNotEmpty().extracting(Task::getAssignee).containsOnly("inkoper");
            assertThat(timeline.of(path.number())).filteredOn(event -> event.kind() == EventKind.EIGENAAR_AANGEWEZEN)
                    .extracting(event -> event.by() + " " + event.explanation()).contains("inkoper2 Ik ga minder werken.");
        }
        assertThat(owners.of(stays.number())).containsEntry(OwnerRole.INKOPER, "inkoper2");
        assertThat(mailsOf("overgedragen", "inkoper@")).isEqualTo(mails + 1);
    }

    @Test
    void severalDossiersGoAllOrNone() {
        Journey his = atTheGatesOf("inkoper2");
        Journey others = atTheGatesOf("inkoper");
        List<DossierNumber> both = List.of(his.number(), others.number());
        Map<String, List<List<Object>>> before = AllTables.contents(JdbcClient.create(jdbc));

        assertThat(refusedMany(his, "inkoper2", both, OwnerRole.INKOPER, "inkoper2", "inkoper", "Zo."))
                .containsExactly(name("inkoper2") + " is geen inkoper meer van: " + others.number() + ". Kies opnieuw.");
        assertThat(refusedMany(his, "inkoper2", List.of(), OwnerRole.INKOPER, "inkoper2", "jurist", "")).hasSize(3)
                .contains("Kies welke inkopen u overdraagt.", "Vul in waarom u dit overdraagt.");
        assertThat(refusedMany(his, "manager", List.of(his.number()), OwnerRole.INKOPER, "inkoper2", "inkoper", "Zo."))
                .containsExactly("U mag dit niet overdragen.");
        assertThat(refusedMany(his, "opdrachtgever2", List.of(his.number()), OwnerRole.OPDRACHTGEVER, "opdrachtgever", "opdrachtgever2", "Zo."))
                .containsExactly("U mag dit niet overdragen.");
        assertThat(AllTables.contents(JdbcClient.create(jdbc))).isEqualTo(before);
    }

    private List<String> refusedMany(Journey path, String user, List<DossierNumber> numbers, OwnerRole role, String from, String to, String reason) {
        return problems(() -> as(path, user, () -> handOvers.handOver(numbers, role, from, to, reason)));
    }

    private int mailsOf(String template, String recipient) {
        return jdbc.queryForObject("select count(*) from message where dedupe_key like ? and recipient like ?", Integer.class, template + ":%",
                recipient + "%");
    }

    @Test
    void aHandOverThatMakesNoSenseIsRefusedInOneSentenceAndChangesNothing() {
        Journey path = atTheGatesOf("inkoper2");
        as(path, "inkoper2", () -> handOvers.handOver(path.number(), OwnerRole.INKOPER, "inkoper2", "inkoper", "Vakantie."));
        Map<String, List<List<Object>>> before = AllTables.contents(JdbcClient.create(jdbc));

        assertThat(refused(path, "inkoper", OwnerRole.INKOPER, "inkoper", "Zelf.")).containsExactly(name("inkoper") + " heeft dit al. Kies iemand anders.");
        assertThat(refused(path, "inkoper", OwnerRole.INKOPER, "jurist", "Zo.")).singleElement().asString().contains("zit niet in de groep ‘inkopers’");
        assertThat(refused(path, "inkoper", OwnerRole.INKOPER, "inkoper2", "Terug.")).containsExactly(
                name("inkoper2") + " heeft deze inkoop vandaag zelf overgedragen. Overleg eerst.");
        assertThat(refused(path, "inkoper", OwnerRole.TWEEDE_INKOPER, "inkoper2", "")).containsExactly("Vul in waarom u dit overdraagt.");
        assertThat(refused(path, "inkoper", OwnerRole.INKOPER, "niemand", "Zo.")).containsExactly("Kies wie het overneemt.");
        assertThat(refused(path, "inkoper", OwnerRole.OPDRACHTGEVER, "opdrachtgever2", "Zo.")).containsExactly("U mag dit niet overdragen.");
        assertThat(refused(path, "manager", OwnerRole.INKOPER, "inkoper2", "Zo.")).containsExactly("U mag dit niet overdragen.");
        assertThat(AllTables.contents(JdbcClient.create(jdbc))).isEqualTo(before);
    }

    @Test
    void whoLookedAtAPageOnWhichItLayWithAnotherGivesNothingAwayThatHeDidNotSee() {
        Journey path = atTheGatesOf("inkoper2");
        Map<String, List<List<Object>>> before = AllTables.contents(JdbcClient.create(jdbc));

        assertThat(refusedAfterSeeing(path, "inkoper", "inkoper2")).containsExactly(
                name("inkoper") + " is geen inkoper meer van: " + path.number() + ". Kies opnieuw.", name("inkoper2") + " heeft dit al. Kies iemand anders.");
        assertThat(refusedAfterSeeing(path, null, "inkoper")).containsExactly(
                name("inkoper2") + " is nu inkoper van: " + path.number() + ". Kies opnieuw.");

        assertThat(AllTables.contents(JdbcClient.create(jdbc))).isEqualTo(before);
    }

    private List<String> refusedAfterSeeing(Journey path, String seen, String to) {
        return problems(() -> as(path, "beheer", () -> handOvers.handOver(path.number(), OwnerRole.INKOPER, seen, to, "Zo.")));
    }

    @Test
    void whoLostItTodayByTheHandOfAnotherCanGetItBackAndWhoGaveItAwayCannot() {
        Journey path = atTheGatesOf("inkoper2");
        as(path, "inkoper", () -> handOvers.handOver(path.number(), OwnerRole.INKOPER, "inkoper2", "inkoper", "Per ongeluk."));

        assertThat(refused(path, "inkoper", OwnerRole.INKOPER, "inkoper2", "Terug.")).as("who did not give it away himself").isEmpty();
        assertThat(refused(path, "inkoper2", OwnerRole.INKOPER, "inkoper", "Weer terug.")).containsExactly(
                name("inkoper") + " heeft deze inkoop vandaag zelf overgedragen. Overleg eerst.");

        jdbc.update("update dossier_event set happened_at = ? where dossier = ?", OfficeClock.now(clock).minusDays(1), path.number().value());
        assertThat(refused(path, "inkoper2", OwnerRole.INKOPER, "inkoper", "Vandaag wel.")).as("that was yesterday").isEmpty();
    }

    @Test
    void theSecondBuyerIsSomebodyElseThanTheFirstAndNoActMakesThemOne() {
        Journey path = atTheGatesOf("inkoper2");
        String lead = name("inkoper2") + " is al inkoper van: " + path.number() + ". Kies iemand anders.";
        assertThat(refused(path, "inkoper2", OwnerRole.TWEEDE_INKOPER, "inkoper2", "Zo.")).containsExactly(lead);
        as(path, "inkoper2", () -> handOvers.handOver(path.number(), OwnerRole.TWEEDE_INKOPER, null, "inkoper", "Samen."));
        Map<String, List<List<Object>>> before = AllTables.contents(JdbcClient.create(jdbc));
        assertThat(refusedMany(path, "inkoper", List.of(path.number()), OwnerRole.TWEEDE_INKOPER, "inkoper", "inkoper2", "Zo.")).containsExactly(lead);
        assertThat(problems(() -> as(path, "beheer", () -> leavers.move("inkoper", Map.of(OwnerRole.TWEEDE_INKOPER, "inkoper2"), "Nieuwe baan.")))).contains(lead);

        assertThat(AllTables.contents(JdbcClient.create(jdbc))).isEqualTo(before);
    }

    /** In a group of two nobody else is left. */
    @Test
    void theSecondBuyerTakesOverTheLeadAndThenNobodyIsSecond() {
        Journey path = atTheGatesOf("inkoper2");
        as(path, "inkoper2", () -> handOvers.handOver(path.number(), OwnerRole.TWEEDE_INKOPER, null, "inkoper", "Samen."));

        as(path, "inkoper", () -> handOvers.handOver(path.number(), OwnerRole.INKOPER, "inkoper2", "inkoper", "Ibrahim is ziek."));

        assertThat(owners.of(path.number())).containsEntry(OwnerRole.INKOPER, "inkoper").doesNotContainKey(OwnerRole.TWEEDE_INKOPER);
        assertThat(owners.heldBy("inkoper")).filteredOn(held -> held.dossier().equals(path.number())).extracting(Owners.Held::role).containsExactly(OwnerRole.INKOPER);
        assertThat(timeline.of(path.number())).extracting(event -> event.by() + " " + event.event()).contains("inkoper Tweede inkoper is nu niemand");
        as(path, "inkoper", () -> handOvers.handOver(path.number(), OwnerRole.TWEEDE_INKOPER, null, "inkoper2", "Als hij beter is."));
        assertThat(owners.of(path.number())).containsEntry(OwnerRole.TWEEDE_INKOPER, "inkoper2");
    }

    @Test
    void whoLeavesAGroupOfTwoLeavesTheLeadToTheSecondBuyerAndTheRoleOfSecondBuyerOpen() {
        Journey led = atTheGatesOf("inkoper2");
        as(led, "inkoper2", () -> handOvers.handOver(led.number(), OwnerRole.TWEEDE_INKOPER, null, "inkoper", "Samen."));
        Journey second = atTheGatesOf("inkoper");
        as(second, "inkoper", () -> handOvers.handOver(second.number(), OwnerRole.TWEEDE_INKOPER, null, "inkoper2", "Samen."));

        as(led, "beheer", () -> leavers.move("inkoper2", Map.of(OwnerRole.INKOPER, "inkoper"), "Nieuwe baan."));

        assertThat(owners.heldBy("inkoper2")).isEmpty();
        for (Journey path : List.of(led, second)) {
            assertThat(owners.of(path.number())).containsEntry(OwnerRole.INKOPER, "inkoper").doesNotContainKey(OwnerRole.TWEEDE_INKOPER);
        }
        assertThat(timeline.of(second.number())).extracting(event -> event.by() + " " + event.event() + " " + event.explanation())
                .contains("beheer Tweede inkoper is nu niemand Nieuwe baan.");
    }

    @Test
    void theNewClientHasTheDossierAndNeitherOfTheTwoMayConfirmItsBudget() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.catering());

        as(path, "opdrachtgever", () -> handOvers.handOver(path.number(), OwnerRole.OPDRACHTGEVER, "opdrachtgever", "opdrachtgever2", "Andere baan."));

        assertThat(path.only("opdrachtUitwerken").getAssignee()).isEqualTo("opdrachtgever2");
        assertThat(dossiers.get(path.number()).requestedBy()).isEqualTo("opdrachtgever2");
        assertThat(dossiers.wasClient(path.number(), "opdrachtgever")).isTrue();
        assertThat(seenBy(path, "opdrachtgever2")).isTrue();
        assertThat(seenBy(path, "opdrachtgever")).isFalse();
        path.does("opdrachtgever2", "opdrachtUitwerken", Purchases.assignment());
        path.does("budgethouder", "budgetBevestigen", Map.of("budget", "NEE", "budgetToelichting", "Nog niet."));
        assertThat(path.only("opdrachtUitwerken").getAssignee()).as("also when it comes back").isEqualTo("opdrachtgever2");
    }

    @Test
    void whileSomebodyIsAwayOpenAndNewTasksAreLaidReadyForTheSubstituteAndThenNoLonger() {
        Journey path = atTheStrategy();
        claims(path, "inkoper2", path.only("strategieOpstellen"));
        as(path, "inkoper2", () -> absences.register(today(), today().plusDays(7), "inkoper"));
        try {
            assertThat(path.only("strategieOpstellen").getAssignee()).isEqualTo("inkoper");
            path.does("inkoper", "strategieOpstellen", Purchases.strategy());
            assertThat(path.tasks("poortInvullen")).isNotEmpty().extracting(Task::getAssignee).containsOnly("inkoper");
            assertThat(owners.of(path.number())).as("the dossier stays his").containsEntry(OwnerRole.INKOPER, "inkoper2");
        } finally {
            endAbsencesOf("inkoper2");
        }
        assertThat(atTheGatesOf("inkoper2").gateTask("KET").getAssignee()).as("back again").isEqualTo("inkoper2");
    }

    @Test
    void whoStandsInForAClientSeesTheDossierAndDoesTheTaskUntilTheClientIsBack() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.catering());
        as(path, "opdrachtgever", () -> absences.register(today(), today().plusDays(7), "opdrachtgever2"));
        try {
            Task task = path.only("opdrachtUitwerken");
            assertThat(task.getAssignee()).isEqualTo("opdrachtgever2");
            assertThat(seenBy(path, "opdrachtgever2")).isTrue();
            jdbc.update("update absence set first_day = ?, last_day = ? where person = 'opdrachtgever'",
                    today().minusDays(3), today().minusDays(1));
            assertThat(seenBy(path, "opdrachtgever2")).isFalse();
            assertThatThrownBy(() -> path.completes("opdrachtgever2", task, Purchases.assignment())).hasMessageContaining("niet meer voor u");

            absences.round();

            path.does("opdrachtgever", "opdrachtUitwerken", Purchases.assignment());
            assertThat(path.openTasks()).containsExactly("budgetBevestigen");
        } finally {
            endAbsencesOf("opdrachtgever");
        }
    }

    @Test
    void aSubstituteOfASubstituteAndOneWhoMayNotDoTheWorkAreRefusedAndNothingChanges() {
        Journey path = new Journey(engine);
        as(path, "inkoper2", () -> absences.register(today().plusDays(5), today().plusDays(9), "inkoper"));
        try {
            Map<String, List<List<Object>>> before = AllTables.contents(JdbcClient.create(jdbc));
            assertThat(absent(path, "inkoper", 5, 6, "inkoper2")).containsExactlyInAnyOrder(
                    "U vervangt in deze dagen " + name("inkoper2") + ". Een vervanger kan niet zelf vervangen worden.",
                    name("inkoper2") + " is in deze dagen zelf afwezig. Kies iemand anders.");
            assertThat(absent(path, "inkoper2", 6, 7, "inkoper")).containsExactly("U hebt voor deze dagen al een vervanger.");
            assertThat(absent(path, "inkoper2", 1, 2, "inkoper2")).containsExactly("U kunt uzelf niet vervangen. Kies een collega.");
            assertThat(absent(path, "directeur", 1, 2, "mandaathouder")).singleElement().asString().contains("‘directie’");
            assertThat(absent(path, "inkoper2", -3, -2, "jurist")).hasSize(2);
            assertThat(AllTables.contents(JdbcClient.create(jdbc))).isEqualTo(before);
        } finally {
            endAbsencesOf("inkoper2");
        }
    }

    @Test
    void oneActOfAnAdministratorMovesEverythingOfWhoLeaves() throws IOException {
        Journey path = atTheGatesOf("inkoper2");
        Journey other = atTheStrategy();
        claims(other, "inkoper2", other.only("strategieOpstellen"));
        List<String> noted = accessLog();

        as(path, "beheer", () -> leavers.move("inkoper2", Map.of(OwnerRole.INKOPER, "inkoper"), "Nieuwe baan."));

        assertThat(owners.heldBy("inkoper2")).isEmpty();
        assertThat(engine.getTaskService().createTaskQuery().taskAssignee("inkoper2").count()).isZero();
        assertThat(path.tasks("poortInvullen")).isNotEmpty().extracting(Task::getAssignee).containsOnly("inkoper");
        assertThat(other.only("strategieOpstellen").getAssignee()).isEqualTo("inkoper");
        assertThat(timeline.of(other.number())).extracting(event -> event.by() + " " + event.kind()).contains("beheer EIGENAAR_AANGEWEZEN", "beheer TAAK_OVERGEDRAGEN");
        assertThat(accessLog().stream().filter(line -> !noted.contains(line))).filteredOn(line -> line.contains("werk van inkoper2 overgedragen")).hasSize(1).first().asString().contains("beheer");
    }

    @Test
    void whoLeavesIsMovedByAnAdministratorOnlyAndToWhoMayDoTheWork() {
        Journey path = atTheGatesOf("inkoper2");
        Map<String, List<List<Object>>> before = AllTables.contents(JdbcClient.create(jdbc));

        assertThatThrownBy(() -> as(path, "inkoper", () -> leavers.move("inkoper2", Map.of(OwnerRole.INKOPER, "inkoper"), "Weg.")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> as(path, "beheer", () -> leavers.move("inkoper2", Map.of(OwnerRole.INKOPER, "jurist"), ""))).isInstanceOfSatisfying(
                Refusal.class, refusal -> assertThat(refusal.problems()).contains("Vul in waarom u dit overdraagt.").anyMatch(one -> one.contains("‘inkopers’")));
        assertThat(AllTables.contents(JdbcClient.create(jdbc))).isEqualTo(before);
    }

    private List<String> refused(Journey path, String user, OwnerRole role, String to, String reason) {
        return problems(() -> as(path, user, () -> handOvers.handOver(path.number(), role, owners.of(path.number()).get(role), to, reason)));
    }

    private List<String> absent(Journey path, String user, int from, int until, String substitute) {
        return problems(() -> as(path, user, () -> absences.register(today().plusDays(from), today().plusDays(until), substitute)));
    }

    private static List<String> problems(Runnable act) {
        try {
            act.run();
            return List.of();
        } catch (Refusal refusal) {
            return refusal.problems();
        }
    }

    private boolean seenBy(Journey path, String user) {
        return path.as(user, () -> access.of(dossiers.get(path.number())).isPresent());
    }

    private void endAbsencesOf(String user) {
        jdbc.update("update absence set ended_at = current_timestamp where person = ? and ended_at is null", user);
    }

    private static void as(Journey path, String user, Runnable act) {
        path.as(user, () -> {
            act.run();
            return null;
        });
    }

    /** Not every database of a test knows how people are called. */
    private String name(String user) {
        return people.nameOf(user);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    List<String> aboutTasksOf(Journey path, String element, String theme) {
        return timeline.of(path.number()).stream().filter(event -> event.kind().isAboutTask())
                .filter(event -> element.equals(event.data().taak()) && theme.equals(event.data().thema()))
                .map(event -> event.kind() + " " + event.by()).toList();
    }

    List<String> mailed(Journey path, String about) {
        return jdbc.queryForList("select recipient from message where dossier = ? and dedupe_key like ?", String.class, path.number().value(), about + ":%");
    }
}
