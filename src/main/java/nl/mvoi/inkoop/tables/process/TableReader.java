// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables.process;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.mvoi.inkoop.tables.DecisionBook.Column;
import nl.mvoi.inkoop.tables.DecisionBook.Rule;
import nl.mvoi.inkoop.tables.DecisionBook.Table;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Takes one decision table out of a model file, in the words of its owners. */
final class TableReader {

    private static final Pattern LISTED = Pattern.compile("\"([^\"]*)\"|[^\",\\s]+");

    private TableReader() {
    }

    /** Empty when the model has no such decision or it is no table. */
    static Optional<Table> read(DmnModelInstance model, String key, int version) {
        return model.getModelElementsByType(Decision.class).stream()
                .filter(decision -> key.equals(decision.getId()))
                .findFirst()
                .flatMap(decision -> read(decision, version));
    }

    /**
     * The table of a decision.
     *
     * @param version what the engine calls this version; 0 when it is not deployed
     * @return empty when the decision is no table
     */
    static Optional<Table> read(Decision decision, int version) {
        return decision.getExpression() instanceof DecisionTable table ? Optional.of(table(decision, table, version)) : Optional.empty();
    }

    private static Table table(Decision decision, DecisionTable table, int version) {
        return new Table(decision.getId(), decision.getName() == null ? decision.getId() : decision.getName(), version,
                text(decision.getDescription()), table.getHitPolicy().name(),
                table.getAggregation() == null ? "" : table.getAggregation().name(),
                table.getInputs().stream().map(TableReader::input).toList(),
                table.getOutputs().stream().map(TableReader::output).toList(),
                table.getRules().stream().map(TableReader::rule).toList());
    }

    private static Column input(Input input) {
        InputExpression asked = input.getInputExpression();
        String expression = asked == null ? "" : text(asked.getText());
        String label = input.getLabel() == null || input.getLabel().isBlank() ? expression : input.getLabel().strip();
        return new Column(label, expression, asked == null ? "" : type(asked.getTypeRef()), listed(input.getInputValues()));
    }

    private static Column output(Output output) {
        String label = output.getLabel() == null ? "" : output.getLabel().strip();
        return new Column(output.getName() == null || output.getName().isBlank() ? label : output.getName(), type(output.getTypeRef()), listed(output.getOutputValues()));
    }

    private static Rule rule(org.camunda.bpm.model.dmn.instance.Rule rule) {
        return new Rule(rule.getId(), text(rule.getDescription()),
                rule.getInputEntries().stream().map(entry -> text(entry.getText())).toList(),
                rule.getOutputEntries().stream().map(entry -> text(entry.getText())).toList());
    }

    private static String type(String typeRef) {
        return typeRef == null ? "" : typeRef;
    }

    private static List<String> listed(org.camunda.bpm.model.dmn.instance.UnaryTests values) {
        return values == null ? List.of()
                : LISTED.matcher(text(values.getText())).results()
                        .map(found -> found.group(1) == null ? found.group() : found.group(1)).toList();
    }

    private static String text(ModelElementInstance element) {
        return element == null ? "" : element.getTextContent().strip();
    }
}
