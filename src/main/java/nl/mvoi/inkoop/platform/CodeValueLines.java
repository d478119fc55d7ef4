// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values that a user wrote down one on a line, as {@code CODE = waarde}. */
public record CodeValueLines(Map<String, BigDecimal> values) {

    private static final Pattern LINE = Pattern.compile("\\s*(\\S+)\\s*=\\s*(-?\\d{1,12}(?:[.,]\\d{1,6})?)\\s*");

    /**
     * Reads the lines and says in Dutch which of them do not fit.
     *
     * @param text  may be null or blank, which gives no values
     * @param known the codes that may stand on a line
     */
    public static CodeValueLines read(String text, Set<String> known, Problems problems) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        (text == null ? "" : text).lines().filter(line -> !line.isBlank()).forEach(line -> {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                problems.add("De regel \"" + line.strip() + "\" klopt niet. Schrijf op elke regel: CODE = waarde.");
                return;
            }
            String code = matcher.group(1).toUpperCase(Locale.ROOT);
            if (!known.contains(code)) {
                problems.add("De code " + code + " hoort niet bij dit dossier.");
            } else if (values.containsKey(code)) {
                problems.add("De code " + code + " staat er twee keer in.");
            } else {
                values.put(code, new BigDecimal(matcher.group(2).replace(',', '.')));
            }
        });
        return new CodeValueLines(values);
    }
}
