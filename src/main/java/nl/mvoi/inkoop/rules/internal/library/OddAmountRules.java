// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.library;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.OddAmounts;
import nl.mvoi.inkoop.tables.Decisions;
import org.springframework.stereotype.Component;

/** Reads from the table {@code bedragcontrole} which amounts are odd. */
@Component
class OddAmountRules implements OddAmounts {

    private final Tables tables;
    private final Clock clock;

    OddAmountRules(Decisions decisions, Clock clock) {
        this.tables = new Tables(decisions);
        this.clock = clock;
    }

    @Override
    public String about(BigDecimal amount, BigDecimal earlier) {
        Row limits = tables.row("bedragcontrole", Map.of("peildatum", LocalDate.now(clock)));
        BigDecimal lowest = BigDecimal.valueOf(limits.number("ondergrens"));
        if (amount.compareTo(lowest) < 0) {
            return "Dat is minder dan " + DutchFormat.euro(lowest) + ".";
        }
        BigDecimal times = BigDecimal.valueOf(limits.number("keer"));
        if (earlier == null || isNear(amount, earlier, times) && isNear(earlier, amount, times)) {
            return null;
        }
        return (amount.compareTo(earlier) > 0 ? "Dat is meer dan " + DutchFormat.number(times) + " keer"
                : "Dat is minder dan een " + DutchFormat.number(times) + "e deel van")
                + " het eerdere bedrag in dit dossier: " + DutchFormat.euro(earlier) + ".";
    }

    private static boolean isNear(BigDecimal amount, BigDecimal other, BigDecimal times) {
        return amount.compareTo(other.multiply(times)) <= 0;
    }
}
