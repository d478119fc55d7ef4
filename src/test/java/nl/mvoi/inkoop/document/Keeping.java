// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.testing.AllTables;
import nl.mvoi.inkoop.testing.DocumentClient;
import nl.mvoi.inkoop.testing.SampleFiles;
import nl.mvoi.inkoop.testing.TasklistClient.Reply;
import nl.mvoi.inkoop.walkthrough.Journey;
import nl.mvoi.inkoop.walkthrough.Purchases;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeping documents whole, on whatever database the subclass brings. */
abstract class Keeping {

    private static final int PIECE = 256 * 1024;

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessEngine engine;
    @Autowired
    JdbcClient database;
    @Value("${mvoi.data-dir}")
    private Path data;

    DocumentClient client;
    DossierNumber dossier;

    @BeforeEach
    void open() {
        client = new DocumentClient(port);
        dossier = new Journey(engine).requestedBy("opdrachtgever", Purchases.cyclePath()).number();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE + 77})
    void whatComesOutIsWhatWentIn(int size) {
        byte[] content = text(size);

        Reply added = client.send("inkoper", dossier, "cijfers.txt", content, "OVERIG");

        assertThat(added.status()).as(added.body()).isEqualTo(201);
        assertThat(added.json().path("grootte").asLong()).isEqualTo(size);
        assertThat(added.json().path("sha256").asText()).isEqualTo(sha256(content));
        HttpResponse<byte[]> given = client.read("inkoper", added.json().path("nummer").asText());
        assertThat(given.statusCode()).isEqualTo(200);
        assertThat(sha256(given.body())).isEqualTo(sha256(content));
        assertThat(given.headers().firstValueAsLong("Content-Length")).hasValue(size);
    }

    @Test
    void ofManyAtTheSameMomentEachGetsAVersionAndANumberOfItsOwn() throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Reply>> uploads = IntStream.range(0, 4).<Callable<Reply>>mapToObj(i ->
                    () -> client.send("inkoper", dossier, "offerte.pdf", SampleFiles.pdf("% " + i + "\n"), "OVERIG")).toList();
            List<Reply> replies = new ArrayList<>();
            for (Future<Reply> reply : hands.invokeAll(uploads)) {
                replies.add(reply.get());
            }
            assertThat(replies).allMatch(reply -> reply.status() == 201);
            assertThat(replies.stream().map(reply -> reply.json().path("versie").asInt())).containsExactlyInAnyOrder(1, 2, 3, 4);
            assertThat(replies.stream().map(reply -> reply.json().path("nummer").asText())).doesNotHaveDuplicates();
            assertThat(replies.stream().map(reply -> reply.json().path("eersteVersie").asText()).collect(Collectors.toSet())).hasSize(1);
        } finally {
            hands.shutdown();
        }
    }

    @Test
    void aConnectionThatBreaksInTheMiddleLeavesNothing() throws IOException {
        Map<String, Long> before = AllTables.of(database);
        String head = DocumentClient.fieldParts(Map.of("soort", "OVERIG")) + DocumentClient.fileHead("half.txt");
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(("POST /api/v1/inkoopdossiers/" + dossier + "/documenten HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic "
                    + Base64.getEncoder().encodeToString("inkoper:inkoper".getBytes(UTF_8)) + "\r\nContent-Type: multipart/form-data; boundary="
                    + DocumentClient.BOUNDARY + "\r\nContent-Length: 5000000\r\n\r\n" + head + "x".repeat(1_000_000)).getBytes(UTF_8));
            socket.getOutputStream().flush();
            await().until(() -> received() > 0);
        }
        await().until(() -> received() == 0);

        assertThat(AllTables.of(database)).isEqualTo(before);
        assertThat(client.list("inkoper", dossier).json()).isEmpty();
    }

    @Test
    void aRefusedFileLeavesNothing() {
        Map<String, Long> before = AllTables.of(database);

        assertThat(client.send("inkoper", dossier, "offerte.pdf", SampleFiles.windowsProgram(), "OVERIG").status()).isEqualTo(400);

        assertThat(AllTables.of(database)).isEqualTo(before);
        await().until(() -> received() == 0);
    }

    private long received() {
        try (Stream<Path> files = Files.list(data.resolve("ontvangst"))) {
            return files.count();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] text(int size) {
        byte[] text = new byte[size];
        for (int at = 0; at < size; at++) {
            text[at] = (byte) ('a' + at * 31 % 26);
        }
        return text;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
