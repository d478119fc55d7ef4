// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.web;

import java.util.List;

/**
 * Figures as tables, the same on the page and in a file.
 *
 * @param brief what somebody wants to know first
 * @param parts the tables, each with an anchor
 */
record ProgressSheet(String period, Cell total, List<Brief> brief, List<Part> parts) {

    /** @param label a question in a few words */
    record Brief(String label, Cell number, String remark) {
    }

    /**
     * One table.
     *
     * @param id   anchor
     * @param note what the numbers mean; never empty
     */
    record Part(String id, String title, String note, List<String> heads, List<List<Cell>> rows) {
    }

    /**
     * One cell.
     *
     * @param text    what it says
     * @param number  the same for a file; null when it is no number
     * @param address of the list behind it, or null
     * @param name    of that list for who hears only the link
     * @param share   of the greatest in its column, in percent; null where no bar is drawn
     */
    record Cell(String text, Long number, String address, String name, Integer share) {

        static Cell of(String text) {
            return new Cell(text, null, null, null, null);
        }

        /** A number that nothing stands behind, or that is not known. */
        static Cell of(Long number, String unknown) {
            return new Cell(number == null ? unknown : number.toString(), number, null, null, null);
        }

        /** A number that opens its dossiers. */
        static Cell list(long number, ListAddress list, String name) {
            return new Cell(Long.toString(number), number, list.first(), name, null);
        }

        Cell withBar(long greatest) {
            return new Cell(text, number, address, name, number == null || greatest == 0 ? Integer.valueOf(0) : Integer.valueOf((int) (number * 100 / greatest)));
        }
    }
}
