// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.platform.DutchFormat;
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
    private static final String PATH = "/verkenner";
    private static final String VALUE = QuestionField.VALUE.key();
    private static final String CROSS_BORDER = QuestionField.CROSS_BORDER.key();
    /** What the start form asks by the same name. */
    private static final Set<String> ASKED_AT_START = Set.of(CPV, QuestionField.NATURE.key(), QuestionField.TOPIC.key(), QuestionField.MONTHS.key(),
            CROSS_BORDER);

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

    /** Begins the name of an answer in which the second purchase of a comparison differs from the first. */
    static final String OTHER = "anders.";

    /** The address of this page with the same answers and another CPV code. */
    public String withCpv(String code) {
        Map<String, String> other = new LinkedHashMap<>(values);
        other.put(CPV, code);
        return address(PATH, other);
    }

    /** The address of this page with the same answers, to keep or to share. */
    public String address() {
        return address(PATH, values);
    }

    /** The address of the answer as lines for a spreadsheet. */
    public String asLines() {
        return address(PATH + "/regels.csv", values);
    }

    /** The address at which such a purchase starts, for a value in euro excl. VAT. */
    public String start(BigDecimal value) {
        Map<String, String> kept = new LinkedHashMap<>(values);
        kept.keySet().retainAll(ASKED_AT_START);
        kept.put(VALUE, DutchFormat.typed(value));
        if (value(CROSS_BORDER).equals(YES)) {
            kept.put(CROSS_BORDER, "true");
        }
        return address("/aanvragen/nieuw", kept);
    }

    /** Everything that was filled in, by name. */
    public Map<String, String> filled() {
        Map<String, String> filled = new LinkedHashMap<>(values);
        filled.values().removeIf(String::isEmpty);
        return filled;
    }

    /** The second purchase of a comparison: as the first, but for what these parameters say. */
    ExplorerForm other(Map<String, String> parameters) {
        Map<String, String> other = filled();
        parameters.forEach((name, text) -> {
            if (name.startsWith(OTHER) && !text.isBlank()) {
                other.put(name.substring(OTHER.length()), text);
            }
        });
        return new ExplorerForm(other);
    }

    private static String address(String path, Map<String, String> answers) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        Map<String, String> filled = new LinkedHashMap<>(answers);
        filled.values().removeIf(String::isEmpty);
        filled.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(filled).toUriString();
    }
}
