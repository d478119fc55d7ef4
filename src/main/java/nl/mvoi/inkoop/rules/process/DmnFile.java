// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import nl.mvoi.inkoop.rules.check.RuleTable;
import nl.mvoi.inkoop.rules.check.UnreadableTable;

import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Turns a DMN file into tables of plain text. */
public final class DmnFile {

    private DmnFile() {
    }

    /**
     * The tables in a file.
     *
     * @throws UnreadableTable when there is no such file or it is no DMN table
     */
    public static List<RuleTable> read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UnreadableTable("Het bestand " + file + " bestaat niet.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString());
        } catch (IOException e) {
            throw new UnreadableTable("Het bestand " + file + " kan niet worden geopend.", e);
        }
    }

    /**
     * The tables in a stream.
     *
     * @param name how the user knows the file
     * @throws UnreadableTable when it is no DMN table
     */
    public static List<RuleTable> read(InputStream in, String name) {
        DmnModelInstance model;
        try {
            model = Dmn.readModelFromStream(in);
        } catch (ModelException e) {
            throw new UnreadableTable("Het bestand " + name + " is geen geldig DMN-bestand. Open het in Camunda Modeler en sla het opnieuw op.",
                    e);
        }
        List<RuleTable> tables = new ArrayList<>();
        for (Decision decision : model.getModelElementsByType(Decision.class)) {
            if (!(decision.getExpression() instanceof DecisionTable table)) {
                throw new UnreadableTable("Het besluit " + decision.getId() + " in " + name + " is geen tabel.");
            }
            tables.add(table(decision, table, name));
        }
        if (tables.isEmpty()) {
            throw new UnreadableTable("In het bestand " + name + " staat geen tabel.");
        }
        return tables;
    }

    private static RuleTable table(Decision decision, DecisionTable table, String name) {
        List<RuleTable.Input> inputs = table.getInputs().stream().map(DmnFile::input).toList();
        List<RuleTable.Output> outputs = table.getOutputs().stream().map(DmnFile::output).toList();
        List<RuleTable.Rule> rules = new ArrayList<>();
        for (Rule rule : table.getRules()) {
            List<String> conditions = texts(rule.getInputEntries());
            List<String> results = texts(rule.getOutputEntries());
            if (conditions.size() != inputs.size() || results.size() != outputs.size()) {
                throw new UnreadableTable("In het bestand " + name + " heeft regel " + (rules.size() + 1) + " (" + rule.getId()
                        + ") niet evenveel cellen als de tabel kolommen heeft.");
            }
            rules.add(new RuleTable.Rule(rules.size() + 1, rule.getId(), description(rule), conditions, results));
        }
        String kept = decision.getCamundaHistoryTimeToLiveString();
        return new RuleTable(Path.of(name).getFileName().toString(), decision.getId(), kept != null && !kept.isBlank(), table.getHitPolicy().name(), description(decision),
                inputs, outputs, rules);
    }

    private static RuleTable.Input input(Input input) {
        String question = input.getInputExpression() == null ? "" : text(input.getInputExpression().getText());
        String type = input.getInputExpression() == null ? null : input.getInputExpression().getTypeRef();
        return new RuleTable.Input(input.getLabel() == null ? question : input.getLabel(), question, type == null ? "" : type,
                input.getInputValues() == null ? "" : text(input.getInputValues().getText()));
    }

    private static RuleTable.Output output(Output output) {
        return new RuleTable.Output(output.getName() == null ? "" : output.getName(),
                output.getTypeRef() == null ? "" : output.getTypeRef(),
                output.getOutputValues() == null ? "" : text(output.getOutputValues().getText()));
    }

    private static List<String> texts(Collection<? extends DmnElement> cells) {
        return cells.stream().map(ModelElementInstance::getTextContent).map(String::strip).toList();
    }

    private static String description(DmnElement element) {
        return text(element.getDescription());
    }

    private static String text(ModelElementInstance element) {
        return element == null ? "" : element.getTextContent().strip();
    }
}
