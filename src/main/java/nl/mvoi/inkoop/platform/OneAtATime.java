// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

/** Keeps others from changing a purchase in between. */
public interface OneAtATime {

    /**
     * From here on until this transaction ends whoever else wants to change the same purchase waits.
     *
     * @param task id of an open task; nothing happens when there is none, or it is about no dossier
     */
    void keepOthersOff(String task);
}
