// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The notation of one line of rows: cells with a bar between them; a bar, a backslash and a line break within a cell are escaped. */
final class RowNotation {

    private static final char BAR = '|';
    private static final char ESCAPE = '\\';

    private RowNotation() {
    }

    /** The cells of a line without spaces around them, as they were meant; the whole line when there is no bar. */
    static List<String> split(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char sign = line.charAt(i);
            if (sign == ESCAPE && i + 1 < line.length()) {
                cell.append(meant(line.charAt(++i)));
            } else if (sign == BAR) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(sign);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    /** A line of these cells, which {@link #split} reads back. */
    static String line(String code, List<String> cells) {
        return code + cells.stream().map(RowNotation::escaped).map(cell -> " " + BAR + " " + cell).collect(Collectors.joining());
    }

    private static String escaped(String cell) {
        return cell.replace("\\", "\\\\").replace("|", "\\|").replace("\r", "").replace("\n", "\\n");
    }

    private static String meant(char escaped) {
        return switch (escaped) {
            case 'n' -> "\n";
            case BAR, ESCAPE -> String.valueOf(escaped);
            default -> "" + ESCAPE + escaped;
        };
    }
}
