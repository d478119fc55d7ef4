// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.mvoi.inkoop.approval.ApprovalSubject;
import nl.mvoi.inkoop.approval.SubjectKind;
import nl.mvoi.inkoop.dossier.CriteriaFingerprint;
import nl.mvoi.inkoop.dossier.Criterion;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.FrameworkRegister;
import nl.mvoi.inkoop.dossier.PurchaseSheet;
import nl.mvoi.inkoop.dossier.SplitPurchases;
import nl.mvoi.inkoop.dossier.Strategy;
import nl.mvoi.inkoop.gate.AdoptedRequirements;
import nl.mvoi.inkoop.gate.AdoptedRequirements.AdoptedRequirement;
import nl.mvoi.inkoop.gate.Deviations;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.Place;
import nl.mvoi.inkoop.gate.PromiseSheet;
import nl.mvoi.inkoop.gate.internal.theme.ThemeGates;
import nl.mvoi.inkoop.platform.CanonicalText;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Fingerprint;
import nl.mvoi.inkoop.platform.Markdown;
import nl.mvoi.inkoop.platform.Missing;
import nl.mvoi.inkoop.platform.People;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.TermStep;
import nl.mvoi.inkoop.rules.Theme;
import org.springframework.stereotype.Component;

/** The strategy with its requirements, put up for approval: not by the buyer who made it. */
@Component
class StrategyApproval implements ApprovalSubject {

    private final Dossiers dossiers;
    private final AdoptedRequirements requirements;
    private final Deviations deviations;
    private final ThemeGates gates;
    private final FrameworkRegister register;
    private final RuleLibrary rules;
    private final People people;
    private final SplitPurchases splits;

    StrategyApproval(Dossiers dossiers, AdoptedRequirements requirements, Deviations deviations, ThemeGates gates,
                     FrameworkRegister register, RuleLibrary rules, People people, SplitPurchases splits) {
        this.dossiers = dossiers;
        this.requirements = requirements;
        this.deviations = deviations;
        this.gates = gates;
        this.register = register;
        this.rules = rules;
        this.people = people;
        this.splits = splits;
    }

    @Override
    public SubjectKind subject() {
        return SubjectKind.STRATEGIE;
    }

    @Override
    public String summary(DossierNumber dossier, String theme) {
        PurchaseSheet sheet = new PurchaseSheet(dossiers.get(dossier), dossiers.budget(dossier), people);
        return dossiers.summary(dossier) + Markdown.section("Strategie", lines(sheet.dossier(), strategy(dossier))) + promises(dossier)
                + sheet.money(Optional.empty()) + sheet.days(terms(sheet.dossier())) + Markdown.section("Wie dit maakte", names(dossier, sheet));
    }

    private List<String> lines(Dossier dossier, Strategy strategy) {
        List<String> lines = new ArrayList<>();
        lines.add("Procedure: " + Markdown.escape(rules.procedureAdvice(strategy.procedure(), dossier.openedOn()).name()));
        Optional.of(dossier).filter(Dossier::callsOff).flatMap(register::warning).map(Markdown::escape).ifPresent(lines::add);
        if (strategy.awardMethod() != null) {
            lines.add("Manier van gunnen: " + strategy.awardMethod().label());
        }
        lines.add("Motivering: " + Markdown.escape(strategy.motivation()));
        if (strategy.givesPoints() && strategy.qualityWeight() != null) {
            lines.add(strategy.saysMoreThanWeights() ? Markdown.escape(strategy.awardInWords()) : weights(strategy.qualityWeight(), strategy.mvoiWeight()));
            strategy.criteria().stream().filter(Criterion::isOwn).forEach(one -> lines.add(Markdown.escape(one.inWords())));
        }
        if (strategy.awardMotivation() != null) {
            lines.add("Waarom deze manier van gunnen: " + Markdown.escape(strategy.awardMotivation()));
        }
        lines.add("Percelen: " + (strategy.lots() ? "ja" : "nee") + (strategy.lotsMotivation() == null ? ""
                : ". Waarom: " + Markdown.escape(strategy.lotsMotivation())));
        splits.answer(dossier.number()).ifPresent(answer -> lines.add("Waarom dit geen opgeknipte inkoop is: " + Markdown.escape(answer)));
        return lines;
    }

    /** As the buyer filled them in. */
    private static String weights(int quality, int mvoi) {
        return "Prijs " + (100 - quality) + "%, kwaliteit " + (quality - mvoi) + "%, MVOI " + mvoi + "%";
    }

    private String promises(DossierNumber dossier) {
        return new PromiseSheet(dossiers.exploration(dossier), requirements.of(dossier), deviations.of(dossier), dossiers.assignment(dossier))
                .section();
    }

    private List<String> terms(Dossier dossier) {
        return dossiers.exploration(dossier.number()).terms().stream().filter(term -> term.step() == TermStep.INSCHRIJVING)
                .map(term -> "Tijd om in te schrijven: ten minste " + term.days() + " dagen").toList();
    }

    private List<String> names(DossierNumber dossier, PurchaseSheet sheet) {
        List<String> lines = new ArrayList<>(List.of(sheet.requester(), "Strategie: " + name(strategy(dossier).madeBy())));
        for (Theme theme : Theme.values()) {
            gates.answeredBy(new Place(dossier, Gate.G2, theme)).ifPresent(by -> lines.add("Poort " + theme.label() + ": " + name(by)));
        }
        deviations.of(dossier).forEach(one -> lines.add("Afwijking " + one.theme().label() + ": gevraagd door " + name(one.askedBy())
                + (one.judgedBy() == null ? "" : ", beoordeeld door " + name(one.judgedBy()))));
        return lines;
    }

    private String name(String user) {
        return Markdown.escape(people.nameOf(user));
    }

    private Strategy strategy(DossierNumber dossier) {
        return dossiers.strategy(dossier).orElseThrow(Missing.in(dossier, "strategy"));
    }

    /** The adopted requirements of a theme that is not mandatory may change without another approval. */
    @Override
    public String basis(DossierNumber number) {
        Dossier dossier = dossiers.get(number);
        Strategy chosen = strategy(number);
        CanonicalText text = new CanonicalText("akkoordStrategie", 2).add("procedure", dossier.procedure()).add("lane", dossier.lane())
                .add("variant", chosen.variant()).add("awardMethod", chosen.awardMethod()).add("criteria", CriteriaFingerprint.of(chosen)).add("lots", chosen.lots());
        dossiers.exploration(number).mandatoryThemes().forEach(theme -> text.add(theme.name(), RequirementsFingerprint.of(adopted(number, theme))));
        return Fingerprint.of(text.toString());
    }

    private List<AdoptedRequirement> adopted(DossierNumber number, Theme theme) {
        return requirements.of(number).stream().filter(one -> one.theme() == theme).toList();
    }

    @Override
    public Set<String> makers(DossierNumber dossier, String theme) {
        Set<String> makers = new HashSet<>();
        makers.add(strategy(dossier).madeBy());
        for (Theme one : Theme.values()) {
            gates.answeredBy(new Place(dossier, Gate.G2, one)).ifPresent(makers::add);
        }
        deviations.of(dossier).forEach(one -> makers.addAll(Stream.of(one.askedBy(), one.judgedBy()).filter(Objects::nonNull).toList()));
        return makers;
    }
}
