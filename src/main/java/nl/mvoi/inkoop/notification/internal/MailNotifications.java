// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.notification.internal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.mvoi.inkoop.notification.Notifications;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.People;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mail that another room asks for: each call is a mail of its own. */
@Service
class MailNotifications implements Notifications {

    private static final Logger LOG = LoggerFactory.getLogger(MailNotifications.class);

    private final People people;
    private final MailDesk desk;

    MailNotifications(People people, MailDesk desk) {
        this.people = people;
        this.desk = desk;
    }

    @Override
    @Transactional
    public void toGroup(String group, DossierNumber dossier, String template, Map<String, Object> data) {
        desk.note(newKey(template), people.membersOf(group), dossier, template, data);
    }

    @Override
    @Transactional
    public void toPerson(String user, DossierNumber dossier, String template, Map<String, Object> data) {
        people.find(user).ifPresentOrElse(
                person -> desk.note(newKey(template), List.of(person), dossier, template, data),
                () -> LOG.warn("No mail '{}' about {}: there is no user {}", template, dossier, user));
    }

    private static String newKey(String template) {
        return template + ":" + UUID.randomUUID();
    }
}
