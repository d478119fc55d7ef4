// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables.process.compile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

import nl.mvoi.inkoop.tables.Decisions.Hit;

import org.camunda.bpm.model.dmn.HitPolicy;

/** A table whose cells were read beforehand. Its rules have the same outputs at every question, so hits are made once. */
final class CompiledTable implements Table {

    private final HitPolicy policy;
    private final List<Column> columns;
    private final List<Hit> rules;
    private final Table engine;

    /**
     * @param policy UNIQUE, FIRST, COLLECT or RULE_ORDER
     * @param rules  the hit of each rule, in table order
     * @param engine the same table in the engine, which knows how to complain about two matches
     */
    CompiledTable(HitPolicy policy, List<Column> columns, List<Hit> rules, Table engine) {
        this.policy = policy;
        this.columns = columns;
        this.rules = rules;
        this.engine = engine;
    }

    @Override
    public List<Hit> hits(Map<String, Object> facts) {
        Object[] values = new Object[columns.size()];
        for (int column = 0; column < values.length; column++) {
            values[column] = columns.get(column).read(facts);
        }
        BitSet candidates = new BitSet(rules.size());
        candidates.set(0, rules.size());
        for (int column = 0; column < values.length; column++) {
            columns.get(column).narrow(candidates, values[column]);
        }
        List<Hit> hits = new ArrayList<>();
        for (int rule = candidates.nextSetBit(0); rule >= 0; rule = candidates.nextSetBit(rule + 1)) {
            if (matches(rule, values)) {
                hits.add(rules.get(rule));
                if (policy == HitPolicy.FIRST) {
                    break;
                }
            }
        }
        return policy == HitPolicy.UNIQUE && hits.size() > 1 ? engine.hits(facts) : List.copyOf(hits);
    }

    private boolean matches(int rule, Object[] values) {
        for (int column = 0; column < values.length; column++) {
            if (!columns.get(column).matches(rule, values[column])) {
                return false;
            }
        }
        return true;
    }
}
