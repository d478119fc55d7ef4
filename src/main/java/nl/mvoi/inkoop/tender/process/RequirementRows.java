// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.gate.AdoptedRequirements.AdoptedRequirement;
import nl.mvoi.inkoop.platform.DutchFormat;

/** Adopted requirements as rows of a table in a form. */
final class RequirementRows {

    private RequirementRows() {
    }

    static List<Map<String, Object>> of(List<AdoptedRequirement> requirements) {
        return requirements.stream().map(RequirementRows::row).toList();
    }

    private static Map<String, Object> row(AdoptedRequirement requirement) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("code", requirement.code());
        row.put("thema", requirement.theme().label());
        row.put("tekst", requirement.text());
        row.put("gebruik", requirement.use().name());
        row.put("niveau", requirement.level());
        row.put("norm", norm(requirement));
        row.put("eenheid", requirement.unit());
        row.put("bewijs", requirement.evidence());
        return row;
    }

    static String norm(AdoptedRequirement requirement) {
        return requirement.operator() + " " + DutchFormat.number(requirement.norm());
    }
}
