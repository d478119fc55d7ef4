// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "<b>vet</b> | &lt;b&gt;vet&lt;/b&gt;", "# kop | \\# kop", "1. eerst | 1\\. eerst", "een_twee | een\\_twee",
        "[klik](http://x) | \\[klik\\](http&#58;//x)", "gewone zin. | gewone zin.", "😀 مرحبا | 😀 مرحبا"})
    void whatUsersWriteShowsAsTheyWroteIt(String written, String markdown) {
        assertThat(Markdown.escape(written)).isEqualTo(markdown);
    }
}
