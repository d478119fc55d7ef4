// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.work;

import java.util.Optional;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;

/**
 * What stands in the job of something that waits to be done in the background.
 *
 * @param kind    one word
 * @param dossier whose work it is; null when it belongs to none
 * @param subject any text
 */
public record WaitingWork(String kind, DossierNumber dossier, String subject) implements JobHandlerConfiguration {

    /** How the engine knows these jobs from its own. */
    static final String JOB_TYPE = "mvoi-background";
    private static final String BETWEEN = " ";
    private static final String NO_DOSSIER = "-";

    /** What waits in this job; empty for a job of a process. */
    public static Optional<WaitingWork> in(Job job) {
        JobEntity entity = (JobEntity) job;
        return JOB_TYPE.equals(entity.getJobHandlerType()) ? Optional.of(read(entity.getJobHandlerConfigurationRaw())) : Optional.empty();
    }

    static WaitingWork read(String text) {
        String[] parts = text.split(BETWEEN, 3);
        return new WaitingWork(parts[0], parts[1].equals(NO_DOSSIER) ? null : DossierNumber.of(parts[1]), parts[2]);
    }

    @Override
    public String toCanonicalString() {
        return String.join(BETWEEN, kind, dossier == null ? NO_DOSSIER : dossier.value(), subject);
    }
}
