// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.cell;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.mvoi.inkoop.rules.cell.Condition.Between;
import nl.mvoi.inkoop.rules.cell.Condition.Formula;
import nl.mvoi.inkoop.rules.cell.Condition.Same;
import nl.mvoi.inkoop.rules.cell.Condition.StartsWith;
import nl.mvoi.inkoop.rules.cell.Condition.Test;

/** Reads the cells of a table: the part of FEEL that policy staff use. What it does not know stays a {@link Formula}. */
public final class Cells {

    private static final String LITERAL = "\"(?:[^\"\\\\]|\\\\.)*\"|date(?: and time)?\\(\\s*\"[^\"]*\"\\s*\\)"
            + "|-?\\d+(?:\\.\\d+)?|true|false";
    private static final Pattern ONE_LITERAL = Pattern.compile(LITERAL);
    private static final Pattern DAY = Pattern.compile("date( and time)?\\(\\s*\"([^\"]*)\"\\s*\\)");
    private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>|=)\\s*(" + LITERAL + ")");
    private static final Pattern INTERVAL = Pattern.compile(
            "([\\[(\\]])\\s*(" + LITERAL + ")\\s*\\.\\.\\s*(" + LITERAL + ")\\s*([])\\[])");
    private static final Pattern START = Pattern.compile("starts with\\(\\s*\\?\\s*,\\s*(\"[^\"]*\")\\s*\\)");
    private static final Pattern NEXT = Pattern.compile("\\s*(?:,|\\bor\\b)\\s*");
    private static final Pattern NEGATION = Pattern.compile("not\\s*\\((.*)\\)", Pattern.DOTALL);

    private Cells() {
    }

    /** What a cell of an input asks. */
    public static Condition condition(String cell) {
        String text = cell.strip();
        if (text.isEmpty() || text.equals("-")) {
            return Condition.NONE;
        }
        Matcher negation = NEGATION.matcher(text);
        boolean negated = negation.matches();
        List<Test> tests = tests(negated ? negation.group(1).strip() : text);
        return tests == null ? new Condition(false, List.of(new Formula(text))) : new Condition(negated, tests);
    }

    /**
     * The value in a cell of an output.
     *
     * @return String, BigDecimal, Boolean or LocalDateTime; null for an empty cell, {@link Formula} for what is no plain value
     */
    public static Object value(String cell) {
        String text = cell.strip();
        if (text.isEmpty() || text.equals("null")) {
            return null;
        }
        Object value = ONE_LITERAL.matcher(text).matches() ? literal(text) : null;
        return value == null ? new Formula(text) : value;
    }

    /** Null when a part cannot be read. */
    private static List<Test> tests(String text) {
        List<Test> tests = new ArrayList<>();
        int at = 0;
        while (true) {
            Found found = testAt(text, at);
            if (found == null) {
                return null;
            }
            tests.add(found.test());
            if (found.end() == text.length()) {
                return tests;
            }
            Matcher next = NEXT.matcher(text).region(found.end(), text.length());
            if (!next.lookingAt()) {
                return null;
            }
            at = next.end();
        }
    }

    private record Found(Test test, int end) {
    }

    private static Found testAt(String text, int at) {
        Matcher interval = INTERVAL.matcher(text).region(at, text.length());
        if (interval.lookingAt()) {
            Object low = literal(interval.group(2));
            Object high = literal(interval.group(3));
            return low == null || high == null ? null : new Found(new Between(low, interval.group(1).equals("["), high,
                    interval.group(4).equals("]")), interval.end());
        }
        Matcher comparison = COMPARISON.matcher(text).region(at, text.length());
        if (comparison.lookingAt()) {
            Object bound = literal(comparison.group(2));
            return bound == null ? null : new Found(comparison(comparison.group(1), bound), comparison.end());
        }
        Matcher start = START.matcher(text).region(at, text.length());
        if (start.lookingAt()) {
            return new Found(new StartsWith((String) literal(start.group(1))), start.end());
        }
        Matcher literal = ONE_LITERAL.matcher(text).region(at, text.length());
        Object value = literal.lookingAt() ? literal(literal.group()) : null;
        return value == null ? null : new Found(new Same(value), literal.end());
    }

    private static Test comparison(String operator, Object bound) {
        return switch (operator) {
            case ">=" -> new Between(bound, true, null, false);
            case ">" -> new Between(bound, false, null, false);
            case "<=" -> new Between(null, false, bound, true);
            case "<" -> new Between(null, false, bound, false);
            default -> new Same(bound);
        };
    }

    /** Null when a date is none. */
    private static Object literal(String text) {
        if (text.startsWith("\"")) {
            return text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1");
        }
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        Matcher day = DAY.matcher(text);
        return day.matches() ? moment(day.group(2), day.group(1) != null) : new BigDecimal(text);
    }

    private static LocalDateTime moment(String text, boolean withTime) {
        try {
            return withTime ? LocalDateTime.parse(text) : LocalDate.parse(text).atStartOfDay();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
