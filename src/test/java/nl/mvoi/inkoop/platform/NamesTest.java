// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource({"Bouw & Co BV, bouw  & co b.v., true", "Stadsbedrijven, stads-bedrijven, true", "Bouw BV, Bouwen BV, false",
            "😀, 😀, true", "😀, 😁, false"})
    void aNameIsTheSameHoweverItIsWritten(String one, String other, boolean same) {
        assertThat(Names.same(one, other)).isEqualTo(same);
    }
}
