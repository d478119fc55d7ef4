// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.jdbc;

import java.math.BigDecimal;
import nl.mvoi.inkoop.gate.AdoptedRequirements.AdoptedRequirement;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.rules.Use;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** An adopted requirement. */
@Table("adopted_requirement")
public record RequirementRow(@Id Long id, String dossier, String code, Theme theme, String requirementText, Use usageCode,
        int ambitionLevel, String unit, String operatorCode, BigDecimal norm, String evidence, String kpi,
        String frequency, String source) {

    static RequirementRow of(String dossier, AdoptedRequirement one) {
        return new RequirementRow(null, dossier, one.code(), one.theme(), one.text(), one.use(), one.level(), one.unit(), one.operator(),
                one.norm(), one.evidence(), one.kpi(), one.frequency(), one.source());
    }

    AdoptedRequirement toRequirement() {
        // The column pads decimals; users and the fingerprint want the number itself.
        BigDecimal plain = new BigDecimal(norm.stripTrailingZeros().toPlainString());
        return new AdoptedRequirement(code, theme, requirementText, usageCode, ambitionLevel, unit, operatorCode, plain, evidence, kpi,
                frequency, source);
    }
}
