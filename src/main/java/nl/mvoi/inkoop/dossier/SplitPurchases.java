// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Purchase;

/** Looks whether a purchase may be one part of a larger one that was cut up (Aw art. 2.14). */
public interface SplitPurchases {

    /**
     * Earlier purchases that make a purchase heavier when they are taken together with it.
     *
     * @param dossiers numbers of the earlier dossiers, oldest first
     * @param total    value of all together, euro excl. VAT
     * @param text     a Dutch warning with their numbers and the total
     */
    record Split(List<DossierNumber> dossiers, BigDecimal total, String text) {
    }

    /**
     * Earlier dossiers of the same department and CPV group, in the months that the rules name, that together with this purchase
     * reach a heavier procedure. What was withdrawn, failed or not bought does not count. For who may know all their estimates.
     *
     * @param except number of the dossier that is looked at; null when it is not there yet
     * @return empty without a CPV code, or when the procedure stays the same
     */
    Optional<Split> of(Purchase purchase, String department, DossierNumber except);

    /**
     * The same for anybody: a Dutch warning that says nothing about a single other dossier, without text of users. What the others are worth
     * counts roughly, so that nobody finds an estimate by asking with one value after another.
     */
    Optional<String> hint(Purchase purchase, String department, DossierNumber except);

    /** What the buyer answered to the warning when the strategy in force was made; empty when there was none. */
    Optional<String> answer(DossierNumber dossier);

    /**
     * Keeps what the buyer answers, in the place of what was answered before.
     *
     * @param answer null when there was no warning
     */
    void answered(Dossier dossier, String answer);
}
