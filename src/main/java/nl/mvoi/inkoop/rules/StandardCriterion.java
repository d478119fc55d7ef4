// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

/**
 * What the rules say of a criterion to which a buyer only gives a weight, Dutch.
 *
 * @param marks       what marks mean: {@code 60 = voldoende; 80 = goed}
 * @param measuring   how a mark comes about
 * @param subjectLink what it has to do with what is bought
 * @param evidence    what a bid must show for it
 */
public record StandardCriterion(String marks, String measuring, String subjectLink, String evidence) {
}
