// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

/** Must do something of its own when a purchase was corrected, within the same transaction. */
public interface CorrectionObserver {

    void corrected(Correction correction);
}
