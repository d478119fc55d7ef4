// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.internal.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.Strategy;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Explanation;
import nl.mvoi.inkoop.rules.Exploration.Term;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.Shortening;
import nl.mvoi.inkoop.rules.TermStep;
import nl.mvoi.inkoop.rules.Variant;
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
    public Asked asked(DossierNumber dossier) {
        return new Asked(dossiers.get(dossier).procedure(), dossiers.strategy(dossier).map(Strategy::variant).orElse(Variant.OPENBAAR));
    }

    @Override
    public LocalDate earliestClosing(Asked asked, LocalDate sending) {
        LocalDate day = sending;
        for (Term term : closingTerms(asked, sending)) {
            day = calendar.lastDayOf(day, term.days());
        }
        return day.equals(sending) ? calendar.addWorkingDays(sending, 1) : day;
    }

    @Override
    public List<Explanation> whyClosing(Asked asked, LocalDate sending) {
        return closingTerms(asked, sending).stream().map(Term::explanation).toList();
    }

    @Override
    public boolean isShorter(Asked asked, LocalDate sending) {
        return !closingTerms(asked, sending).equals(closingTerms(asked.with(Shortening.GEEN), sending));
    }

    @Override
    public Optional<LocalDate> answersBy(Asked asked, LocalDate sending, LocalDate closing) {
        return find(terms(asked, sending), TermStep.NOTA_VAN_INLICHTINGEN).map(term -> calendar.workingDayUntil(closing.minusDays(term.days())));
    }

    private List<Term> terms(Asked asked, LocalDate sending) {
        return rules.terms(asked.procedure(), asked.variant(), asked.shortening(), sending);
    }

    private List<Term> closingTerms(Asked asked, LocalDate sending) {
        List<Term> terms = terms(asked, sending);
        return TermStep.UNTIL_CLOSING.stream().flatMap(step -> find(terms, step).stream()).toList();
    }

    @Override
    public Optional<LocalDate> standstillLastDay(Asked asked, LocalDate decided) {
        return standstill(asked, decided).map(term -> calendar.lastDayOf(decided, term.days()));
    }

    @Override
    public List<Explanation> whyStandstill(Asked asked, LocalDate decided) {
        return standstill(asked, decided).map(Term::explanation).stream().toList();
    }

    private Optional<Term> standstill(Asked asked, LocalDate decided) {
        return find(terms(asked, decided), TermStep.OPSCHORTENDE_TERMIJN);
    }

    private static Optional<Term> find(List<Term> terms, TermStep step) {
        return terms.stream().filter(term -> term.step() == step).findFirst();
    }
}
