// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.web;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that is wrong with a form. The reader of questions quotes the names of fields and tables as programs know them; people get
 * the words above the field, and the name of the table.
 *
 * @param field name of the first field that the sentence is about; empty when it is about none
 * @param text  Dutch sentence for the user
 */
record FieldProblem(String field, String text) {

    private static final Pattern QUOTED = Pattern.compile("'(\\w+)(?:\\[(\\d+)])?'");

    /** @param tables finds the name of a table by its key; empty when there is no such table */
    static FieldProblem of(String sentence, Function<String, Optional<String>> tables) {
        String field = QUOTED.matcher(sentence).results().map(found -> found.group(1)).filter(ExplorerForm.LABELS::containsKey)
                .findFirst().orElse("");
        String text = QUOTED.matcher(sentence).replaceAll(found -> Matcher.quoteReplacement(inWords(found, tables)));
        return new FieldProblem(field, text);
    }

    private static String inWords(MatchResult found, Function<String, Optional<String>> tables) {
        String label = ExplorerForm.LABELS.get(found.group(1));
        String place = found.group(2) == null ? "" : " (nummer " + (Integer.parseInt(found.group(2)) + 1) + ")";
        return label != null ? "‘" + label + "’" + place
                : tables.apply(found.group(1)).map(name -> "‘" + name + "’").orElse(found.group());
    }
}
