// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

/** Why a European tender may have shorter terms; the names are the codes of the table {@code termijnen}. */
public enum Shortening {
    GEEN,
    /** Urgent, with the reason in the notice (Aw art. 2.74). */
    VERSNELD,
    /** After a prior information notice that was sent in time (Aw art. 2.71). */
    VOORAANKONDIGING
}
