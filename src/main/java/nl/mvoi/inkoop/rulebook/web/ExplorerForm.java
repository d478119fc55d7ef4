// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.rulebook.internal.question.QuestionField;
import nl.mvoi.inkoop.rules.CpvSearch;
import org.springframework.web.util.UriComponentsBuilder;

/** What somebody typed in the explorer, kept as it was typed. The names of the fields are those of the API. */
final class ExplorerForm {

    static final String CPV = QuestionField.CPV_CODE.key();

    private static final String LOTS = QuestionField.LOTS.key();
    private static final Set<String> FLAGS = Arrays.stream(QuestionField.values()).filter(QuestionField::isFlag)
            .map(QuestionField::key).collect(Collectors.toSet());
    private static final String YES = "ja";

    private final Map<String, String> values = new LinkedHashMap<>();

    ExplorerForm(Map<String, String> parameters) {
        Arrays.stream(QuestionField.values()).map(QuestionField::key).filter(parameters::containsKey)
                .forEach(name -> values.put(name, parameters.get(name).strip()));
    }

    /** Whether the page was only opened, and nothing sent. */
    boolean isUntouched() {
        return values.isEmpty();
    }

    /** The value as typed; empty when there is none. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** The words in the field of the CPV code, when they are no attempt at a code. */
    Optional<String> searchedCpv() {
        return CpvSearch.words(value(CPV));
    }

    /** The question as the API takes it: numbers as they were typed. */
    ObjectNode question() {
        ObjectNode question = JsonNodeFactory.instance.objectNode();
        values.forEach((name, text) -> {
            if (FLAGS.contains(name) && (text.isEmpty() || text.equals(YES))) {
                question.put(name, text.equals(YES));
            } else if (name.equals(LOTS) && !text.isEmpty()) {
                lots(question.putArray(name), text);
            } else {
                question.put(name, text);
            }
        });
        return question;
    }

    /** Amounts with a semicolon or a new line between them. */
    private static void lots(ArrayNode lots, String text) {
        Arrays.stream(text.split("[;\\n]")).map(String::strip).forEach(lots::add);
    }

    /** The address of this page with the same answers and another CPV code. */
    public String withCpv(String code) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/verkenner").queryParam(CPV, "{code}");
        Map<String, String> filled = new LinkedHashMap<>(values);
        filled.values().removeIf(String::isEmpty);
        filled.remove(CPV);
        filled.forEach((name, text) -> address.queryParam(name, "{" + name + "}"));
        filled.put("code", code);
        return address.encode().buildAndExpand(filled).toUriString();
    }
}
