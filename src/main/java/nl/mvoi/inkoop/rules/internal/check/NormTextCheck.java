// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.tables.Finding;
import nl.mvoi.inkoop.tables.RuleTable;
import nl.mvoi.inkoop.tables.TableCheck;

/**
 * Whether a requirement asks in words what it is measured by: a text that names a number names the norm. Users read the text,
 * the program reckons with the norm. The direction of the norm is the business of {@link NormDirectionCheck}.
 */
final class NormTextCheck implements TableCheck {

    private static final Pattern ANY = Pattern.compile("(?<![\\p{L}\\d.,])" + NumberWord.PATTERN + NumberWord.END);
    private static final Pattern PERCENT = Pattern.compile("(?<![\\p{L}\\d.,])" + NumberWord.PATTERN + "(?= procent| ?%)|\\b(helft)\\b");
    private static final Pattern AT_LEAST_OR_MOST = Pattern.compile("(?:minstens|hooguit|hoogstens) (?:een )?" + NumberWord.PATTERN + "(?![\\p{L}\\d])");
    /** "15 procent lager" is measured as at most 85 percent of what it is held against. */
    private static final Pattern LESS = Pattern.compile("procent (?:lager|minder|beter)");

    @Override
    public List<Finding> look(RuleTable table) {
        List<Finding> findings = new ArrayList<>();
        Measured.in(table).forEach(asked -> look(table, asked, findings));
        return findings;
    }

    private static void look(RuleTable table, Measured requirement, List<Finding> findings) {
        BigDecimal norm = requirement.norm();
        String text = requirement.text();
        boolean percent = Share.isPercent(requirement.unit());
        Set<BigDecimal> asked = numbers(percent ? PERCENT : AT_LEAST_OR_MOST, text);
        // "All" and "none" are asked in words; other numbers in such a text are about something else.
        boolean inWords = norm.signum() == 0 || percent && norm.compareTo(Share.ALL) == 0;
        if (asked.isEmpty() && !inWords) {
            asked = numbers(ANY, text);
        }
        BigDecimal said = percent && LESS.matcher(text).find() ? Share.ALL.subtract(norm) : norm;
        if (!asked.isEmpty() && asked.stream().noneMatch(number -> number.compareTo(said) == 0)) {
            findings.add(Finding.of(table, requirement.rule(), "de norm is " + DutchFormat.number(norm) + " (" + requirement.unit()
                    + "), maar de tekst noemt " + String.join(" en ", asked.stream().map(DutchFormat::number).toList())
                    + ". Maak ze gelijk."));
        }
    }

    private static Set<BigDecimal> numbers(Pattern pattern, String text) {
        Set<BigDecimal> numbers = new TreeSet<>();
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            numbers.add(found.group(1) == null ? Share.HALF : NumberWord.value(found.group(1)));
        }
        return numbers;
    }
}
