// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "<b>vet</b> | &lt;b&gt;vet&lt;/b&gt;", "# kop | \\# kop", "1. eerst | 1\\. eerst", "een_twee | een\\_twee",
        "[klik](http://x) | \\[klik\\](http&#58;//x)", "gewone zin. | gewone zin.", "😀 مرحبا | 😀 مرحبا"})
    void whatUsersWriteShowsAsTheyWroteIt(String written, String markdown) {
        assertThat(Markdown.escape(written)).isEqualTo(markdown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b>vet</b> & &lt;", "# kop", "1. eerst", "een_twee **drie** \\ \\*", "[klik](http://www.x.nl) a@b.nl",
        "- punt\nregel twee", "😀 مرحبا"})
    void inAMailItIsAgainWhatUsersWrote(String written) {
        assertThat(Markdown.plain("**Let op:** " + Markdown.escape(written))).isEqualTo("Let op: " + written);
    }
}
