// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.notification.internal;

import nl.mvoi.inkoop.platform.BackgroundWork;
import org.springframework.stereotype.Component;

/** Sends a noted mail, whose id is the subject. */
@Component
class SendMail implements BackgroundWork {

    static final String KIND = "mail";

    private final MailDesk desk;

    SendMail(MailDesk desk) {
        this.desk = desk;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String name() {
        return "Mail versturen";
    }

    @Override
    public void carryOut(String subject) {
        desk.deliver(Long.parseLong(subject));
    }
}
