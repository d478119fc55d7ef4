// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nl.mvoi.inkoop.platform.DutchFormat;

/**
 * Whether a requirement asks in words what it is measured by: a text that names a number names the norm. Users read the text,
 * the program reckons with the norm.
 */
final class NormTextCheck {

    private static final String NUMBER = "(\\d+(?:,\\d+)?|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien)";
    private static final Pattern ANY = Pattern.compile("(?<![\\p{L}\\d.,])" + NUMBER + "(?![\\p{L}\\d])(?!\\.\\d)");
    private static final Pattern PERCENT = Pattern.compile("(?<![\\p{L}\\d.,])" + NUMBER + "(?= procent| ?%)|\\b(helft)\\b");
    private static final Pattern AT_LEAST_OR_MOST = Pattern.compile("(?:minstens|hooguit|hoogstens) (?:een )?" + NUMBER + "(?![\\p{L}\\d])");
    /** "15 procent lager" is measured as at most 85 percent of what it is held against. */
    private static final Pattern LESS = Pattern.compile("procent (?:lager|minder|beter)");
    private static final List<String> WORDS = List.of("nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien");
    private static final BigDecimal HALF = BigDecimal.valueOf(50);
    private static final String YES_NO = "ja/nee";

    List<Finding> look(RuleTable table) {
        List<Finding> findings = new ArrayList<>();
        OptionalInt text = table.output("tekst");
        OptionalInt norm = table.output("norm");
        OptionalInt unit = table.output("eenheid");
        if (text.isPresent() && norm.isPresent() && unit.isPresent()) {
            for (RuleTable.Rule rule : table.rules()) {
                String value = KnownCodes.bare(rule.results().get(norm.getAsInt()));
                String counted = KnownCodes.bare(rule.results().get(unit.getAsInt()));
                if (value.matches("\\d+(\\.\\d+)?") && !counted.equals(YES_NO)) {
                    look(table, rule, KnownCodes.bare(rule.results().get(text.getAsInt())), new BigDecimal(value), counted, findings);
                }
            }
        }
        return findings;
    }

    private static void look(RuleTable table, RuleTable.Rule rule, String text, BigDecimal norm, String unit, List<Finding> findings) {
        boolean percent = Share.isPercent(unit);
        Set<BigDecimal> asked = numbers(percent ? PERCENT : AT_LEAST_OR_MOST, text);
        // "All" and "none" are asked in words; other numbers in such a text are about something else.
        boolean inWords = norm.signum() == 0 || percent && norm.compareTo(Share.ALL) == 0;
        if (asked.isEmpty() && !inWords) {
            asked = numbers(ANY, text);
        }
        BigDecimal said = percent && LESS.matcher(text).find() ? Share.ALL.subtract(norm) : norm;
        if (!asked.isEmpty() && asked.stream().noneMatch(number -> number.compareTo(said) == 0)) {
            findings.add(Finding.of(table, rule, "de norm is " + DutchFormat.number(norm) + " (" + unit + "), maar de tekst noemt "
                    + String.join(" en ", asked.stream().map(DutchFormat::number).toList()) + ". Maak ze gelijk."));
        }
    }

    private static Set<BigDecimal> numbers(Pattern pattern, String text) {
        Set<BigDecimal> numbers = new TreeSet<>();
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            String number = found.group(1);
            numbers.add(number == null ? HALF : WORDS.contains(number) ? BigDecimal.valueOf(WORDS.indexOf(number))
                    : new BigDecimal(number.replace(',', '.')));
        }
        return numbers;
    }
}
