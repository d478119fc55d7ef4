// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.util.List;

/**
 * One input of a form file, for a page of ours that asks it too.
 *
 * @param label       the words above it, Dutch
 * @param description what the form says below it; empty when it says nothing
 * @param longest     most characters of the answer; null when the form names none
 * @param options     what may be chosen; empty when anything may be typed
 */
public record FormInput(String key, String label, String description, Kind kind, boolean required, Integer longest, List<Option> options) {

    /** What an answer is. Amounts, numbers and days are typed, as text. */
    public enum Kind {
        AMOUNT, NUMBER, DAY, FLAG, LIST, CHOICE, TEXT, LONG_TEXT
    }

    /** @param label Dutch words for the value */
    public record Option(String value, String label) {
    }
}
