// SPDX-License-Identifier: EUPL-1.2
/** What assessors and buyers thought of the bids, the order that follows, and lots where nothing parts them. */
package nl.mvoi.inkoop.award.internal.scoring;
