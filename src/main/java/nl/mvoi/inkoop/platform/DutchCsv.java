// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Lines of a table as a Dutch spreadsheet opens them: cells in quotes with a semicolon between. */
public final class DutchCsv {

    /** Begins the file, so that a spreadsheet reads the letters right. */
    public static final String BEGIN = "\uFEFF";

    /** What a spreadsheet would take for the beginning of a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private DutchCsv() {
    }

    /** One line with its end. No cell is taken for a formula. */
    public static String line(String... cells) {
        return Arrays.stream(cells).map(DutchCsv::cell).collect(Collectors.joining(";", "", "\r\n"));
    }

    private static String cell(String text) {
        String safe = text == null ? "" : text;
        boolean formula = !safe.isEmpty() && FORMULA.indexOf(safe.charAt(0)) >= 0;
        return "\"" + (formula ? "'" : "") + safe.replace("\"", "\"\"") + "\"";
    }
}
