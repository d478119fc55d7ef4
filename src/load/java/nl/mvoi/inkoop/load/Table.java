// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.load;

import java.util.Locale;

/** The table of measures: what the product takes, what the bare engine takes, and what it may be. */
final class Table {

    /** There is no bare engine to compare with. */
    static final double NONE = Double.NaN;
    private static final String HEAD = "| measure | bare | product | ratio | aim | met |\n|---|--:|--:|--:|--:|:-:|\n";

    private final StringBuilder rows = new StringBuilder(HEAD);

    /** Adds a measure that may be some times what the bare engine takes. */
    void compare(String measure, String unit, double bare, double product, double most) {
        add(measure, unit, bare, product, "≤ " + with(most, "×"), product <= bare * most);
    }

    /** Adds a measure that has a limit of its own. */
    void limit(String measure, String unit, double bare, double product, double most) {
        add(measure, unit, bare, product, "≤ " + with(most, unit), product <= most);
    }

    /** Adds a measure without an aim. */
    void tell(String measure, String unit, double bare, double product) {
        add(measure, unit, bare, product, "", null);
    }

    private void add(String measure, String unit, double bare, double product, String aim, Boolean met) {
        boolean alone = Double.isNaN(bare);
        String row = "| " + String.join(" | ", measure, alone ? "" : with(bare, unit), with(product, unit),
                alone ? "" : with(product / bare, "×"), aim, met == null ? "" : met ? "yes" : "no") + " |";
        System.out.println(row);
        rows.append(row).append('\n');
    }

    String text() {
        return rows.toString();
    }

    private static String with(double value, String unit) {
        return (number(value) + " " + unit).strip();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 || value == Math.rint(value) ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
