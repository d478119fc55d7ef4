// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.mvoi.inkoop.platform.DutchReading.Read;

/** Reads one text of {@link RowLines}. */
final class RowReader {

    private static final int MOST_LINES = 500;
    private static final int MOST_CHARACTERS = 100_000;
    private static final int LONGEST_QUOTE = 60;
    private static final Pattern CODE_AND_VALUE = Pattern.compile("\\s*(\\S+)\\s*=\\s*([^=]+)");

    private final String field;
    private final Map<String, AskedRow> asked = new LinkedHashMap<>();
    private final int mayAdd;
    private final Problems problems;
    private final Map<String, Map<String, Object>> values = new LinkedHashMap<>();
    private final List<Map<String, Object>> added = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final Set<String> named = new LinkedHashSet<>();
    private boolean table;

    RowReader(String field, List<AskedRow> rows, int mayAdd, Problems problems) {
        this.field = field;
        rows.forEach(row -> asked.put(row.code(), row));
        this.mayAdd = mayAdd;
        this.problems = problems;
    }

    RowLines read(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        if (fits(text, lines.size())) {
            lines.forEach(this::line);
            refuseMissing();
            problems.at(field).addIf(added.size() > mayAdd, "U hebt " + added.size() + " regels toegevoegd. Hier passen er " + mayAdd + ".");
        }
        return new RowLines(values, List.copyOf(added), List.copyOf(remarks));
    }

    /** What is far too much is not read at all. */
    private boolean fits(String text, int lines) {
        if (lines > MOST_LINES) {
            problems.at(field).add("Er staan " + lines + " regels. Er passen er " + MOST_LINES + ".");
        } else if (text.length() > MOST_CHARACTERS) {
            problems.at(field).add("De regels zijn samen te lang: " + text.length() + " tekens. Er passen er " + MOST_CHARACTERS + ".");
        }
        return lines <= MOST_LINES && text.length() <= MOST_CHARACTERS;
    }

    private void line(String line) {
        List<String> parts = RowNotation.split(line);
        Matcher typed = CODE_AND_VALUE.matcher(line);
        if (parts.size() > 1) {
            table = true;
            row(line, parts.get(0), parts.subList(1, parts.size()));
        } else if (typed.matches()) {
            row(line, typed.group(1), List.of(typed.group(2).strip()));
        } else if (looksLikeValue(line)) {
            problems.at(field).add(misshapen(line));
        } else {
            remarks.add(line.strip());
        }
    }

    private boolean looksLikeValue(String line) {
        return line.contains("=") || asked.keySet().stream().anyMatch(Names.code(line)::contains);
    }

    private void row(String line, String code, List<String> cells) {
        AskedRow row = asked.get(Names.code(code));
        if (code.isBlank()) {
            problems.at(field).add("De regel \"" + shortened(line) + "\" begint niet met een code.");
        } else if (row == null) {
            problems.at(field).add("De code " + shortened(Names.code(code)) + " hoort niet bij dit dossier.");
        } else if (!row.code().equals(AskedRow.NEW) && !named.add(row.code())) {
            problems.at(field).add("De code " + row.code() + " staat er twee keer in.");
        } else if (cells.size() > row.cells().size()) {
            problems.at(field).add("De regel \"" + shortened(line) + "\" heeft te veel kolommen: " + cells.size() + ". Er passen er "
                    + row.cells().size() + ".");
        } else {
            take(line, row, cells);
        }
    }

    private void take(String line, AskedRow row, List<String> typed) {
        Map<String, Object> read = new LinkedHashMap<>();
        String code = row.code().equals(AskedRow.NEW) ? AskedRow.NEW + (added.size() + 1) : row.code();
        for (int i = 0; i < row.cells().size(); i++) {
            AskedCell cell = row.cells().get(i);
            Object value = cell(line, code, cell, i < typed.size() ? typed.get(i) : "");
            if (value != null) {
                read.put(cell.key(), value);
            }
        }
        if (row.code().equals(AskedRow.NEW)) {
            added.add(read);
        } else {
            values.put(code, read);
        }
    }

    /** @return what was understood; null when the cell is empty or wrong */
    private Object cell(String line, String code, AskedCell cell, String typed) {
        String place = AskedRow.place(field, code, cell.key());
        if (typed.isBlank()) {
            problems.at(place).addIf(cell.required() && cell.value() == null, named(cell, code) + " is niet ingevuld.");
            return null;
        }
        Read<?> read = cell.read(typed);
        problems.at(place).addIf(read.value() == null, (table ? named(cell, code) : "De waarde op de regel \"" + shortened(line) + "\"") + " " + read.problem());
        return read.value();
    }

    /** A cell as somebody sees it who has the table before him; who types a value has only his line. */
    private static String named(AskedCell cell, String code) {
        return "‘" + cell.name() + "’ van " + code.replace(AskedRow.NEW, "regel ");
    }

    private void refuseMissing() {
        asked.keySet().stream().filter(code -> table && !code.equals(AskedRow.NEW) && !named.contains(code))
                .forEach(code -> problems.at(field).add("De regel van " + code + " ontbreekt."));
    }

    /** What to say of a line that says nothing. */
    static String misshapen(String line) {
        return "De regel \"" + shortened(line) + "\" klopt niet. Schrijf een waarde zo: CODE = waarde.";
    }

    private static String shortened(String text) {
        String line = Objects.requireNonNull(text).strip();
        return line.length() > LONGEST_QUOTE ? line.substring(0, LONGEST_QUOTE) + "…" : line;
    }
}
