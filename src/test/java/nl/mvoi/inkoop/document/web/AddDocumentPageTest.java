// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.testing.AllTables;
import nl.mvoi.inkoop.testing.DocumentClient;
import nl.mvoi.inkoop.testing.InkoopTest;
import nl.mvoi.inkoop.testing.SampleFiles;
import nl.mvoi.inkoop.testing.TasklistClient;
import nl.mvoi.inkoop.testing.TasklistClient.Reply;
import nl.mvoi.inkoop.walkthrough.Journey;
import nl.mvoi.inkoop.walkthrough.Purchases;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Documents that people add on the page of a dossier, as a browser without script sends them. */
@InkoopTest
class AddDocumentPageTest {

    private static final Pattern ADDRESS = Pattern.compile("action=\"(/dossiers/[^\"]+/documenten[^\"]*)\"");
    private static final String TYPE = "multipart/form-data; boundary=" + DocumentClient.BOUNDARY;
    private static final String NO_FILE = file("", "");
    private static final String TEXT = file("brief.txt", "tekst");
    private static final String HASH = "ab".repeat(32);

    private final int port;
    private final ProcessEngine engine;
    private final JdbcClient database;
    private String page;

    @Autowired
    AddDocumentPageTest(@LocalServerPort int port, ProcessEngine engine, JdbcClient database) {
        this.port = port;
        this.engine = engine;
        this.database = database;
    }

    @BeforeEach
    void open() {
        DossierNumber dossier = new Journey(engine).requestedBy("opdrachtgever", Purchases.cyclePath()).number();
        page = "/dossiers/" + dossier;
    }

    @Test
    void aClientAddsAFileOnThePageAndFindsItThere() {
        TasklistClient client = signedIn("opdrachtgever");
        String shown = client.getAbsolute(page).body();
        assertThat(shown).contains("Een document toevoegen", "Dit mag: PDF (.pdf), ", "hoogstens 50 MB", "Offerte of inschrijving (altijd vertrouwelijk)");

        Reply added = send(client, shown, Map.of("soort", "OVERIG", "openbaar", "true", "naam", "", "url", "", "sha256", ""), file("brief <b>.txt", "tekst"));

        assertThat(added.status()).as(added.body()).isEqualTo(303);
        assertThat(client.getAbsolute(page).body()).contains("brief &lt;b&gt;.txt", "/api/v1/documenten/DOC-");
        assertThat(signedIn("inkoper").getAbsolute("/api/v1/inkoopdossiers/" + page.substring(10) + "/documenten").json().get(0).path("openbaar").asBoolean()).isTrue();
    }

    @Test
    void aLinkToTheDocumentSystemIsAddedInTheSameForm() {
        TasklistClient client = signedIn("inkoper");

        Reply added = send(client, client.getAbsolute(page).body(),
                Map.of("soort", "CONTRACTSTUK", "naam", "contract.pdf", "url", "https://documenten.voorbeeld.nl/1", "sha256", HASH), NO_FILE);

        assertThat(added.status()).as(added.body()).isEqualTo(303);
        assertThat(client.getAbsolute(page).body()).contains("href=\"https://documenten.voorbeeld.nl/1\"", "in het documentsysteem");
    }

    static Stream<Arguments> refused() {
        Map<String, String> other = Map.of("soort", "OVERIG");
        String program = file("offerte.pdf", new String(SampleFiles.windowsProgram(), StandardCharsets.ISO_8859_1));
        Map<String, String> link = Map.of("soort", "OVERIG", "naam", "a", "url", "javascript:alert(1)", "sha256", HASH);
        return Stream.of(
                Arguments.of(other, program, List.of("In ‘offerte.pdf’ zit iets anders dan de naam zegt")),
                Arguments.of(other, file("<script>alert(1)</script>.txt", "tekst"), List.of("De naam van het bestand")),
                Arguments.of(other, NO_FILE, List.of("Kies één bestand, of vul een verwijzing in.")),
                Arguments.of(link, TEXT, List.of("Kies één bestand, of vul een verwijzing in.")),
                Arguments.of(link, NO_FILE, List.of("‘Adres’ is geen adres van een document. Geef een adres dat begint met https://.",
                        "value=\"javascript:alert(1)\"", "value=\"" + HASH + "\"")),
                Arguments.of(Map.of("soort", "INSCHRIJVING", "openbaar", "true"), TEXT, List.of("Haal het vinkje weg.")),
                Arguments.of(Map.of("geldigTot", "gisteren <b>", "naam", "x"), NO_FILE,
                        List.of("Kies in de lijst welke soort document dit is.", "‘Geldig tot en met’ is geen datum", "‘Adres’ is", "‘SHA-256’ is", "value=\"gisteren &lt;b&gt;\"")));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsWrongIsSaidAtItsFieldAndNothingIsKept(Map<String, String> fields, String file, List<String> sentences) {
        TasklistClient client = signedIn("inkoper");
        String shown = client.getAbsolute(page).body();
        Map<String, List<List<Object>>> before = AllTables.contents(database);

        Reply reply = send(client, shown, fields, file);

        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.body()).contains(sentences).contains("aria-invalid=\"true\"", "utrecht-form-field-error-message", "Er is niets bewaard.").doesNotContain("<script>alert");
        assertThat(AllTables.contents(database)).isEqualTo(before);
    }

