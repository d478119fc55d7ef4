// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DutchReadingTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"1.500.000;1500000", "1.500;1500", "12.345;12345", "48.000,50;48000.50", "48000,5;48000.5",
            "€ 60000;60000", "€\u00a01.250,50;1250.50", "1 500 000;1500000", "60000 €;60000", "0,35;0.35", "007;7", "-3,5;-3.5",
            "\u22125;-5", "1500000;1500000"})
    void aNumberMeansWhatPeopleMeanByIt(String typed, BigDecimal meant) {
        assertThat(DutchReading.number(typed).value()).isEqualByComparingTo(meant);
        assertThat(DutchReading.number(typed).problem()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,500,000", "1e6", "NaN", "Infinity", "anderhalf miljoen", "1.500.00", "15.00.000", "0.500", "1234.567",
            "1.500,000", ",50", "1,", "1.", "--5", "5-", "1.500.000,-", "١٢٣", "0x10", "1_000", "1'000", "€", "$ 5",
            "12345678901234567890123456789012345678901"})
    void whatIsNoNumberIsRefusedAndNotGuessed(String typed) {
        assertThat(DutchReading.number(typed).value()).isNull();
        assertThat(DutchReading.number(typed).problem()).contains("schrijf bijvoorbeeld 1.500.000 of 48.000,50.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"48.00;48;4.800", "48000.5;48.000,50;480.005", "1.5;1,50;15", "-2.50;-2,50;-250"})
    void aDotBeforeOneOrTwoDigitsIsRefusedWithBothReadings(String typed, String one, String other) {
        assertThat(DutchReading.number(typed).value()).isNull();
        assertThat(DutchReading.number(typed).problem()).contains("kan " + one + " betekenen, maar ook " + other + ";");
    }

    @Test
    void aNumberFromAProgramIsTakenAsItIs() {
        assertThat(DutchReading.number(48.0).value()).isEqualByComparingTo("48");
        assertThat(DutchReading.number(1.5e6).value()).isEqualByComparingTo("1500000");
        assertThat(DutchReading.number(new BigDecimal("3.40")).value()).isEqualByComparingTo("3.40");
        assertThat(DutchReading.number(Double.NaN).problem()).isEqualTo("moet een getal zijn.");
    }

    @Property
    void whatWeWriteIsReadBackAsTheSame(@ForAll @BigRange(min = "-9999999999.99", max = "9999999999.99") @Scale(2) BigDecimal amount) {
        assertThat(DutchReading.number(DutchFormat.typed(amount)).value()).isEqualByComparingTo(amount);
        assertThat(DutchReading.number(DutchFormat.euro(amount.abs())).value()).isEqualByComparingTo(amount.abs());
    }

    @ParameterizedTest
    @CsvSource({"01-09-2027, 2027-09-01", "1-9-27, 2027-09-01", "2027-09-01, 2027-09-01", "1 september 2027, 2027-09-01",
            "1 SEPTEMBER  2027, 2027-09-01", "1 sept. 2027, 2027-09-01", "29-2-2028, 2028-02-29", "5 mrt 2027, 2027-03-05",
            "1\u20119\u20112027, 2027-09-01", "31 december 2999, 2999-12-31"})
    void aDayIsReadInEachNotationThatPeopleUse(String typed, LocalDate meant) {
        assertThat(DutchReading.day(typed).value()).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31-02-2027", "29-2-2027", "32-1-2027", "1-13-2027", "2027-02-31", "0-1-2027", "31 april 2027",
            "1-0-2027"})
    void aDayThatDoesNotExistIsRefusedAndNotMoved(String typed) {
        assertThat(DutchReading.day(typed).value()).isNull();
        assertThat(DutchReading.day(typed).problem()).contains("niet bestaat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/9/2027", "1.9.2027", "9-2027", "morgen", "2027-9-1", "1-9-2027 12:00", "20270901", "september 1 2027",
            "1 x 2027", "1 blabla 2027", "32 septembre 2027"})
    void anyOtherNotationOfADayIsRefused(String typed) {
        assertThat(DutchReading.day(typed).value()).isNull();
        assertThat(DutchReading.day(typed).problem()).contains("schrijf bijvoorbeeld 1-9-2027 of 1 september 2027.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-1-1899", "0001-01-01", "1-1-3000"})
    void aYearFarAwayIsRefused(String typed) {
        assertThat(DutchReading.day(typed).problem()).isEqualTo("moet in de jaren 1900 tot en met 2999 liggen.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"1500000;anderhalf miljoen euro", "1500000000;anderhalf miljard euro",
            "48000.50;achtenveertigduizend euro en vijftig cent", "3.40;drie euro en veertig cent", "0.05;vijf cent", "1;één euro", "1000000;één miljoen euro", "0.01;één cent", "0;nul euro",
            "-22;min tweeëntwintig euro", "2100000;twee miljoen honderdduizend euro", "1999;duizend negenhonderdnegenennegentig euro"})
    void anAmountIsSaidInWords(BigDecimal amount, String words) {
        assertThat(DutchFormat.euroInWords(amount)).isEqualTo(words);
    }
}
