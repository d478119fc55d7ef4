// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says in the log where the application can be found, once it can be used. */
@Component
class StartMessage {

    private static final Logger LOG = LoggerFactory.getLogger("nl.mvoi.inkoop");

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            LOG.info("MVOI Inkoop draait op http://localhost:{}/", web.getWebServer().getPort());
        }
    }
}
