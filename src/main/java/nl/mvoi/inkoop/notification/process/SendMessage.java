// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.notification.process;

import nl.mvoi.inkoop.notification.internal.MailDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Sends a mail that an earlier version of this application noted and that still waited when it was replaced: each mail was a process
 * of its own then, {@code bericht}, which calls this by name. Nothing starts that process any more.
 */
@Component("berichtVersturen")
class SendMessage implements JavaDelegate {

    private final MailDesk desk;

    SendMessage(MailDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.deliver(((Number) execution.getVariable("berichtId")).longValue());
    }
}