    @Test
    void twoHundredMegabytesAreRefusedOnThePage() {
        TasklistClient client = signedIn("inkoper");
        String shown = client.getAbsolute(page).body();
        Map<String, List<List<Object>>> before = AllTables.contents(database);

        String form = DocumentClient.fieldParts(Map.of("soort", "OVERIG")) + DocumentClient.fileHead("film.pdf");
        Reply reply = client.withoutToken().sendBody("POST", address(shown), TYPE, BodyPublishers.concat(BodyPublishers.ofString(form),
                BodyPublishers.ofByteArrays(Collections.nCopies(200, new byte[1024 * 1024])), BodyPublishers.ofString("\r\n--" + DocumentClient.BOUNDARY + "--\r\n")));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("‘film.pdf’ is te groot. Een bestand mag hoogstens 50 MB zijn.");
        assertThat(AllTables.contents(database)).isEqualTo(before);
    }

    @Test
    void aFormThatBreaksOffIsToldSo() {
        TasklistClient client = signedIn("inkoper");

        Reply reply = client.sendText("POST", page + "/documenten", TYPE, TEXT);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("Het bestand is niet goed aangekomen");
    }

    @Test
    void whoMayNotAddSeesNoFormAndAddsNothing() {
        TasklistClient inkoper = signedIn("inkoper");
        TasklistClient manager = signedIn("manager");
        assertThat(manager.getAbsolute(page).body()).doesNotContain("Een document toevoegen");
        inkoper.getAbsolute(page);
        Map<String, List<List<Object>>> before = AllTables.contents(database);
        String body = body(Map.of("soort", "OVERIG"), TEXT);

        assertThat(manager.sendText("POST", page + "/documenten", TYPE, body).status()).isEqualTo(403);
        assertThat(signedIn("opdrachtgever2").sendText("POST", page + "/documenten", TYPE, body).status()).isEqualTo(404);
        assertThat(signedIn("inkoper").sendText("POST", "/dossiers/INK-2026-99999/documenten", TYPE, body).status()).isEqualTo(404);
        assertThat(inkoper.withoutToken().sendText("POST", page + "/documenten", TYPE, body).status()).isIn(401, 403);
        assertThat(inkoper.withoutToken().sendText("POST", page + "/documenten?_csrf=geraden", TYPE, body).status()).isIn(401, 403);
        assertThat(AllTables.contents(database).get("DOCUMENT")).isEqualTo(before.get("DOCUMENT"));
    }

    @Test
    void whoChoosesAFileIsToldBeforeWhichMayCome() {
        Reply files = signedIn("inkoper").getAbsolute("/api/v1/documenttypen");

        assertThat(files.json().path("grootste").asLong()).isEqualTo(50L * 1024 * 1024);
        assertThat(files.json().path("uitleg").asText()).startsWith("Dit mag: PDF (.pdf), ").endsWith("Een bestand mag hoogstens 50 MB zijn.");
        assertThat(files.json().path("extensies").get(0).asText()).isEqualTo("pdf");
    }

    /** Without a header: the address that the page gives carries the token. */
    private static Reply send(TasklistClient client, String shown, Map<String, String> fields, String file) {
        return client.withoutToken().sendText("POST", address(shown), TYPE, body(fields, file));
    }

    private static String address(String shown) {
        Matcher address = ADDRESS.matcher(shown);
        assertThat(address.find()).as(shown).isTrue();
        return address.group(1).replace("&amp;", "&");
    }

    private static String body(Map<String, String> fields, String file) {
        return DocumentClient.fieldParts(fields) + file + "--" + DocumentClient.BOUNDARY + "--\r\n";
    }

    private static String file(String name, String content) {
        return DocumentClient.fileHead(name) + content + "\r\n";
    }

    private TasklistClient signedIn(String user) {
        return TasklistClient.signedIn(port, user);
    }
}
