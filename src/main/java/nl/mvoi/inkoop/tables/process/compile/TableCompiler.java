// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables.process.compile;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import nl.mvoi.inkoop.tables.Cells;
import nl.mvoi.inkoop.tables.Condition;
import nl.mvoi.inkoop.tables.Decisions.Hit;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableOutputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.DmnExpressionImpl;
import org.camunda.bpm.dmn.engine.impl.hitpolicy.HitPolicyEntry;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a fast {@link Table} of a decision, or else one that asks the engine and a line in the log that says why. */
public final class TableCompiler {

    private static final Logger LOG = LoggerFactory.getLogger(TableCompiler.class);
    private static final String FEEL = DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE_ALTERNATIVE;
    private static final Set<HitPolicy> POLICIES =
            Set.of(HitPolicy.UNIQUE, HitPolicy.FIRST, HitPolicy.COLLECT, HitPolicy.RULE_ORDER);

    private final MatchedRules matched = new MatchedRules();
    private final DmnEngine dmn;
    private final FeelEngine feel;

    public TableCompiler() {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(matched);
        dmn = configuration.buildEngine();
        feel = configuration.getFeelEngine();
    }

    /**
     * A decision, ready to answer.
     *
     * @param key  of the decision
     * @param file the model file that it stands in
     */
    public Table compile(String key, byte[] file) {
        DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(file));
        return compile(dmn.parseDecision(key, model), notes(model));
    }

    private static Map<String, String> notes(DmnModelInstance model) {
        Map<String, String> notes = new HashMap<>();
        for (Rule rule : model.getModelElementsByType(Rule.class)) {
            if (rule.getDescription() != null) {
                notes.put(rule.getId(), rule.getDescription().getTextContent().strip());
            }
        }
        return notes;
    }

    /** @param notes annotation by rule id */
    Table compile(DmnDecision decision, Map<String, String> notes) {
        Table engine = inEngine(decision, notes);
        try {
            return compile(decision, notes, engine);
        } catch (NotCompilable e) {
            LOG.warn("Table '{}' is left to the engine, which is much slower: {}", decision.getKey(), e.getMessage());
            return engine;
        }
    }

    /** The decision as the engine itself answers it. */
    Table inEngine(DmnDecision decision, Map<String, String> notes) {
        return new EngineTable(dmn, matched, decision, notes);
    }

    private Table compile(DmnDecision decision, Map<String, String> notes, Table engine) {
        if (!decision.isDecisionTable() || !decision.getRequiredDecisions().isEmpty()) {
            throw new NotCompilable("not a table by itself");
        }
        DmnDecisionTableImpl table = (DmnDecisionTableImpl) decision.getDecisionLogic();
        HitPolicyEntry policy = table.getHitPolicyHandler().getHitPolicyEntry();
        if (!POLICIES.contains(policy.getHitPolicy()) || policy.getAggregator() != null) {
            throw new NotCompilable("hit policy " + policy.getHitPolicy());
        }
        List<Column> columns = new ArrayList<>();
        for (int column = 0; column < table.getInputs().size(); column++) {
            columns.add(column(table.getInputs().get(column), column, table.getRules()));
        }
        List<Hit> hits = table.getRules().stream().map(rule -> hit(rule, table.getOutputs(), notes)).toList();
        return new CompiledTable(policy.getHitPolicy(), columns, hits, engine);
    }

    private Column column(DmnDecisionTableInputImpl column, int index, List<DmnDecisionTableRuleImpl> rules) {
        if (isBlank(column.getExpression())) {
            throw new NotCompilable("column without an expression");
        }
        refuseOtherLanguages(column.getExpression());
        Input input = new Input(feel, column.getExpression());
        List<Condition> cells = new ArrayList<>();
        for (DmnDecisionTableRuleImpl rule : rules) {
            DmnExpressionImpl condition = rule.getConditions().get(index);
            refuseOtherLanguages(condition);
            cells.add(cell(condition.getExpression(), input.kind()));
        }
        return new Column(input, cells);
    }

    private static Condition cell(String text, ValueKind kind) {
        Condition cell = Cells.condition(text == null ? "" : text);
        if (!kind.knows(cell)) {
            throw new NotCompilable("cell '" + text + "' in a column of kind " + kind);
        }
        return cell;
    }

    private Hit hit(DmnDecisionTableRuleImpl rule, List<DmnDecisionTableOutputImpl> columns, Map<String, String> notes) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        for (int column = 0; column < columns.size(); column++) {
            DmnExpressionImpl conclusion = rule.getConclusions().get(column);
            if (!isBlank(conclusion)) {
                outputs.put(columns.get(column).getOutputName(), output(columns.get(column), conclusion));
            }
        }
        return new Hit(rule.getId(), notes.get(rule.getId()), Collections.unmodifiableMap(outputs));
    }

    /** The engine itself makes the value of a literal, so that its type is the engine's too. */
    private Object output(DmnDecisionTableOutputImpl column, DmnExpressionImpl conclusion) {
        refuseOtherLanguages(conclusion);
        Object literal = Cells.value(conclusion.getExpression());
        if (literal instanceof String || literal instanceof BigDecimal || literal instanceof Boolean) {
            Object value = feel.evaluateSimpleExpression(conclusion.getExpression(), Variables.emptyVariableContext());
            return column.getTypeDefinition().transform(value).getValue();
        }
        throw new NotCompilable("outcome '" + conclusion.getExpression() + "' is not a plain value");
    }

    private static boolean isBlank(DmnExpressionImpl expression) {
        return expression == null || expression.getExpression() == null || expression.getExpression().isBlank();
    }

    private static void refuseOtherLanguages(DmnExpressionImpl expression) {
        String language = expression.getExpressionLanguage();
        if (language != null && !language.equalsIgnoreCase(FEEL)) {
            throw new NotCompilable("language " + language);
        }
    }
}
