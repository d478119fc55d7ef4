// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.web;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lines of a file that a Dutch spreadsheet opens: cells parted by a semicolon, each between quotes. */
final class Csv {

    /** So that a spreadsheet reads the letters as they were written. */
    static final String MARK = "\ufeff";

    /** What a spreadsheet would take for a formula, also behind a space or a sign that is not seen. */
    private static final Pattern FORMULA = Pattern.compile("^[\\s\\p{Z}\\p{C}]*[=+\\-@|%\uff1d\uff0b\uff0d\uff20].*", Pattern.DOTALL);

    private Csv() {
    }

    /** One line with its end; null is an empty cell. */
    static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(";", "", "\r\n"));
    }

    /** A formula becomes text by the apostrophe in front, and a line break a space. */
    private static String cell(String text) {
        String plain = text == null ? "" : text.replaceAll("\\R", " ");
        String harmless = FORMULA.matcher(plain).matches() ? "'" + plain : plain;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
