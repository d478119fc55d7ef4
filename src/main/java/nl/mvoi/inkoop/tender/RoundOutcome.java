// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

/** How a round ended. The names are the codes in process and table. */
public enum RoundOutcome {

    /** With a bid to go on with. */
    GESLAAGD,
    /** Without one; a new round follows, with a new strategy. */
    OPNIEUW,
    /** Without one; the purchase stops. */
    GESTOPT
}
