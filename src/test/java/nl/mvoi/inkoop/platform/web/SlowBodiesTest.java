// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.testing.DocumentClient;
import nl.mvoi.inkoop.testing.InkoopTest;
import nl.mvoi.inkoop.testing.TasklistClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@InkoopTest
class SlowBodiesTest {

    private static final int ATTACKERS = 230;
    private static final int SOON_MS = 4_000;

    @LocalServerPort
    private int port;
    private final List<Socket> open = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/camunda/api/admin/auth/user/default/login/tasklist", "/api/v1/verkenningen",
            "/camunda/api/engine/engine/default/task"})
    void whileManySendSlowlyOthersSignInAndWork(String address) throws IOException {
        for (int i = 0; i < ATTACKERS; i++) {
            send(address, 20_000, "u");
        }

        assertThat(TasklistClient.signedIn(port, "inkoper").get("/task/count").status()).isEqualTo(200);
    }

    @Test
    void whoSendsLongestMakesRoomForANewcomer() throws IOException {
        Socket first = send("/api/v1/verkenningen", 20_000, "{");
        awaitStatus(first, 401);
        for (int i = 0; i <= SlowBodies.PLACES; i++) {
            awaitStatus(send("/api/v1/verkenningen", 20_000, "{"), 401);
        }

        first.getOutputStream().write('1');

        assertThat(isHungUp(first)).isTrue();
    }

    @Test
    void whoShowedAPasswordSendsAFileAtHisOwnPace() throws IOException {
        String start = DocumentClient.fieldParts(Map.of("soort", "OVERIG")) + DocumentClient.fileHead("a.txt") + "begin";
        String end = " eind\r\n--" + DocumentClient.BOUNDARY + "--\r\n";
        Socket first = new Socket("localhost", port);
        first.setSoTimeout(SOON_MS);
        open.add(first);
        first.getOutputStream().write(("POST /api/v1/inkoopdossiers/INK-1900-99999/documenten HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic aW5rb3BlcjppbmtvcGVy\r\n"
                + "Content-Type: multipart/form-data; boundary=" + DocumentClient.BOUNDARY + "\r\nContent-Length: " + (start + end).length() + "\r\n\r\n" + start)
                .getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i <= SlowBodies.PLACES; i++) {
            awaitStatus(send("/api/v1/verkenningen", 20_000, "{"), 401);
        }

        first.getOutputStream().write(end.getBytes(StandardCharsets.US_ASCII));

        awaitStatus(first, 404);
    }

    @Test
    void whoHasSentEverythingKeepsTheConnection() throws IOException {
        Socket connection = send("/api/v1/verkenningen", 2, "{}");
        awaitStatus(connection, 401);
        request(connection, "/api/v1/verkenningen", 2, "{}");

        awaitStatus(connection, 401);
    }

    private Socket send(String address, int announced, String body) throws IOException {
        Socket socket = new Socket("localhost", port);
        socket.setSoTimeout(SOON_MS);
        open.add(socket);
        request(socket, address, announced, body);
        return socket;
    }

    private static void request(Socket socket, String address, int announced, String body) throws IOException {
        String kind = address.startsWith("/api") || address.contains("/engine/") ? "application/json" : "application/x-www-form-urlencoded";
        socket.getOutputStream().write(("POST " + address + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + kind
                + "\r\nContent-Length: " + announced + "\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII));
    }

    private static void awaitStatus(Socket socket, int status) throws IOException {
        byte[] buffer = new byte[8192];
        int read = socket.getInputStream().read(buffer);
        assertThat(new String(buffer, 0, Math.max(read, 0), StandardCharsets.UTF_8)).contains("HTTP/1.1 " + status);
    }

    private static boolean isHungUp(Socket socket) throws IOException {
        byte[] buffer = new byte[8192];
        int read = socket.getInputStream().read(buffer);
        while (read > 0) {
            read = socket.getInputStream().read(buffer);
        }
        return read < 0;
    }
}
