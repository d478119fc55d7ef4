// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables;

import java.util.List;

/** Looks for what is wrong with a decision table, before anybody works with it. */
@FunctionalInterface
public interface TableCheck {

    /** All findings, in the order in which they are told; empty when the table is in order. */
    List<Finding> look(RuleTable table);
}
