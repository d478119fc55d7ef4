// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One row that a form asks. The browser shows the rows as a table; the answer is a text with a line for each, which
 * {@link RowLines} reads.
 *
 * @param code  with which its line begins; {@link #NEW} for the row that shows what a row may be that the user adds
 * @param text  what the row is about, Dutch
 * @param notes what else there is to know of it, for who fills it in
 * @param cells in the order in which their values stand on the line
 */
public record AskedRow(String code, String text, List<Note> notes, List<AskedCell> cells) {

    /** A row of which the text says it all. */
    public AskedRow(String code, String text, List<AskedCell> cells) {
        this(code, text, List.of(), cells);
    }

    /**
     * Something to know of a row.
     *
     * @param naam  what it is about, Dutch
     * @param tekst the sentence itself, Dutch
     * @param adres path in this application where more of it stands; null when there is no more
     */
    public record Note(String naam, String tekst, String adres) {
    }

    /** Begins the line of a row that the user added. */
    public static final String NEW = "*";

    private static final String BETWEEN = ":";

    /** The row as the form's variable tells it to the browser. */
    public Map<String, Object> shown() {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("code", code);
        shown.put("tekst", text);
        if (!notes.isEmpty()) {
            shown.put("uitleg", notes);
        }
        shown.put("kolommen", cells.stream().map(AskedCell::shown).toList());
        return shown;
    }

    /** What a cell holds when nothing is typed; null when that is nothing. */
    Object kept(String cell) {
        return cells.stream().filter(one -> one.key().equals(cell) && one.value() != null).findFirst()
                .map(one -> (Object) one.read(one.value()).value()).orElse(null);
    }

    /**
     * What a {@link Problem} about one cell names as its field.
     *
     * @param field key of the form's field
     * @param code  of the row; an added row is named {@code *1}, {@code *2} and on
     * @param cell  key of the column
     */
    public static String place(String field, String code, String cell) {
        return String.join(BETWEEN, field, code, cell);
    }
}
