// SPDX-License-Identifier: EUPL-1.2
/** Asks the decision tables row by row, and makes of the rows what the rules say about a purchase. */
package nl.mvoi.inkoop.rules.internal.library;
