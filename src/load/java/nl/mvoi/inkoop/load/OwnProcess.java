// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.load;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** An application in a process of its own, until it is closed. */
final class OwnProcess implements AutoCloseable {

    private static final int LOOK_AGAIN_MS = 100;
    private static final double MS = 1e6;

    private final Process process;
    private final int port;

    private OwnProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param main      class to start
     * @param withTests whether what only tests and this program need is on its class path
     * @param memory    setting of the JVM for its memory
     */
    static OwnProcess start(Class<?> main, boolean withTests, String memory, String... arguments) throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), memory,
                "-classpath", classPath(withTests), main.getName(), "--server.port=" + port));
        command.addAll(List.of(arguments));
        OwnProcess started = new OwnProcess(new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(Path.of("target", "load-" + port + ".log").toFile()).start(), port);
        Runtime.getRuntime().addShutdownHook(new Thread(started.process::destroyForcibly));
        started.awaitAnswer();
        return started;
    }

    private static String classPath(boolean withTests) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(part -> withTests || !part.contains("test-classes")).collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitAnswer() throws InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health")).timeout(Duration.ofSeconds(5)).build();
        HttpClient http = HttpClient.newHttpClient();
        while (!answers(http, question)) {
            if (process.waitFor(LOOK_AGAIN_MS, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("It stopped while starting, see target/load-" + port + ".log");
            }
        }
    }

    private static boolean answers(HttpClient http, HttpRequest question) throws InterruptedException {
        try {
            http.send(question, BodyHandlers.discarding());
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    int port() {
        return port;
    }

    /** CPU time of the whole process so far, in milliseconds. */
    double cpuMs() {
        return process.info().totalCpuDuration().orElseThrow().toNanos() / MS;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
