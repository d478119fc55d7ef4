// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import nl.mvoi.inkoop.platform.AccessLog;
import nl.mvoi.inkoop.platform.engine.EngineNames;
import nl.mvoi.inkoop.platform.engine.people.EngineSignIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/**
 * The first question of its kind loads thousands of classes and takes seconds. So the application asks some itself, before it says
 * that it is ready for visitors. When that fails, the first visitor waits.
 */
@Component
class WarmUp {

    /** Our own pages, and the web applications of the engine where they let people in. */
    private static final List<String> QUESTIONS = List.of(LoginPage.PATH, EngineNames.ACCOUNT_URL);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    private final EngineSignIn signIn;

    WarmUp(EngineSignIn signIn) {
        this.signIn = signIn;
    }

    @EventListener
    void ask(ServletWebServerInitializedEvent started) throws InterruptedException {
        comparePasswords();
        HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        String address = "http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + started.getWebServer().getPort();
        try {
            for (String question : QUESTIONS) {
                http.send(HttpRequest.newBuilder(URI.create(address + question)).timeout(PATIENCE).build(), BodyHandlers.discarding());
            }
        } catch (IOException notOverPlainHttp) {
            LOG.debug("The first visitor waits a moment longer", notOverPlainHttp);
        }
    }

    /** Outside a request this is counted and noted nowhere. */
    private void comparePasswords() {
        try {
            signIn.check(AccessLog.UNKNOWN, AccessLog.UNKNOWN);
        } catch (AuthenticationException asExpected) {
            LOG.trace("Compared", asExpected);
        }
    }
}
