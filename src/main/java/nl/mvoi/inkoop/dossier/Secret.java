// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

/** What a text about a dossier may give away. Who may know it is decided by the room that knows who reads. */
public enum Secret {
    /** What the municipality expects to pay: bidders would bid towards it. */
    ESTIMATE,
    /** Who bid, what the assessors thought of it, and the order that follows. */
    BIDS,
    /** What is in a bid itself, such as its price. It stays confidential after the award too. */
    OFFERS,
    /** What is in a bid but its price: who scores it reads that and may not know the price. It stays confidential after the award too. */
    PLANS
}
