// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award;

/**
 * Points of a bid, each from 0 to 100.
 *
 * @param quality null when nobody scored
 * @param mvoi    null when nobody scored
 */
public record Scores(Integer quality, Integer mvoi) {

    /** Nobody scored. */
    public static final Scores NONE = new Scores(null, null);
}
