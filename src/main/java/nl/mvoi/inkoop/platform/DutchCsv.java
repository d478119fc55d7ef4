// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lines of a file that a Dutch spreadsheet opens: cells parted by a semicolon, each between quotes. */
public final class DutchCsv {

    /** Begins the file, so that a spreadsheet reads the letters as they were written. */
    public static final String BEGIN = "\uFEFF";

    /** What a spreadsheet would take for a formula, also behind a space or a sign that is not seen. */
    private static final Pattern FORMULA = Pattern.compile("^[\\s\\p{Z}\\p{C}]*[=+\\-@|%\uff1d\uff0b\uff0d\uff20].*", Pattern.DOTALL);

    private DutchCsv() {
    }

    /** One line with its end; null is an empty cell. */
    public static String line(String... cells) {
        return line(Arrays.asList(cells));
    }

    /** The same. */
    public static String line(List<String> cells) {
        return cells.stream().map(DutchCsv::cell).collect(Collectors.joining(";", "", "\r\n"));
    }

    /** A formula becomes text by the apostrophe in front, and a line break a space. */
    private static String cell(String text) {
        String plain = text == null ? "" : text.replaceAll("\\R", " ");
        String harmless = FORMULA.matcher(plain).matches() ? "'" + plain : plain;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
