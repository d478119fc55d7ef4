// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.start;

import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Tells why the application does not start as one paragraph: what is wrong and what to do. */
class StartReport implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
        LoggerFactory.getLogger("nl.mvoi.inkoop").error("{} {}", analysis.getDescription(), analysis.getAction());
    }
}
