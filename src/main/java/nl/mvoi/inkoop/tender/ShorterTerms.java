// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import java.time.LocalDate;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.rules.Shortening;

/**
 * Why a tender has shorter terms, and what shows that it may.
 *
 * @param noticeSent   the day on which the prior notice was sent; null without one
 * @param noticeNumber under which the prior notice was published; null without one
 * @param urgency      why there is no time for the usual terms; null when there is
 */
public record ShorterTerms(Shortening why, LocalDate noticeSent, String noticeNumber, String urgency) {

    /** The usual terms. */
    public static final ShorterTerms NONE = new ShorterTerms(Shortening.GEEN, null, null, null);

    /** What it rests on, as a Dutch sentence with a space in front; empty for the usual terms. */
    public String sentence() {
        return switch (why) {
            case GEEN -> "";
            case VERSNELD -> " " + DutchFormat.sentence("Kortere termijn wegens haast: " + urgency);
            case VOORAANKONDIGING -> " Kortere termijn na vooraankondiging " + noticeNumber + " van " + DutchFormat.day(noticeSent) + ".";
        };
    }
}
