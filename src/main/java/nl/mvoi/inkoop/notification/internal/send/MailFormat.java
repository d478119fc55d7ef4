// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.notification.internal.send;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import nl.mvoi.inkoop.notification.jdbc.MessageRow;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Writes a noted mail in UTF-8: the same as plain text and as a page, with the day for the calendar when it asks for something by a day. */
final class MailFormat {

    private static final String MESSAGE_ID = "Message-ID";
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private MailFormat() {
    }

    static MimeMessage fill(MimeMessage mail, MessageRow message, String from) throws MessagingException {
        MimeMessageHelper helper = new MimeMessageHelper(mail, UTF_8);
        helper.setFrom(from);
        helper.setTo(message.recipient());
        helper.setSubject(message.subject());
        mail.setContent(content(message));
        helper.setSentDate(Date.from(message.createdAt().toInstant()));
        // Asks other programs not to answer, such as an out-of-office reply.
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.saveChanges();
        // Saving makes up an id of its own.
        mail.setHeader(MESSAGE_ID, message.messageId());
        return mail;
    }

    private static Multipart content(MessageRow message) throws MessagingException {
        Multipart alternatives = new MimeMultipart("alternative", text(message.body(), "plain"), text(MailPage.of(message), "html"));
        if (message.dueOn() == null) {
            return alternatives;
        }
        MimeBodyPart readable = new MimeBodyPart();
        readable.setContent(alternatives);
        return new MimeMultipart("mixed", readable, calendar(message));
    }

    private static BodyPart text(String text, String kind) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, kind);
        return part;
    }

    private static BodyPart calendar(MessageRow message) throws MessagingException {
        BodyPart part = text(DueDay.of(message), "calendar");
        part.setFileName("uiterste-dag.ics");
        part.setDisposition(Part.ATTACHMENT);
        return part;
    }
}
