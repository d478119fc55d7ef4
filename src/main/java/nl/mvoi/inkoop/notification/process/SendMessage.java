// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.notification.process;

import nl.mvoi.inkoop.notification.internal.MailDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the mail; a failure makes the engine try again later. */
@Component("berichtVersturen")
class SendMessage implements JavaDelegate {

    private final MailDesk desk;

    SendMessage(MailDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.deliver(((Number) execution.getVariable(MessageDispatch.MESSAGE)).longValue());
    }
}
