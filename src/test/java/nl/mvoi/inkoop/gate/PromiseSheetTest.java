// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate;

import static nl.mvoi.inkoop.gate.internal.theme.Advice.about;
import static nl.mvoi.inkoop.gate.internal.theme.Advice.requirement;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mvoi.inkoop.dossier.Assignment;
import nl.mvoi.inkoop.gate.AdoptedRequirements.AdoptedRequirement;
import nl.mvoi.inkoop.gate.Deviations.Deviation;
import nl.mvoi.inkoop.rules.Exploration;
import nl.mvoi.inkoop.rules.Exploration.ThemeAdvice;
import nl.mvoi.inkoop.rules.Relevance;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.rules.Use;
import org.junit.jupiter.api.Test;

/** What who decides reads of the promises of a purchase. */
class PromiseSheetTest {

    private static final ThemeAdvice CLIMATE = about(Theme.KLI, Relevance.VERPLICHT, 2, requirement(Theme.KLI, 1, ">=", "5"),
            requirement(Theme.KLI, 2, ">=", "50"));

    @Test
    void eachPromiseStandsUnderItsThemeWithItsNormAndItsUse() {
        assertThat(sheet(List.of(adopted("KLI-1", "5.00")), List.of())).startsWith("\n\n## Wat deze inkoop belooft")
                .contains("### Klimaat (verplicht, niveau 2)", "- KLI-1: Eis van niveau 1 – minstens 5 procent (eis, contractbepaling).")
                .doesNotContain("Aangescherpt", "Gezonde leefomgeving");
    }

    @Test
    void whatWasSharpenedDroppedOrAddedIsToldAgainstWhatTheRulesPropose() {
        assertThat(sheet(List.of(adopted("KLI-1", "7"), adopted("EIGEN-KLI-1", "3")), List.of()))
                .contains("minstens 7 procent (eis, contractbepaling). **Aangescherpt:** de regels stellen minstens 5 procent voor.",
                        "EIGEN-KLI-1: Eis van niveau 1 – minstens 3 procent (eis, contractbepaling). **Eigen eis** van de inkoper.",
                        "- **Niet overgenomen:** KLI-2: Eis van niveau 2 – minstens 50 procent");
    }

    @Test
    void onlyADeviationThatWasAllowedIsToldWithWhatComesInstead() {
        String text = sheet(List.of(), List.of(deviation("Niemand *levert* het", Deviations.Status.TOEGESTAAN),
                deviation("Te duur", Deviations.Status.AFGEWEZEN)));

        assertThat(text).contains("**Afwijking tot en met 1 maart 2027:** Niemand \\*levert\\* het **In de plaats komt:** Een pilot")
                .doesNotContain("Te duur");
    }

    @Test
    void whatADeviationIsAboutIsNamedOnceWithTheReason() {
        String text = sheet(List.of(adopted("KLI-1", "5")), List.of(deviation("Niemand levert het", Deviations.Status.TOEGESTAAN, "KLI-2", "OUD-1")));

        assertThat(text).contains("- **Afwijking tot en met 1 maart 2027:** KLI-2: Eis van niveau 2 – minstens 50 procent (eigen reden: Nog \\*geen\\* markt); OUD-1 **Reden:** Niemand levert het"
                + " **In de plaats komt:** Een pilot").containsOnlyOnce("KLI-2").doesNotContain("Niet overgenomen");
    }

    @Test
    void theGoalOfTheClientComesFirst() {
        String text = sheet(List.of(adopted("KLI-1", "5")), List.of());

        assertThat(text).contains("niveau 2)\n\n- **Doel van de opdrachtgever:** Minder uitstoot (gemeten in: ton)\n- KLI-1")
                .endsWith("**Verder:** Een mooi plein");
    }

    @Test
    void withoutRequirementsItSaysSo() {
        assertThat(new PromiseSheet(rules(about(Theme.KET, Relevance.RELEVANT, 1)), List.of(), List.of(), Optional.empty()).section())
                .contains("### Ketenverantwoordelijkheid (relevant, niveau 1)\n\nDe regels stellen voor dit thema geen eis voor.");
        assertThat(new PromiseSheet(rules(), List.of(), List.of(), Optional.empty()).section())
                .endsWith("Geen enkel thema vraagt iets van deze inkoop.");
    }

    private static String sheet(List<AdoptedRequirement> adopted, List<Deviation> deviations) {
        Assignment wanted = new Assignment(Assignment.Choice.KOPEN, "Gewogen.", Map.of(Theme.KLI, new Assignment.Goal("Minder uitstoot", "ton")),
                "Een mooi plein", "opdrachtgever");
        return new PromiseSheet(rules(CLIMATE), adopted, deviations, Optional.of(wanted)).section();
    }

    private static Exploration rules(ThemeAdvice... known) {
        List<ThemeAdvice> themes = Arrays.stream(Theme.values()).map(theme -> Arrays.stream(known).filter(one -> one.theme() == theme).findFirst()
                .orElseGet(() -> about(theme, Relevance.NIET_RELEVANT, 1))).toList();
        return new Exploration(null, null, null, null, null, themes, List.of(), List.of(), List.of());
    }

    private static AdoptedRequirement adopted(String code, String norm) {
        return new AdoptedRequirement(code, Theme.KLI, "Eis van niveau 1", List.of(Use.EIS, Use.CB), 1, "procent", ">=", new BigDecimal(norm),
                "keurmerk", "aandeel", "KWARTAAL", "bron");
    }

    private static Deviation deviation(String motivation, Deviations.Status status, String... codes) {
        return new Deviation(Theme.KLI, Gate.G2, List.of(codes), Map.of("KLI-2", "Nog *geen* markt"), "MARKT", motivation, "Een pilot", LocalDate.of(2027, 3, 1), "inkoper", null, null, null, null,
                status);
    }
}
