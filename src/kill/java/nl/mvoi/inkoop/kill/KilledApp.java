// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.kill;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged application in a process of its own. */
final class KilledApp {

    /** Compiled quickly rather than well: it does not live long. */
    private static final List<String> SHORT_LIVED = List.of("-Xmx600m", "-XX:TieredStopAtLevel=1");

    private final Process process;

    private KilledApp(Process process) {
        this.process = process;
    }

    /** Starts one that will be killed soon, and waits until it is healthy. */
    static KilledApp start(Database database, int port, String... settings) throws IOException, InterruptedException {
        return start(SHORT_LIVED, database, port, settings);
    }

    /** Starts it as somebody would who means to keep it, and waits until it is healthy. */
    static KilledApp startToKeep(Database database, int port) throws IOException, InterruptedException {
        return start(List.of(), database, port);
    }

    private static KilledApp start(List<String> java, Database database, int port, String... settings)
            throws IOException, InterruptedException {
        refuseTaken(port);
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(java);
        command.addAll(List.of("-jar", Path.of("target", "mvoi-inkoop.jar").toString(), "--server.port=" + port));
        command.addAll(database.arguments());
        command.addAll(List.of(settings));
        KilledApp app = new KilledApp(new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(Path.of("target", "kill-" + port + ".log").toFile())).start());
        Runtime.getRuntime().addShutdownHook(new Thread(app.process::destroyForcibly));
        app.awaitHealth(port);
        return app;
    }

    /** Else another program there would be taken for this one. */
    private static void refuseTaken(int port) {
        try {
            new ServerSocket(port).close();
        } catch (IOException taken) {
            throw new IllegalStateException("Port " + port + " is in use: give a free one with -Dkill.port", taken);
        }
    }

    /** As {@code kill -9}: the process gets no chance to write or close anything. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As a service that is stopped: the process closes what it has open. */
    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
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
