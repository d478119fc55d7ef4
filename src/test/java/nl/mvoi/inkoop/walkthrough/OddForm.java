// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.walkthrough;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mvoi.inkoop.platform.AskedRow;
import nl.mvoi.inkoop.platform.RowLines;
import org.springframework.core.io.ClassPathResource;

/** One form with sensible answers, of which every text can be replaced by text that means harm, is far too long, or is missing. */
public final class OddForm {

    /** What each program on the way to a reader might take for more than text. */
    public static final List<String> SAMPLES = List.of(
            "<script>window.__xss=1</script><img src=x onerror=window.__xss=1>",
            "=HYPERLINK(\"http://x\")",
            "'; drop table dossier;--",
            "${1+1} #{1+1} {{1+1}} [(${1+1})]",
            "😀 👩‍👩‍👧 ﷽ e\u0301",
            "שלום مرحبا \u202Eomgekeerd",
            "# kop **vet** _schuin_ [klik](javascript:alert(1)) `code`",
            "Bcc:\tdief@voorbeeld.nl\r\nBcc: dief@voorbeeld.nl\r\n\r\nnieuw");

    /** Text fields that hold codes or values, which must have a form of their own; elsewhere a user may write anything. */
    private static final Set<String> NOT_FREE = Set.of("cpvCode", "kvkNummer", "contactEmail", "dossierNummer", "eisen", "andereEisen", "eigenEisen",
            "aangebodenWaarden", "metingen", "gewichten", "criteria", "cijfers",
            "lotingDatum");
    /** Holds rows, of which each begins with a name. */
    private static final String LIST = "andereGenodigden";
    private static final int LONGEST_NAME = 200;
    /** A field that no form has. */
    static final String UNKNOWN = "nietVanDitFormulier";
    private static final String LAST = "😀";
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final String element;
    private final Map<String, Object> sensible;
    private final List<TextField> asked;

    private record TextField(String key, String label, int longest, boolean required) {

        boolean isFree() {
            return !NOT_FREE.contains(key);
        }
    }

    private OddForm(String element, Map<String, Object> sensible, List<TextField> asked) {
        this.element = element;
        this.sensible = sensible;
        this.asked = asked;
    }

    /** @param sensible answers with which the form is taken; what is odd is done to the texts among them */
    public static OddForm of(String element, Map<String, Object> sensible) {
        return new OddForm(element, sensible, fields(element).stream().filter(field -> sensible.containsKey(field.key())).toList());
    }

    /** Keys of all text fields of a form in which a user may write anything. */
    static Set<String> freeTexts(String element) {
        return Set.copyOf(fields(element).stream().filter(TextField::isFree).map(TextField::key).toList());
    }

    /** Every required field of a form, as {@code form: label}. */
    static Set<String> required(String element) {
        return components(element).stream().filter(one -> one.path("validate").path("required").asBoolean())
                .map(one -> named(element, label(one))).collect(Collectors.toSet());
    }

    private static String named(String element, String label) {
        return element + ": " + label;
    }

    private static String label(JsonNode component) {
        return component.path(component.has("dateLabel") ? "dateLabel" : "label").asText();
    }

    private static List<TextField> fields(String element) {
        List<TextField> fields = new ArrayList<>();
        components(element).forEach(one -> {
            // What is typed as text but read as an amount, a number, a day or a document is no text.
            if (Set.of("textfield", "textarea").contains(one.path("type").asText())
                    && Stream.of("bedrag", "getal", "datum", "document").noneMatch(one.path("properties")::has)) {
                JsonNode limits = one.path("validate");
                fields.add(new TextField(one.path("key").asText(), one.path("label").asText(),
                        limits.path("maxLength").asInt(), limits.path("required").asBoolean()));
            }
        });
        return fields;
    }

