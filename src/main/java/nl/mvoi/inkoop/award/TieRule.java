// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award;

/** What parts bids with the same total, in this order. */
public enum TieRule {

    /** More points on the criterion that weighs most; criteria that weigh the same count together. */
    ZWAARSTE_CRITERIUM,
    /** More points for MVOI. */
    MVOI,
    /** A lower price. */
    LAAGSTE_PRIJS,
    /** Nothing is left to compare: lots must be drawn. */
    LOTING
}
