// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.contract.Contracts;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.platform.DailyWork;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.rules.WorkingCalendar;
import nl.mvoi.inkoop.testing.InkoopTest;
import nl.mvoi.inkoop.testing.TasklistClient;
import nl.mvoi.inkoop.testing.TasklistClient.Reply;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tries to get past the closing day and the standstill: by firing timers as the system, by moving them, by starting the step behind
 * them as the system, and by handing in each task over the web while the day has not come.
 */
@InkoopTest
class LegalDaysCannotBeTalkedRoundTest {

    private static final String TOO_EARLY = "Te vroeg verder, de inkoop wacht weer";

    @LocalServerPort
    int port;
    @Autowired
    ProcessEngine engine;
    @Autowired
    Contracts contracts;
    @Autowired
    Timeline timeline;
    @Autowired
    WorkingCalendar calendar;
    @Autowired
    JdbcTemplate sql;

    @Autowired
    List<DailyWork> daily;

    private final LocalDate today = LocalDate.now(OfficeClock.ZONE);
    private LocalDate closing;
    private Journey path;

    @BeforeEach
    void aTenderIsPublished() {
        closing = calendar.lastDayOf(today, 40);
        path = new Journey(engine).requestedBy("opdrachtgever", Purchases.cyclePath());
        Walkthroughs.toStrategy(path);
        Walkthroughs.ALL_THEMES.forEach(theme -> path.answersGate("inkoper", theme, Purchases.adoptAll()));
        path.does("directeur", "akkoordGeven", Purchases.approve());
        path.does("inkoper", "publicatieVoorbereiden", Purchases.publication(today, closing));
    }

    @Test
    void aClosingTimerThatIsFiredAgainAndAgainOpensNothing() {
        for (int attempt = 0; attempt < 6; attempt++) {
            path.goesOff("sluitingsdatum");
        }

        assertStillWaits("sluitingsdatum", closing);
        assertThat(sql.queryForObject("select closed_at from publication where dossier = ?", Date.class, path.number().value())).isNull();
        assertThat(told()).hasSize(6).containsOnly(notOpened(closing));
    }

    @Test
    void aClosingTimerThatIsMovedForwardComesBackToItsOwnDay() {
        engine.getManagementService().setJobDuedate(job("sluitingsdatum").getId(), new Date());
        engine.getRuntimeService().setVariable(job("sluitingsdatum").getProcessInstanceId(), "sluitingOp", "2020-01-01T00:00:00Z");

        path.goesOff("sluitingsdatum");

        assertStillWaits("sluitingsdatum", closing);
    }

    @Test
    void aClosingTimerThatFailedIsTriedAgainByItselfEveryNight() {
        engine.getManagementService().setJobRetries(job("sluitingsdatum").getId(), 0);

        daily.stream().filter(work -> work.name().equals("mislukte wettelijke termijnen")).forEach(DailyWork::run);

        assertStillWaits("sluitingsdatum", closing);
    }

    @Test
    void noStepBehindTheClosingDayIsDoneBeforeItWhateverGotTheDossierThere() {
        jumpsTo("inschrijvingVastleggen", "sluitingsdatum");
        assertRefusedWithoutEffect("inkoper", "inschrijvingVastleggen", Purchases.bid("Te Vroeg BV", "6000000", false), notOpened(closing));
        assertRefusedWithoutEffect("inkoper", "inschrijvingVastleggen",
                Map.of("inschrijvingSoort", "GEEN", "nogEenInschrijving", "NEE"), notOpened(closing));

        closesOn(today.minusDays(1));
        path.does("inkoper", "inschrijvingVastleggen", Purchases.bid("Groene Wegen BV", "6100000", false));
        closesOn(today);
        assertRefusedWithoutEffect("beoordelaar1", "inschrijvingBeoordelen", Purchases.assessment(90, 95), notOpened(today));

        closesOn(today.minusDays(1));
        path.does("beoordelaar1", "inschrijvingBeoordelen", Purchases.assessment(90, 95));
        closesOn(closing);
        assertRefusedWithoutEffect("inkoper", "gunningsadviesOpstellen", Purchases.awardAdvice(), notOpened(closing));

        closesOn(today.minusDays(1));
        path.does("inkoper", "gunningsadviesOpstellen", Purchases.awardAdvice());
        closesOn(closing);
        assertRefusedWithoutEffect("directeur", "akkoordGeven", Purchases.approve(), notOpened(closing));
        assertThat(count("award_decision")).isZero();
    }

    @Test
    void nobodyStopsOrStartsARoundAgainWhileBidsMayStillComeIn() {
        path.reaches("sluitingsdatum");
        path.does("inkoper", "inschrijvingVastleggen", Map.of("inschrijvingSoort", "GEEN", "nogEenInschrijving", "NEE"));
        closesOn(closing);

        assertRefusedWithoutEffect("inkoper", "vervolgKiezen", Map.of("vervolg", "GESTOPT", "vervolgToelichting", "Niemand."), notOpened(closing));
    }

    @Test
    void aStandstillTimerThatIsFiredAgainAndAgainBringsNoContract() {
        LocalDate lastDay = toStandstill();
        for (int attempt = 0; attempt < 6; attempt++) {
            path.goesOff("opschortendeTermijn");
        }
        engine.getRuntimeService().setVariable(job("opschortendeTermijn").getProcessInstanceId(), "opschortingTot", "2020-01-01T00:00:00Z");
        path.goesOff("opschortendeTermijn");

        assertStillWaits("opschortendeTermijn", lastDay);
        assertThat(sql.queryForObject("select standstill_ended_at from award_decision where dossier = ?", Date.class, path.number().value())).isNull();
        assertThat(contracts.find(path.number())).isEmpty();
        assertThat(told()).hasSize(7).containsOnly(notSigned(lastDay));
    }

