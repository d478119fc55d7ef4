// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

import nl.mvoi.inkoop.platform.Refusal;

/** No rule of a table that must have an answer covers what was asked. */
public final class NoRule extends Refusal {

    private final String table;

    /** @param problem Dutch sentence for the user */
    public NoRule(String table, String problem) {
        super(problem);
        this.table = table;
    }

    /** Key of the table with the hole. */
    public String table() {
        return table;
    }
}
