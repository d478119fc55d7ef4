// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.mvoi.inkoop.platform.engine.EngineNames;
import nl.mvoi.inkoop.testing.Alarms;
import nl.mvoi.inkoop.testing.InkoopTest;
import nl.mvoi.inkoop.testing.TasklistClient;
import nl.mvoi.inkoop.testing.TasklistClient.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What holds for every answer whoever gives it, tried with requests that a proper program would not even send. */
@InkoopTest
class EveryAnswerTest {

    private static final List<String> ADDRESSES = List.of("/", "/verkenner", "/regelboek", "/bestaat-niet", "/mvoi/mvoi.css", "/error",
            "/favicon.ico", "/actuator/health", "/actuator/env", "/api/v1/openapi.json", "/api/v1/inkoopdossiers", "/api/v1/proef/stuk",
            "/api/v1/bestaat-niet", "/dossiers", "/dossiers/lijst.csv", "/dossiers/INK-2026-00001", "/.well-known/security.txt", "/camunda", "/camunda/", "/camunda/app/", "/camunda/app/tasklist/default/",
            "/camunda/app/cockpit/default/", "/camunda/app/tasklist/styles/user-styles.css", "/camunda/api/admin/auth/user/default",
            "/camunda/api/engine/engine/default/task", "/camunda/api/engine/engine/bestaat-niet/task", "/camunda/api/bestaat-niet",
            "/camunda/api/cockpit/plugin/base/default/process-definition/x", "/camunda/lib/bestaat-niet.js");
    private static final List<String> SIGNED_IN = List.of("", "Authorization: Basic aW5rb3BlcjppbmtvcGVy\r\n", "Authorization: Basic aW5rb3Blcj==\r\n");

    @LocalServerPort
    private int port;
    private final Clock clock;

    @Autowired
    EveryAnswerTest(Clock clock) {
        this.clock = clock;
    }

    static Stream<String> addresses() {
        return ADDRESSES.stream();
    }

