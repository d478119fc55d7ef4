// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.work;

import nl.mvoi.inkoop.platform.Background;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Notes work as a job of the engine: a row in its own table, within the transaction of the moment, and no process instance. */
@Component
class EngineBackground implements Background {

    private final ProcessEngine engine;
    private final int tries;

    EngineBackground(@Lazy ProcessEngine engine, @Value("${mvoi.achtergrond.pogingen}") int tries) {
        this.engine = engine;
        this.tries = tries;
    }

    @Override
    public void later(String kind, DossierNumber dossier, String subject) {
        MessageEntity job = new MessageEntity();
        job.setJobHandlerType(WaitingWork.JOB_TYPE);
        job.setJobHandlerConfiguration(new WaitingWork(kind, dossier, subject));
        job.setRetries(tries);
        // The rights on a process hold for its jobs; a job without one is shown to everybody.
        job.setProcessDefinitionKey(kind);
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        configuration.getCommandExecutorTxRequired().execute(context -> {
            context.getJobManager().send(job);
            return null;
        });
    }

    @Override
    public long waiting(String kind) {
        return engine.getManagementService().createJobQuery().processDefinitionKey(kind).count();
    }
}
