// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

/** What happens to points that are counted from the lowest price when a bid drops out. */
public enum DropOut {

    /** They are counted from the lowest price that is left. */
    HERREKENEN,
    /** The lowest price of all bids that were valid at first keeps counting. */
    RANGORDE_BLIJFT
}
