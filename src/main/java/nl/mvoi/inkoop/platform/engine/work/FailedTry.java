// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.work;

import java.time.Instant;
import java.util.Date;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/** Books a failed try as the engine does. It finds a pause in the model of a step only, so work in the background gets its pause here. */
final class FailedTry extends DefaultJobRetryCmd {

    private final transient Supplier<Instant> next;

    FailedTry(String job, Throwable failure, Supplier<Instant> next) {
        super(job, failure);
        this.next = next;
    }

    @Override
    protected void executeStandardStrategy(CommandContext context) {
        super.executeStandardStrategy(context);
        JobEntity job = getJob();
        if (job != null && job.getRetries() > 0 && WaitingWork.in(job).isPresent()) {
            job.setDuedate(Date.from(next.get()));
        }
    }
}
