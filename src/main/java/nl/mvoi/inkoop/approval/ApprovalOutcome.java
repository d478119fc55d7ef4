// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.approval;

import nl.mvoi.inkoop.platform.Codes;

/** How a request for approval ended. */
public enum ApprovalOutcome {
    AKKOORD,
    AFGEWEZEN,
    /** The maker's own mandate covers it. */
    NIET_NODIG;

    /** Whether the work may go on. */
    public boolean isApproved() {
        return this != AFGEWEZEN;
    }

    /** The same for a code among facts; false without one. */
    public static boolean isApproved(String code) {
        ApprovalOutcome outcome = Codes.read(ApprovalOutcome.class, code);
        return outcome != null && outcome.isApproved();
    }
}
