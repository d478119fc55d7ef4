// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.internal.publication;

import java.time.LocalDate;

/**
 * How it was put to the market.
 *
 * @param wijze            GEPUBLICEERD or UITGENODIGD
 * @param vroegsteSluiting the first day on which bids may close by the rules
 */
record PublicationOutcome(String wijze, LocalDate vroegsteSluiting, LocalDate inschrijvenTotEnMet) {
}
