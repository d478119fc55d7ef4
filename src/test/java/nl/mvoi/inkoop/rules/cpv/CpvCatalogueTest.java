// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.cpv;

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
    @ValueSource(strings = {"45233162-2", "45233162-9", " 45233162 "})
    void doesNotLookAtTheCheckDigitOrAtSpacesAround(String code) {
        assertThat(CATALOGUE.find(code)).get().extracting(Cpv::code).isEqualTo("45233162");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"45233999", "4523316", "452331622", "45233162-22", "45233162-", "-5233162", "fietspad", "٤٥٢٣٣١٦٢"})
    void findsNothingForWhatIsNotACode(String code) {
        assertThat(CATALOGUE.find(code)).isEmpty();
    }

    @Test
    void offersTheNearestParentsOfAnUnknownCode() {
        assertThat(CATALOGUE.nearestParents("45233999-1")).extracting(Cpv::code)
                .containsExactly("45233000", "45230000", "45200000");
    }

    @Test
    void offersParentsForACodeThatIsTooShort() {
        assertThat(CATALOGUE.nearestParents("45233")).extracting(Cpv::code)
                .containsExactly("45233000", "45230000", "45200000");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"99999999", "fietspad", "4", "4523316200"})
    void offersNothingWhenNothingIsNear(String code) {
        assertThat(CATALOGUE.nearestParents(code)).isEmpty();
    }
}
