// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that a spreadsheet opens, and in which nothing runs. */
class DutchCsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+31 6", "-5", "@x", " =1", "\u200b=1", "\uff1d1", "|x", "%x", "\t=1"})
    void whatWouldBeAFormulaIsText(String typed) {
        assertThat(DutchCsv.line(List.of(typed))).isEqualTo("\"'" + typed + "\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gewoon - tekst", "", "5 = vijf", "a@b"})
    void whatIsNoFormulaStaysAsItWasTyped(String typed) {
        assertThat(DutchCsv.line(List.of(typed))).isEqualTo("\"" + typed + "\"\r\n");
    }

    @Test
    void cellsArePartedAndQuotesAndLineBreaksPartNothing() {
        assertThat(DutchCsv.line(Arrays.asList("a;b", "\"c\"", "d\r\ne", null))).isEqualTo("\"a;b\";\"\"\"c\"\"\";\"d e\";\"\"\r\n");
    }
}
