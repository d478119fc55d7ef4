// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.process;

import java.util.List;
import nl.mvoi.inkoop.dossier.AskedAgain;
import nl.mvoi.inkoop.dossier.WayBack;
import nl.mvoi.inkoop.gate.internal.StillStanding;
import nl.mvoi.inkoop.platform.AlreadyDone;
import nl.mvoi.inkoop.platform.AsSystem;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.OpenTasks;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Leads a running purchase back by a message to the phase that it is in. */
@Component
class EngineWayBack implements WayBack {

    private static final String TASK = "vraagBeantwoorden";

    private final StillStanding standing;
    private final RuntimeService engine;
    private final OpenTasks tasks;
    private final AsSystem asSystem;

    EngineWayBack(StillStanding standing, RuntimeService engine, OpenTasks tasks, AsSystem asSystem) {
        this.standing = standing;
        this.engine = engine;
        this.tasks = tasks;
        this.asSystem = asSystem;
    }

    @Override
    public AskedAgain askedAgain(DossierNumber dossier) {
        return standing.askedAgain(dossier);
    }

    @Override
    @Transactional
    public void afterCorrection(DossierNumber dossier) {
        standing.leave(dossier);
        if (!waitsForClient(dossier)) {
            leave(dossier, engine.createMessageCorrelation("InkoopGewijzigd"));
        }
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
