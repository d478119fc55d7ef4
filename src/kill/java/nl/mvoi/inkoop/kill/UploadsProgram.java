// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.kill;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.mvoi.inkoop.testing.DocumentClient;
import nl.mvoi.inkoop.testing.TasklistClient;
import nl.mvoi.inkoop.testing.TasklistClient.Reply;
import nl.mvoi.inkoop.walkthrough.Purchases;

/**
 * Kills the packaged application at random moments while people add documents, starts it again on the same data, and looks whether every
 * document that was answered is there, every document that is there is whole, and what a kill leaves behind is cleared away. Ends with 1
 * when not. With {@code +map} content goes to a folder. On PostgreSQL every third kill hits the database first.
 */
public final class UploadsProgram {

    private static final int SENDERS = 3;
    private static final int LATEST_KILL_MS = 4_000;
    private static final int DATABASE_EVERY = 3;
    private static final int LARGEST = 8_000_000;
    private static final String LINE = "Een regel tekst van een document.\n";
    private static final String TYPE = "multipart/form-data; boundary=" + DocumentClient.BOUNDARY;
    private static final String FOLDER = "+map";
    private static final String CLEAR_OFTEN = "--mvoi.documenten.opruimen.cron=* * * * * *";
    private static final int CLEARING_SECONDS = 5;

    private final Database database;
    private final int port;
    private final Path folder;
    private final String setting;
    private final Random random = new Random();
    /** By number of a document that was answered, its hash. */
    private final Map<String, String> answered = new ConcurrentHashMap<>();
    private final AtomicInteger begun = new AtomicInteger();
    private String dossier;
    private int lost;
    private int half;
    private int unanswered;

    private UploadsProgram(Database database, int port, boolean inFolder) {
        this.database = database;
        this.port = port;
        this.folder = database.data().resolve("documenten");
        this.setting = "--mvoi.documenten.map=" + (inFolder ? folder : "");
    }

    /**
     * @param args {@code h2}, {@code h2+map}, {@code postgres}, {@code postgres+map} or several with commas, number of kills of each, port of
     *             the application, and where to keep the data
     */
    public static void main(String[] args) throws Exception {
        boolean good = true;
        for (String kind : args[0].split(",")) {
            good &= isGood(kind, Integer.parseInt(args[1]), Integer.parseInt(args[2]), Path.of(args[3]));
        }
        System.exit(good ? 0 : 1);
    }

    private static boolean isGood(String kind, int kills, int port, Path parent) throws Exception {
        try (Database database = Database.of(kind.replace(FOLDER, ""), parent)) {
            UploadsProgram program = new UploadsProgram(database, port, kind.endsWith(FOLDER));
            program.run(kills);
            System.out.printf("%s: %d begonnen, %d beantwoord, %d bewaard zonder dat het antwoord nog kwam; kwijt %d, half %d%n", kind, program.begun.get(),
                    program.answered.size(), program.unanswered, program.lost, program.half);
            return program.isCleared() && program.lost + program.half == 0;
        }
    }

    private void run(int kills) throws Exception {
        KilledApp app = KilledApp.start(database, port, setting);
        database.people(port);
        dossier = dossier();
        for (int kill = 1; kill <= kills; kill++) {
            boolean databaseToo = database.canBeKilled() && kill % DATABASE_EVERY == 0;
            sendUntilKilled(app, databaseToo);
            app = KilledApp.start(database, port, setting);
            compare(kill, databaseToo ? "database" : "programma");
        }
        app.kill();
    }

    private String dossier() {
        Reply reply = Worker.accepted(database.signedIn(port, "opdrachtgever").post("/process-definition/key/inkooptraject/submit-form",
                Map.of("variables", TasklistClient.variables(Purchases.cyclePath()))));
        return reply.json().path("businessKey").asText();
    }

    /** The first answer comes before the kill, because until then a new process only warms up. */
    private void sendUntilKilled(KilledApp app, boolean databaseToo) throws IOException, InterruptedException {
        CountDownLatch first = new CountDownLatch(1);
        List<Thread> senders = IntStream.range(0, SENDERS).mapToObj(i -> new Thread(() -> send(first))).toList();
        senders.forEach(Thread::start);
        first.await(1, TimeUnit.MINUTES);
        TimeUnit.MILLISECONDS.sleep(random.nextInt(LATEST_KILL_MS));
        if (databaseToo) {
            database.kill();
        }
        app.kill();
        for (Thread sender : senders) {
            sender.join();
        }
        if (databaseToo) {
            database.restart();
        }
    }

    /** Until nobody answers any more. */
    private void send(CountDownLatch first) {
        try {
            TasklistClient buyer = database.signedIn(port, "inkoper");
            while (true) {
                String content = LINE.repeat(random.nextInt(1, LARGEST / LINE.length()));
                int number = begun.incrementAndGet();
                Reply reply = buyer.sendText("POST", documents(), TYPE, DocumentClient.fieldParts(Map.of("soort", "OVERIG"))
                        + DocumentClient.fileHead("stuk " + number + ".txt") + content + "\r\n--" + DocumentClient.BOUNDARY + "--\r\n");
                answered.put(Worker.accepted(reply).json().path("nummer").asText(), sha256(content));
                first.countDown();
            }
        } catch (RuntimeException killed) {
            // The application is gone: what was not answered does not count.
        }
    }

    private String documents() {
        return "/api/v1/inkoopdossiers/" + dossier + "/documenten";
    }

    private void compare(int kill, String victim) {
        TasklistClient buyer = database.signedIn(port, "inkoper");
        JsonNode there = Worker.accepted(buyer.getAbsolute(documents())).json();
        half = 0;
        there.forEach(document -> half += isWhole(document, buyer) ? 0 : 1);
        List<String> numbers = there.findValuesAsText("nummer");
        lost = (int) answered.keySet().stream().filter(number -> !numbers.contains(number)).count();
        unanswered = (int) numbers.stream().filter(number -> !answered.containsKey(number)).count();
        System.out.printf("keer %d (%s): %d begonnen, %d beantwoord, %d in het dossier, %d kwijt, %d half%n", kill, victim, begun.get(), answered.size(),
                there.size(), lost, half);
    }

    private boolean isWhole(JsonNode document, TasklistClient buyer) {
        String number = document.path("nummer").asText();
        Reply content = buyer.getAbsolute("/api/v1/documenten/" + number);
        String hash = document.path("sha256").asText();
        return content.status() == 200 && hash.equals(sha256(content.body())) && hash.equals(answered.getOrDefault(number, hash));
    }

    /** Whether a day later nothing is left of what was broken off, and all documents still are. */
    private boolean isCleared() throws Exception {
        System.out.println("na de laatste keer: " + Leftovers.of(database, folder));
        Leftovers.grow(database, folder);
        KilledApp app = KilledApp.start(database, port, setting, CLEAR_OFTEN);
        TimeUnit.SECONDS.sleep(CLEARING_SECONDS);
        compare(0, "opruimen");
        app.stop();
        Leftovers left = Leftovers.of(database, folder);
        System.out.println("een dag later opgeruimd: " + left);
        return left.isNothing();
    }

    private static String sha256(String content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
