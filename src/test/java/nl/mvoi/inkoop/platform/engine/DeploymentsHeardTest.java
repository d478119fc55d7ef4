// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.platform.DeployedDecisions.Definition;
import nl.mvoi.inkoop.testing.DeployedRules;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class DeploymentsHeardTest {

    private final DeploymentsHeard heard = new DeploymentsHeard();
    private final ProcessEngine engine = DeployedRules.emptyEngine("deployments", heard);
    private final EngineDecisions decisions = new EngineDecisions(engine, heard);

    @BeforeEach
    void begin() {
        TransactionSynchronizationManager.initSynchronization();
    }

    @AfterEach
    void stop() {
        end();
        engine.close();
    }

    @Test
    void whatIsDeployedAndTakenBackInATransactionIsSeenInIt() throws IOException {
        assertThat(versions()).isEmpty();
        deploy(engine);
        assertThat(versions()).containsExactly(1);
        String second = deploy(engine);
        assertThat(versions()).containsExactly(2);
        engine.getRepositoryService().deleteDeployment(second);
        assertThat(versions()).containsExactly(1);
    }

    @Test
    void whatAnotherServerDeploysCountsFromTheNextTransaction() throws IOException {
        deploy(engine);
        assertThat(versions()).containsExactly(1);
        ProcessEngine other = DeployedRules.engineOnTheSameDatabase("deployments");
        try {
            deploy(other);
            assertThat(versions()).as("what was decided before and after in one transaction rests on the same rules").containsExactly(1);
            end();
            begin();
            assertThat(versions()).containsExactly(2);
        } finally {
            other.close();
        }
    }

    private Set<Integer> versions() {
        return decisions.newest().values().stream().map(Definition::version).collect(Collectors.toSet());
    }

    private static String deploy(ProcessEngine engine) throws IOException {
        Path file = DeployedRules.files().get(0);
        return engine.getRepositoryService().createDeployment()
                .addString(file.getFileName().toString(), Files.readString(file)).deploy().getId();
    }

    private static void end() {
        var ended = TransactionSynchronizationManager.getSynchronizations();
        TransactionSynchronizationManager.clearSynchronization();
        ended.forEach(one -> one.afterCompletion(TransactionSynchronization.STATUS_COMMITTED));
    }
}
