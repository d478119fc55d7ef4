// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal.theme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.mvoi.inkoop.gate.AdoptedRequirements.AdoptedRequirement;
import nl.mvoi.inkoop.gate.internal.theme.ThemeAnswer.Choice;
import nl.mvoi.inkoop.gate.internal.theme.ThemeAnswer.Own;
import nl.mvoi.inkoop.gate.internal.theme.ThemeAnswer.Tenzij;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.rules.Exploration.Requirement;
import nl.mvoi.inkoop.rules.Exploration.ThemeAdvice;
import nl.mvoi.inkoop.rules.Relevance;
import nl.mvoi.inkoop.rules.Use;

/**
 * Gate G2: is the answer for one theme enough? Everything it holds the answer against comes from the rules' advice for this
 * dossier.
 */
public final class ThemeCheck {

    private static final String OWN_SOURCE = "Eigen eis van de inkoper";

    private final ThemeAdvice advice;
    private final String ownFrequency;
    private final boolean criteriaCount;

    /**
     * @param ownFrequency  how often a requirement of the buyer's own is measured, a code of the rules
     * @param criteriaCount whether a requirement that is an award criterion only counts; not when the award method gives no points
     */
    public ThemeCheck(ThemeAdvice advice, String ownFrequency, boolean criteriaCount) {
        this.advice = advice;
        this.ownFrequency = ownFrequency;
        this.criteriaCount = criteriaCount;
    }

    /** @param answer null when nobody answered yet */
    public Verdict of(ThemeAnswer answer) {
        if (advice.relevance() == Relevance.NIET_RELEVANT) {
            return Verdict.of(ThemeResult.NIET_VAN_TOEPASSING);
        }
        if (answer == null) {
            return Verdict.notYet(List.of("Voor het thema " + advice.theme().label() + " is nog geen antwoord gegeven."));
        }
        if (answer.choice() == Choice.AFWIJKEN) {
            return answer.deviation() == null
                    ? Verdict.notYet(List.of("Leg uit waarom u van het thema " + advice.theme().label() + " wilt afwijken."))
                    : Verdict.deviates(List.of(replacement(answer.deviation())));
        }
        return judge(answer);
    }

    private Verdict judge(ThemeAnswer answer) {
        List<Requirement> chosen = chosen(answer);
        List<String> findings = new ArrayList<>(sharpeningFindings(chosen, answer.sharpened()));
        findings.addAll(useFindings(answer));
        List<AdoptedRequirement> adopted = adopt(chosen, answer);
        if (advice.relevance() == Relevance.VERPLICHT && !isExcused(answer)) {
            mandatory(chosen, adopted, findings);
        } else if (adopted.isEmpty() && !advice.requirements().isEmpty() && answer.explanation() == null) {
            findings.add("Het thema " + advice.theme().label() + " is relevant, maar er is geen eis gekozen. Kies ten minste één eis,"
                    + " of leg bij de toelichting uit waarom er geen eis nodig is.");
        }
        adopted.stream().filter(one -> blank(one.evidence()) || blank(one.kpi())).forEach(one -> findings.add(
                "Bij eis " + one.code() + " ontbreekt het bewijs of de KPI. Kies een andere eis of vraag de beleidsadviseur om hulp."));
        if (!findings.isEmpty()) {
            return Verdict.notYet(findings);
        }
        return answer.deviation() == null ? Verdict.passed(adopted) : Verdict.deviates(adopted);
    }

    private List<Requirement> chosen(ThemeAnswer answer) {
        return answer.choice() == Choice.OVERNEMEN ? advice.requirements()
                : advice.requirements().stream().filter(one -> answer.picked().contains(one.code()))
                        .map(one -> one.usedAs(answer.uses().getOrDefault(one.code(), one.uses()))).toList();
    }

    /**
     * Whether the deviation is about what reaches the level: then who judges it decides about the level too. Nothing else that
     * reaches it may just be left out.
     */
    private boolean isExcused(ThemeAnswer answer) {
        List<String> asked = answer.deviation() == null ? List.of() : answer.deviation().codes();
        List<String> reaching = advice.requirements().stream().filter(one -> one.level() >= wantedLevel()).map(Requirement::code).toList();
        return reaching.stream().anyMatch(asked::contains)
                && reaching.stream().allMatch(code -> asked.contains(code) || answer.picked().contains(code));
    }

