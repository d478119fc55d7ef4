// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.annotation.Order;

/** Another program has the port. Says so before the framework says it in English. */
@Order(0)
class PortInUse extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
        return new FailureAnalysis("MVOI Inkoop start niet. Poort " + cause.getPort() + " is al in gebruik.",
                "Stop het programma dat deze poort gebruikt, of geef met SERVER_PORT een andere poort op.", cause);
    }
}
