// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.notification.internal.send;

import jakarta.mail.MessagingException;
import nl.mvoi.inkoop.notification.jdbc.MessageRow;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;

/** Hands mail to the mail server. */
class SmtpMailer implements Mailer {

    private final JavaMailSender sender;
    private final String from;

    SmtpMailer(JavaMailSender sender, String from) {
        this.sender = sender;
        this.from = from;
    }

    @Override
    public void send(MessageRow message) {
        try {
            sender.send(MailFormat.fill(sender.createMimeMessage(), message, from));
        } catch (MessagingException e) {
            throw new MailPreparationException("Mail " + message.id() + " cannot be written", e);
        }
    }
}
