// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.tables.RuleTable;
import nl.mvoi.inkoop.tables.UnreadableTable;

import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.xml.ModelException;

/** Turns a DMN file into tables of plain text. */
public final class DmnFile {

    private static final int NOT_DEPLOYED = 0;
    private static final int MOST_RULES = 1000;
    private static final int MEGABYTE = 1_000_000;
    /** Many times the largest table of the project; more would only fill the memory. */
    private static final int LARGEST = 4 * MEGABYTE;

    private DmnFile() {
    }

    /**
     * The tables in a file.
     *
     * @throws UnreadableTable when there is no such file, it is a folder, or it is no DMN table
     */
    public static List<RuleTable> read(Path file) {
        if (Files.isDirectory(file)) {
            throw new UnreadableTable(file + " is een map. Noem het bestand in die map dat u wilt controleren.");
        }
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
     * The tables in a stream; decisions that are something else, such as a formula, are passed over when there is a table.
     *
     * @param name how the user knows the file
     * @throws UnreadableTable when it is no DMN file, or has no table
     * @throws IOException     when the stream cannot be read
     */
    public static List<RuleTable> read(InputStream in, String name) throws IOException {
        byte[] xml = in.readNBytes(LARGEST + 1);
        if (xml.length > LARGEST) {
            throw new UnreadableTable("Het bestand " + name + " is te groot. Een tabel is hoogstens " + LARGEST / MEGABYTE + " MB.");
        }
        Collection<Decision> decisions = model(xml, name).getModelElementsByType(Decision.class);
        List<Decision> tables = decisions.stream().filter(decision -> decision.getExpression() instanceof DecisionTable).toList();
        if (tables.isEmpty()) {
            throw new UnreadableTable(decisions.isEmpty() ? "In het bestand " + name + " staat geen tabel."
                    : decisions.stream().map(decision -> "Het besluit " + key(decision) + " in " + name + " is geen tabel.")
                            .collect(Collectors.joining("\n")));
        }
        return tables.stream().map(decision -> table(decision, name)).toList();
    }

    private static DmnModelInstance model(byte[] xml, String name) {
        try {
            return Dmn.readModelFromStream(new ByteArrayInputStream(xml));
        } catch (ModelException e) {
            List<String> ids = DoubleIds.in(xml);
            throw new UnreadableTable(ids.isEmpty()
                    ? "Het bestand " + name + " is geen geldig DMN-bestand. Open het in Camunda Modeler en sla het opnieuw op."
                    : String.join("\n", ids), e);
        }
    }

    /** The id of a decision, or else its name. */
    private static String key(Decision decision) {
        String name = decision.getName() == null || decision.getName().isBlank() ? "zonder naam" : decision.getName();
        return decision.getId() == null || decision.getId().isBlank() ? name : decision.getId();
    }

    private static RuleTable table(Decision decision, String name) {
        String kept = decision.getCamundaHistoryTimeToLiveString();
        RuleTable table = TableReader.read(decision, NOT_DEPLOYED)
                .map(read -> RuleTable.of(read, Path.of(name).getFileName().toString(), kept != null && !kept.isBlank()))
                .orElseThrow(() -> new UnreadableTable("In het bestand " + name + " is " + key(decision) + " geen tabel."));
        if (table.rules().size() > MOST_RULES) {
            throw new UnreadableTable("In het bestand " + name + " heeft de tabel " + table.key() + " meer dan "
                    + DutchFormat.number(BigDecimal.valueOf(MOST_RULES)) + " regels. Zo'n tabel controleert het programma niet. Verdeel de tabel.");
        }
        for (RuleTable.Rule rule : table.rules()) {
            if (rule.conditions().size() != table.inputs().size() || rule.results().size() != table.outputs().size()) {
                throw new UnreadableTable("In het bestand " + name + " heeft regel " + rule.number() + " (" + rule.id()
                        + ") niet evenveel cellen als de tabel kolommen heeft.");
            }
        }
        return table;
    }
}
