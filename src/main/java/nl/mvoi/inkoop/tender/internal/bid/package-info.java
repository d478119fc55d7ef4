// SPDX-License-Identifier: EUPL-1.2
/** Bids as they were received. */
package nl.mvoi.inkoop.tender.internal.bid;
