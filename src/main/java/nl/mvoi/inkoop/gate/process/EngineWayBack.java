// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.process;

import java.util.List;
import java.util.Optional;
import nl.mvoi.inkoop.dossier.AskedAgain;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.PathVariables;
import nl.mvoi.inkoop.dossier.WayBack;
import nl.mvoi.inkoop.gate.internal.StillStanding;
import nl.mvoi.inkoop.platform.AlreadyDone;
import nl.mvoi.inkoop.platform.AsSystem;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.OpenTasks;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Leads a running purchase back by a message to the phase that it is in. */
@Component
class EngineWayBack implements WayBack {

    private static final String TASK = "vraagBeantwoorden";
    private static final String PROCESS = "inkooptraject";
    private static final String CHANGED = "InkoopGewijzigd";

    private final StillStanding standing;
    private final RuntimeService engine;
    private final RepositoryService models;
    private final OpenTasks tasks;
    private final Dossiers dossiers;
    private final AsSystem asSystem;

    EngineWayBack(StillStanding standing, RuntimeService engine, RepositoryService models, OpenTasks tasks, Dossiers dossiers, AsSystem asSystem) {
        this.standing = standing;
        this.engine = engine;
        this.models = models;
        this.tasks = tasks;
        this.dossiers = dossiers;
        this.asSystem = asSystem;
    }

    @Override
    public AskedAgain askedAgain(DossierNumber dossier) {
        return standing.askedAgain(dossier);
    }

    @Override
    public Optional<String> unknown(DossierNumber dossier) {
        return asSystem.ask(() -> running(dossier).map(path -> models.getBpmnModelInstance(path.getProcessDefinitionId()))
                .filter(model -> model.getModelElementsByType(Message.class).stream().noneMatch(message -> CHANGED.equals(message.getName())))
                .map(older -> "Deze inkoop begon toen u een inkoop nog niet kon wijzigen of teruggeven. Klopt de inkoop niet? Trek hem dan in en vraag hem opnieuw aan."));
    }

    @Override
    @Transactional
    public void afterCorrection(DossierNumber dossier) {
        standing.leave(dossier);
        if (waitsForClient(dossier)) {
            tell(dossier);
        } else {
            leave(dossier, engine.createMessageCorrelation(CHANGED));
        }
    }

    /** Where nothing is left, no phase is entered that tells what the purchase is now. */
    private void tell(DossierNumber dossier) {
        asSystem.ask(() -> {
            running(dossier).ifPresent(path -> engine.setVariables(path.getId(), PathVariables.of(dossiers.get(dossier))));
            return null;
        });
    }

    private Optional<ProcessInstance> running(DossierNumber dossier) {
        return Optional.ofNullable(engine.createProcessInstanceQuery().processInstanceBusinessKey(dossier.value(), PROCESS).singleResult());
    }

    private boolean waitsForClient(DossierNumber dossier) {
        return tasks.of(List.of(dossier)).stream().anyMatch(waiting -> waiting.task().element().equals(TASK));
    }

    @Override
    @Transactional
    public void toClient(DossierNumber dossier) {
        standing.leave(dossier);
        leave(dossier, engine.createMessageCorrelation("TerugNaarOpdrachtgever"));
    }

    private void leave(DossierNumber dossier, MessageCorrelationBuilder message) {
        try {
            asSystem.ask(() -> message.processInstanceBusinessKey(dossier.value()).correlateWithResult());
        } catch (MismatchingMessageCorrelationException | NullValueException nobodyListens) {
            // The second when who listened is gone between being found and being told.
            throw new AlreadyDone("De inkoop is niet meer in een stap waarin dit kan. Ververs de pagina.");
        }
    }
}
