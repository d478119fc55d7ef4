// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mvoi.inkoop.approval.ApprovalSubject;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.Strategy;
import nl.mvoi.inkoop.gate.AdoptedRequirements;
import nl.mvoi.inkoop.gate.Deviations;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.Place;
import nl.mvoi.inkoop.gate.internal.theme.ThemeGates;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.Markdown;
import nl.mvoi.inkoop.platform.Missing;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.Theme;
import org.springframework.stereotype.Component;

/** The strategy with its requirements, put up for approval: not by the buyer who made it. */
@Component
class StrategyApproval implements ApprovalSubject {

    private final Dossiers dossiers;
    private final AdoptedRequirements requirements;
    private final Deviations deviations;
    private final ThemeGates gates;
    private final RuleLibrary rules;

    StrategyApproval(Dossiers dossiers, AdoptedRequirements requirements, Deviations deviations, ThemeGates gates,
                     RuleLibrary rules) {
        this.dossiers = dossiers;
        this.requirements = requirements;
        this.deviations = deviations;
        this.gates = gates;
        this.rules = rules;
    }

    @Override
    public String subject() {
        return "STRATEGIE";
    }

    @Override
    public String summary(DossierNumber dossier, String theme) {
        Strategy strategy = strategy(dossier);
        List<String> lines = new ArrayList<>(List.of(
                "- Procedure: " + Markdown.escape(rules.procedureAdvice(strategy.procedure(), dossiers.get(dossier).openedOn()).name()),
                "- Manier van gunnen: " + awardMethod(strategy.awardMethod()),
                "- Motivering: " + Markdown.escape(strategy.motivation())));
        if (strategy.qualityWeight() != null) {
            lines.add("- Kwaliteit telt voor " + strategy.qualityWeight() + "%, waarvan MVOI " + strategy.mvoiWeight() + "%");
        }
        if (strategy.awardMotivation() != null) {
            lines.add("- Waarom deze manier van gunnen: " + Markdown.escape(strategy.awardMotivation()));
        }
        return dossiers.summary(dossier) + "\n\n**Strategie**\n\n" + String.join("\n", lines) + requirements(dossier)
                + deviations(dossier);
    }

    private Strategy strategy(DossierNumber dossier) {
        return dossiers.strategy(dossier).orElseThrow(Missing.in(dossier, "strategy"));
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

    private String requirements(DossierNumber dossier) {
        return "\n\n**MVOI-eisen**\n\n" + requirements.of(dossier).stream()
                .map(one -> "- " + Markdown.escape(one.code()) + ": " + Markdown.escape(one.text()) + " (" + Markdown.escape(
                        one.limit().inWords()) + ")")
                .collect(Collectors.joining("\n"));
    }

    private String deviations(DossierNumber dossier) {
        String found = deviations.of(dossier).stream().filter(one -> "TOEGESTAAN".equals(one.status()))
                .map(one -> "- " + one.theme().label() + ", tot en met " + DutchFormat.day(one.endDate()) + ": "
                        + Markdown.escape(one.motivation()))
                .collect(Collectors.joining("\n"));
        return found.isEmpty() ? "" : "\n\n**Toegestane afwijkingen**\n\n" + found;
    }

    private static String awardMethod(String code) {
        return switch (code) {
            case "BPKV" -> "beste prijs-kwaliteitverhouding";
            case "LAAGSTE_KOSTEN" -> "laagste kosten";
            default -> "laagste prijs";
        };
    }
}
