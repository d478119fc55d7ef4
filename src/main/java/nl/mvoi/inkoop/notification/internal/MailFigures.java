// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.notification.internal;

import nl.mvoi.inkoop.platform.Background;
import nl.mvoi.inkoop.platform.Figure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What monitoring follows of the mail. */
@Configuration(proxyBeanMethods = false)
class MailFigures {

    @Bean
    Figure waitingMails(Background background) {
        return Figure.of("mvoi.mails.wachtend", "Mails die nog niet zijn verstuurd", () -> background.waiting(SendMail.KIND));
    }
}
