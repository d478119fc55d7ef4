// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal.request;

import java.math.BigDecimal;
import java.util.List;
import nl.mvoi.inkoop.dossier.PurchaseFacts;
import nl.mvoi.inkoop.dossier.SplitPurchases.Split;

/**
 * What was asked for.
 *
 * @param eerdereInkopen   numbers of earlier dossiers that make this one heavier when they are taken together with it; empty without any
 * @param samenMetEerdere  value of all together, euro excl. VAT; null without any
 * @param afwijkingCpvReden why nature or topic differ from what the CPV code says; null when they do not
 */
public record RequestFacts(PurchaseFacts inkoop, List<String> eerdereInkopen, BigDecimal samenMetEerdere, String afwijkingCpvReden) {

    /** @param split the earlier purchases, or null */
    public static RequestFacts of(PurchaseFacts purchase, Split split, String cpvDeviationReason) {
        return new RequestFacts(purchase, split == null ? List.of() : split.dossiers(), split == null ? null : split.total(), cpvDeviationReason);
    }
}
