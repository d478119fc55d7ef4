// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Exploration.Requirement;
import nl.mvoi.inkoop.rules.Norm;
import nl.mvoi.inkoop.rules.RequirementTable;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.rules.Use;

/** The requirements a dossier has adopted at gate G2: what the tender asks and the contract must keep. */
public interface AdoptedRequirements {

    /** By dossier, in the order of themes and codes; a dossier without one is left out. */
    Map<DossierNumber, List<AdoptedRequirement>> of(Collection<DossierNumber> dossiers);

    /** In the order of themes and codes. */
    default List<AdoptedRequirement> of(DossierNumber dossier) {
        return of(List.of(dossier)).getOrDefault(dossier, List.of());
    }

    /** A fingerprint of all adopted requirements, to prove that none changed since. */
    String fingerprint(DossierNumber dossier);

    /** Whether the adopted requirements are still those of which a fingerprint was taken. */
    boolean matches(DossierNumber dossier, String fingerprint);

    /**
     * @param code     code in the library, or {@code EIGEN-<theme>-<n>} for one the buyer added
     * @param uses     where it sits in the tender; a requirement may be a minimum and an award criterion at once
     * @param operator {@code >=}, {@code <=} or {@code =}
     * @param norm     in {@code unit}; may be sharper than the library's
     */
    record AdoptedRequirement(String code, Theme theme, String text, List<Use> uses, int level, String unit, String operator,
                              BigDecimal norm, String evidence, String kpi, String frequency, String source) {

        /** Begins the code of what the buyer added. */
        public static final String OWN = "EIGEN-";
        /** Begins the code of what comes instead of what a deviation drops. */
        public static final String REPLACEMENT = "VERVANGING-";

        /** A requirement as the rules propose it. */
        public static AdoptedRequirement of(Requirement one) {
            return new AdoptedRequirement(one.code(), one.theme(), one.text(), one.uses(), one.level(), one.unit(), one.operator(),
                    one.limit().value(), one.evidence(), one.kpi(), one.frequency(), one.source());
        }

        /** Whether the buyer added it, or it comes instead of what he may leave out: it is not in the library. */
        public boolean isOwn() {
            return code.startsWith(OWN) || code.startsWith(REPLACEMENT);
        }

        /** The same with another norm. */
        public AdoptedRequirement withNorm(BigDecimal other) {
            return new AdoptedRequirement(code, theme, text, uses, level, unit, operator, other, evidence, kpi, frequency, source);
        }

        /** A row of a table in a form. */
        public Map<String, Object> row() {
            return RequirementTable.row(code, text, uses, level, limit(), evidence);
        }

        /** The norm with its sign and unit. */
        public Norm limit() {
            return new Norm(operator, norm, unit);
        }
    }
}
