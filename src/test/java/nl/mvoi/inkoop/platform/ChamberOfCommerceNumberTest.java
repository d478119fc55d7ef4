// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChamberOfCommerceNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"12345678", "1234 5678", " 12.34.56.78 ", "1234\u00a05678", "１２３４５６７８"})
    void spacesAndDotsDoNotCount(String typed) {
        assertThat(ChamberOfCommerceNumber.read(typed)).contains(new ChamberOfCommerceNumber("12345678"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234567", "123456789", "00000000", "0000 0000", "1234-5678", "1234567a", "NL12345678"})
    void anythingElseIsNoNumber(String typed) {
        assertThat(ChamberOfCommerceNumber.read(typed)).isEmpty();
    }

    @Test
    void aNumberThatIsNoneCannotBeMade() {
        assertThatThrownBy(() -> new ChamberOfCommerceNumber("00000000")).isInstanceOf(IllegalArgumentException.class);
    }
}
