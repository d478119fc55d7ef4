// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.FormInput;
import nl.mvoi.inkoop.platform.Problems;

/**
 * A form file as the browser uses it, read again on the server: which inputs there are and which values fit. So the form is
 * written down once, and a browser that does not check gains nothing.
 */
public final class FormFile {

    /** Evaluates FEEL conditions. */
    @FunctionalInterface
    public interface Conditions {

        /**
         * Which of these conditions hold.
         *
         * @param variables every name that they may use; null values included
         */
        Set<String> holding(Set<String> expressions, Map<String, Object> variables);
    }

    /** Says of an amount why it is odd. */
    @FunctionalInterface
    public interface AmountDoubt {

        /** @return a Dutch sentence, or null when nothing is odd */
        String about(String key, BigDecimal amount);
    }

    /** Says what is wrong with the number of a document. */
    @FunctionalInterface
    public interface DocumentMisfit {

        /** @return the end of a Dutch sentence, to be put behind the name of the field; null when nothing is wrong */
        String of(String kind, String number);
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Field> fields = new ArrayList<>();
    private final Set<String> hides;

    private FormFile(JsonNode root) {
        collect(root);
        hides = fields.stream().map(Field::hide).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    /** Reads a {@code .form} file. */
    public static FormFile read(InputStream json) {
        try (json) {
            return new FormFile(JSON.readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keys of all inputs. */
    public Set<String> keys() {
        return fields.stream().map(Field::key).collect(Collectors.toSet());
    }

    /** The inputs that are asked after these answers, in the order of the form. */
    public List<FormInput> asked(Map<String, Object> posted, Conditions conditions) {
        return shown(seen(posted, Map.of()), conditions).map(Field::input).toList();
    }

    private Stream<Field> shown(Map<String, Object> seen, Conditions conditions) {
        Set<String> hiding = hides.isEmpty() ? hides : conditions.holding(hides, seen);
        return fields.stream().filter(field -> field.hide() == null || !hiding.contains(field.hide()));
    }

    private Map<String, Object> seen(Map<String, Object> posted, Map<String, Object> scope) {
        Map<String, Object> seen = new HashMap<>(scope);
        fields.forEach(field -> seen.put(field.key(), posted.get(field.key())));
        return seen;
    }

    /**
     * Holds what was posted against the form.
     *
     * @param posted   raw values
     * @param scope    variables the form may look at besides its own inputs
     * @param problems every misfit is added here, in Dutch
     * @return the values of the inputs that are asked; what does not fit is left out
     */
    public Answers check(Map<String, Object> posted, Map<String, Object> scope, Conditions conditions, Problems problems) {
        posted.keySet().stream().filter(key -> !keys().contains(key)).sorted()
                .forEach(key -> problems.add("Het formulier kent het veld '" + shortened(key) + "' niet."));
        Map<String, Object> values = new HashMap<>();
        Set<String> refused = new HashSet<>();
        shown(seen(posted, scope), conditions).forEach(field -> {
            int before = problems.found().size();
            Object value = FieldCheck.of(field, scope).read(posted.get(field.key()), problems.at(field.key()));
            if (problems.found().size() > before) {
                refused.add(field.key());
            }
            if (value != null) {
                values.put(field.key(), value);
            }
        });
        return new Answers(values, refused);
    }

    /**
     * Asks of every odd amount whether it is meant, unless the form says so already.
     *
     * @param answers what {@link #check} gave
     */
    public void confirm(Answers answers, AmountDoubt doubt, Problems problems) {
        for (Field field : fields) {
            BigDecimal amount = field.kind() == Field.Kind.AMOUNT ? answers.number(field.key()) : null;
            String odd = amount == null || answers.flag(field.confirmedBy()) ? null : doubt.about(field.key(), amount);
            if (odd != null) {
                problems.at(field.key()).add(field.name() + " is " + DutchFormat.euroAndWords(amount) + ". " + odd
                        + " Klopt het bedrag? Vink dan ‘" + label(field.confirmedBy()) + "’ aan.");
            }
        }
    }

    /**
     * Asks of the number in every field for a document whether it may stand there.
     *
     * @param answers what {@link #check} gave
     */
    public void checkDocuments(Answers answers, DocumentMisfit documents, Problems problems) {
        for (Field field : fields) {
            String number = field.document() == null ? null : answers.text(field.key());
            String misfit = number == null ? null : documents.of(field.document(), number);
            problems.at(field.key()).addIf(misfit != null, field.name() + " " + misfit);
        }
    }

    private String label(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).map(Field::label).findFirst().orElse(key);
    }

    private static String shortened(String key) {
        return key.length() > 50 ? key.substring(0, 50) + "…" : key;
    }

    private void collect(JsonNode node) {
        for (JsonNode component : node.path("components")) {
            if (component.hasNonNull("key")) {
                fields.add(Field.from(component));
            }
            collect(component);
        }
    }
}
