// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.tables.Finding;
import nl.mvoi.inkoop.tables.RuleTable;
import nl.mvoi.inkoop.tables.TableCheck;

/**
 * Whether the operator of a norm goes the way the text says: "minstens" wants {@code >=} and "hooguit" wants {@code <=}. Also
 * finds a norm that no value can fail, which is what a share or a zero becomes with its operator the wrong way round.
 */
final class NormDirectionCheck implements TableCheck {

    private static final String AT_LEAST = ">=";
    private static final String AT_MOST = "<=";
    private static final int LETTERS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    /** With a word between, as in "minstens een 7" and "minstens de helft". "15 procent lager" is measured from the other side. */
    private static final Pattern BESIDE_NUMBER = Pattern.compile("\\b(?:(minstens)|hooguit|hoogstens) (?:\\p{L}+ )?(?:"
            + NumberWord.PATTERN + "|helft)" + NumberWord.END + "( procent (?:lager|minder|beter))?", LETTERS);
    /** What is held against an offer or a boundary, or rewarded, has its direction without a number. */
    private static final Pattern COMPARED = Pattern.compile(
            "\\bniet (?:hoger|langer|meer)\\b(?=[^.]* dan \\D)|^hoe (?:lager|minder)\\b|^(hoe meer)\\b", LETTERS);

    @Override
    public List<Finding> look(RuleTable table) {
        List<Finding> findings = new ArrayList<>();
        Measured.in(table).stream().filter(asked -> !asked.operator().isEmpty()).forEach(asked -> {
            Map<String, String> said = besideTheNorm(asked);
            if (said.isEmpty()) {
                said = compared(asked.text());
            }
            if (said.size() == 1 && !said.containsKey(asked.operator())) {
                said.forEach((operator, words) -> findings.add(Finding.of(table, asked.rule(), "de tekst zegt '" + words
                        + "', maar de operator is " + asked.operator() + ". Daar hoort " + operator + " bij.")));
            } else if (cannotFail(asked)) {
                findings.add(Finding.of(table, asked.rule(), "elke waarde voldoet aan de norm " + asked.operator() + " "
                        + DutchFormat.number(asked.norm()) + " (" + asked.unit() + "). Draai de operator om."));
            }
        });
        return findings;
    }

    /** By operator the words that ask for it, where they stand next to the norm. */
    private static Map<String, String> besideTheNorm(Measured asked) {
        Map<String, String> said = new LinkedHashMap<>();
        Matcher found = BESIDE_NUMBER.matcher(asked.text());
        while (found.find()) {
            BigDecimal number = found.group(2) == null ? Share.HALF : NumberWord.value(found.group(2));
            boolean turned = found.group(3) != null && Share.ALL.subtract(asked.norm()).compareTo(number) == 0;
            if (turned || asked.norm().compareTo(number) == 0) {
                said.putIfAbsent((found.group(1) != null) == turned ? AT_MOST : AT_LEAST, found.group());
            }
        }
        return said;
    }

    private static Map<String, String> compared(String text) {
        Map<String, String> said = new LinkedHashMap<>();
        Matcher found = COMPARED.matcher(text);
        while (found.find()) {
            said.putIfAbsent(found.group(1) == null ? AT_MOST : AT_LEAST, found.group());
        }
        return said;
    }

    private static boolean cannotFail(Measured asked) {
        return asked.operator().equals(AT_LEAST) && asked.norm().signum() == 0
                || asked.operator().equals(AT_MOST) && Share.isShare(asked.unit()) && asked.norm().compareTo(Share.ALL) == 0;
    }
}
