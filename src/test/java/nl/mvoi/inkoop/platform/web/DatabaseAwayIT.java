// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.mvoi.inkoop.browser.PackagedApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL that hangs: it takes connections and answers nothing, which is worse than one that is gone. */
@DisabledOnOs(OS.WINDOWS)
class DatabaseAwayIT {

    private static final String READY = "/actuator/health/readiness";
    private static final List<String> ADDRESSES = List.of("/", "/verkenner", "/api/v1/inkoopdossiers", "/camunda/app/tasklist/default/",
            "/camunda/api/engine/engine/default/task");

    @TempDir
    private Path folder;
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void everybodyGetsADutchSentenceAndAllIsWellWhenItIsBack() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().setDataDirectory(folder.resolve("pg")).start();
                PackagedApp app = PackagedApp.start("--spring.datasource.username=postgres",
                        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"))) {
            assertThat(get(app, READY).statusCode()).isEqualTo(200);

            signal("-STOP");
            await().atMost(5, SECONDS).until(() -> get(app, READY).statusCode() == 503);
            assertThat(get(app, "/actuator/health/liveness").statusCode()).isEqualTo(200);
            for (String address : ADDRESSES) {
                HttpResponse<String> answer = get(app, address);
                assertThat(answer.statusCode()).as(address).isEqualTo(503);
                assertThat(answer.body()).contains("Het programma kan even niet bij de gegevens.");
            }

            signal("-CONT");
            await().atMost(30, SECONDS).until(() -> get(app, READY).statusCode() == 200);
            assertThat(get(app, "/").statusCode()).isEqualTo(200);
        }
    }

    private HttpResponse<String> get(PackagedApp app, String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(app.address() + path)).header("Accept", "text/html, application/json")
                .timeout(Duration.ofSeconds(5)).build(), BodyHandlers.ofString());
    }

    private void signal(String signal) throws IOException, InterruptedException {
        long server = Long.parseLong(Files.readAllLines(folder.resolve("pg/postmaster.pid")).get(0).strip());
        List<String> command = new ArrayList<>(List.of("kill", signal));
        Stream.concat(Stream.of(server), ProcessHandle.of(server).stream().flatMap(ProcessHandle::children).map(ProcessHandle::pid))
                .map(String::valueOf).forEach(command::add);
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }
}
