// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.walkthrough;

import static nl.mvoi.inkoop.walkthrough.Purchases.adoptAll;
import static nl.mvoi.inkoop.walkthrough.Purchases.approve;
import static nl.mvoi.inkoop.walkthrough.Purchases.assessment;
import static nl.mvoi.inkoop.walkthrough.Purchases.awardAdvice;
import static nl.mvoi.inkoop.walkthrough.Purchases.bid;
import static nl.mvoi.inkoop.walkthrough.Purchases.evaluation;
import static nl.mvoi.inkoop.walkthrough.Purchases.publication;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.mvoi.inkoop.contract.Contracts;
import nl.mvoi.inkoop.contract.internal.MeasurementPlan;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.platform.engine.clock.WorldTime;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.WorkingCalendar;
import nl.mvoi.inkoop.testing.NotedMails;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Purchases in which nobody fires a timer: only the trial clock moves. */
abstract class TimeWalkthroughs {

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    @Autowired
    ProcessEngine engine;
    @Autowired
    Contracts contracts;
    @Autowired
    Dossiers dossiers;
    @Autowired
    Timeline timeline;
    @Autowired
    WorkingCalendar calendar;
    @Autowired
    RuleLibrary rules;
    @Autowired
    JdbcClient database;
    @Autowired
    Clock clock;

    @BeforeEach
    @AfterEach
    void worldTime(@Autowired ApplicationContext application) {
        WorldTime.restore(application);
    }

    /** Moves the clock the way this installation allows. */
    abstract void moveTo(LocalDateTime moment);

    @Test
    @OfEachKind
    void aPurchaseGoesFromRequestToEvaluationOnlyByMovingTheClock() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", fromToday(Purchases.cyclePath()));
        Walkthroughs.toStrategy(path);
        Walkthroughs.ALL_THEMES.forEach(theme -> path.answersGate("inkoper", theme, adoptAll()));
        path.does("directeur", "akkoordGeven", approve());

        LocalDate closing = calendar.lastDayOf(today(), 40);
        path.does("inkoper", "publicatieVoorbereiden", publication(today(), closing));
        waitsUntil(path, "sluitingsdatum", closing, "inschrijvingVastleggen");
        path.does("inkoper", "inschrijvingVastleggen", bid("Groene Wegen BV", "6100000", false));
        path.does("beoordelaar1", "inschrijvingBeoordelen", assessment(90, 95));
        path.does("inkoper", "gunningsadviesOpstellen", awardAdvice());

        path.does("directeur", "akkoordGeven", approve());
        waitsUntil(path, "opschortendeTermijn", standstillLastDay(path), "contractOndertekenen");
        LocalDate begin = today().plusDays(10);
        path.does("directeur", "contractOndertekenen", signature(begin, begin.plusMonths(18).minusDays(1)));
        measureUntilTheEnd(path);

