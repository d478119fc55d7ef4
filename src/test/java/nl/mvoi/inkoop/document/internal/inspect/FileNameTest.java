// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document.internal.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"offerte.pdf", "Offerte “A” & B; é 🚲.pdf", "een  naam..pdf", "a"})
    void aNameForPeopleIsGood(String name) {
        assertThat(FileName.misfit(name)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a.pdf", "C:\\a.pdf", "/etc/passwd", "a/b.pdf", "a\u0000.pdf", "a\r\nSet-Cookie: b.pdf", "a\tb.pdf", "a\u202Efdp.exe", ".htaccess", "..",
            "a\uD83D.pdf", "a\u2028.pdf", "a\u007F.pdf"})
    void aNameWithAPathOrSignsThatCannotBeSeenIsRefused(String name) {
        assertThat(FileName.misfit(name)).contains("tekens in die niet mogen");
    }

    @Test
    void aNameMustBeThereAndNotTooLong() {
        assertThat(FileName.misfit(null)).isEqualTo(FileName.misfit("  ")).isEqualTo("Het bestand heeft geen naam.");
        assertThat(FileName.misfit("a".repeat(200))).isNull();
        assertThat(FileName.misfit("a".repeat(201))).startsWith("De naam van het bestand is langer dan 200 tekens.");
    }

    @Test
    void theExtensionIsWhatComesBehindTheLastDot() {
        assertThat(FileName.extension("a.b.PDF")).isEqualTo("pdf");
        assertThat(FileName.extension("pdf")).isEmpty();
        assertThat(FileName.extension("a.")).isEmpty();
    }
}
