// SPDX-License-Identifier: EUPL-1.2
/** Reads the cells of a decision table, for who shows or checks a table. The engine answers with a reader of its own. */
package nl.mvoi.inkoop.rules.cell;
