// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.task;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Ties every human task of every model to {@link TaskLife}, and every submission to {@link SubmissionGuard}. */
@Component
class TaskLifePlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<TaskLife> life;
    private final ObjectProvider<SubmissionCheck> check;
    private final ObjectProvider<PlatformTransactionManager> transactions;

    TaskLifePlugin(ObjectProvider<TaskLife> life, ObjectProvider<SubmissionCheck> check,
                   ObjectProvider<PlatformTransactionManager> transactions) {
        this.life = life;
        this.check = check;
        this.transactions = transactions;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (configuration.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(configuration.getCustomPostBPMNParseListeners());
        }
        listeners.add(new Ties());
        configuration.setCustomPostBPMNParseListeners(listeners);

        List<CommandInterceptor> interceptors = new ArrayList<>();
        interceptors.add(new SubmissionGuard(check::getObject, () -> new TransactionTemplate(transactions.getObject())));
        if (configuration.getCustomPreCommandInterceptorsTxRequired() != null) {
            interceptors.addAll(configuration.getCustomPreCommandInterceptorsTxRequired());
        }
        configuration.setCustomPreCommandInterceptorsTxRequired(interceptors);
    }

    private final class Ties extends AbstractBpmnParseListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            definition.addTaskListener(TaskListener.EVENTNAME_CREATE, task -> life.getObject().appeared(task));
            definition.addTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, task -> life.getObject().assigned(task));
            definition.addTaskListener(TaskListener.EVENTNAME_COMPLETE, task -> life.getObject().done(task));
        }
    }
}
