// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.internal.publication;

import java.time.LocalDate;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.Shortening;
import nl.mvoi.inkoop.rules.Variant;

/**
 * What was put to the market.
 *
 * @param verkorting        why the terms are shorter; null in facts of before
 * @param genodigden        how many parties were invited; 0 when everybody may bid
 * @param eisenVingerafdruk of the requirements as they were then
 */
record PublicationFacts(int ronde, Procedure procedure, Variant variant, Shortening verkorting, LocalDate verzenddatum, LocalDate sluitingsdatum,
                        int genodigden, String eisenVingerafdruk) {
}
