// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables.process.compile;

/** A table uses something the compiler does not know; the message says what and where. */
final class NotCompilable extends RuntimeException {

    NotCompilable(String reason) {
        super(reason, null, false, false);
    }
}
