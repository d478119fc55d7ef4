// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.mvoi.inkoop.award.internal.calculation.LotDivision;

/** @param toewijzing by number of the lot, the name of the bidder; null where nobody can get it */
@Schema(name = "Perceelverdeling")
record LotsView(Map<String, String> toewijzing, BigDecimal som) {

    static LotsView of(LotDivision division) {
        Map<String, String> lots = new LinkedHashMap<>();
        division.lots().forEach((lot, bidder) -> lots.put(String.valueOf(lot), bidder));
        return new LotsView(lots, division.sum());
    }
}
