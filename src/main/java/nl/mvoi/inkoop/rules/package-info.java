// SPDX-License-Identifier: EUPL-1.2
/**
 * The rule library: asks the decision tables and explains the answer. No amount, term, percentage or list lives here; policy
 * staff own those in {@code processes/*.dmn}.
 */
package nl.mvoi.inkoop.rules;
