// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.mvoi.inkoop.platform.DutchReading.Read;

/**
 * Values that a user wrote down one on a line, as {@code CODE = waarde}.
 *
 * @param remarks lines that name no code and no value; a line that looks like a value is never taken for one
 */
public record CodeValueLines(Map<String, BigDecimal> values, List<String> remarks) {

    private static final Pattern LINE = Pattern.compile("\\s*(\\S+)\\s*=\\s*([^=]+)");

    /**
     * Reads the lines and says in Dutch which of them do not fit.
     *
     * @param text  may be null or blank, which gives no values
     * @param known the codes that may stand on a line
     */
    public static CodeValueLines read(String text, Set<String> known, Problems problems) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        List<String> remarks = new ArrayList<>();
        (text == null ? "" : text).lines().filter(line -> !line.isBlank()).forEach(line -> {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                boolean looksLikeValue = line.contains("=")
                        || known.stream().anyMatch(code -> Names.code(line).contains(code));
                if (!looksLikeValue) {
                    remarks.add(line.strip());
                    return;
                }
                problems.add("De regel \"" + shortened(line.strip()) + "\" klopt niet. Schrijf een waarde zo: CODE = waarde.");
                return;
            }
            Read<BigDecimal> value = DutchReading.number(matcher.group(2));
            String code = Names.code(matcher.group(1));
            if (!known.contains(code)) {
                problems.add("De code " + shortened(code) + " hoort niet bij dit dossier.");
            } else if (values.containsKey(code)) {
                problems.add("De code " + code + " staat er twee keer in.");
            } else if (value.value() == null) {
                problems.add("De waarde op de regel \"" + shortened(line.strip()) + "\" " + value.problem());
            } else {
                values.put(code, value.value());
            }
        });
        return new CodeValueLines(values, List.copyOf(remarks));
    }

    /** For a form that has no place to keep remarks: each becomes a problem. */
    public CodeValueLines withoutRemarks(Problems problems) {
        remarks.forEach(line -> problems.add("De regel \"" + shortened(line) + "\" klopt niet. Schrijf een waarde zo: CODE = waarde."));
        return this;
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
