// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.mvoi.inkoop.rules.Explanation;
import nl.mvoi.inkoop.tables.Witness.Asked;
import org.junit.jupiter.api.Test;

/** Which table a ruling names, and which rules are that table's. */
class RulingTest {

    @Test
    void aRulingNamesTheRulesOfOneTableAndLeavesThoseOfOthersToThem() {
        Ruling<String> ruling = Ruling.by("ja", List.of(why("kpiPeriodes", "r1"), why("feestdagen", "pasen"), why("kpiPeriodes", "r2"), why("kpiPeriodes", "r1")));

        assertThat(ruling).isEqualTo(new Ruling<>("ja", "kpiPeriodes", 3, List.of("r1", "r2")));
        Asked other = new Asked("feestdagen", 3, List.of("pasen"));
        assertThat(ruling.others(List.of(other, new Asked("kpiPeriodes", 3, List.of("r1", "r2"))))).containsExactly(other);
    }

    @Test
    void withoutAReasonNoTableIsNamed() {
        assertThat(Ruling.by("ja", List.of())).isEqualTo(Ruling.of("ja"));
        assertThat(Ruling.of("ja").others(List.of(new Asked("feestdagen", 3, List.of())))).hasSize(1);
    }

    private static Explanation why(String table, String rule) {
        return new Explanation(table, 3, List.of(rule), "Omdat.", "beleid");
    }
}
