// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.testing;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The parts of a mail that hold something. */
public final class MailParts {

    private MailParts() {
    }

    /** In order, those within another part included. */
    public static List<Part> of(Part mail) {
        try {
            if (!(mail.getContent() instanceof Multipart parts)) {
                return List.of(mail);
            }
            List<Part> all = new ArrayList<>();
            for (int i = 0; i < parts.getCount(); i++) {
                all.addAll(of(parts.getBodyPart(i)));
            }
            return all;
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The content of the one part of this kind. */
    public static String text(Part mail, String kind) {
        try {
            for (Part part : of(mail)) {
                if (part.isMimeType(kind)) {
                    return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
                }
            }
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
        throw new AssertionError("The mail has no part " + kind);
    }
}
