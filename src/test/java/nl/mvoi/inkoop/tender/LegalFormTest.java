// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalFormTest {

    @ParameterizedTest
    @CsvSource({"Kroon besloten vennootschap, Kroon B.V., true", "Kroon naamloze vennootschap, Kroon N.V., true",
        "Kroon vennootschap onder firma, Kroon VOF, true", "Kroon naamloze vennootschap, Kroon B.V., false",
        "Kroon besloten vennootschap, Kroon N.V., false", "Kroon vennootschap onder firma, Kroon B.V., false", "Kroon C.V., Kroon VOF, false"})
    void aLegalFormIsTheSameInFullAndInInitials(String inFull, String initials, boolean same) {
        assertThat(new Company(inFull, null).looksLike(new Company(initials, null))).isEqualTo(same);
    }
}
