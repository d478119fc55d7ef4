// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

/** What stands on the open tasks of a dossier. */
public interface ShownTasks {

    /**
     * Lets each open task show what holds now, within the current transaction. It stays the same task: who has it, until when, and what somebody
     * is typing in it.
     */
    void again(DossierNumber dossier);
}
