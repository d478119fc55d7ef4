// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

import nl.mvoi.inkoop.tables.RuleTable;
import nl.mvoi.inkoop.tables.process.DmnFile;
import nl.mvoi.inkoop.testing.DeployedRules;

import org.junit.jupiter.api.Test;

/** Rules that go on with the last known amounts, and the warning that tells so. */
class ProvisionalRulesTest {

    /** Whoever fills in the amounts of a period ends the provisional rules and the warning together. */
    @Test
    void everyProvisionalRuleHasItsWarningFromTheSameDay() {
        Map<String, LocalDate> provisional = new TreeMap<>();
        Map<String, LocalDate> warned = new TreeMap<>();
        for (RuleTable table : DeployedRules.files().stream().flatMap(file -> DmnFile.read(file).stream()).toList()) {
            table.rules().stream().filter(rule -> table.answer(rule, "bron").orElse("").startsWith("Voorbeeld, voorlopig:")).forEach(rule -> {
                LocalDate from = LocalDate.parse(String.join(" ", rule.conditions()).replaceAll(".*?date and time\\(\"(.{10}).*", "$1"));
                boolean warning = table.key().equals("nogNietVastgesteld");
                String key = warning ? rule.conditions().get(0).replace("\"", "") : table.key().replace("eisen", "schoneVoertuigen");
                (warning ? warned : provisional).put(key, from);
                assertThat(table.answer(rule, "status")).as(rule.id()).contains("voorbeeld");
            });
        }
        assertThat(provisional).isNotEmpty().isEqualTo(warned);
    }
}
