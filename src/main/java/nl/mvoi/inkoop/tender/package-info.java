// SPDX-License-Identifier: EUPL-1.2
/** Publication, rounds, invitations, bids as they were received, and the closing date. */
package nl.mvoi.inkoop.tender;
