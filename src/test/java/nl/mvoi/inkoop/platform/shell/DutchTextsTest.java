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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Without a second language a missing text would show as its key, so the Dutch files must keep up with the web applications. Cockpit's own
 * file also holds the texts of an edition with more parts; the Dutch one has what this edition's scripts name.
 */
class DutchTextsTest {

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]+");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit"})
    void hasEveryTextThatCanBeSeenAndNoOther(String application) {
        assertThat(english(application).texts()).hasSizeGreaterThan(400);
        assertThat(LanguageFile.of(application, "nl").texts().keySet()).containsExactlyElementsOf(english(application).texts().keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit"})
    void fillsTheSamePlaceholders(String application) {
        assertThat(LanguageFile.of(application, "nl").placeholders()).isEqualTo(english(application).placeholders());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit"})
    void leavesNoTextEmptyThatIsNotEmptyInEnglish(String application) {
        assertThat(LanguageFile.of(application, "nl").blanks()).isEqualTo(english(application).blanks());
    }

    private static LanguageFile english(String application) {
        LanguageFile english = LanguageFile.of(application, "en");
        if (application.equals("cockpit")) {
            Set<String> named = Stream.of("webjars/camunda/app/cockpit/camunda-cockpit-bootstrap.js", "webjars/camunda/app/cockpit/index.html",
                            "plugin/cockpit/app/plugin.js", "webjars/camunda/lib/deps.js")
                    .flatMap(script -> NAME.matcher(contents(script)).results()).map(MatchResult::group).collect(Collectors.toSet());
            english.texts().keySet().removeIf(path -> path.startsWith("/labels/") && !named.contains(path.substring("/labels/".length())));
        }
        return english;
    }

    private static String contents(String script) {
        try (InputStream file = DutchTextsTest.class.getResourceAsStream("/META-INF/resources/" + script)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(script, e);
        }
    }
}
