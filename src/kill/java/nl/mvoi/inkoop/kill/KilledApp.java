// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.kill;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged application in a process of its own, that never stops in an orderly way. */
final class KilledApp {

    private final Process process;

    private KilledApp(Process process) {
        this.process = process;
    }

    /** Starts it, compiled quickly rather than well since it does not live long, and waits until it is healthy. */
    static KilledApp start(Database database, int port) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx600m", "-XX:TieredStopAtLevel=1", "-jar", Path.of("target", "mvoi-inkoop.jar").toString(), "--server.port=" + port));
        command.addAll(database.arguments());
        KilledApp app = new KilledApp(new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(Path.of("target", "kill-" + port + ".log").toFile())).start());
        Runtime.getRuntime().addShutdownHook(new Thread(app.process::destroyForcibly));
        app.awaitHealth(port);
        return app;
    }

    /** As {@code kill -9}: the process gets no chance to write or close anything. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private void awaitHealth(int port) throws InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest health = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
                .timeout(Duration.ofSeconds(5)).build();
        while (!isHealthy(http, health)) {
            if (process.waitFor(250, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("The application stopped while starting, see target/kill-" + port + ".log");
            }
        }
    }

    private static boolean isHealthy(HttpClient http, HttpRequest health) throws InterruptedException {
        try {
            return http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
