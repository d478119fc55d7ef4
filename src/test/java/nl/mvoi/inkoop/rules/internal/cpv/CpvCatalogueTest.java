// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.cpv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.mvoi.inkoop.rules.Exploration.Cpv;

class CpvCatalogueTest {

    private static final CpvCatalogue CATALOGUE = new CpvCatalogue();

    @Test
    void holdsTheWholeList() {
        assertThat(CATALOGUE.size()).isEqualTo(9454);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "45233162; Aanleggen van fietspad",
        "55510000; Kantinediensten",
        "30213100; Draagbare computers",
        "03000000; Landbouw- en veeteelt-, kwekerij-, visserij-, bosbouw- en aanverwante producten",
    })
    void knowsCodesWithTheirDutchLabels(String code, String label) {
        assertThat(CATALOGUE.find(code)).contains(new Cpv(code, label));
    }

    @Test
    void keepsALabelThatHoldsASemicolonWhole() {
        assertThat(CATALOGUE.find("45230000")).get().extracting(Cpv::label).asString()
                .contains("spoorlijnen; verhardingen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"45233162-2", "45233162-9", " 45233162 ", "45233162–2", "45233162—2", "45233162−2", "45233162\u20112",
            "45233162\u20102", "45233162 2", "45233162 - 2", "45233162\u00a0–\u00a02", "45233162- 2", "45233162-", "45233162 –"})
    void doesNotLookAtTheCheckDigitHoweverItIsSetApart(String code) {
        assertThat(CATALOGUE.find(code)).get().extracting(Cpv::code).isEqualTo("45233162");
    }

    @ParameterizedTest
    @ValueSource(strings = {"45 23 31 62", "45.233.162", "4523 3162", "45\u00a023\u00a031\u00a062", "45 23 31 62 - 2", "45.233.162-2", "45 23 31 62 2",
            "45.233.162-"})
    void readsACodeInGroupsOfDigits(String code) {
        assertThat(CATALOGUE.find(code)).get().extracting(Cpv::code).isEqualTo("45233162");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"45233999", "4523316", "452331622", "45233162-22", "45233162 22", "45233162--", "45..233162", "45233162.", "-5233162", "fietspad", "٤٥٢٣٣١٦٢"})
    void findsNothingForWhatIsNotACode(String code) {
        assertThat(CATALOGUE.find(code)).isEmpty();
    }

    @Test
    void offersTheNearestParentsOfAnUnknownCode() {
        assertThat(CATALOGUE.suggestions("45233999-1")).extracting(Cpv::code)
                .containsExactly("45233000", "45230000", "45200000");
    }

    @Test
    void asksWithSevenDigitsWhetherTheFirstZeroWasLost() {
        assertThat(CATALOGUE.suggestions("3111900-1")).extracting(Cpv::code).containsExactly("03111900");
        assertThat(CATALOGUE.help("3111900")).startsWith("Begint de code met een 0? Bedoelt u misschien: 03111900 (").endsWith(")?");
        assertThat(CATALOGUE.help("4523316")).startsWith("Begint de code met een 0? Bedoelt u misschien: 45233160 (");
        assertThat(CATALOGUE.help("9999999")).isEqualTo("Begint de code met een 0? Een CPV-code heeft 8 cijfers.");
        assertThat(CATALOGUE.help("99999999")).isEqualTo("Er is geen CPV-code die zo begint. Controleer de cijfers.");
        assertThat(CATALOGUE.help("fietspad")).isEqualTo("Een CPV-code heeft 8 cijfers.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"financiële diensten", "financiele diensten", "FINANCIELE  DIENSTEN", "financie\u0308le diensten"})
    void findsWordsHoweverTheyAreTyped(String words) {
        assertThat(CATALOGUE.search(words, 100)).extracting(Cpv::label).isNotEmpty()
                .allMatch(label -> label.toLowerCase().contains("financiële"))
                .isEqualTo(CATALOGUE.search("financiële diensten", 100).stream().map(Cpv::label).toList());
    }

    @Test
    void knowsTheCodesBelowACode() {
        assertThat(CATALOGUE.under("79610000")).startsWith("79610000", "79611000").doesNotContain("79600000", "79620000");
        assertThat(CATALOGUE.under("50000000")).allMatch(code -> code.startsWith("50"));
        assertThat(CATALOGUE.under("45233162")).containsExactly("45233162");
    }

    @Test
    void offersParentsForACodeThatIsTooShort() {
        assertThat(CATALOGUE.suggestions("45233")).extracting(Cpv::code)
                .containsExactly("45233000", "45230000", "45200000");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"99999999", "fietspad", "4", "4523316200"})
    void offersNothingWhenNothingIsNear(String code) {
        assertThat(CATALOGUE.suggestions(code)).isEmpty();
    }
}
