// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.rules.Explanation;
import nl.mvoi.inkoop.rules.Exploration.ProcedureAdvice;
import nl.mvoi.inkoop.rules.Exploration.Term;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.PlannedTerm;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.Shortening;
import nl.mvoi.inkoop.rules.Standstill;
import nl.mvoi.inkoop.rules.TermPlan;
import nl.mvoi.inkoop.rules.TermStep;
import nl.mvoi.inkoop.rules.Variant;
import nl.mvoi.inkoop.rules.WorkingCalendar;
import nl.mvoi.inkoop.rules.WorkingCalendar.MissingYear;
import org.springframework.stereotype.Service;

/** Counts with the working calendar. */
@Service
public class CalendarPlan implements TermPlan {

    private final RuleLibrary rules;
    private final WorkingCalendar calendar;

    public CalendarPlan(RuleLibrary rules, WorkingCalendar calendar) {
        this.rules = rules;
        this.calendar = calendar;
    }

    @Override
    public List<PlannedTerm> plan(Procedure procedure, Variant variant, Shortening shortening, LocalDate sent) {
        return counted(() -> {
            calendar.requireYear(sent);
            List<Term> terms = rules.terms(procedure, variant, shortening, sent);
            refuseHole(terms, rules.procedureAdvice(procedure, sent), sent);
            return plan(terms, sent);
        });
    }

    @Override
    public Standstill standstill(LocalDate sent) {
        Term term = rules.terms(Procedure.EUROPEES, Variant.OPENBAAR, sent).stream()
                .filter(one -> one.step() == TermStep.OPSCHORTENDE_TERMIJN).findFirst()
                .orElseThrow(() -> new Refusal("De tabel 'termijnen' heeft op " + sent + " geen opschortende termijn."));
        LocalDate last = counted(() -> calendar.lastDayOf(sent, term.days()));
        return new Standstill(term.days(), last, last.plusDays(1), explanation(term, sent.plusDays(term.days()), last));
    }

    /** A published procedure has a term for bids, and each step stands behind the step that it counts from. */
    private static void refuseHole(List<Term> terms, ProcedureAdvice procedure, LocalDate sent) {
        List<TermStep> steps = terms.stream().map(Term::step).toList();
        Set<TermStep> needed = new LinkedHashSet<>(procedure.lane() == Lane.VOLLEDIG ? List.of(TermStep.INSCHRIJVING) : List.of());
        steps.forEach(step -> needed.addAll(step.countsFrom()));
        for (TermStep before : needed) {
            int place = steps.indexOf(before);
            if (place < 0 || steps.subList(0, place).stream().anyMatch(step -> step.countsFrom().contains(before))) {
                throw new Refusal("De tabel 'termijnen' heeft voor de procedure " + procedure.name() + " op " + DutchFormat.day(sent)
                        + " geen stap " + before + " vóór de stappen die daarna komen. Vraag de beleidsadviseur om de tabel aan te vullen.");
            }
        }
    }

    private List<PlannedTerm> plan(List<Term> terms, LocalDate sent) {
        List<PlannedTerm> planned = new ArrayList<>();
        LocalDate reached = sent;
        for (Term term : terms) {
            // Signing is possible the day after the standstill, and the notice counts from the contract.
            LocalDate from = term.step() == TermStep.GEGUNDE_OPDRACHT_BEKENDMAKEN ? reached.plusDays(1) : reached;
            boolean backwards = term.step().countsBack();
            LocalDate counted = backwards ? from.minusDays(term.days()) : from.plusDays(term.days());
            LocalDate day = backwards ? calendar.workingDayUntil(counted) : calendar.lastDayOf(from, term.days());
            if (day.isBefore(sent)) {
                throw new Refusal("De tabel 'termijnen' zet de stap " + term.step() + " op " + DutchFormat.day(day)
                        + ". Dat is vóór de verzenddatum. Vraag de beleidsadviseur om het aantal dagen te verbeteren.");
            }
            planned.add(new PlannedTerm(term.step(), term.days(), day, term.source(), explanation(term, counted, day)));
            reached = backwards ? reached : day;
        }
        return planned;
    }

    /** A term does not end on a day off: then the nearest working day counts. */
    private static Explanation explanation(Term term, LocalDate counted, LocalDate day) {
        return day.equals(counted) ? term.explanation() : term.explanation().and("De berekende dag is " + DutchFormat.day(counted)
                + ". Dat is geen werkdag. Daarom telt de " + (day.isAfter(counted) ? "volgende" : "vorige") + " werkdag.");
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
