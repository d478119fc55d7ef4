// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.internal.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.gate.AdoptedRequirements;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.GateCheck;
import nl.mvoi.inkoop.gate.GateResults;
import nl.mvoi.inkoop.gate.Outcome;
import nl.mvoi.inkoop.gate.ThemesToPass;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.rules.InviteLimits;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.rules.WorkingCalendar;
import nl.mvoi.inkoop.tender.MinimumTerms;
import nl.mvoi.inkoop.tender.Publication;
import org.springframework.stereotype.Component;

/** Gate G4: what goes to the market is complete, asks what was promised, and gives bidders their time. */
@Component
class PublicationCheck implements GateCheck {

    private final PublicationDesk publications;
    private final MinimumTerms terms;
    private final Dossiers dossiers;
    private final GateResults gates;
    private final AdoptedRequirements requirements;
    private final ThemesToPass themes;
    private final RuleLibrary rules;
    private final WorkingCalendar calendar;
    private final Clock clock;

    // The gates ask every check, so a check that asks the gates must get them later.
    PublicationCheck(PublicationDesk publications, MinimumTerms terms, Dossiers dossiers, GateResults gates,
                     AdoptedRequirements requirements, ThemesToPass themes, RuleLibrary rules, WorkingCalendar calendar,
                     Clock clock) {
        this.publications = publications;
        this.terms = terms;
        this.dossiers = dossiers;
        this.gates = gates;
        this.requirements = requirements;
        this.themes = themes;
        this.rules = rules;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public Gate gate() {
        return Gate.G4;
    }

    @Override
    public List<String> findings(String number) {
        Optional<Publication> publication = publications.of(number);
        if (publication.isEmpty()) {
            return List.of("De publicatie is nog niet voorbereid.");
        }
        List<String> findings = new ArrayList<>();
        addTerms(findings, publication.get());
        addParties(findings, dossiers.get(number), publication.get());
        addIf(findings, !publication.get().equivalentLabels(), "Zet bij elk keurmerk de woorden \"of gelijkwaardig\".");
        addIf(findings, !publication.get().draftContract(), "Neem alle contractbepalingen op in het conceptcontract.");
        addThemes(findings, number);
        return findings;
    }

    private void addTerms(List<String> findings, Publication publication) {
        LocalDate sending = publication.sendingDate();
        LocalDate closing = publication.closingDate();
        addIf(findings, sending.isBefore(LocalDate.now(clock)),
                "De verzenddatum ligt in het verleden. Kies vandaag of een latere dag.");
        LocalDate earliest = terms.earliestClosing(publication.round().dossier(), sending);
        addIf(findings, closing.isBefore(earliest), "De sluitingsdatum is te vroeg. Bedrijven krijgen tijd tot en met "
                + DutchFormat.day(earliest) + " of later.");
        addIf(findings, !calendar.isWorkingDay(closing), "De sluitingsdatum is geen werkdag. Kies een werkdag.");
    }

    private void addParties(List<String> findings, Dossier dossier, Publication publication) {
        addIf(findings, rules.asksSelfDeclaration(dossier.procedure(), dossier.openedOn()) && !publication.selfDeclaration(),
                "Vraag het Uniform Europees Aanbestedingsdocument (UEA) uit.");
        if (dossier.lane() != Lane.NORMAAL) {
            return;
        }
        InviteLimits limits = rules.inviteLimits(dossier.procedure(), dossier.openedOn());
        int invited = publication.invitees().size();
        addIf(findings, invited < limits.minimum(), "Nodig minstens " + limits.minimum() + " partijen uit. Nu zijn het er "
                + invited + ".");
        addIf(findings, limits.maximum() != null && invited > limits.maximum(), "Nodig hoogstens " + limits.maximum()
                + " partijen uit. Nu zijn het er " + invited + ".");
        addIf(findings, publication.inviteesMotivation() == null, "Leg uit waarom u deze partijen uitnodigt.");
    }

    private void addThemes(List<String> findings, String number) {
        Map<Theme, String> again = themes.of(number);
        findings.addAll(again.values());
        dossiers.exploration(number).mandatoryThemes().forEach(theme -> {
            boolean adopted = requirements.of(number).stream().anyMatch(one -> one.theme() == theme);
            boolean deviates = gates.newest(number, Gate.G2, theme).filter(one -> one.outcome() == Outcome.AFGEWEKEN).isPresent();
            addIf(findings, !deviates && !adopted && !again.containsKey(theme), "Voor het thema " + theme.label()
                    + " is geen eis overgenomen en geen afwijking toegestaan.");
        });
    }

    private static void addIf(List<String> findings, boolean wrong, String sentence) {
        if (wrong) {
            findings.add(sentence);
        }
    }

    @Override
    public Map<String, Object> facts(String number) {
        Map<String, Object> facts = new LinkedHashMap<>();
        publications.of(number).ifPresent(publication -> {
            facts.put("ronde", publication.round().number());
            facts.put("verzenddatum", publication.sendingDate().toString());
            facts.put("sluitingsdatum", publication.closingDate().toString());
            facts.put("vroegsteSluiting", terms.earliestClosing(number, publication.sendingDate()).toString());
            facts.put("genodigden", publication.invitees());
            facts.put("labelGelijkwaardig", publication.equivalentLabels());
            facts.put("conceptContract", publication.draftContract());
            facts.put("uea", publication.selfDeclaration());
        });
        facts.put("eisen", requirements.of(number).stream().map(AdoptedRequirements.AdoptedRequirement::code).toList());
        facts.put("eisenVingerafdruk", requirements.fingerprint(number));
        return facts;
    }
}
