// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.library;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.mvoi.inkoop.rules.Purchase;
import nl.mvoi.inkoop.testing.OfficialCodes;

/** Purchases of which no two are equal: the value goes up by one cent each time, the rest jumps about. */
final class RandomPurchases {

    private static final int STEP = 7919;
    private static final LocalDate FIRST_DAY = LocalDate.of(2022, 1, 1);
    private static final int DAYS = 365 * 6;

    private RandomPurchases() {
    }

    static List<Purchase> make(int count) {
        List<String> codes = OfficialCodes.all();
        return IntStream.range(0, count).mapToObj(number -> purchase(codes, number)).toList();
    }

    private static Purchase purchase(List<String> codes, int number) {
        int jump = Math.floorMod(number * STEP, Integer.MAX_VALUE);
        BigDecimal value = BigDecimal.valueOf(jump % 7_000_000L * 100 + number, 2);
        return new Purchase(codes.get(jump % codes.size()), null, null, value, 1 + jump % 96,
                FIRST_DAY.plusDays(jump % DAYS), jump % 17 == 0, jump % 29 == 0);
    }
}
