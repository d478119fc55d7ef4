// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/**
 * The application as users get it: the packaged jar in a process of its own, on a free port and with empty data. Only its JVM does
 * not compile for a long life. Its log is {@code target/packaged-app-<port>.log}.
 */
public final class PackagedApp implements AutoCloseable {

    private static final Path JAR = Path.of("target", "mvoi-inkoop.jar");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final URI address;
    private final Path log;
    private final Path data;

    private PackagedApp(Process process, URI address, Path log, Path data) {
        this.process = process;
        this.address = address;
        this.log = log;
        this.data = data;
    }

    /**
     * Starts the application and waits until it is healthy.
     *
     * @param arguments command line arguments for the application, such as {@code --spring.profiles.active=x}
     */
    public static PackagedApp start(String... arguments) {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException(JAR + " is missing: these tests run after 'package', as in 'mvn verify'");
        }
        try {
            int port = freePort();
            Path data = Files.createTempDirectory("mvoi-inkoop");
            Path log = Path.of("target", "packaged-app-" + port + ".log");
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                    "-XX:ReservedCodeCacheSize=240m", "-jar", JAR.toString(),
                    "--server.port=" + port, "--mvoi.data-dir=" + data));
            command.addAll(List.of(arguments));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            PackagedApp app = new PackagedApp(process, URI.create("http://localhost:" + port), log, data);
            app.awaitHealth();
            return app;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Address of the application, without a slash at the end. */
    public URI address() {
        return address;
    }

    /** The folder with the data of this run, such as mails that were written to file. */
    public Path data() {
        return data;
    }

    /** Stops the application and throws its data away. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            FileSystemUtils.deleteRecursively(data);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitHealth() {
        HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        HttpRequest health = HttpRequest.newBuilder(address.resolve("/actuator/health")).timeout(Duration.ofSeconds(5)).build();
        Instant deadline = Instant.now().plus(PATIENCE);
        try {
            while (!healthy(http, health)) {
                if (process.waitFor(250, TimeUnit.MILLISECONDS)) {
                    close();
                    throw new IllegalStateException("The application stopped while starting, see " + log);
                }
                if (Instant.now().isAfter(deadline)) {
                    close();
                    throw new IllegalStateException("The application is not healthy after " + PATIENCE + ", see " + log);
                }
            }
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the application was starting", e);
        }
    }

    private static boolean healthy(HttpClient http, HttpRequest health) throws InterruptedException {
        try {
            return http.send(health, HttpResponse.BodyHandlers.ofString()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
