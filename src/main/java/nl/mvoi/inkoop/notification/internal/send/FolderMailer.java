// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.notification.internal.send;

import jakarta.mail.MessagingException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import nl.mvoi.inkoop.notification.jdbc.MessageRow;
import nl.mvoi.inkoop.platform.PrivateFiles;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Without a mail server: every mail becomes a file that any mail program opens. A reader never sees half a file. */
class FolderMailer implements Mailer {

    /** Sends nothing. A mail made without one looks for all it needs in the jars again. */
    private final JavaMailSender empty = new JavaMailSenderImpl();
    private final Path folder;
    private final String from;

    FolderMailer(Path folder, String from) {
        this.folder = folder;
        this.from = from;
    }

    @Override
    public void send(MessageRow message) {
        try {
            PrivateFiles.ensureFolder(folder);
            Path unfinished = Files.createTempFile(folder, "mail", ".tmp");
            try {
                PrivateFiles.close(unfinished);
                write(message, unfinished);
                Files.move(unfinished, folder.resolve(fileName(message)), StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Mail " + message.id() + " cannot be written to " + folder, e);
        }
    }

    private void write(MessageRow message, Path file) throws IOException {
        // A text that is encoded comes letter by letter; each would be a call of its own to the disk.
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            MailFormat.fill(empty.createMimeMessage(), message, from).writeTo(out);
        } catch (MessagingException e) {
            throw new MailPreparationException("Mail " + message.id() + " cannot be written", e);
        }
    }

    private static String fileName(MessageRow message) {
        return message.messageId().replaceAll("[<>]", "").replaceAll("[^A-Za-z0-9.@_-]", "_") + ".eml";
    }
}
