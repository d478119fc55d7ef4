// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.notification.internal.send;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import nl.mvoi.inkoop.notification.jdbc.MessageRow;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Writes a noted mail as a plain text message in UTF-8. */
final class MailFormat {

    private static final String MESSAGE_ID = "Message-ID";

    private MailFormat() {
    }

    static MimeMessage fill(MimeMessage mail, MessageRow message, String from) throws MessagingException {
        MimeMessageHelper helper = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(message.recipient());
        helper.setSubject(message.subject());
        helper.setText(message.body());
        helper.setSentDate(Date.from(message.createdAt().toInstant()));
        // Asks other programs not to answer, such as an out-of-office reply.
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.saveChanges();
        // Saving makes up an id of its own.
        mail.setHeader(MESSAGE_ID, message.messageId());
        return mail;
    }
}
