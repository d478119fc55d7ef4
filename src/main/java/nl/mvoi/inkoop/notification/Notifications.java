// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.notification;

import java.util.Map;
import nl.mvoi.inkoop.platform.DossierNumber;

/**
 * Sends mail. A call only notes the mail within the current transaction; an asynchronous step sends it later and tries again
 * when the mail server is away.
 */
public interface Notifications {

    /**
     * One mail to every member of a group that has an address.
     *
     * @param template name of a mail text
     * @param data     values for the text; user text is shown as text
     */
    void toGroup(String group, DossierNumber dossier, String template, Map<String, Object> data);

    /** One mail to a person; nothing happens but a log line when there is no such person or address. */
    void toPerson(String user, DossierNumber dossier, String template, Map<String, Object> data);

    /** The same about no single dossier. */
    default void toPerson(String user, String template, Map<String, Object> data) {
        toPerson(user, null, template, data);
    }
}
