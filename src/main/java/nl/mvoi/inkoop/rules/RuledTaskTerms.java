// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

import java.time.LocalDate;
import nl.mvoi.inkoop.platform.TaskTerms;
import org.springframework.stereotype.Component;

/** Due dates of tasks by the decision {@code taaktermijnen}, counted in working days. */
@Component
class RuledTaskTerms implements TaskTerms {

    private final RuleLibrary rules;
    private final WorkingCalendar calendar;

    RuledTaskTerms(RuleLibrary rules, WorkingCalendar calendar) {
        this.rules = rules;
        this.calendar = calendar;
    }

    @Override
    public LocalDate dueDate(String element, LocalDate today) {
        return calendar.addWorkingDays(today, rules.taskDays(element, today));
    }
}
