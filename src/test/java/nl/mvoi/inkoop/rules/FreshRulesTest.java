// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

import nl.mvoi.inkoop.platform.engine.DeployedRules;
import nl.mvoi.inkoop.platform.engine.DmnDecisions;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A change of the rules counts from the next exploration. */
class FreshRulesTest {

    private static final Purchase PURCHASE = new Purchase("45233162", null, null, new BigDecimal("6200000"), 18,
            LocalDate.of(2026, 11, 22), false, false);

    private final ProcessEngine engine = DeployedRules.engine("fresh");
    private final RuleLibrary rules = new RuleLibrary(new DmnDecisions(engine), new LabelledCpv());

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void theNextExplorationAnswersByTheNewVersionAndByTheOldOneWhenItIsTakenBack() throws IOException {
        Exploration before = rules.explore(PURCHASE);

        Deployment deployment = engine.getRepositoryService().createDeployment()
                .addString("onderwerpen.dmn", Files.readString(Path.of("processes", "onderwerpen.dmn"))
                        .replace("Wegen en fietspaden", "Straten en pleinen")).deploy();
        Exploration changed = rules.explore(PURCHASE);
        engine.getRepositoryService().deleteDeployment(deployment.getId(), true);
        Exploration after = rules.explore(PURCHASE);

        assertThat(before.topic().name()).isEqualTo("Wegen en fietspaden");
        assertThat(changed.topic().name()).isEqualTo("Straten en pleinen");
        assertThat(after).isEqualTo(before);
    }
}
