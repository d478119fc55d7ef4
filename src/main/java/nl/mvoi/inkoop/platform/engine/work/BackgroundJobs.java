// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.work;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.slf4j.MDC;

/** Does what waited, when the engine comes to its job. */
final class BackgroundJobs implements JobHandler<WaitingWork> {

    private final BackgroundKinds kinds;

    BackgroundJobs(BackgroundKinds kinds) {
        this.kinds = kinds;
    }

    @Override
    public String getType() {
        return WaitingWork.JOB_TYPE;
    }

    /** The log keeps the name of the dossier until the engine has told that the job failed; then the engine takes it away, as of a step. */
    @Override
    public void execute(WaitingWork work, ExecutionEntity none, CommandContext context, String tenant) {
        if (work.dossier() != null) {
            MDC.put(context.getProcessEngineConfiguration().getLoggingContextBusinessKey(), work.dossier().value());
        }
        kinds.of(work.kind()).carryOut(work.subject());
    }

    @Override
    public WaitingWork newConfiguration(String text) {
        return WaitingWork.read(text);
    }

    @Override
    public void onDelete(WaitingWork work, JobEntity job) {
        // The room keeps what it was about.
    }
}
