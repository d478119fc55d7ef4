// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.approval;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import nl.mvoi.inkoop.platform.DossierNumber;

/** Something that can be put up for approval. The room that owns it says what the approver sees and who may not approve. */
public interface ApprovalSubject {

    /** Which one it is. */
    SubjectKind subject();

    /** What the approver must know, as Dutch markdown; user text is escaped. */
    String summary(DossierNumber dossier, String theme);

    /** User ids of everybody who made, asked for or assessed this and so may not approve it. */
    Set<String> makers(DossierNumber dossier, String theme);

    /** What the decision is about, as a short text that is the same as long as that is; when it changes, an earlier approval covers it no more. */
    default String basis(DossierNumber dossier) {
        return "";
    }

    /** What the decision costs when that is known better than the estimate: euro excl. VAT; the mandate looks at the higher one. */
    default Optional<BigDecimal> value(DossierNumber dossier) {
        return Optional.empty();
    }
}
