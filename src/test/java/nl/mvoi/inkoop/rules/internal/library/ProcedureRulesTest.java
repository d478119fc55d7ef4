// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import nl.mvoi.inkoop.rules.Nature;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.tables.Decisions.Hit;
import nl.mvoi.inkoop.testing.DeployedRules;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Both sides of every boundary of the decision {@code procedure}. */
class ProcedureRulesTest {

    @ParameterizedTest
    @CsvSource({
            "2022-01-01, WERK,       5381999.99, NATIONAAL_OPENBAAR",
            "2022-01-01, WERK,       5382000,    EUROPEES",
            "2023-12-31, CONCESSIE,  5382000.00, EUROPEES",
            "2024-01-01, CONCESSIE,  5382000.00, NATIONAAL_OPENBAAR",
            "2024-01-01, WERK,       5537999.99, NATIONAAL_OPENBAAR",
            "2025-12-31, WERK,       5538000,    EUROPEES",
            "2026-01-01, WERK,       5403999.99, NATIONAAL_OPENBAAR",
            "2026-01-01, WERK,       5404000.00, EUROPEES",
            "2027-12-31, CONCESSIE,  5404000.00, EUROPEES",
            "2022-01-01, LEVERING,   214999.99,  MEERVOUDIG_ONDERHANDS",
            "2023-12-31, DIENST,     215000,     EUROPEES",
            "2024-01-01, DIENST,     220999.99,  MEERVOUDIG_ONDERHANDS",
            "2025-12-31, LEVERING,   221000,     EUROPEES",
            "2026-01-01, LEVERING,   215999.99,  MEERVOUDIG_ONDERHANDS",
            "2026-01-01, LEVERING,   216000.00,  EUROPEES",
            "2027-12-31, DIENST,     216000,     EUROPEES",
            "2026-11-22, WERK,       1499999.99, MEERVOUDIG_ONDERHANDS",
            "2026-11-22, WERK,       1500000,    NATIONAAL_OPENBAAR",
            "2026-11-22, CONCESSIE,  149999.99,  ENKELVOUDIG_ONDERHANDS",
            "2026-11-22, WERK,       150000,     MEERVOUDIG_ONDERHANDS",
            "2026-11-22, DIENST,     69999.99,   ENKELVOUDIG_ONDERHANDS",
            "2026-11-22, LEVERING,   70000,      MEERVOUDIG_ONDERHANDS",
            "2026-11-22, LEVERING,   0,          ENKELVOUDIG_ONDERHANDS",
            "2026-11-22, DIENST_SAS, 69999.99,   ENKELVOUDIG_ONDERHANDS",
            "2026-11-22, DIENST_SAS, 70000,      MEERVOUDIG_ONDERHANDS",
            "2026-11-22, DIENST_SAS, 749999.99,  MEERVOUDIG_ONDERHANDS",
            "2026-11-22, DIENST_SAS, 750000,     SAS_EUROPEES",
            "2026-11-22, INHUUR,     215999.99,  INHUUR",
            "2026-11-22, INHUUR,     216000,     EUROPEES",
            "2025-12-31, INHUUR,     220999.99,  INHUUR",
            "2025-12-31, INHUUR,     221000,     EUROPEES",
            "2023-12-31, INHUUR,     214999.99,  INHUUR",
            "2023-12-31, INHUUR,     215000,     EUROPEES"})
    void natureValueAndDayDecide(LocalDate day, Nature nature, BigDecimal value, Procedure expected) {
        assertThat(procedure(nature, value, false, false, day)).containsExactly(expected.name());
    }

    @ParameterizedTest
    @CsvSource({
            "WERK,       100000,  NATIONAAL_OPENBAAR",
            "DIENST,     215999,  NATIONAAL_OPENBAAR",
            "DIENST_SAS, 60000,   NATIONAAL_OPENBAAR",
            "DIENST,     216000,  EUROPEES",
            "DIENST_SAS, 750000,  SAS_EUROPEES",
            "INHUUR,     60000,   INHUUR"})
    void crossBorderInterestMeansPublicationButNeverLessThanEurope(Nature nature, BigDecimal value, Procedure expected) {
        assertThat(procedure(nature, value, true, false, LocalDate.of(2026, 11, 22))).containsExactly(expected.name());
    }

