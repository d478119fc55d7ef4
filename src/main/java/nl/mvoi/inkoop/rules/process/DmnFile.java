// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

import nl.mvoi.inkoop.platform.engine.TableReader;
import nl.mvoi.inkoop.rules.check.RuleTable;
import nl.mvoi.inkoop.rules.check.UnreadableTable;

import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.ModelException;

/** Turns a DMN file into tables of plain text. */
public final class DmnFile {

    private static final int NOT_DEPLOYED = 0;

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
     * The tables in a stream.
     *
     * @param name how the user knows the file
     * @throws UnreadableTable when it is no DMN table
     * @throws IOException     when the stream cannot be read
     */
    public static List<RuleTable> read(InputStream in, String name) throws IOException {
        byte[] xml = in.readAllBytes();
        try {
            Collection<Decision> decisions = Dmn.readModelFromStream(new ByteArrayInputStream(xml)).getModelElementsByType(Decision.class);
            if (decisions.isEmpty()) {
                throw new UnreadableTable("In het bestand " + name + " staat geen tabel.");
            }
            return decisions.stream().map(decision -> table(decision, name)).toList();
        } catch (ModelException e) {
            List<String> ids = DoubleIds.in(xml);
            throw new UnreadableTable(ids.isEmpty()
                    ? "Het bestand " + name + " is geen geldig DMN-bestand. Open het in Camunda Modeler en sla het opnieuw op."
                    : String.join("\n", ids), e);
        }
    }

    private static RuleTable table(Decision decision, String name) {
        String kept = decision.getCamundaHistoryTimeToLiveString();
        RuleTable table = TableReader.read(decision, NOT_DEPLOYED)
                .map(read -> RuleTable.of(read, Path.of(name).getFileName().toString(), kept != null && !kept.isBlank()))
                .orElseThrow(() -> new UnreadableTable("Het besluit " + decision.getId() + " in " + name + " is geen tabel."));
        for (RuleTable.Rule rule : table.rules()) {
            if (rule.conditions().size() != table.inputs().size() || rule.results().size() != table.outputs().size()) {
                throw new UnreadableTable("In het bestand " + name + " heeft regel " + rule.number() + " (" + rule.id()
                        + ") niet evenveel cellen als de tabel kolommen heeft.");
            }
        }
        return table;
    }
}
