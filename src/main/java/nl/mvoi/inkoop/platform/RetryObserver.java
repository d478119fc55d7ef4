// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

/** Wants to know that an administrator gave a failed step new tries, within the same transaction. */
public interface RetryObserver {

    /**
     * @param dossier number of the dossier whose step it is
     * @param step    what the model calls the step
     */
    void retried(DossierNumber dossier, String step);
}
