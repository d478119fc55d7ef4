// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DutchCsvTest {

    @Test
    void quotesSemicolonsAndLineBreaksStayInTheirCell() {
        assertThat(DutchCsv.line("a;b", "zei \"ja\"", "twee\nregels", null)).isEqualTo("\"a;b\";\"zei \"\"ja\"\"\";\"twee\nregels\";\"\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+31", "-5", "@sum", "\tx"})
    void noCellIsTakenForAFormula(String text) {
        assertThat(DutchCsv.line(text)).isEqualTo("\"'" + text + "\"\r\n");
    }
}