    @Test
    void noContractIsSignedInsideTheStandstillWhateverGotTheDossierThere() {
        LocalDate lastDay = toStandstill();
        jumpsTo("contractOpstellen", "opschortendeTermijn");
        assertThat(path.openTasks()).as("gate G6").containsExactly("contractHerstellen");
        assertThat(String.valueOf(path.shown(path.only("contractHerstellen"), "terugkoppeling"))).contains(notSigned(lastDay));

        jumpsTo("contractOndertekenen", "contractHerstellen");
        assertRefusedWithoutEffect("directeur", "contractOndertekenen", Purchases.signature(), notSigned(lastDay));
        standsStillUntil(today);
        assertRefusedWithoutEffect("directeur", "contractOndertekenen", Purchases.signature(), notSigned(today));
        assertThat(contracts.find(path.number()).orElseThrow().status()).isEqualTo("CONCEPT");

        standsStillUntil(today.minusDays(1));
        assertThat(submit("directeur", path.only("contractOndertekenen"), Purchases.signature()).status()).isEqualTo(204);
        assertThat(contracts.find(path.number()).orElseThrow().status()).isEqualTo("GETEKEND");
    }

    @Test
    void aRecordThatTheStandstillEndedLetsNobodySign() {
        LocalDate lastDay = toStandstill();
        sql.update("update award_decision set standstill_ended_at = current_timestamp, standstill_ended_by = 'beheer' where dossier = ?", path.number().value());
        jumpsTo("contractOpstellen", "opschortendeTermijn");
        assertThat(path.openTasks()).as("gate G6").containsExactly("contractHerstellen");
        jumpsTo("contractOndertekenen", "contractHerstellen");

        assertThat(submit("directeur", path.only("contractOndertekenen"), Purchases.signature()).json().get("message").asText())
                .contains(notSigned(lastDay));
    }

    /** @return the last day of the standstill */
    private LocalDate toStandstill() {
        path.reaches("sluitingsdatum");
        path.does("inkoper", "inschrijvingVastleggen", Purchases.bid("Groene Wegen BV", "6100000", false));
        path.does("beoordelaar1", "inschrijvingBeoordelen", Purchases.assessment(90, 95));
        path.does("inkoper", "gunningsadviesOpstellen", Purchases.awardAdvice());
        path.does("directeur", "akkoordGeven", Purchases.approve());
        return calendar.lastDayOf(today, 20);
    }

    private void assertStillWaits(String timer, LocalDate lastDay) {
        Instant due = lastDay.plusDays(1).atStartOfDay(OfficeClock.ZONE).toInstant();
        assertThat(path.openTasks()).isEmpty();
        assertThat(path.waiting()).containsOnlyOnce(timer);
        assertThat(job(timer).getDuedate().toInstant()).isEqualTo(due);
        assertThat(job(timer).getRetries()).isEqualTo(5);
    }

    private void assertRefusedWithoutEffect(String user, String element, Map<String, Object> form, String reason) {
        Task task = path.only(element);
        List<Timeline.Event> before = timeline.of(path.number());

        Reply reply = submit(user, task, form);

        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(reply.json().get("message").asText()).contains(reason);
        assertThat(path.only(element).getId()).isEqualTo(task.getId());
        assertThat(timeline.of(path.number())).isEqualTo(before);
    }

    private static String notOpened(LocalDate lastDay) {
        return sentences("Inschrijven kan", lastDay, "Inschrijvingen openen kan");
    }

    private static String notSigned(LocalDate lastDay) {
        return sentences("De opschortende termijn loopt", lastDay, "Tekenen kan");
    }

    private static String sentences(String waiting, LocalDate lastDay, String next) {
        return waiting + " tot en met " + DutchFormat.dayOfTheWeek(lastDay) + ". " + next + " vanaf "
                + DutchFormat.dayOfTheWeek(lastDay.plusDays(1)) + ".";
    }

    private List<String> told() {
        return timeline.of(path.number()).stream().filter(event -> event.event().equals(TOO_EARLY)).map(Timeline.Event::explanation).toList();
    }

    private void closesOn(LocalDate day) {
        sql.update("update publication set closing_date = ? where dossier = ?", day, path.number().value());
    }

    private void standsStillUntil(LocalDate day) {
        sql.update("update award_decision set standstill_last_day = ? where dossier = ?", day, path.number().value());
    }

    private int count(String table) {
        return sql.queryForObject("select count(*) from " + table + " where dossier = ?", Integer.class, path.number().value());
    }

    /** What only the system itself can do: go on somewhere else. */
    private void jumpsTo(String element, String from) {
        String instance = engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(path.number().value())
                .activityIdIn(from).singleResult().getId();
        engine.getRuntimeService().createProcessInstanceModification(instance).cancelAllForActivity(from).startBeforeActivity(element).execute();
    }

    private Job job(String timer) {
        return engine.getManagementService().createJobQuery().activityId(timer).list().stream().filter(job -> path.number().value().equals(
                engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(job.getProcessInstanceId()).singleResult()
                        .getBusinessKey())).findFirst().orElseThrow();
    }

    private Reply submit(String user, Task task, Map<String, Object> form) {
        return TasklistClient.signedIn(port, user).post("/task/" + task.getId() + "/submit-form",
                Map.of("variables", TasklistClient.variables(form)));
    }
}
