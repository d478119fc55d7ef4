// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Mandate;
import nl.mvoi.inkoop.rules.Nature;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.internal.check.ProcurementMeaning;
import nl.mvoi.inkoop.tables.Finding;
import nl.mvoi.inkoop.tables.TableFolder;
import nl.mvoi.inkoop.testing.DeployedRules;
import nl.mvoi.inkoop.testing.LabelledCpv;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Policy staff gives a department a limit of its own, in the table and nowhere else. The department does not exist. */
class DepartmentMandateTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    private final ProcessEngine engine = DeployedRules.engine("departments");
    private final RuleLibrary rules = DeployedRules.library(DeployedRules.decisions(engine), new LabelledCpv());

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        engine.close();
    }

    @ParameterizedTest
    @CsvSource({
            "Maan en Sterren,    99999.99, mandaathouders",
            "Maan en Sterren,    100000,   directie",
            "MAAN  en  stérren,  100000,   directie",
            "Maan,               100000,   mandaathouders",
            ",                   100000,   mandaathouders"})
    void aDepartmentWithItsOwnLimitIsKnownHoweverItsNameWasTyped(String department, BigDecimal value, String group) throws IOException {
        engine.getRepositoryService().createDeployment().addString("mandaat.dmn", withLimitOf("maan en sterren")).deploy();

        assertThat(rules.mandate(new Mandate.Question("GUNNING", Lane.NORMAAL, Nature.DIENST, department, value, DAY)).group()).isEqualTo(group);
    }

    @Test
    void theTableCheckTellsHowADepartmentIsWritten() throws IOException {
        assertThat(findings(withLimitOf("maan en sterren"))).isEmpty();
        assertThat(findings(withLimitOf("Maan en Sterren"))).singleElement().asString().contains("schrijf de afdeling zo: ", "maan en sterren");
    }

    private List<String> findings(String model) throws IOException {
        Path file = Files.writeString(folder.resolve("mandaat.dmn"), model);
        TableFolder changed = TableFolder.of(file);
        return changed.check(new ProcurementMeaning(changed)).look(changed.read(file).get(0)).stream().map(Finding::toString).toList();
    }

    /** The table with the rule about hiring made one about a department, from 100,000 euro on. */
    private static String withLimitOf(String department) throws IOException {
        String model = Files.readString(Path.of("processes", "mandaat.dmn"));
        int from = model.indexOf("<rule id=\"mandaat_inhuur\"");
        int to = model.indexOf("</rule>", from);
        String rule = model.substring(from, to).replace("\"INHUUR\"", "").replace("250000", "100000").replace("250.000", "100.000");
        String cell = "<inputEntry id=\"mandaat_inhuur_i4\">\n          <text>";
        assertThat(rule).contains(cell);
        return model.substring(0, from) + rule.replace(cell, cell + "\"" + department + "\"") + model.substring(to);
    }
}
