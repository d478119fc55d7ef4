// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormTest {

    @ParameterizedTest
    @CsvSource({">=, 5, 4.99, false, false", ">=, 5, 5.00, true, false", ">=, 5, 5.01, true, true",
            "<=, 5, 5.01, false, false", "<=, 5, 5.00, true, false", "<=, 5, 4.99, true, true",
            "=, 1, 1.0, true, false", "=, 1, 2, false, false"})
    void aValueIsHeldAgainstTheNormWithItsSign(String operator, BigDecimal norm, BigDecimal value, boolean met, boolean sharper) {
        Norm limit = new Norm(operator, norm, "kg");

        assertThat(limit.isMetBy(value)).isEqualTo(met);
        assertThat(limit.isSharpenedBy(value)).isEqualTo(sharper);
    }

    @ParameterizedTest
    @CsvSource({">=, massa-%, 100, true", ">=, massa-%, 100.01, false", ">=, % van de uren, -0.01, false", "<=, % van de waarde, 110, true",
            "<=, incidenten, -1, false", ">=, punten, 1000, true", "=, ja/nee, 1, true", "=, ja/nee, 2, false", "=, ja/nee, 0.5, false"})
    void whatCannotExistIsNoValue(String operator, String unit, BigDecimal value, boolean possible) {
        assertThat(new Norm(operator, BigDecimal.ONE, unit).isPossible(value)).isEqualTo(possible);
    }

    @ParameterizedTest
    @CsvSource({">=, 30.00, % van de uren, 'minstens 30% van de uren'", "<=, 1250.5, kg, 'hoogstens 1.250,5 kg'",
            "=, 3, stuks, precies 3 stuks", "=, 1, ja/nee, ja", "=, 0, ja/nee, nee"})
    void theNormReadsAsASentencePart(String operator, BigDecimal norm, String unit, String words) {
        assertThat(new Norm(operator, norm, unit).inWords()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"ja/nee, 1, ja", "ja/nee, 0, nee", "% van de uren, 12.50, '12,5% van de uren'", "kg, 3, 3 kg"})
    void aValueReadsWithItsUnit(String unit, BigDecimal value, String words) {
        assertThat(new Norm("=", BigDecimal.ONE, unit).inWords(value)).isEqualTo(words);
    }
}
