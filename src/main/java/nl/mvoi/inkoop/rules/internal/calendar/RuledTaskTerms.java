// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.calendar;

import java.time.LocalDate;
import nl.mvoi.inkoop.platform.TaskTerms;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.WorkingCalendar;
import org.springframework.stereotype.Component;

/** Due dates of tasks by the decision {@code taaktermijnen}, counted in working days. */
@Component
public class RuledTaskTerms implements TaskTerms {

    private final RuleLibrary rules;
    private final WorkingCalendar calendar;

    public RuledTaskTerms(RuleLibrary rules, WorkingCalendar calendar) {
        this.rules = rules;
        this.calendar = calendar;
    }

    @Override
    public LocalDate dueDate(String element, LocalDate today) {
        return calendar.addWorkingDays(today, rules.taskDays(element, today));
    }
}
