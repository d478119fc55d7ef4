// SPDX-License-Identifier: EUPL-1.2
/** Publication, time limits, bids, scores, award and standstill. */
package nl.mvoi.inkoop.tender;
