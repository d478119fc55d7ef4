// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.mvoi.inkoop.platform.engine.people.EngineSignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.security.authentication.BadCredentialsException;

class WarmUpTest {

    private final EngineSignIn signIn = mock(EngineSignIn.class);

    @BeforeEach
    void nobodyIsCalledSo() {
        doThrow(new BadCredentialsException("no")).when(signIn).check(any(), any());
    }

    @Test
    void beforeTheFirstVisitorThePagesAndThePasswordsHaveBeenAsked() throws Exception {
        List<String> asked = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            new WarmUp(signIn).ask(startedOn(server.getAddress().getPort()));
        } finally {
            server.stop(0);
        }

        assertThat(asked).containsExactly("/login", "/camunda/api/admin/auth/user/default");
        verify(signIn).check("onbekend", "onbekend");
    }

    @Test
    void aServerThatDoesNotAnswerItselfStartsAllTheSame() throws IOException {
        HttpServer gone = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        int port = gone.getAddress().getPort();
        gone.stop(0);

        assertThatCode(() -> new WarmUp(signIn).ask(startedOn(port))).doesNotThrowAnyException();
    }

    private static ServletWebServerInitializedEvent startedOn(int port) {
        WebServer server = mock(WebServer.class);
        when(server.getPort()).thenReturn(port);
        ServletWebServerInitializedEvent event = mock(ServletWebServerInitializedEvent.class);
        when(event.getWebServer()).thenReturn(server);
        return event;
    }
}
