// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainNumberTest {

    @ParameterizedTest
    @CsvSource({"50.000000, 50", "100.000000, 100", "1E+2, 100", "0.350000, 0.35", "-1.500000, -1.5", "0.000000, 0", "7, 7"})
    void onlyTheDecimalsThatMatterStay(BigDecimal kept, String plain) {
        assertThat(PlainNumber.of(kept)).isEqualTo(new BigDecimal(plain)).hasToString(plain);
    }
}
