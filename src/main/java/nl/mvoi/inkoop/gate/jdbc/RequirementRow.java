// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.jdbc;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.gate.AdoptedRequirements.AdoptedRequirement;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.PlainNumber;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.rules.Use;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A requirement that was adopted, or that the rules proposed and was not; its uses stand as codes with commas between.
 *
 * @param dropped null in rows of before it was kept what was not adopted
 */
@Table("adopted_requirement")
public record RequirementRow(@Id Long id, DossierNumber dossier, String code, Theme theme, String requirementText, String usageCodes,
        int ambitionLevel, String unit, String operatorCode, BigDecimal norm, String evidence, String kpi,
        String frequency, String source, Boolean dropped) {

    static RequirementRow of(DossierNumber dossier, AdoptedRequirement one, boolean dropped) {
        return new RequirementRow(null, dossier, one.code(), one.theme(), one.text(), codes(one.uses()), one.level(), one.unit(), one.operator(),
                one.norm(), one.evidence(), one.kpi(), one.frequency(), one.source(), dropped);
    }

    boolean isAdopted() {
        return !Boolean.TRUE.equals(dropped);
    }

    AdoptedRequirement toRequirement() {
        // The column pads decimals; users and the fingerprint want the number itself.
        return new AdoptedRequirement(code, theme, requirementText, uses(), ambitionLevel, unit, operatorCode, PlainNumber.of(norm), evidence, kpi,
                frequency, source);
    }

    private static String codes(List<Use> uses) {
        return uses.stream().map(Use::name).collect(Collectors.joining(","));
    }

    private List<Use> uses() {
        return Arrays.stream(usageCodes.split(",")).map(Use::valueOf).toList();
    }
}
