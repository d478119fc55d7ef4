// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

/**
 * What a procedure asks of award criteria that a buyer makes himself.
 *
 * @param complete     whether each says how it is measured, what it has to do with what is bought, and what a bid must show
 * @param shortestLink least number of characters of the second of these
 * @param themeLevel   from this level on a mandatory theme has a criterion with weight; null when none needs one
 */
public record CriterionRules(boolean complete, int shortestLink, Integer themeLevel, Explanation explanation) {
}
