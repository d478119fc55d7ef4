// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.internal.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.Strategy;
import nl.mvoi.inkoop.rules.Exploration.Term;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.WorkingCalendar;
import nl.mvoi.inkoop.tender.MinimumTerms;
import org.springframework.stereotype.Service;

/** The days that follow from the minimum terms of the procedure, as the rules give them. */
@Service
public class ProcedureTerms implements MinimumTerms {

    private final Dossiers dossiers;
    private final RuleLibrary rules;
    private final WorkingCalendar calendar;

    public ProcedureTerms(Dossiers dossiers, RuleLibrary rules, WorkingCalendar calendar) {
        this.dossiers = dossiers;
        this.rules = rules;
        this.calendar = calendar;
    }

    @Override
    public LocalDate earliestClosing(String dossier, LocalDate sending) {
        List<Term> terms = terms(dossier, sending);
        LocalDate day = sending;
        // Who must first ask to take part gets that term too.
        for (String step : List.of("AANMELDING", "INSCHRIJVING")) {
            Optional<Term> term = find(terms, step);
            if (term.isPresent()) {
                day = calendar.lastDayOf(day, term.get().days());
            }
        }
        return day.equals(sending) ? calendar.addWorkingDays(sending, 1) : day;
    }

    @Override
    public Optional<LocalDate> standstillLastDay(String dossier, LocalDate decided) {
        return find(terms(dossier, decided), "OPSCHORTENDE_TERMIJN").map(term -> calendar.lastDayOf(decided, term.days()));
    }

    private List<Term> terms(String number, LocalDate on) {
        Dossier dossier = dossiers.get(number);
        String variant = dossiers.strategy(number).map(Strategy::variant).orElse(null);
        return rules.terms(dossier.procedure(), variant == null ? "OPENBAAR" : variant, on);
    }

    private static Optional<Term> find(List<Term> terms, String step) {
        return terms.stream().filter(term -> term.step().equals(step)).findFirst();
    }
}
