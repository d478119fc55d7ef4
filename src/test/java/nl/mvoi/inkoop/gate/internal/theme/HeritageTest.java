// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import nl.mvoi.inkoop.gate.InheritedRequirements.Inherited;
import nl.mvoi.inkoop.rules.Explanation;
import nl.mvoi.inkoop.rules.Exploration.Requirement;
import nl.mvoi.inkoop.rules.Exploration.ThemeAdvice;
import nl.mvoi.inkoop.rules.Relevance;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.rules.Use;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a framework agreement promised is asked of a call-off. */
class HeritageTest {

    @ParameterizedTest
    @CsvSource({">=, 30, 40.000000, 40", ">=, 30, 20, 30", "<=, 30, 20.5, 20.5", "<=, 30, 40, 30", "=, 1, 1, 1", "=, 1, 0, 1"})
    void theNormThatAsksMoreCounts(String operator, String rules, BigDecimal promised, String asked) {
        Requirement one = Heritage.in(advice(operator, rules), List.of(new Inherited("RAAM-2026-00001", "WEG-CIR-1", promised))).requirements().get(0);

        assertThat(one.norm()).isEqualTo(asked);
        assertThat(one.explanation().text()).contains("Raamovereenkomst RAAM-2026-00001 belooft dit.");
    }

    @Test
    void whatWasNotPromisedStaysAsTheRulesSay() {
        ThemeAdvice advice = advice(">=", "30");

        assertThat(Heritage.in(advice, List.of())).isSameAs(advice);
        assertThat(Heritage.in(advice, List.of(new Inherited("RAAM-2026-00001", "WEG-KLI-1", BigDecimal.TEN)))).isEqualTo(advice);
    }

    private static ThemeAdvice advice(String operator, String norm) {
        return new ThemeAdvice(Theme.CIR, Relevance.VERPLICHT, 2, Explanation.chosen("Zo is het."), List.of(new Requirement("WEG-CIR-1", Theme.CIR, "Hergebruik",
                List.of(Use.EIS), 2, "%", operator, norm, "Bewijs", "KPI", "JAAR", "voorbeeld", "Bron", Explanation.chosen("Zo is het."), false)));
    }
}
