// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables.process.compile;

import java.util.List;
import java.util.Map;

import nl.mvoi.inkoop.tables.Decisions.Hit;

import org.camunda.bpm.dmn.engine.DmnEngineException;

/**
 * What a question came to, for comparing: the hits, in which values of another type are other values, or the failure.
 *
 * @param failure message of the failure, or null
 */
record Outcome(List<Hit> hits, String failure) {

    static Outcome of(Table table, Map<String, Object> facts) {
        try {
            return new Outcome(table.hits(facts), null);
        } catch (DmnEngineException e) {
            return new Outcome(null, e.getMessage());
        }
    }
}
