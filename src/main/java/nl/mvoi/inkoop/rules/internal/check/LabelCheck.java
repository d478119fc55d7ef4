// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.tables.Finding;
import nl.mvoi.inkoop.tables.RuleTable;
import nl.mvoi.inkoop.tables.TableCheck;

/** Whether a requirement that names a label also takes what is equivalent. The names come from {@link KnownCodes#labels}. */
final class LabelCheck implements TableCheck {

    private static final String EQUIVALENT = "gelijkwaardig";

    private final Set<String> labels;

    LabelCheck(KnownCodes codes) {
        this.labels = codes.labels();
    }

    @Override
    public List<Finding> look(RuleTable table) {
        List<Finding> findings = new ArrayList<>();
        for (RuleTable.Rule rule : table.rules()) {
            String text = table.answer(rule, "tekst").orElse("");
            String named = labels.stream().filter(label -> names(text, label)).collect(Collectors.joining(", "));
            if (!named.isEmpty() && !text.toLowerCase(Locale.ROOT).contains(EQUIVALENT)) {
                findings.add(Finding.of(table, rule, "de tekst noemt " + named + ". Zet erbij dat iets gelijkwaardigs ook goed is."));
            }
        }
        return findings;
    }

    private static boolean names(String text, String label) {
        return Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(label) + "(?![\\p{L}\\d])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(text).find();
    }
}
