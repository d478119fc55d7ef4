// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.guard;

import java.lang.reflect.Field;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.NotAllowed;
import nl.mvoi.inkoop.platform.RetryObserver;
import nl.mvoi.inkoop.platform.engine.work.BackgroundKinds;
import nl.mvoi.inkoop.platform.engine.work.WaitingWork;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ReflectionUtils;

/**
 * Lets an administrator give a failed step new tries, and nothing else: no step before its time, no other due date, and no timer that
 * waits for a legal day. The model says of a timer, in its property {@value #DAY}, whether its day is {@value #INTERNAL}, such as that
 * of a reminder; a timer of which it says nothing counts as legal.
 */
@Component
class JobRetries {

    static final String DAY = "dag";
    static final String INTERNAL = "intern";

    private final ManagementService management;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final BackgroundKinds kinds;
    private final ObjectProvider<RetryObserver> observers;
    private final PlatformTransactionManager transactions;

    JobRetries(@Lazy ManagementService management, @Lazy RepositoryService repository, @Lazy RuntimeService runtime,
               BackgroundKinds kinds, ObjectProvider<RetryObserver> observers, PlatformTransactionManager transactions) {
        this.management = management;
        this.repository = repository;
        this.runtime = runtime;
        this.kinds = kinds;
        this.observers = observers;
        this.transactions = transactions;
    }

    /** What the log says it was about. */
    String subject(SetJobRetriesCmd retry) {
        return "stap opnieuw: job " + read(retry, "jobId");
    }

    /** Checks, acts and tells, in one transaction. */
    <T> T retry(SetJobRetriesCmd retry, Supplier<T> act) {
        if (read(retry, "jobId") == null || (boolean) read(retry, "isDueDateSet") || (int) read(retry, "retries") < 1) {
            throw refused("U geeft één mislukte stap nieuwe pogingen. De dag waarop de stap aan de beurt is, verandert u niet.");
        }
        Job job = management.createJobQuery().jobId((String) read(retry, "jobId")).singleResult();
        return new TransactionTemplate(transactions).execute(status -> {
            if (job != null) {
                check(job);
                tell(job);
            }
            return act.get();
        });
    }

    private void check(Job job) {
        if (job.getRetries() > 0 && job.getExceptionMessage() == null) {
            throw refused("Deze stap is niet mislukt. U probeert alleen een mislukte stap opnieuw.");
        }
        if (waitsForLegalDay(job)) {
            throw refused("Deze stap wacht op een wettelijke dag. Die laat niemand met de hand ingaan. Het programma probeert hem elke "
                    + "nacht zelf opnieuw.");
        }
    }

    boolean waitsForLegalDay(Job job) {
        JobDefinition definition = definition(job);
        return definition != null && definition.getJobType().startsWith("timer") && !isInternal(element(job, definition));
    }

    private void tell(Job job) {
        WaitingWork.in(job).ifPresentOrElse(work -> tell(work.dossier(), kinds.of(work.kind()).name()), () -> tellStep(job));
    }

    private void tellStep(Job job) {
        JobDefinition definition = definition(job);
        ProcessInstance instance = definition == null ? null
                : runtime.createProcessInstanceQuery().processInstanceId(job.getProcessInstanceId()).singleResult();
        if (instance != null && instance.getBusinessKey() != null) {
            DossierNumber dossier = DossierNumber.of(instance.getBusinessKey());
            String name = ((FlowElement) element(job, definition)).getName();
            tell(dossier, name == null ? definition.getActivityId() : name);
        }
    }

    private void tell(DossierNumber dossier, String step) {
        if (dossier != null) {
            observers.forEach(observer -> observer.retried(dossier, step));
        }
    }

    private JobDefinition definition(Job job) {
        return job.getJobDefinitionId() == null ? null
                : management.createJobDefinitionQuery().jobDefinitionId(job.getJobDefinitionId()).singleResult();
    }

    private BaseElement element(Job job, JobDefinition definition) {
        return repository.getBpmnModelInstance(job.getProcessDefinitionId()).getModelElementById(definition.getActivityId());
    }

    private static boolean isInternal(BaseElement timer) {
        Collection<CamundaProperties> all = timer.getExtensionElements() == null ? List.of()
                : timer.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list();
        return all.stream().flatMap(some -> some.getCamundaProperties().stream()).anyMatch(JobRetries::saysInternal);
    }

    private static boolean saysInternal(CamundaProperty property) {
        return DAY.equals(property.getCamundaName()) && INTERNAL.equals(property.getCamundaValue());
    }

    private static RuntimeException refused(String problem) {
        return RefusalResponse.of(new NotAllowed(problem));
    }

    private static Object read(SetJobRetriesCmd retry, String name) {
        Field field = ReflectionUtils.findField(SetJobRetriesCmd.class, name);
        ReflectionUtils.makeAccessible(field);
        return ReflectionUtils.getField(field, retry);
    }
}
