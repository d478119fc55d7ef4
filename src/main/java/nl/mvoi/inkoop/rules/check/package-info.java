// SPDX-License-Identifier: EUPL-1.2
/**
 * Looks for mistakes in a decision table before anybody works with it: gaps, overlaps, rules that are never used, unknown codes,
 * missing sources. Knows a table as plain text ({@link nl.mvoi.inkoop.rules.check.RuleTable}); reading the file is done elsewhere.
 */
package nl.mvoi.inkoop.rules.check;
