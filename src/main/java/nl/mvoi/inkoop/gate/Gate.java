// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate;

/** The moments at which a dossier must show that MVOI is in order. */
public enum Gate {
    G1, G2, G3, G4, G5, G6, G7, G8
}
