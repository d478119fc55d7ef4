// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

/** Has something done apart from the work that asks for it, so that this neither waits for it nor fails with it. */
public interface Background {

    /**
     * Notes it within the current transaction: it is done after the commit, and never after a rollback.
     *
     * @param kind    which {@link BackgroundWork}
     * @param dossier whose work it is, for the log and the timeline; null when it belongs to none
     * @param subject what it is about, such as the id of a row; no data that can change meanwhile
     */
    void later(String kind, DossierNumber dossier, String subject);

    /** How much of a kind is not done yet, what failed for good included. */
    long waiting(String kind);
}
