// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.mvoi.inkoop.rules.Nature;
import nl.mvoi.inkoop.rules.Purchase;

/** The facts of a purchase as they are kept, by the names that the decision tables have for them; see {@link Purchase}. */
public record PurchaseFacts(String cpvCode, Nature soort, String onderwerp, BigDecimal geraamdeWaarde, Integer looptijdMaanden,
                            LocalDate peildatum, boolean grensoverschrijdendBelang, boolean raamovereenkomst, boolean aanbesteedeRoute,
                            BigDecimal arbeidsaandeel, boolean directeAfroep) {

    public static PurchaseFacts of(Purchase purchase) {
        return new PurchaseFacts(purchase.cpvCode(), purchase.nature(), purchase.topic(), purchase.estimatedValue(), purchase.termMonths(),
                purchase.referenceDate(), purchase.crossBorderInterest(), purchase.framework(), purchase.tenderedRoute(), purchase.labourShare(),
                purchase.directCallOff());
    }

    /** As the rules are asked about it. */
    public Purchase purchase() {
        return new Purchase(cpvCode, soort, onderwerp, geraamdeWaarde, looptijdMaanden, peildatum, grensoverschrijdendBelang,
                raamovereenkomst, aanbesteedeRoute, arbeidsaandeel, directeAfroep);
    }
}