        path.does("contractmanager", "contractEvalueren", evaluation());
        assertThat(path.isRunning()).isFalse();
        assertThat(timeline.of(path.number())).allSatisfy(event -> assertThat(event.event()).doesNotContain("Te vroeg"))
                .filteredOn(event -> event.event().startsWith("Sluitingsdatum bereikt") || event.event().startsWith("Opschortende termijn"))
                .hasSize(2).allSatisfy(event -> assertThat(event.by()).isEqualTo(CurrentUser.SYSTEM));
    }

    /** Still waits in the last minute of the day, and no longer in the first of the next. */
    private void waitsUntil(Journey path, String timer, LocalDate lastDay, String task) {
        moveTo(lastDay.atTime(LAST_MINUTE));
        assertThat(path.waiting()).contains(timer);
        moveTo(lastDay.plusDays(1).atStartOfDay());
        assertThat(path.waiting()).doesNotContain(timer).contains(task);
    }

    private void measureUntilTheEnd(Journey path) {
        Contracts.Contract contract = contracts.find(path.number()).orElseThrow();
        List<LocalDate> moments = moments(contract);
        assertThat(moments).hasSizeGreaterThan(2).endsWith(contract.end());
        for (LocalDate moment : moments) {
            moveTo(moment.minusDays(1).atTime(LAST_MINUTE));
            assertThat(path.waiting()).contains("meetmoment");
            moveTo(moment.atTime(9, 0));
            assertThat(path.only("kpisMeten").getDueDate().toInstant()).isEqualTo(due("kpisMeten", moment).toInstant());
            path.does("contractmanager", "kpisMeten", AwardWalkthroughs.measurement(contract.kpis(), true));
        }
    }

    private List<LocalDate> moments(Contracts.Contract contract) {
        LocalDate opened = dossiers.get(contract.dossier()).openedOn();
        MeasurementPlan plan = new MeasurementPlan(contract.begin(), contract.end(), contract.kpis(), pace -> rules.kpiMonths(pace, opened));
        List<LocalDate> moments = new ArrayList<>();
        plan.after(null).ifPresent(moments::add);
        while (!moments.get(moments.size() - 1).equals(contract.end())) {
            moments.add(plan.after(moments.get(moments.size() - 1)).orElseThrow());
        }
        return moments;
    }

    @Test
    void remindersOfAnApprovalLeaveOnTheirOwnDaysInOneMovement() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", fromToday(Purchases.catering()));
        Walkthroughs.toStrategy(path);
        Walkthroughs.ALL_THEMES.forEach(theme -> path.answersGate("inkoper", theme, adoptAll()));
        LocalDate asked = today();

        moveTo(asked.plusDays(60).atTime(9, 0));

        assertThat(mailDays(path, "akkoordherinnering")).singleElement().satisfies(day -> assertThat(day).isAfter(asked)
                .isBefore(mailDays(path, "akkoordescalatie").get(0)));
        assertThat(mailDays(path, "akkoordescalatie").get(0)).isBefore(asked.plusDays(60));
        assertThat(NotedMails.of(path.number(), database)).allSatisfy(message -> assertThat(message.sentAt()).isNotNull());
    }

    @Test
    void aForgottenTaskIsRemindedOfOnceAndOnTheRightDay() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", fromToday(Purchases.laptops()));
        LocalDate due = LocalDate.ofInstant(path.only("opdrachtUitwerken").getDueDate().toInstant(), OfficeClock.ZONE);

        moveTo(due.plusDays(90).atTime(9, 0));

        LocalDate before = firstDayOn(due, day -> !calendar.addWorkingDays(day, rules.reminderDays("VOORAF", day)).isBefore(due));
        LocalDate after = firstDayOn(due.plusDays(30), day -> !calendar.minusWorkingDays(day, rules.reminderDays("ACHTERAF", day)).isBefore(due));
        assertThat(mailDays(path, "herinnering")).containsExactly(before);
        assertThat(mailDays(path, "telaat")).containsExactly(after);
    }

    /** The first of the days before an end, back from there, on which something holds without a break. */
    private static LocalDate firstDayOn(LocalDate end, Predicate<LocalDate> holds) {
        LocalDate day = end;
        while (holds.test(day.minusDays(1))) {
            day = day.minusDays(1);
        }
        return day;
    }

    private List<LocalDate> mailDays(Journey path, String kind) {
        return NotedMails.of(path.number(), database).stream().filter(message -> message.dedupeKey().startsWith(kind + ":"))
                .map(message -> message.createdAt().atZoneSameInstant(OfficeClock.ZONE).toLocalDate()).distinct().toList();
    }

    private LocalDate standstillLastDay(Journey path) {
        OffsetDateTime end = engine.getManagementService().createJobQuery().activityId("opschortendeTermijn").timers().list().stream()
                .filter(job -> path.number().value().equals(engine.getRuntimeService().createProcessInstanceQuery()
                        .processInstanceId(job.getProcessInstanceId()).singleResult().getBusinessKey()))
                .map(job -> job.getDuedate().toInstant().atZone(OfficeClock.ZONE).toOffsetDateTime()).findFirst().orElseThrow();
        assertThat(end.toLocalTime()).isEqualTo(LocalTime.MIDNIGHT);
        return end.toLocalDate().minusDays(1);
    }

    private OffsetDateTime due(String task, LocalDate made) {
        return calendar.addWorkingDays(made, rules.taskDays(task, made)).atTime(17, 0).atZone(OfficeClock.ZONE).toOffsetDateTime();
    }

    private Map<String, Object> fromToday(Map<String, Object> form) {
        form.put("gewensteStart", today().plusMonths(6).toString());
        return form;
    }

    private static Map<String, Object> signature(LocalDate begin, LocalDate end) {
        Map<String, Object> form = new HashMap<>(Purchases.signature());
        form.put("contractBegin", begin.toString());
        form.put("contractEinde", end.toString());
        return form;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
