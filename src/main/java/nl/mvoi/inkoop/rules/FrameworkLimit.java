// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

/**
 * How much of a framework agreement is used when it is time to do something.
 *
 * @param percent of the ceiling
 * @param advice  what to do, as a Dutch sentence
 */
public record FrameworkLimit(int percent, String advice, Explanation explanation) {
}
