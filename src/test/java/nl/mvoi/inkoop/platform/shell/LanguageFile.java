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

/**
 * The texts of one of the engine's web applications in one language.
 *
 * @param texts by the path to each text, such as {@code /labels/CLOSE}
 */
public record LanguageFile(Map<String, String> texts) {

    private static final String APPLICATIONS = "META-INF/resources/webjars/camunda/app/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}|\\{}|%[ds]");

    /** Reads the file of an application, such as {@code tasklist}, in a language, such as {@code nl}. */
    public static LanguageFile of(String application, String language) {
        String file = APPLICATIONS + application + "/locales/" + language + ".json";
        try {
            List<URL> found = Collections.list(LanguageFile.class.getClassLoader().getResources(file));
            assertThat(found).as(file).hasSize(1);
            Map<String, String> texts = new TreeMap<>();
            collect("", new ObjectMapper().readTree(found.get(0)), texts);
            return new LanguageFile(texts);
        } catch (IOException e) {
            throw new AssertionError(file, e);
        }
    }

    /** What each text must be given, such as <code>{{name}}</code>. */
    Map<String, List<String>> placeholders() {
        return each(text -> PLACEHOLDER.matcher(text).results().map(MatchResult::group).map(part -> part.replace(" ", "")).sorted().toList());
    }

    /** Which texts say nothing. */
    Map<String, Boolean> blanks() {
        return each(String::isBlank);
    }

    private <T> Map<String, T> each(Function<String, T> property) {
        return texts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, text -> property.apply(text.getValue())));
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
