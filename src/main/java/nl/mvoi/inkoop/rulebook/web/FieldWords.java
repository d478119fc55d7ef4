// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.web;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.mvoi.inkoop.platform.Problem;
import nl.mvoi.inkoop.rulebook.internal.question.QuestionField;

/**
 * The reader of questions quotes the names of fields and tables as programs know them; people get the words above the field, and the name
 * of the table.
 */
final class FieldWords {

    private static final Pattern QUOTED = Pattern.compile("'(\\w+)(?:\\[(\\d+)])?'");

    private FieldWords() {
    }

    /** @param tables finds the name of a table by its key; empty when there is no such table */
    static Problem of(Problem problem, Function<String, Optional<String>> tables) {
        return new Problem(problem.field(), QUOTED.matcher(problem.sentence())
                .replaceAll(found -> Matcher.quoteReplacement(inWords(found, tables))));
    }

    private static String inWords(MatchResult found, Function<String, Optional<String>> tables) {
        String place = found.group(2) == null ? "" : " (nummer " + (Integer.parseInt(found.group(2)) + 1) + ")";
        return QuestionField.of(found.group(1)).map(field -> "‘" + field.label() + "’" + place)
                .or(() -> tables.apply(found.group(1)).map(name -> "‘" + name + "’")).orElse(found.group());
    }
}
