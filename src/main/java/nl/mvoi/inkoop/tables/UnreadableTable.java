// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables;

/** A file that is not a decision table. The message is Dutch, for policy staff. */
public class UnreadableTable extends RuntimeException {

    public UnreadableTable(String message, Throwable cause) {
        super(message, cause);
    }

    public UnreadableTable(String message) {
        super(message);
    }
}
