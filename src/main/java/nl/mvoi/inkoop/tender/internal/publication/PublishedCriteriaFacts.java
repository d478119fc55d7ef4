// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.internal.publication;

/**
 * Fingerprints of the award criteria and of how the price counts.
 *
 * @param bijPublicatie null when nothing was published, or before there were such fingerprints
 * @param nu            null without a strategy
 */
record PublishedCriteriaFacts(String bijPublicatie, String nu) {
}