    @ParameterizedTest
    @CsvSource({"216000, false, true, INHUUR", "9000000, false, true, INHUUR", "9000000, true, true, INHUUR",
            "216000, true, false, INHUUR", "749999.99, true, false, INHUUR", "750000, true, false, SAS_EUROPEES"})
    void hiringByATenderedRouteHasNoThresholdAndSocialHiringThatOfSocialServices(
            BigDecimal value, boolean social, boolean tendered, Procedure expected) {
        assertThat(procedure(Nature.INHUUR, value, false, false, LocalDate.of(2026, 11, 22), tendered, social))
                .containsExactly(expected.name());
    }

    @ParameterizedTest
    @EnumSource(Nature.class)
    void aFrameworkThatCoversTheNeedComesFirst(Nature nature) {
        assertThat(procedure(nature, new BigDecimal("9000000"), true, true, LocalDate.of(2026, 11, 22)))
                .containsExactly("NADERE_OVEREENKOMST");
    }

    /** The thresholds of the law are replaced every two years; nobody knows the next ones yet. */
    @ParameterizedTest
    @CsvSource({
            "WERK,     5403999.99, NATIONAAL_OPENBAAR,    beleid", "WERK,    5404000, EUROPEES, voorbeeld",
            "DIENST,   215999.99,  MEERVOUDIG_ONDERHANDS, beleid", "DIENST,  216000,  EUROPEES, voorbeeld",
            "LEVERING, 69999.99,   ENKELVOUDIG_ONDERHANDS, beleid", "INHUUR, 216000,  EUROPEES, voorbeeld",
            "INHUUR,   215999.99,  INHUUR,                beleid", "DIENST_SAS, 750000, SAS_EUROPEES, wet"})
    void afterTheLastPeriodKnownItsAmountsGoOnAsAnExample(Nature nature, BigDecimal value, Procedure expected, String status) {
        for (LocalDate day : List.of(LocalDate.of(2028, 1, 1), LocalDate.of(2035, 12, 31))) {
            assertThat(hits(nature, value, day)).singleElement().satisfies(hit -> {
                assertThat(hit.outputs().get("procedure")).isEqualTo(expected.name());
                assertThat(hit.outputs().get("status")).isEqualTo(status);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-12-31", "2036-01-01"})
    void outsideEveryValidityThereIsNoAnswer(LocalDate day) {
        for (Nature nature : Nature.values()) {
            for (boolean flag : List.of(true, false)) {
                assertThat(procedure(nature, new BigDecimal("100000"), flag, flag, day)).as("%s %s", nature, flag).isEmpty();
            }
        }
    }

    private static List<Object> procedure(Nature nature, BigDecimal value, boolean crossBorder, boolean framework, LocalDate day) {
        return procedure(nature, value, crossBorder, framework, day, false, false);
    }

    private static List<Object> procedure(Nature nature, BigDecimal value, boolean crossBorder, boolean framework, LocalDate day,
            boolean tendered, boolean social) {
        return hits(nature, value, crossBorder, framework, day, tendered, social).stream()
                .map(Hit::outputs).map(outputs -> outputs.get("procedure")).toList();
    }

    private static List<Hit> hits(Nature nature, BigDecimal value, LocalDate day) {
        return hits(nature, value, false, false, day, false, false);
    }

    private static List<Hit> hits(Nature nature, BigDecimal value, boolean crossBorder, boolean framework, LocalDate day,
            boolean tendered, boolean social) {
        return DeployedRules.decisions().ask("procedure", Map.of(
                "soort", nature.name(), "geraamdeWaarde", value, "grensoverschrijdendBelang", crossBorder,
                "raamovereenkomst", framework, "aanbesteedeRoute", tendered, "socialeInhuur", social, "peildatum", day)).hits();
    }
}
