// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.rules.Exploration.Term;
import nl.mvoi.inkoop.rules.WorkingCalendar.MissingYear;

import org.springframework.stereotype.Service;

/**
 * Puts the minimum terms of a procedure on the calendar, each step as early as the one before it allows.
 *
 * <p>Every method throws {@link Refusal}, naming the table, when the rules do not reach the days that are needed.
 */
@Service
public class TermPlan {

    private static final String STANDSTILL = "OPSCHORTENDE_TERMIJN";

    private final RuleLibrary rules;
    private final WorkingCalendar calendar;

    public TermPlan(RuleLibrary rules, WorkingCalendar calendar) {
        this.rules = rules;
        this.calendar = calendar;
    }

    /**
     * The earliest plan when a notice or invitation is sent on a day.
     *
     * @param variant OPENBAAR or NIET_OPENBAAR
     * @return in the order of the table; empty when the procedure has no minimum terms
     */
    public List<PlannedTerm> plan(Procedure procedure, String variant, LocalDate sent) {
        return counted(() -> {
            calendar.requireYear(sent);
            return plan(rules.terms(procedure, variant, sent), sent);
        });
    }

    /** The standstill of a European tender after an award decision that is sent on a day. */
    public Standstill standstill(LocalDate sent) {
        Term term = rules.terms(Procedure.EUROPEES, "OPENBAAR", sent).stream()
                .filter(one -> one.step().equals(STANDSTILL)).findFirst()
                .orElseThrow(() -> new Refusal("De tabel 'termijnen' heeft op " + sent + " geen opschortende termijn."));
        LocalDate last = counted(() -> calendar.lastDayOf(sent, term.days()));
        return new Standstill(term.days(), last, last.plusDays(1));
    }

    private List<PlannedTerm> plan(List<Term> terms, LocalDate sent) {
        List<PlannedTerm> planned = new ArrayList<>();
        LocalDate reached = sent;
        for (Term term : terms) {
            LocalDate day = switch (term.step()) {
                case "NOTA_VAN_INLICHTINGEN" -> calendar.workingDayUntil(reached.minusDays(term.days()));
                // Signing is possible the day after the standstill, and the notice counts from the contract.
                case "GEGUNDE_OPDRACHT_BEKENDMAKEN" -> calendar.lastDayOf(reached.plusDays(1), term.days());
                default -> calendar.lastDayOf(reached, term.days());
            };
            planned.add(new PlannedTerm(term.step(), term.days(), day, term.source()));
            reached = term.step().equals("NOTA_VAN_INLICHTINGEN") ? reached : day;
        }
        return planned;
    }

    private static <T> T counted(Supplier<T> work) {
        try {
            return work.get();
        } catch (MissingYear missing) {
            throw new Refusal("De tabel 'feestdagen' heeft het jaar " + missing.year()
                    + " niet. Daarom is met deze verzenddatum niet te rekenen.");
        }
    }
}
