// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import nl.mvoi.inkoop.platform.AccessLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes who came in, looked and administered to a log of its own. */
@Component
class LoggedAccess implements AccessLog {

    private static final Logger LOG = LoggerFactory.getLogger("mvoi.toezicht");

    @Override
    public void note(Act act, String account, String subject) {
        LOG.atInfo().addKeyValue("event.action", act).addKeyValue("user.name", account).addKeyValue("subject", subject)
                .log("{} {} {}", act, account, subject);
    }
}
