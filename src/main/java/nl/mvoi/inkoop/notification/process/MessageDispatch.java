// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.notification.process;

import java.util.Map;
import nl.mvoi.inkoop.notification.internal.send.Dispatch;
import nl.mvoi.inkoop.platform.AsSystem;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Starts the process {@code bericht}, whose only step is a job of its own. */
@Component
class MessageDispatch implements Dispatch {

    static final String PROCESS = "bericht";
    static final String MESSAGE = "berichtId";

    private final RuntimeService runtime;
    private final AsSystem asSystem;

    MessageDispatch(@Lazy RuntimeService runtime, AsSystem asSystem) {
        this.runtime = runtime;
        this.asSystem = asSystem;
    }

    @Override
    public void later(DossierNumber dossier, long message) {
        asSystem.ask(() -> runtime.startProcessInstanceByKey(PROCESS, dossier.value(), Map.of(MESSAGE, message)));
    }
}
