// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate;

import java.math.BigDecimal;
import java.util.List;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.rules.Use;

/** The requirements a dossier has adopted at gate G2: what the tender asks and the contract must keep. */
public interface AdoptedRequirements {

    /** In the order of themes and codes. */
    List<AdoptedRequirement> of(String dossier);

    /** A fingerprint of all adopted requirements, to prove that none changed since. */
    String fingerprint(String dossier);

    /**
     * @param code     code in the library, or {@code EIGEN-<theme>-<n>} for one the buyer added
     * @param operator {@code >=}, {@code <=} or {@code =}
     * @param norm     in {@code unit}; may be sharper than the library's
     */
    record AdoptedRequirement(String code, Theme theme, String text, Use use, int level, String unit, String operator,
                              BigDecimal norm, String evidence, String kpi, String frequency, String source) {

        /** Whether a value is at least as good as the norm. */
        public boolean isMetBy(BigDecimal value) {
            return switch (operator) {
                case ">=" -> value.compareTo(norm) >= 0;
                case "<=" -> value.compareTo(norm) <= 0;
                default -> value.compareTo(norm) == 0;
            };
        }
    }
}
