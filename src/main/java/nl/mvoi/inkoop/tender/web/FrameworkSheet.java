// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.web;

import java.util.List;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.tender.Company;
import nl.mvoi.inkoop.tender.internal.framework.FrameworkAgreement;
import nl.mvoi.inkoop.tender.internal.framework.FrameworkDesk.Shown;

/**
 * A framework agreement in the words of its page. What is public here is what the page shows.
 *
 * @param reserved part of what is used that is under way; null for who may not know the estimates
 * @param scope    what may be bought
 * @param promises what a call-off asks at least
 * @param warning  that much of it is used; null when it is not
 */
record FrameworkSheet(String number, String title, String used, String reserved, String remaining, String ceiling, String begin, String end, String callOff,
                      String scope, List<Part> lots, List<String> promises, String warning) {

    /** A lot with its suppliers. */
    public record Part(int number, String name, List<String> suppliers) {
    }

    /** @param topic the words for its topic; null when it has none */
    static FrameworkSheet of(Shown shown, String topic) {
        FrameworkAgreement it = shown.agreement();
        return new FrameworkSheet(it.number(), it.title(), DutchFormat.euro(shown.used()), shown.reserved() == null ? null : DutchFormat.euro(shown.reserved()),
                DutchFormat.euro(shown.remaining()), DutchFormat.euro(it.ceiling()), DutchFormat.day(it.begin()), DutchFormat.day(it.end()), it.callOff().label(),
                "CPV-codes die beginnen met " + String.join(", ", it.cpv()) + (topic == null ? "" : "; alleen het onderwerp " + topic),
                it.lots().stream().map(lot -> new Part(lot.number(), lot.name(), lot.suppliers().stream().map(Company::line).toList())).toList(),
                it.promises().stream().map(one -> one.code() + (one.level() == null ? "" : ", niveau " + one.level()) + ": norm " + DutchFormat.number(one.norm())).toList(),
                shown.warning());
    }
}