    private static List<JsonNode> components(String element) {
        try {
            List<JsonNode> components = new ArrayList<>();
            new ObjectMapper().readTree(new ClassPathResource("forms/" + element + ".form").getInputStream()).path("components")
                    .forEach(components::add);
            return components;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The odd texts by key, all different, each exactly as long as its field allows and with a character of 4 bytes at its end. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        asked.stream().filter(TextField::isFree).forEach(field -> texts.put(field.key(), odd(field)));
        return texts;
    }

    private static String odd(TextField field) {
        return field.key().equals(LIST) ? odd(LONGEST_NAME).replaceAll("\\R+", " ") : odd(field.longest());
    }

    private static String odd(int longest) {
        int number = COUNTER.getAndIncrement();
        StringBuilder text = new StringBuilder(Integer.toString(number, Character.MAX_RADIX));
        for (int i = 0; i < SAMPLES.size(); i++) {
            String sample = " " + SAMPLES.get((number + i) % SAMPLES.size());
            if (text.length() + sample.length() + LAST.length() <= longest) {
                text.append(sample);
            }
        }
        text.append("x".repeat(longest - LAST.length() - text.length())).append(LAST);
        return text.toString();
    }

    /** The answers with these texts; where rows are asked the text is the name in one. */
    Map<String, Object> filledIn(Map<String, String> texts) {
        Map<String, Object> answers = with(texts);
        answers.computeIfPresent(LIST, (key, name) -> RowLines.line(AskedRow.NEW, List.of(name.toString(), "")));
        return answers;
    }

    /** The answers, with other values for some of them. */
    Map<String, Object> with(Map<String, ?> others) {
        Map<String, Object> answers = new HashMap<>(sensible);
        answers.putAll(others);
        return answers;
    }

    /** One character more in every text than its field takes; far more than that is refused before a form is read. */
    Map<String, Object> tooLong() {
        Map<String, Object> texts = new HashMap<>();
        asked.forEach(field -> texts.put(field.key(), "é".repeat(field.longest() + 1)));
        return with(texts);
    }

    /** Nothing but white space in every text that must be there. */
    Map<String, Object> empty() {
        Map<String, Object> texts = new HashMap<>();
        asked.stream().filter(TextField::required).forEach(field -> texts.put(field.key(), " \n\t "));
        return with(texts);
    }

    /**
     * Nothing at all, each choice on its own, and everything but one answer; with a field too many, so that none of them is taken.
     */
    List<Map<String, Object>> incomplete() {
        List<Map<String, Object>> all = new ArrayList<>();
        all.add(Map.of(UNKNOWN, "x"));
        sensible.keySet().forEach(key -> {
            Map<String, Object> others = with(Map.of(UNKNOWN, "x"));
            others.remove(key);
            all.add(others);
        });
        components(element).forEach(one -> one.path("values").forEach(option ->
                all.add(Map.of(UNKNOWN, "x", one.path("key").asText(), option.path("value").asText()))));
        return all;
    }

    /** Every number far too high, every day and every choice from a list that is made for the task one that does not exist. */
    Map<String, Object> misfits() {
        Map<String, Object> answers = with(Map.of(UNKNOWN, "x"));
        components(element).stream().filter(one -> sensible.containsKey(one.path("key").asText())).forEach(one -> {
            String key = one.path("key").asText();
            if (one.path("properties").has("bedrag") || one.path("properties").has("getal")) {
                answers.put(key, "99999999999999");
            } else if (one.path("properties").has("datum") || one.path("type").asText().equals("select")) {
                answers.put(key, "bestaat niet");
            }
        });
        return answers;
    }

    /** The fields of this form with these labels, as {@link #required} names them. */
    Set<String> missedIn(Set<String> labels) {
        return labels.stream().map(label -> named(element, label)).collect(Collectors.toSet());
    }

    /** Labels of all texts that were given. */
    List<String> labels() {
        return asked.stream().map(TextField::label).toList();
    }

    /** Labels of the texts that must be there. */
    List<String> requiredLabels() {
        return asked.stream().filter(TextField::required).map(TextField::label).toList();
    }

    /** Keys of the texts that hold codes or values. */
    List<String> notFree() {
        return asked.stream().filter(field -> !field.isFree()).map(TextField::key).toList();
    }
}
