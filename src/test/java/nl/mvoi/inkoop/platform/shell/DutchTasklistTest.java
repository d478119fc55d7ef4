// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Without a second language a missing text would show as its key, so the Dutch file must keep up with the web application. */
class DutchTasklistTest {

    private static final String LOCALES = "META-INF/resources/webjars/camunda/app/tasklist/locales/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}|%[ds]");

    private final Map<String, String> english = texts("en.json");
    private final Map<String, String> dutch = texts("nl.json");

    @Test
    void hasEveryTextAndNoOther() {
        assertThat(english).hasSizeGreaterThan(400);
        assertThat(dutch.keySet()).containsExactlyElementsOf(english.keySet());
    }

    @Test
    void fillsTheSamePlaceholders() {
        assertThat(each(dutch, DutchTasklistTest::placeholders)).isEqualTo(each(english, DutchTasklistTest::placeholders));
    }

    @Test
    void leavesNoTextEmptyThatIsNotEmptyInEnglish() {
        assertThat(each(dutch, String::isBlank)).isEqualTo(each(english, String::isBlank));
    }

    private static <T> Map<String, T> each(Map<String, String> texts, Function<String, T> property) {
        return texts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, text -> property.apply(text.getValue())));
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).map(part -> part.replace(" ", "")).sorted().toList();
    }

    private static Map<String, String> texts(String file) {
        try {
            List<URL> found = Collections.list(DutchTasklistTest.class.getClassLoader().getResources(LOCALES + file));
            assertThat(found).as(file).hasSize(1);
            Map<String, String> texts = new TreeMap<>();
            collect("", new ObjectMapper().readTree(found.get(0)), texts);
            return texts;
        } catch (IOException e) {
            throw new AssertionError(file, e);
        }
    }

    private static void collect(String path, JsonNode node, Map<String, String> texts) {
        if (node.isContainerNode()) {
            if (node.isObject()) {
                node.fields().forEachRemaining(field -> collect(path + "/" + field.getKey(), field.getValue(), texts));
            } else {
                for (int i = 0; i < node.size(); i++) {
                    collect(path + "/" + i, node.get(i), texts);
                }
            }
        } else {
            texts.put(path, node.asText());
        }
    }
}
