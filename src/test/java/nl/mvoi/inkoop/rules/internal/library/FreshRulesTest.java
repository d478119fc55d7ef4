// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import nl.mvoi.inkoop.rules.Exploration;
import nl.mvoi.inkoop.rules.Exploration.Requirement;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.Purchase;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.testing.DeployedRules;
import nl.mvoi.inkoop.testing.LabelledCpv;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A change of the rules counts from the next exploration. */
class FreshRulesTest {

    private static final Purchase PURCHASE = new Purchase("45233162", null, null, new BigDecimal("6200000"), 18,
            LocalDate.of(2026, 11, 22), false, false);

    private final ProcessEngine engine = DeployedRules.engine("fresh");
    private final RuleLibrary rules = DeployedRules.library(DeployedRules.decisions(engine), new LabelledCpv());

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void aThresholdThatMovesGivesAnotherProcedureAndItsTerms() throws IOException {
        Exploration before = answered();

        Deployment moved = deploy("procedure", ">= 5404000", ">= 6200001");
        Exploration changed = rules.explore(PURCHASE);
        engine.getRepositoryService().deleteDeployment(moved.getId(), true);
        Exploration after = rules.explore(PURCHASE);

        assertThat(before.procedure().code()).isEqualTo(Procedure.EUROPEES);
        assertThat(changed.procedure().code()).isEqualTo(Procedure.NATIONAAL_OPENBAAR);
        assertThat(changed.procedure().explanation().version()).isEqualTo(before.procedure().explanation().version() + 1);
        assertThat(changed.terms()).isNotEmpty().isNotEqualTo(before.terms());
        assertThat(after).isEqualTo(before);
    }

    @Test
    void aConditionThatChangesGivesOtherRequirements() throws IOException {
        Exploration before = answered();

        deploy("eisen", "<inputEntry id=\"eis_WEG_KLI_1_i1\">\n          <text>\"WEG\"</text>",
                "<inputEntry id=\"eis_WEG_KLI_1_i1\">\n          <text>\"GRO\"</text>");
        Exploration changed = rules.explore(PURCHASE);

        assertThat(codes(before)).contains("WEG-KLI-1", "WEG-KLI-2");
        assertThat(codes(changed)).contains("WEG-KLI-2").doesNotContain("WEG-KLI-1");
    }

    /** The answer after the same question was asked before, so that whatever is remembered is there. */
    private Exploration answered() {
        Exploration first = rules.explore(PURCHASE);
        Exploration again = rules.explore(PURCHASE);
        assertThat(again).isEqualTo(first);
        return again;
    }

    private Deployment deploy(String table, String before, String after) throws IOException {
        String model = Files.readString(Path.of("processes", table + ".dmn")).replace("&gt;", ">");
        assertThat(model).contains(before);
        return engine.getRepositoryService().createDeployment().addString(table + ".dmn", model.replace(before, after)).deploy();
    }

    private static List<String> codes(Exploration found) {
        return found.theme(Theme.KLI).requirements().stream().map(Requirement::code).toList();
    }
}
