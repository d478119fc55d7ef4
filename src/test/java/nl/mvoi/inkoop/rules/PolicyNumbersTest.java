// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;

import nl.mvoi.inkoop.rules.check.RuleTable;
import nl.mvoi.inkoop.rules.check.RuleTable.Rule;
import nl.mvoi.inkoop.rules.process.DmnFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a statement of the policy says how often, from which level or for what, its rules say the same. */
class PolicyNumbersTest {

    /** The law does not wait for an ambition. */
    @Test
    void aRequirementOfTheLawHoldsFromTheLowestLevel() {
        RuleTable table = table("eisen");

        assertThat(table.rules()).filteredOn(rule -> answer(table, rule, "status").equals("wet")).hasSizeGreaterThan(10)
                .allSatisfy(rule -> assertThat(answer(table, rule, "niveau")).as(rule.id()).isEqualTo("1"));
    }

    /** What is required of everybody cannot also be rewarded; the points are in a requirement of their own, at level 3. */
    @ParameterizedTest
    @CsvSource({"WEG-KLI-1, WEG-KLI-3", "WEG-CIR-1, WEG-CIR-4", "WEG-CIR-3, WEG-CIR-5", "WEG-GLO-1, WEG-GLO-3", "GRO-KLI-1, GRO-KLI-4",
            "RIO-KLI-1, RIO-KLI-3", "RIO-KLI-4, RIO-KLI-3", "ENE-KLI-1, ENE-KLI-3", "VAS-KLI-1, VAS-KLI-3", "FAC-KLI-1, FAC-KLI-4",
            "FAC-KLI-2, FAC-KLI-4", "AFV-KLI-1, AFV-KLI-3"})
    void aRequirementWithItsPointsElsewhereGivesNoneItself(String required, String rewarded) {
        RuleTable table = table("eisen");

        assertThat(table.rules()).filteredOn(rule -> answer(table, rule, "code").equals(required)).isNotEmpty()
                .allSatisfy(rule -> assertThat(answer(table, rule, "gebruik")).isEqualTo("EIS"));
        assertThat(table.rules()).filteredOn(rule -> answer(table, rule, "code").equals(rewarded)).isNotEmpty().allSatisfy(rule -> {
            assertThat(answer(table, rule, "gebruik")).isEqualTo("GC");
            assertThat(answer(table, rule, "niveau")).isEqualTo("3");
        });
    }

    private static RuleTable table(String key) {
        return DmnFile.read(Path.of("processes", key + ".dmn")).get(0);
    }

    private static Rule rule(RuleTable table, String id) {
        return table.rules().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private static String answer(RuleTable table, Rule rule, String column) {
        return IntStream.range(0, table.outputs().size()).filter(at -> table.outputs().get(at).name().equals(column))
                .mapToObj(at -> rule.results().get(at).replace("\"", "")).findFirst().orElseThrow();
    }
}
