// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables.process.compile;

import java.util.List;
import java.util.Map;

import nl.mvoi.inkoop.tables.Decisions.Hit;

/** One version of a decision table, ready to answer. Safe for use by many threads. */
public interface Table {

    /**
     * The matched rules by the table's hit policy, in table order, possibly none.
     *
     * @param facts input variables by name; one that is absent counts as null
     * @throws org.camunda.bpm.dmn.engine.DmnEngineException when a fact does not fit its column, or when more than one rule
     *                                                       matches where only one may
     */
    List<Hit> hits(Map<String, Object> facts);
}
