// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Rows that a user filled in, read from lines of text: {@code CODE | cell | cell}, or {@code CODE = value} where a row has one cell.
 * In the first notation every row has its line; in the second, which people type, a row without one keeps what it has.
 *
 * @param values  by code of the row and key of the cell: BigDecimal, LocalDate or String; what was left empty is absent
 * @param added   rows that the user added
 * @param remarks lines that name no code and no value; a line that looks like a value is never taken for one
 */
public record RowLines(Map<String, Map<String, Object>> values, List<Map<String, Object>> added, List<String> remarks) {

    /**
     * Reads the lines and says in Dutch which of them do not fit, and in which cell.
     *
     * @param field  key of the form's field
     * @param text   may be null or blank, which leaves all rows as they are
     * @param rows   the rows that are asked
     * @param mayAdd how many rows may be added
     */
    public static RowLines read(String field, String text, List<AskedRow> rows, int mayAdd, Problems problems) {
        return new RowReader(field, rows, mayAdd, problems).read(text == null ? "" : text);
    }

    /**
     * One line as it may stand in the answer, for rows that somebody filled in earlier.
     *
     * @param code  of the row, or {@link AskedRow#NEW}
     * @param cells in the order of its columns
     */
    public static String line(String code, List<String> cells) {
        return RowNotation.line(Stream.concat(Stream.of(code), cells.stream()).toList());
    }

    /** For a form that has no place to keep remarks: each becomes a problem. */
    public RowLines withoutRemarks(String field, Problems problems) {
        remarks.forEach(line -> problems.at(field).add(RowReader.misshapen(line)));
        return this;
    }

    /** What a cell of a row holds: what was typed, else what holds when nothing is; null when that is nothing. */
    public Object value(AskedRow row, String cell) {
        Object typed = values.getOrDefault(row.code(), Map.of()).get(cell);
        return typed == null ? row.kept(cell) : typed;
    }

    /** The numbers in one column, by code of the row; a choice counts as the number that its value is. */
    public Map<String, BigDecimal> numbers(String cell) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        values.forEach((code, row) -> {
            if (row.containsKey(cell)) {
                numbers.put(code, new BigDecimal(row.get(cell).toString()));
            }
        });
        return numbers;
    }
}
