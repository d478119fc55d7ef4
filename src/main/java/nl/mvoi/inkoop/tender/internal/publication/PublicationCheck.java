// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.internal.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.gate.AdoptedRequirements;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.GateCheck;
import nl.mvoi.inkoop.gate.ThemesToPass;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.rules.Explanation;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.rules.WorkingCalendar;
import nl.mvoi.inkoop.tender.MinimumTerms;
import nl.mvoi.inkoop.tender.internal.publication.PublicationGateFacts.Prepared;
import org.springframework.stereotype.Component;

/** Gate G4: what goes to the market is complete, asks what was promised, and gives bidders their time. */
@Component
class PublicationCheck implements GateCheck<PublicationGateFacts> {

    private final PublicationDesk publications;
    private final MinimumTerms terms;
    private final Dossiers dossiers;
    private final AdoptedRequirements requirements;
    private final ThemesToPass themes;
    private final RuleLibrary rules;
    private final WorkingCalendar calendar;
    private final Clock clock;

    PublicationCheck(PublicationDesk publications, MinimumTerms terms, Dossiers dossiers,
                     AdoptedRequirements requirements, ThemesToPass themes, RuleLibrary rules, WorkingCalendar calendar,
                     Clock clock) {
        this.publications = publications;
        this.terms = terms;
        this.dossiers = dossiers;
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
    public String name() {
        return "publicatie";
    }

    @Override
    public Class<PublicationGateFacts> type() {
        return PublicationGateFacts.class;
    }

    @Override
    public PublicationGateFacts facts(DossierNumber number) {
        Dossier dossier = dossiers.get(number);
        return new PublicationGateFacts(publications.of(number).map(Prepared::of).orElse(null), dossier.procedure(),
                terms.asked(number).variant(), dossier.lane(), dossier.openedOn(), LocalDate.now(clock), themes.states(number),
                dossiers.exploration(number).mandatoryThemes(),
                requirements.of(number).stream().map(AdoptedRequirements.AdoptedRequirement::theme).distinct().toList(),
                requirements.fingerprint(number));
    }

    @Override
    public List<String> judge(PublicationGateFacts facts) {
        Prepared prepared = facts.voorbereid();
        if (prepared == null) {
            return List.of("De publicatie is nog niet voorbereid.");
        }
        List<String> findings = new ArrayList<>();
        addTerms(findings, facts);
        addParties(findings, facts);
        addIf(findings, !prepared.labelGelijkwaardig(), "Zet bij elk keurmerk de woorden \"of gelijkwaardig\".");
        addIf(findings, !prepared.conceptContract(), "Neem alle contractbepalingen op in het conceptcontract.");
        addThemes(findings, facts);
        return findings;
    }

    @Override
    public List<Explanation> rules(PublicationGateFacts facts) {
        return facts.voorbereid() == null ? List.of() : terms.whyClosing(asked(facts), facts.voorbereid().verzenddatum());
    }

    private static MinimumTerms.Asked asked(PublicationGateFacts facts) {
        return new MinimumTerms.Asked(facts.procedure(), facts.variant()).with(facts.voorbereid().verkorting());
    }

    private void addTerms(List<String> findings, PublicationGateFacts facts) {
        LocalDate sending = facts.voorbereid().verzenddatum();
        LocalDate closing = facts.voorbereid().sluitingsdatum();
        addIf(findings, sending.isBefore(facts.vandaag()),
                "De verzenddatum ligt in het verleden. Kies vandaag of een latere dag.");
        LocalDate earliest = terms.earliestClosing(asked(facts), sending);
        addIf(findings, closing.isBefore(earliest), "De sluitingsdatum is te vroeg. Bedrijven krijgen tijd tot en met "
                + DutchFormat.day(earliest) + " of later.");
        LocalDate answers = facts.voorbereid().nviUiterlijk();
        terms.answersBy(asked(facts), sending, closing).ifPresent(latest -> addIf(findings, answers != null && answers.isAfter(latest),
                "De nota van inlichtingen komt te laat. Hij komt uiterlijk op " + DutchFormat.day(latest) + "."));
        addIf(findings, !calendar.isWorkingDay(closing), "De sluitingsdatum is geen werkdag. Kies een werkdag.");
    }

    private void addParties(List<String> findings, PublicationGateFacts facts) {
        addIf(findings, rules.asksSelfDeclaration(facts.procedure(), facts.peildatum()) && !facts.voorbereid().uea(),
                "Vraag het Uniform Europees Aanbestedingsdocument (UEA) uit.");
        if (facts.baan() != Lane.NORMAAL) {
            return;
        }
        rules.inviteLimits(facts.procedure(), facts.peildatum()).refusal(facts.voorbereid().genodigden()).ifPresent(findings::add);
        addIf(findings, !facts.voorbereid().motiveringGenodigden(), "Leg uit waarom u deze partijen uitnodigt.");
    }

    private static void addThemes(List<String> findings, PublicationGateFacts facts) {
        Map<Theme, String> again = ThemesToPass.of(facts.themas());
        findings.addAll(again.values());
        facts.themas().stream().filter(state -> facts.verplichteThemas().contains(state.thema())).forEach(state ->
                addIf(findings, !state.deviates() && !facts.themasMetEis().contains(state.thema()) && !again.containsKey(state.thema()),
                        "Voor het thema " + state.thema().label() + " is geen eis overgenomen en geen afwijking toegestaan."));
    }

    private static void addIf(List<String> findings, boolean wrong, String sentence) {
        if (wrong) {
            findings.add(sentence);
        }
    }
}
