// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.notification.internal.send;

import nl.mvoi.inkoop.notification.jdbc.MessageRow;

/** A way out for mail. Returns when the mail is handed over and throws when it is not. */
public interface Mailer {

    void send(MessageRow message);
}
