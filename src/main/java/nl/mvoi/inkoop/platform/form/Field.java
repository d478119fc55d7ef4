// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.mvoi.inkoop.platform.FormInput;
import nl.mvoi.inkoop.platform.FormInput.Option;
import nl.mvoi.inkoop.platform.NumberLimits;

/**
 * One input of a form file.
 *
 * @param label     how the user knows it
 * @param description what the form says below the field; null when it says nothing
 * @param hide      FEEL expression without the leading equals sign; the field is not asked when it is true; null when always asked
 * @param optionsIn name of the variable that holds the options, or null when the form file has them
 * @param options   codes in the form file that may be chosen, with their words
 * @param document  kind of document whose number the field asks; null for every other field
 * @param tall      whether the answer may have more than one line
 */
record Field(String key, String label, String description, Kind kind, boolean required, Integer minLength, Integer maxLength,
             NumberLimits limits, String pattern, String hide, String optionsIn, List<Option> options, String document, boolean tall) {

    /** What an answer is. Amounts, numbers and days are text fields with a property that says so, since people type them. */
    enum Kind {
        AMOUNT, NUMBER, DAY, FLAG, LIST, CHOICE, TEXT
    }

    private static final int CENTS = 2;

    static Field from(JsonNode component) {
        JsonNode validate = component.path("validate");
        String hide = text(component.path("conditional"), "hide");
        List<Option> options = new ArrayList<>();
        component.path("values").forEach(option -> options.add(new Option(option.path("value").asText(), option.path("label").asText())));
        JsonNode properties = component.path("properties");
        Kind kind = kind(component, properties);
        Integer decimals = whole(properties, "decimalen");
        return new Field(text(component, "key"), label(component), text(component, "description"), kind,
                validate.path("required").asBoolean(), whole(validate, "minLength"), whole(validate, "maxLength"),
                new NumberLimits(number(properties, "min"), number(properties, "max"), decimals != null ? decimals
                        : kind == Kind.AMOUNT ? CENTS : 0, kind == Kind.AMOUNT), text(validate, "pattern"), hide == null ? null : hide.substring(1), text(component, "valuesKey"), List.copyOf(options),
                text(properties, "document"), component.path("type").asText().equals("textarea"));
    }

    private static Kind kind(JsonNode component, JsonNode properties) {
        if (properties.has("bedrag")) {
            return Kind.AMOUNT;
        }
        if (properties.has("getal")) {
            return Kind.NUMBER;
        }
        return properties.has("datum") ? Kind.DAY : switch (component.path("type").asText()) {
            case "checkbox" -> Kind.FLAG;
            case "checklist", "taglist" -> Kind.LIST;
            case "datetime" -> Kind.DAY;
            default -> component.has("values") || component.has("valuesKey") ? Kind.CHOICE : Kind.TEXT;
        };
    }

    /** The codes that may be chosen. */
    List<String> codes() {
        return options.stream().map(Option::value).toList();
    }

    /** The same for a page. */
    FormInput input() {
        return new FormInput(key, label == null ? key : label, description == null ? "" : description, shownAs(), required, maxLength, options);
    }

    private FormInput.Kind shownAs() {
        return tall ? FormInput.Kind.LONG_TEXT : FormInput.Kind.valueOf(kind.name());
    }

    /** The name of the field for a sentence. */
    String name() {
        return "‘" + (label == null ? key : label) + "’";
    }

    /** Key of the box in which somebody says that an odd amount is meant. */
    String confirmedBy() {
        return key + "Bevestigd";
    }

    private static String label(JsonNode component) {
        String label = text(component, "label");
        return label == null ? text(component, "dateLabel") : label;
    }

    private static String text(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.get(name).asText() : null;
    }

    private static Integer whole(JsonNode node, String name) {
        return node.hasNonNull(name) ? (Integer) Integer.parseInt(node.get(name).asText()) : null;
    }

    private static BigDecimal number(JsonNode node, String name) {
        return node.hasNonNull(name) ? new BigDecimal(node.get(name).asText()) : null;
    }
}
