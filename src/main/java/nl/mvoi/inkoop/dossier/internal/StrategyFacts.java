// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal;

import nl.mvoi.inkoop.dossier.HiringRoute;
import nl.mvoi.inkoop.dossier.PurchaseFacts;
import nl.mvoi.inkoop.rules.AwardMethod;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.Variant;

/**
 * What the buyer chose, and the purchase as it is stated now.
 *
 * @param opnieuw                whether something else is stated than before, so that the rules are asked again
 * @param raamovereenkomstNummer of the framework that was named, or null
 * @param inhuurRoute            the route over which people are hired, or null
 */
public record StrategyFacts(PurchaseFacts inkoop, boolean opnieuw, String raamovereenkomstNummer, HiringRoute.Kind inhuurRoute, Procedure procedure,
                            Variant variant, AwardMethod gunningsmethode, Integer gewichtKwaliteit, Integer gewichtMvoi, boolean percelen,
                            boolean voorstelOvergenomen) {
}
