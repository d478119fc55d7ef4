// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * One input of a form file.
 *
 * @param label     how the user knows it
 * @param description what the form says below the field; null when it says nothing
 * @param hide      FEEL expression without the leading equals sign; the field is not asked when it is true; null when always asked
 * @param optionsIn name of the variable that holds the options, or null when the form file has them
 * @param options   codes in the form file that may be chosen
 */
record Field(String key, String label, String description, String type, boolean required, Integer minLength, Integer maxLength, BigDecimal min,
             BigDecimal max, Integer decimals, String pattern, String hide, String optionsIn, List<String> options) {

    static Field from(JsonNode component) {
        JsonNode validate = component.path("validate");
        String hide = text(component.path("conditional"), "hide");
        List<String> options = new ArrayList<>();
        component.path("values").forEach(option -> options.add(option.path("value").asText()));
        return new Field(text(component, "key"), label(component), text(component, "description"), text(component, "type"),
                validate.path("required").asBoolean(), whole(validate, "minLength"), whole(validate, "maxLength"),
                number(validate, "min"), number(validate, "max"), whole(component, "decimalDigits"), text(validate, "pattern"),
                hide == null ? null : hide.substring(1), text(component, "valuesKey"), List.copyOf(options));
    }

    /** A select, radio or checklist. */
    boolean hasOptions() {
        return optionsIn != null || !options.isEmpty();
    }

    private static String label(JsonNode component) {
        String label = text(component, "label");
        return label == null ? text(component, "dateLabel") : label;
    }

    private static String text(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.get(name).asText() : null;
    }

    private static Integer whole(JsonNode node, String name) {
        return node.hasNonNull(name) ? (Integer) node.get(name).asInt() : null;
    }

    private static BigDecimal number(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.get(name).decimalValue() : null;
    }
}
