// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.notification.process;

import nl.mvoi.inkoop.platform.Figure;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What monitoring follows of the mail. */
@Configuration(proxyBeanMethods = false)
class MailFigures {

    /** A message has its process until it is sent. */
    @Bean
    Figure waitingMails(RuntimeService runtime) {
        return Figure.of("mvoi.mails.wachtend", "Mails die nog niet zijn verstuurd",
                () -> runtime.createProcessInstanceQuery().processDefinitionKey(MessageDispatch.PROCESS).count());
    }
}
