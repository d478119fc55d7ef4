// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Without a second language a missing text would show as its key, so the Dutch file must keep up with the web application. */
class DutchTasklistTest {

    private final LanguageFile english = LanguageFile.of("tasklist", "en");
    private final LanguageFile dutch = LanguageFile.of("tasklist", "nl");

    @Test
    void hasEveryTextAndNoOther() {
        assertThat(english.texts()).hasSizeGreaterThan(400);
        assertThat(dutch.texts().keySet()).containsExactlyElementsOf(english.texts().keySet());
    }

    @Test
    void fillsTheSamePlaceholders() {
        assertThat(dutch.placeholders()).isEqualTo(english.placeholders());
    }

    @Test
    void leavesNoTextEmptyThatIsNotEmptyInEnglish() {
        assertThat(dutch.blanks()).isEqualTo(english.blanks());
    }
}
