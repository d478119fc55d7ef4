// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.notification.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import nl.mvoi.inkoop.platform.DailyWork;
import nl.mvoi.inkoop.platform.OpenTask;
import nl.mvoi.inkoop.platform.OpenTasks;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.WorkingCalendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reminds people of tasks that are nearly due and of tasks that are too late: one mail of each kind per task and person. */
@Component
public class ReminderRound implements DailyWork {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderRound.class);
    /** Tasks whose own process reminds and escalates. */
    private static final Set<String> REMINDED_ELSEWHERE = Set.of("akkoordGeven");

    private final OpenTasks tasks;
    private final RuleLibrary rules;
    private final WorkingCalendar calendar;
    private final TaskMail mail;
    private final Clock clock;

    ReminderRound(OpenTasks tasks, RuleLibrary rules, WorkingCalendar calendar, TaskMail mail, Clock clock) {
        this.tasks = tasks;
        this.rules = rules;
        this.calendar = calendar;
        this.mail = mail;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "herinneringen";
    }

    /** Looks at all open tasks. A mail that was noted before is not noted again, so it may run as often as one likes. */
    @Override
    @Scheduled(cron = "${mvoi.herinneringen.cron:0 5 * * * *}", zone = "Europe/Amsterdam")
    public void run() {
        LocalDate today = LocalDate.now(clock);
        LocalDate horizon = calendar.addWorkingDays(today, rules.reminderDays("VOORAF", today));
        LocalDate tooLate = calendar.minusWorkingDays(today, rules.reminderDays("ACHTERAF", today));
        tasks.dueBy(horizon).stream()
                .filter(task -> !REMINDED_ELSEWHERE.contains(task.element()))
                .forEach(task -> remind(task, today, tooLate));
    }

    private void remind(OpenTask task, LocalDate today, LocalDate tooLate) {
        try {
            if (!task.due().isBefore(today)) {
                mail.send("herinnering", task);
            } else if (!task.due().isAfter(tooLate)) {
                mail.send("telaat", task);
            }
        } catch (RuntimeException e) {
            LOG.error("No reminder of task {} in {}", task.id(), task.dossier(), e);
        }
    }
}
