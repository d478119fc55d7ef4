// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

/** Dutch words for the codes in the tables, as readers of the rule book see them. */
public interface CodeWords {

    /** @param column name of the column in which the code stands */
    String of(String column, String code);
}
