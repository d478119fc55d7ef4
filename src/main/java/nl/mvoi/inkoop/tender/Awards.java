// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

/** The award of a dossier, for rooms that find out later that it cannot stand. */
public interface Awards {

    /**
     * Takes the award decision in force back; a new one must be taken, with a standstill of its own.
     *
     * @throws java.util.NoSuchElementException when no decision is in force
     */
    void adviseAgain(String dossier, String reason);
}
