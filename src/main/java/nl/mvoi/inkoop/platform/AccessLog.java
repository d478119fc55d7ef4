// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

/**
 * Who came in, who looked and who administered: what somebody must be able to trace afterwards although no dossier changed. What
 * changes a dossier stands in its timeline. Holds no personal data beyond the account.
 */
public interface AccessLog {

    /** Stands in a line for a name that is no account: people also type their password in the wrong field. */
    String UNKNOWN = "onbekend";
    /** Stands in a line for accounts that are too many to name. */
    String REST = "overig";

    /** What somebody did. */
    enum Act {
        SIGN_IN, FAILED_SIGN_IN, SIGN_OUT,
        /** Read of a dossier before its award, or of what stands on its tasks and processes. */
        DOSSIER_READ,
        /** What only an administrator may do. */
        ADMINISTRATION,
        /** Asked for and not allowed. */
        REFUSED
    }

    /**
     * Writes one line.
     *
     * @param act     what was done
     * @param account user id as it was given; of somebody who was not let in it need not exist
     * @param subject what it was about, such as a dossier number, an account or a job; never the content
     */
    void note(Act act, String account, String subject);
}
