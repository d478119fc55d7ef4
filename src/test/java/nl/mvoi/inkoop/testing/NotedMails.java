// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.testing;

import java.util.List;
import nl.mvoi.inkoop.notification.jdbc.MessageRow;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The mails that were noted, oldest first. */
public final class NotedMails {

    private NotedMails() {
    }

    public static List<MessageRow> all(JdbcClient database) {
        return database.sql("select * from message order by id").query(MessageRow.class).list();
    }

    public static List<MessageRow> of(DossierNumber dossier, JdbcClient database) {
        return all(database).stream().filter(mail -> dossier.equals(mail.dossier())).toList();
    }
}
