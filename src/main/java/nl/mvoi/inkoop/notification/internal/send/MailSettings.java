// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.notification.internal.send;

import jakarta.mail.util.StreamProvider;
import java.nio.file.Path;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Chooses the way out: there is a mail server when {@code spring.mail.host} is set. */
@Configuration(proxyBeanMethods = false)
class MailSettings {

    // What encodes a mail is looked for in all jars, several times for every mail, unless its name is known.
    static {
        System.getProperties().putIfAbsent(StreamProvider.class.getName(), StreamProvider.provider().getClass().getName());
    }

    @Bean
    Mailer mailer(ObjectProvider<JavaMailSender> server, @Value("${mvoi.data-dir}") Path dataFolder,
                  @Value("${mvoi.mail.afzender:mvoi-inkoop@voorbeeld.nl}") String from) {
        JavaMailSender sender = server.getIfAvailable();
        return sender == null ? new FolderMailer(dataFolder.resolve("outbox"), from) : new SmtpMailer(sender, from);
    }
}