    private void mandatory(List<Requirement> chosen, List<AdoptedRequirement> adopted, List<String> findings) {
        if (adopted.isEmpty()) {
            findings.add("Het thema " + advice.theme().label() + " is verplicht, maar er is geen eis gekozen."
                    + " Neem ten minste één eis over of vraag een afwijking aan.");
            return;
        }
        int wanted = wantedLevel();
        // A requirement of the buyer's own has no level in the library, so it comes on top and replaces nothing.
        boolean reached = chosen.stream().anyMatch(one -> one.level() >= wanted) || wanted == 0;
        boolean earned = chosen.stream().anyMatch(one -> one.level() >= wanted && counts(one.uses()))
                || wanted == 0 && adopted.stream().anyMatch(one -> counts(one.uses()));
        String codes = codesFrom(wanted);
        if (!earned && (reached || codes.isEmpty())) {
            findings.add(withoutPoints(codes));
        } else if (!earned) {
            findings.add("Het gekozen niveau voor " + advice.theme().label() + " is lager dan niveau " + wanted + ": neem " + codes
                    + " over of vraag een afwijking aan.");
        }
    }

    private String withoutPoints(String others) {
        return "De keuze voor " + advice.theme().label() + " telt niet mee: bij deze gunningsmethode levert een eis die alleen"
                + " gunningscriterium is, geen punten op. " + (others.isEmpty() ? "Vraag" : "Neem " + others + " over of vraag")
                + " een afwijking aan. Komt de strategie terug, dan kunt u ook de beste prijs-kwaliteitverhouding als gunningsmethode kiezen.";
    }

    /** What the library has that reaches a level in this award method. */
    private String codesFrom(int level) {
        return advice.requirements().stream().filter(one -> one.level() >= level && counts(one.uses())).map(Requirement::code)
                .collect(Collectors.joining(" of "));
    }

    private boolean counts(List<Use> uses) {
        return criteriaCount || !uses.equals(List.of(Use.GC));
    }

    /** The default level, or the highest one the library has for this topic and theme when that is lower. */
    private int wantedLevel() {
        return Math.min(advice.ambitionLevel(), advice.requirements().stream().mapToInt(Requirement::level).max().orElse(0));
    }

    private static List<String> sharpeningFindings(List<Requirement> chosen, Map<String, BigDecimal> sharpened) {
        List<String> findings = new ArrayList<>();
        sharpened.forEach((code, value) -> chosen.stream().filter(one -> one.code().equals(code)).findFirst().ifPresentOrElse(one -> {
            if (!one.limit().isSharpenedBy(value) || !one.limit().isPossible(value)) {
                findings.add("De waarde " + DutchFormat.number(value) + " voor " + code + " is niet scherper dan de norm ("
                        + one.limit().inWords() + ").");
            }
        }, () -> findings.add("Eis " + code + " is aangescherpt maar niet gekozen. Kies de eis of haal de regel weg.")));
        return findings;
    }

    private List<String> useFindings(ThemeAnswer answer) {
        return advice.requirements().stream().filter(one -> answer.uses().containsKey(one.code()))
                .filter(one -> answer.uses().get(one.code()).isEmpty() || !one.uses().containsAll(answer.uses().get(one.code())))
                .map(one -> "Eis " + one.code() + " hoort in de aanbesteding op een andere plek. Kies uit: "
                        + one.uses().stream().map(Use::label).collect(Collectors.joining(", ")) + ".").toList();
    }

    private List<AdoptedRequirement> adopt(List<Requirement> chosen, ThemeAnswer answer) {
        List<AdoptedRequirement> adopted = new ArrayList<>();
        for (Requirement one : chosen) {
            BigDecimal norm = answer.sharpened().getOrDefault(one.code(), one.limit().value());
            adopted.add(AdoptedRequirement.of(one).withNorm(norm));
        }
        if (answer.choice() == Choice.KIEZEN) {
            IntStream.range(0, answer.own().size()).forEach(at -> adopted.add(own(answer.own().get(at), at + 1)));
        }
        if (answer.deviation() != null) {
            adopted.add(replacement(answer.deviation()));
        }
        return adopted;
    }

    private AdoptedRequirement own(Own own, int number) {
        return new AdoptedRequirement(AdoptedRequirement.OWN + advice.theme() + "-" + number, advice.theme(), own.text(), List.of(own.use()), 1, own.unit(),
                own.operator(), own.norm(), own.evidence(), own.kpi(), ownFrequency, OWN_SOURCE);
    }

    /** What comes instead of the requirements is a promise too: it goes into the contract and is measured. */
    private AdoptedRequirement replacement(Tenzij deviation) {
        return new AdoptedRequirement(AdoptedRequirement.REPLACEMENT + advice.theme() + "-1", advice.theme(), deviation.replacement(), List.of(Use.CB), 1,
                "ja/nee", "=", BigDecimal.ONE, "Schriftelijk bewijs van de uitvoering", "De vervangende maatregel is uitgevoerd",
                ownFrequency, "Afwijking van de inkoper");
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
