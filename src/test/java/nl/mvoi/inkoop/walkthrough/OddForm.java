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
    private static final Set<String> NOT_FREE = Set.of("cpvCode", "kvkNummer", "dossierNummer", "aanscherpingen", "aangebodenWaarden", "metingen");
    /** Holds a list, one on a line. */
    private static final String LIST = "andereGenodigden";
    private static final int MEGABYTE = 1_000_000;
    private static final String LAST = "😀";
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final Map<String, Object> sensible;
    private final List<TextField> asked;

    private record TextField(String key, String label, int longest, boolean required) {

        boolean isFree() {
            return !NOT_FREE.contains(key);
        }
    }

    private OddForm(Map<String, Object> sensible, List<TextField> asked) {
        this.sensible = sensible;
        this.asked = asked;
    }

    /** @param sensible answers with which the form is taken; what is odd is done to the texts among them */
    public static OddForm of(String element, Map<String, Object> sensible) {
        return new OddForm(sensible, fields(element).stream().filter(field -> sensible.containsKey(field.key())).toList());
    }

    /** Keys of all text fields of a form in which a user may write anything. */
    static Set<String> freeTexts(String element) {
        return Set.copyOf(fields(element).stream().filter(TextField::isFree).map(TextField::key).toList());
    }

    private static List<TextField> fields(String element) {
        try {
            List<TextField> fields = new ArrayList<>();
            JsonNode form = new ObjectMapper().readTree(new ClassPathResource("forms/" + element + ".form").getInputStream());
            form.path("components").forEach(one -> {
                if (Set.of("textfield", "textarea").contains(one.path("type").asText())) {
                    JsonNode limits = one.path("validate");
                    fields.add(new TextField(one.path("key").asText(), one.path("label").asText(),
                            limits.path("maxLength").asInt(), limits.path("required").asBoolean()));
                }
            });
            return fields;
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
        int number = COUNTER.getAndIncrement();
        StringBuilder text = new StringBuilder(Integer.toString(number, Character.MAX_RADIX));
        for (int i = 0; i < SAMPLES.size(); i++) {
            String sample = " " + SAMPLES.get((number + i) % SAMPLES.size());
            if (text.length() + sample.length() + LAST.length() <= field.longest()) {
                text.append(sample);
            }
        }
        text.append("x".repeat(field.longest() - LAST.length() - text.length())).append(LAST);
        return field.key().equals(LIST) ? text.toString().replaceAll("\\R+", " ") : text.toString();
    }

    /** The answers, with other values for some of them. */
    Map<String, Object> with(Map<String, ?> others) {
        Map<String, Object> answers = new HashMap<>(sensible);
        answers.putAll(others);
        return answers;
    }

    /** A megabyte in every text. */
    Map<String, Object> tooLong() {
        Map<String, Object> texts = new HashMap<>();
        asked.forEach(field -> texts.put(field.key(), "é".repeat(MEGABYTE)));
        return with(texts);
    }

    /** Nothing but white space in every text that must be there. */
    Map<String, Object> empty() {
        Map<String, Object> texts = new HashMap<>();
        asked.stream().filter(TextField::required).forEach(field -> texts.put(field.key(), " \n\t "));
        return with(texts);
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
