// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource({"Bouw & Co BV, bouw  & co b.v., true", "Stadsbedrijven, stads-bedrijven, true", "Bouw BV, Bouwen BV, false",
            "😀, 😀, true", "😀, 😁, false", "Café De Brug B.V., Cafe\u0301 de Brug BV, true", "Café De Brug, Cafe De Brug, true",
            "Groen–Wit, Groen-Wit, true", "Straße, Strasse, true", "Bouw BV, Bouw NV, false"})
    void aNameIsTheSameHoweverItIsWritten(String one, String other, boolean same) {
        assertThat(Names.same(one, other)).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({"ink–2026–00001, INK-2026-00001", "' weg - kli - 1', WEG-KLI-1", "WEG\u2011KLI\u20111, WEG-KLI-1"})
    void aCodeIsTheSameWhateverDashesLettersAndSpacesWereTyped(String typed, String code) {
        assertThat(Names.code(typed)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"Financiële  dienst, financiele dienst", "Financie\u0308le\u00a0dienst, financiele dienst", "’s‑Gravenhage, ’s-gravenhage",
            "IĲsvogel, iijsvogel"})
    void wordsAreSoughtWithoutAccentsAndWithOneKindOfDash(String typed, String plain) {
        assertThat(Names.plain(typed)).isEqualTo(plain);
    }
}
