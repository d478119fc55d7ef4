// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkScaleTest {

    @ParameterizedTest
    @ValueSource(strings = {"10 = top; 2 = matig", "2=matig\n10 =  top", " 2 = matig ;; 10 = top; "})
    void aScaleReadsAsItWasMeantAndIsWrittenLowestFirst(String typed) {
        MarkScale scale = MarkScale.read(typed).value();

        assertThat(scale.inWords()).isEqualTo("2 = matig; 10 = top");
        assertThat(scale.highest()).isEqualTo(10);
        assertThat(MarkScale.read(scale.inWords()).value()).isEqualTo(scale);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2 = matig; 8 | zegt niet wat ‘8’ betekent", "2 = ; 8 = goed | zegt niet wat ‘2 =’ betekent", "goed | zegt niet wat ‘goed’ betekent",
        "2,5 = matig; 8 = goed | zegt niet wat ‘2,5 = matig’", "-1 = slecht; 8 = goed | zegt niet wat ‘-1 = slecht’", "1000 = top; 8 = goed | zegt niet wat ‘1000 = top’",
        "8 = goed; 08 = beter | noemt het cijfer 8 twee keer", "8 = goed | ten minste twee cijfers"})
    void aScaleWithoutMeaningIsNotRead(String typed, String said) {
        assertThat(MarkScale.read(typed).value()).isNull();
        assertThat(MarkScale.read(typed).problem()).contains(said, "schrijf bijvoorbeeld");
    }

    @Test
    void aScaleThatIsLongerThanItsColumnInWordsIsNotRead() {
        String longest = "1 = " + "x".repeat(990) + "; 2 = " + "y".repeat(1000);
        assertThat(MarkScale.read(longest).value().inWords()).hasSize(2000);

        assertThat(MarkScale.read((longest + "y").replace(" ", "")).problem()).isEqualTo("is te lang. Met een spatie om elke = en na elke ; passen er 2000 tekens in.");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        assertThat(MarkScale.read("2; 8 = goed; 8 = beter").problem()).contains("wat ‘2’ betekent en noemt het cijfer 8 twee keer");
    }
}
