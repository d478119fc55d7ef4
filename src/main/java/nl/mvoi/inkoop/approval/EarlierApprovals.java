// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.approval;

import nl.mvoi.inkoop.platform.DossierNumber;

/** What becomes of approvals when the purchase they are about changes. */
public interface EarlierApprovals {

    /**
     * Whether the newest decision on a subject that is about the whole purchase was positive and still covers it: it is about the same, the
     * same people would have to decide, and who decided had no part in what was made since and did not speak
     * for the client.
     */
    boolean stands(DossierNumber dossier, SubjectKind subject);

    /** Ends what was asked and nobody decided yet: the task that asked it is gone. */
    void lapseOpen(DossierNumber dossier);

    /** Lets the newest positive decision count no more; it stays in the timeline. */
    void lapse(DossierNumber dossier, SubjectKind subject);
}
