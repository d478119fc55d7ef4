// SPDX-License-Identifier: EUPL-1.2
/**
 * Looks for mistakes in a decision table before anybody works with it: gaps, overlaps, rules that are never used, unreadable
 * cells. Each rule is a box in the space of all questions.
 */
package nl.mvoi.inkoop.tables.internal.check;
