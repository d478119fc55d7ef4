// SPDX-License-Identifier: EUPL-1.2
/** How a round is put to the market, gate G4 about it, and until when bids may come in. */
package nl.mvoi.inkoop.tender.internal.publication;
