// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Cockpit's own file holds the texts of an edition with more parts. The Dutch file must have what this edition's scripts name, for a
 * missing text would show as its key.
 */
class DutchCockpitTest {

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]+");

    private final LanguageFile english = LanguageFile.of("cockpit", "en");
    private final LanguageFile dutch = LanguageFile.of("cockpit", "nl");

    @BeforeEach
    void onlyWhatThisEditionShows() {
        Set<String> named = Stream.of("webjars/camunda/app/cockpit/camunda-cockpit-bootstrap.js", "webjars/camunda/app/cockpit/index.html",
                        "plugin/cockpit/app/plugin.js", "webjars/camunda/lib/deps.js")
                .flatMap(script -> NAME.matcher(contents(script)).results()).map(MatchResult::group).collect(Collectors.toSet());
        english.texts().keySet().removeIf(path -> path.startsWith("/labels/") && !named.contains(path.substring("/labels/".length())));
    }

    @Test
    void hasEveryTextOfThisEditionAndNoOther() {
        assertThat(english.texts()).hasSizeGreaterThan(900);
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

    private static String contents(String script) {
        try (InputStream file = DutchCockpitTest.class.getResourceAsStream("/META-INF/resources/" + script)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(script, e);
        }
    }
}
