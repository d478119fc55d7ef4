// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.kill;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.mvoi.inkoop.testing.DocumentClient;
import nl.mvoi.inkoop.testing.TasklistClient;
import nl.mvoi.inkoop.testing.TasklistClient.Reply;
import nl.mvoi.inkoop.walkthrough.Purchases;

/**
 * Kills the packaged application at random moments while people add documents, starts it again on the same data, and looks whether every
 * document that was answered is there, and every document that is there is whole. Ends with 1 when one is lost or half. With {@code h2+map}
 * content goes to a folder.
 */
public final class UploadsProgram {

    private static final int SENDERS = 3;
    private static final int EARLIEST_KILL_MS = 200;
    private static final int LATEST_KILL_MS = 4_000;
    private static final int LARGEST = 8_000_000;
    private static final String LINE = "Een regel tekst van een document.\n";
    private static final String TYPE = "multipart/form-data; boundary=" + DocumentClient.BOUNDARY;

    private final Database database;
    private final int port;
    private final Path data;
    private final String[] settings;
    private final Random random = new Random();
    /** By number of a document that was answered, its hash. */
    private final Map<String, String> answered = new ConcurrentHashMap<>();
    private final AtomicInteger begun = new AtomicInteger();
    private int lost;
    private int half;
    private int unanswered;

    private UploadsProgram(Database database, int port, Path data, String... settings) {
        this.database = database;
        this.port = port;
        this.data = data;
        this.settings = settings;
    }

    /** @param args {@code h2}, {@code h2+map} or both with a comma, number of kills of each, port of the application, and where to keep the data */
    public static void main(String[] args) throws Exception {
        boolean good = true;
        for (String kind : args[0].split(",")) {
            good &= isGood(kind, Integer.parseInt(args[1]), Integer.parseInt(args[2]), Path.of(args[3]));
        }
        System.exit(good ? 0 : 1);
    }

    private static boolean isGood(String kind, int kills, int port, Path parent) throws Exception {
        try (Database database = Database.of("h2", parent)) {
            Path data = Path.of(database.arguments().get(0).split("=", 2)[1]);
            boolean inFolder = kind.endsWith("+map");
            UploadsProgram program = new UploadsProgram(database, port, data,
                    inFolder ? new String[] {"--mvoi.documenten.map=" + data.resolve("documenten")} : new String[0]);
            program.run(kills);
            program.report(kind, inFolder);
            return program.lost + program.half == 0;
        }
    }

    private void run(int kills) throws Exception {
        KilledApp app = KilledApp.start(database, port, settings);
        String dossier = dossier();
        for (int kill = 1; kill <= kills; kill++) {
            List<Thread> senders = IntStream.range(0, SENDERS).mapToObj(i -> new Thread(() -> send(dossier))).toList();
            senders.forEach(Thread::start);
            TimeUnit.MILLISECONDS.sleep(random.nextInt(EARLIEST_KILL_MS, LATEST_KILL_MS));
            app.kill();
            for (Thread sender : senders) {
                sender.join();
            }
            app = KilledApp.start(database, port, settings);
            compare(kill, dossier);
        }
        app.kill();
    }

    private String dossier() {
        Reply reply = Worker.accepted(database.signedIn(port, "opdrachtgever").post("/process-definition/key/inkooptraject/submit-form",
                Map.of("variables", TasklistClient.variables(Purchases.cyclePath()))));
        return reply.json().path("businessKey").asText();
    }

    /** Until nobody answers any more. */
    private void send(String dossier) {
        try {
            TasklistClient buyer = database.signedIn(port, "inkoper");
            while (true) {
                String content = LINE.repeat(new Random().nextInt(1, LARGEST / LINE.length()));
                int number = begun.incrementAndGet();
                Reply reply = buyer.sendText("POST", "/api/v1/inkoopdossiers/" + dossier + "/documenten", TYPE,
                        DocumentClient.fieldParts(Map.of("soort", "OVERIG")) + DocumentClient.fileHead("stuk " + number + ".txt") + content
                                + "\r\n--" + DocumentClient.BOUNDARY + "--\r\n");
                answered.put(Worker.accepted(reply).json().path("nummer").asText(), sha256(content));
            }
        } catch (RuntimeException killed) {
            // The application is gone: what was not answered does not count.
        }
    }

    private void compare(int kill, String dossier) {
        TasklistClient buyer = database.signedIn(port, "inkoper");
        JsonNode there = Worker.accepted(buyer.getAbsolute("/api/v1/inkoopdossiers/" + dossier + "/documenten")).json();
        int broken = 0;
        for (JsonNode document : there) {
            broken += isWhole(document, buyer) ? 0 : 1;
        }
        List<String> numbers = there.findValuesAsText("nummer");
        lost = (int) answered.keySet().stream().filter(number -> !numbers.contains(number)).count();
        unanswered = (int) numbers.stream().filter(number -> !answered.containsKey(number)).count();
        half = broken;
        System.out.printf("keer %d: %d begonnen, %d beantwoord, %d in het dossier, %d kwijt, %d half%n", kill, begun.get(), answered.size(), there.size(),
                lost, half);
    }

    private boolean isWhole(JsonNode document, TasklistClient buyer) {
        String number = document.path("nummer").asText();
        Reply content = buyer.getAbsolute("/api/v1/documenten/" + number);
        String hash = document.path("sha256").asText();
        return content.status() == 200 && hash.equals(sha256(content.body())) && hash.equals(answered.getOrDefault(number, hash));
    }

    private void report(String kind, boolean inFolder) throws IOException, SQLException {
        System.out.printf("%s: %d begonnen, %d beantwoord, %d bewaard zonder dat het antwoord nog kwam; kwijt %d, half %d%n", kind, begun.get(),
                answered.size(), unanswered, lost, half);
        System.out.printf("stukken inhoud zonder document %d; bestanden in ontvangst %d; bestanden in de map zonder document %d%n",
                count("select count(*) from document_chunk c where not exists (select 1 from document d where d.content = c.content)"),
                files(data.resolve("ontvangst")), inFolder ? files(data.resolve("documenten")) - count("select count(*) from document") : 0);
    }

    private long count(String question) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + data.resolve("mvoi"), "sa", "");
                ResultSet found = connection.createStatement().executeQuery(question)) {
            found.next();
            return found.getLong(1);
        }
    }

    private static long files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    private static String sha256(String content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
