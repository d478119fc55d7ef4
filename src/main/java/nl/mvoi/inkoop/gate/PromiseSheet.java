// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mvoi.inkoop.dossier.Assignment;
import nl.mvoi.inkoop.dossier.ClientGoals;
import nl.mvoi.inkoop.gate.AdoptedRequirements.AdoptedRequirement;
import nl.mvoi.inkoop.gate.Deviations.Deviation;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.Markdown;
import nl.mvoi.inkoop.rules.Exploration;
import nl.mvoi.inkoop.rules.Exploration.Requirement;
import nl.mvoi.inkoop.rules.Exploration.ThemeAdvice;
import nl.mvoi.inkoop.rules.Norm;
import nl.mvoi.inkoop.rules.Relevance;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.rules.Use;

/**
 * What a purchase promises per theme, held against what the rules proposed, as Dutch markdown for who decides; user text is escaped.
 *
 * @param proposed   what the rules say about the purchase
 * @param deviations every deviation that was asked; only what was allowed is told
 * @param assignment with the goals of the client, if there is one
 */
public record PromiseSheet(Exploration proposed, List<AdoptedRequirement> adopted, List<Deviation> deviations, Optional<Assignment> assignment) {

    /** All themes that ask or promise something, each under its own heading; behind other text. */
    public String section() {
        String themes = Arrays.stream(Theme.values()).filter(this::matters).map(this::theme).collect(Collectors.joining());
        String others = ClientGoals.others(assignment).map(text -> "\n\n" + text).orElse("");
        return "\n\n## Wat deze inkoop belooft" + (themes.isEmpty() ? "\n\nGeen enkel thema vraagt iets van deze inkoop." : themes) + others;
    }

    private boolean matters(Theme theme) {
        return proposed.theme(theme).relevance() != Relevance.NIET_RELEVANT || adopted.stream().anyMatch(one -> one.theme() == theme)
                || allowed(theme).findAny().isPresent();
    }

    private Stream<Deviation> allowed(Theme theme) {
        return deviations.stream().filter(one -> one.theme() == theme && one.status() == Deviations.Status.TOEGESTAAN);
    }

    private String theme(Theme theme) {
        ThemeAdvice advice = proposed.theme(theme);
        List<String> lines = new ArrayList<>();
        ClientGoals.of(assignment, theme).ifPresent(goal -> lines.add("**Doel van de opdrachtgever:** " + goal));
        adopted.stream().filter(one -> one.theme() == theme).forEach(one -> lines.add(promise(one, advice)));
        advice.fitting().stream().map(Requirement::code).filter(code -> isDropped(code) && allowed(theme).noneMatch(one -> one.codes().contains(code)))
                .forEach(code -> lines.add("**Niet overgenomen:** " + demand(code, advice)));
        allowed(theme).forEach(one -> lines.add(deviation(one, advice)));
        return "\n\n### " + theme.label() + " (" + word(advice.relevance()) + ", niveau " + advice.ambitionLevel() + ")\n\n"
                + (lines.isEmpty() ? "De regels stellen voor dit thema geen eis voor." : "- " + String.join("\n- ", lines));
    }

    private boolean isDropped(String code) {
        return adopted.stream().noneMatch(one -> one.code().equals(code));
    }

    private static String promise(AdoptedRequirement one, ThemeAdvice advice) {
        Norm norm = one.limit();
        String uses = one.uses().stream().map(Use::label).collect(Collectors.joining(", "));
        String changed = advice.requirements().stream().filter(proposal -> proposal.code().equals(one.code())).findFirst()
                .map(proposal -> isSame(norm, proposal.limit()) ? ""
                        : " **Aangescherpt:** de regels stellen " + Markdown.escape(proposal.limit().inWords()) + " voor.")
                .orElse(" **Eigen eis** van de inkoper.");
        return named(one.code(), one.text(), norm) + " (" + uses + ")." + changed;
    }

    private static boolean isSame(Norm one, Norm other) {
        return one.operator().equals(other.operator()) && one.value().compareTo(other.value()) == 0;
    }

    /** Names the requirements that it is about, which then are not named again as left out. */
    private static String deviation(Deviation one, ThemeAdvice advice) {
        String about = one.codes().isEmpty() ? ""
                : one.codes().stream().map(code -> demand(code, advice) + ownReason(one.reasons().get(code))).collect(Collectors.joining("; ")) + " **Reden:** ";
        return "**Afwijking tot en met " + DutchFormat.day(one.endDate()) + ":** " + about + Markdown.escape(one.motivation())
                + " **In de plaats komt:** " + Markdown.escape(one.replacement());
    }

    private static String ownReason(String reason) {
        return reason == null ? "" : " (eigen reden: " + Markdown.escape(reason) + ")";
    }

    /** A requirement by its code; of what the rules do not propose any more there is no more to say. */
    private static String demand(String code, ThemeAdvice advice) {
        return advice.requirements().stream().filter(one -> one.code().equals(code)).findFirst().map(PromiseSheet::demand)
                .orElseGet(() -> Markdown.escape(code));
    }

    /** A requirement that the rules propose, with its code and norm. */
    public static String demand(Requirement one) {
        return named(one.code(), one.text(), one.limit());
    }

    /** A requirement with its code and norm. */
    public static String named(String code, String text, Norm norm) {
        return Markdown.escape(code) + ": " + Markdown.escape(text) + " – " + Markdown.escape(norm.inWords());
    }

    private static String word(Relevance relevance) {
        return relevance.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