    static Stream<String> requestsThatAreNoGood() {
        return Stream.of("GET /a|b HTTP/1.1", "G@T / HTTP/1.1", "GET / HTTP/9.9", "GET /%zz HTTP/1.1", "GET /api/v1/%zz HTTP/1.1", "TRACE / HTTP/1.1",
                "CONNECT / HTTP/1.1", "ONZIN / HTTP/1.1", "ONZIN /api/v1/inkoopdossiers HTTP/1.1", "ONZIN /camunda/api/engine/engine/default/task HTTP/1.1",
                "GET /a;b=c HTTP/1.1", "GET //a HTTP/1.1", "GET /a/../../b HTTP/1.1", "GET /a%2fb HTTP/1.1", "GET /a%00b HTTP/1.1", "GET /camunda/a%5cb HTTP/1.1",
                "GET /camunda/api/%61dmin/auth/user/default HTTP/1.1", "GET /camunda/api/%65ngine/engine HTTP/1.1",
                "GET /api/v1/x%2f HTTP/1.1", "DELETE / HTTP/1.1", "POST /regelboek HTTP/1.1", "PUT /camunda/app/tasklist/default/ HTTP/1.1",
                "GET /" + "a".repeat(9_000) + " HTTP/1.1", "GET / HTTP/1.1\r\nX-Groot: " + "a".repeat(9_000), "GET / HTTP/1.1\r\nContent-Length: veel",
                "GET / HTTP/9.1", "POST /login HTTP/1.1\r\nContent-Length: abc\r\nContent-Type: application/x-www-form-urlencoded", "POST /login HTTP/1.1\r\nContent-Length: -1",
                "POST /api/v1/mvoi-verkenningen HTTP/1.1\r\nContent-Length: abc", "POST " + EngineNames.ACCOUNT_URL + "/login/tasklist HTTP/1.1\r\nContent-Length: abc",
                "POST /camunda/api/engine/engine/default/task HTTP/1.1\r\nTransfer-Encoding: onzin", "GET / HTTP/1.1\r\nzonder dubbele punt",
                "GET /camunda/../api/v1/ HTTP/1.1", "gewoon wat tekst", "GET http://[ HTTP/1.1");
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void everyAddressTellsTheBrowserTheSame(String address) throws IOException {
        for (String signIn : SIGNED_IN) {
            for (String accept : List.of("text/html", "application/json")) {
                assertSafe(ask("GET " + address + " HTTP/1.1\r\n" + signIn + "Accept: " + accept));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("requestsThatAreNoGood")
    void whatIsNoGoodIsRefusedInDutchWithoutNamesOfTheInsideAndAlarmsNobody(String request) throws IOException {
        for (String accept : List.of("text/html", "application/json")) {
            try (Alarms alarms = new Alarms()) {
                assertPlain(ask(request + "\r\nAccept: " + accept));
                assertThat(alarms.take()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("formsThatNobodyTakes")
    void aBodyInAFormThatNobodyTakesIsNoFailureOfOurs(String start, String type, int size) throws IOException {
        for (String signIn : SIGNED_IN) {
            try (Alarms alarms = new Alarms()) {
                assertPlain(ask(start + " HTTP/1.1\r\n" + signIn + "Content-Type: " + type + "\r\nAccept: text/html\r\nContent-Length: " + size,
                        "localhost:" + port, "a".repeat(size)));
                assertThat(alarms.take()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "multipart/form-data", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded", "text/plain"})
    void noSignInIsSoLargeOrOddThatItIsAFailureOfOurs(String type) {
        for (String body : List.of("abc", "[" + "1,".repeat(1_500_000) + "1]")) {
            try (Alarms alarms = new Alarms()) {
                Reply reply = TasklistClient.anonymous(port).sendText("POST", EngineNames.ACCOUNT_URL + "/login/tasklist", type, body);

                assertThat(reply.status()).as(reply.body()).isBetween(400, 499);
                assertThat(reply.json().path("message").asText()).as(type).endsWith(".").doesNotContain("later opnieuw");
                assertThat(alarms.take()).isEmpty();
            }
        }
    }

    static Stream<Arguments> formsThatNobodyTakes() {
        return Stream.of("GET /verkenner", "GET /", "POST /", "POST /login", "PUT /login", "POST /regelboek", "POST /api/v1/mvoi-verkenningen",
                "POST /camunda/app/tasklist/default/", "POST " + EngineNames.REST_URL + "/task", "POST " + EngineNames.REST_URL + "/deployment/create",
                "POST " + EngineNames.ACCOUNT_URL + "/login/tasklist", "POST " + EngineNames.ACCOUNT_URL + "/logout")
                .flatMap(start -> Stream.of("multipart/form-data", "multipart/form-data; boundary=x", "multipart/mixed", "application/json",
                        "application/x-www-form-urlencoded", "application/xml", "onzin").flatMap(type -> Stream.of(Arguments.of(start, type, 3), Arguments.of(start, type, 3_000_000))));
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/proef/stuk, application/json", "/regelboek/proef/stuk/pagina, text/html", "/regelboek/proef/stuk/pagina, application/json"})
    void aFailureOfOursIsInTheLogUnderTheNumberThatTheAnswerNames(String address, String accept) throws IOException {
        try (Alarms alarms = new Alarms()) {
            String answer = ask("GET " + address + " HTTP/1.1\r\n" + SIGNED_IN.get(1) + "Accept: " + accept);

            assertThat(answer).doesNotContain("geheim", "Exception");
            Matcher number = Pattern.compile("foutnummer ([2-9A-HJKMNP-Z]{8})").matcher(answer);
            assertThat(number.find()).as(answer).isTrue();
            assertThat(Alarms.tell(alarms.take(), number.group(1))).isTrue();
        }
    }

    @Test
    void everyCookieStaysWithThisSite() throws IOException {
        List<String> cookies = ask("GET " + EngineNames.TASKLIST_URL + " HTTP/1.1\r\nAccept: text/html").lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("set-cookie:")).toList();

        assertThat(cookies).hasSize(2).allSatisfy(cookie -> assertThat(cookie.split("SameSite=Lax", -1)).as(cookie).hasSize(2));
        assertThat(cookies).filteredOn(cookie -> cookie.contains("JSESSIONID")).singleElement().asString().contains("HttpOnly");
    }

    @Test
    void whoFindsAWeaknessReadsWhereToReportIt() throws IOException {
        String answer = ask("GET /.well-known/security.txt HTTP/1.1");

        assertThat(answer).startsWith("HTTP/1.1 200").contains("Content-Type: text/plain;charset=UTF-8", "Contact: mailto:beveiliging@voorbeeld.nl",
                "Preferred-Languages: nl, en", "Canonical: http://localhost");
        String expires = answer.lines().filter(line -> line.startsWith("Expires: 2")).findFirst().orElseThrow().substring("Expires: ".length());
        assertThat(Instant.parse(expires)).isBetween(clock.instant().plus(Duration.ofDays(170)), clock.instant().plus(Duration.ofDays(364)));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void aForgedHostComesBackNowhere(String address) throws IOException {
        for (String slash : List.of("", "/")) {
            String answer = ask("GET " + address + slash + " HTTP/1.1\r\nX-Forwarded-Host: kwaad.example\r\nX-Forwarded-Proto: https\r\nX-Forwarded-Port: 666\r\n"
                    + "X-Forwarded-Prefix: /kwaad\r\nX-Forwarded-Server: kwaad.example\r\nForwarded: host=kwaad.example;proto=https\r\nX-Original-URL: //kwaad.example",
                    "kwaad.example");

            assertThat(answer).doesNotContain("kwaad");
            assertThat(answer.lines().filter(line -> line.startsWith("Location:"))).allMatch(line -> line.startsWith("Location: /") && !line.startsWith("Location: //"));
        }
    }

    private static void assertPlain(String answer) {
        assertSafe(answer);
        assertThat(answer).matches("(?s)HTTP/1.1 ([2-4]|501|505).*");
        assertThat(answer).doesNotContain("Tomcat", "Exception", "org.apache", "HTTP Status", "Bad Request", "nl.mvoi");
    }

    private static void assertSafe(String answer) {
        assertThat(answer).contains("Referrer-Policy: same-origin", "Permissions-Policy: camera=()", "X-Content-Type-Options: nosniff");
        assertThat(answer).doesNotContain("Server:", "X-Powered-By");
        for (String header : List.of("Referrer-Policy", "Permissions-Policy", "X-Content-Type-Options")) {
            assertThat(answer.split("\r\n" + header + ":", -1)).as(header).hasSize(2);
        }
    }

    private String ask(String request) throws IOException {
        return ask(request, "localhost:" + port);
    }

    private String ask(String request, String host) throws IOException {
        return ask(request, host, "");
    }

    /** Sends it as it is, without a client that would repair it, and reads until the server ends the connection. */
    private String ask(String request, String host, String body) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write((request + "\r\nHost: " + host + "\r\nConnection: close\r\n\r\n" + body).getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
