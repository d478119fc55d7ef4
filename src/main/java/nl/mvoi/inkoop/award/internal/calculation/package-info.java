// SPDX-License-Identifier: EUPL-1.2
/** The one calculation of an award: the order of bids by a published method, and the division of lots. Pure; it keeps nothing. */
package nl.mvoi.inkoop.award.internal.calculation;
