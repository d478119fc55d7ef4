// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.internal;

import java.math.BigDecimal;
import nl.mvoi.inkoop.contract.Contracts.Kpi;
import nl.mvoi.inkoop.rules.Norm;

/**
 * A promise as it is kept with facts; its text is kept with the contract.
 *
 * @param code       of the requirement that it comes from
 * @param operator   {@code >=}, {@code <=} or {@code =}
 * @param frequentie code of how often it is measured; null when only at the end
 */
record KpiFacts(String code, String operator, BigDecimal norm, String eenheid, String frequentie) {

    static KpiFacts of(Kpi kpi) {
        return new KpiFacts(kpi.requirementCode(), kpi.operator(), kpi.norm(), kpi.unit(), kpi.frequency());
    }

    Norm limit() {
        return new Norm(operator, norm, eenheid);
    }

    Kpi kpi() {
        return new Kpi(code, null, null, eenheid, operator, norm, frequentie);
    }
}
