// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import java.math.BigDecimal;
import java.util.Map;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Problems;

/** The fields of a form with which one bid is recorded, for the first time or again. */
public interface BidFields {

    /** What the fields need to be shown. */
    Map<String, Object> show(DossierNumber dossier);

    /** The estimate, in euro excl. VAT: a price that is far from it is probably a slip of the keys. */
    BigDecimal estimate(DossierNumber dossier);

    /** Says what is wrong with a bid. */
    void check(DossierNumber dossier, Answers answers, Problems problems);

    /** Keeps a bid that was checked, in the place of the one that it replaces, if any. */
    void record(DossierNumber dossier, Answers answers);
}
