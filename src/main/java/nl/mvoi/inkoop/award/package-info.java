// SPDX-License-Identifier: EUPL-1.2
/** Assessment of bids, ranking, advice, award decision, standstill and complaints. */
package nl.mvoi.inkoop.award;
