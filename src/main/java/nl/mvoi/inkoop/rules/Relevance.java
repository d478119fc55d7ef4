// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

/** What a theme asks of a purchase: mandatory (a requirement or a deviation), to be considered, or nothing. */
public enum Relevance {
    VERPLICHT, RELEVANT, NIET_RELEVANT
}
