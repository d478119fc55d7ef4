// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.PostedDocuments;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Documents over HTTP: what is taken, what is refused and in which words, and who gets to read what. */
@InkoopTest
class DocumentApiTest {

    private static final String HASH = "ab".repeat(32);

    private final int port;
    private final DocumentClient client;
    private final ProcessEngine engine;
    private final Timeline timeline;
    private final PostedDocuments posted;
    private final JdbcClient database;
    private Journey journey;
    private DossierNumber dossier;

    @Autowired
    DocumentApiTest(@LocalServerPort int port, ProcessEngine engine, Timeline timeline, PostedDocuments posted, JdbcClient database) {
        this.port = port;
        this.client = new DocumentClient(port);
        this.engine = engine;
        this.timeline = timeline;
        this.posted = posted;
        this.database = database;
    }

    @BeforeEach
    void open() {
        journey = new Journey(engine).requestedBy("opdrachtgever", Purchases.cyclePath());
        dossier = journey.number();
    }

    @Test
    void aDocumentIsRegisteredWithAllThatTheContractNames() {
        Reply added = client.send("inkoper", dossier, "Leidraad fietspad ë.pdf", SampleFiles.pdf(),
                Map.of("soort", "AANBESTEDINGSSTUK", "openbaar", "true", "geldigTot", "31-12-2998"));

        assertThat(added.status()).as(added.body()).isEqualTo(201);
        JsonNode document = added.json();
        assertThat(document.path("nummer").asText()).matches("DOC-\\d{4}-\\d{5}").isEqualTo(document.path("eersteVersie").asText());
        assertThat(document.path("naam").asText()).isEqualTo("Leidraad fietspad ë.pdf");
        assertThat(document.path("dossier").asText()).isEqualTo(dossier.value());
        assertThat(document.path("soort").asText()).isEqualTo("AANBESTEDINGSSTUK");
        assertThat(document.path("type").asText()).isEqualTo("application/pdf");
        assertThat(document.path("versie").asInt()).isEqualTo(1);
        assertThat(document.path("openbaar").asBoolean()).isTrue();
        assertThat(document.path("geldigTot").asText()).isEqualTo("2998-12-31");
        assertThat(document.path("door").asText()).isEqualTo("inkoper");
        assertThat(client.list("inkoper", dossier).json()).containsExactly(document);
    }

    @Test
    void aDocumentIsGivenOutAsAnAttachmentThatNoBrowserRuns() {
        String number = number(client.send("inkoper", dossier, "lijst \"A\"; ë.csv", SampleFiles.utf8("<b>;1\n"), "OVERIG"));

        HttpResponse<byte[]> given = client.read("inkoper", number);

        assertThat(given.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(given.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment;").contains("filename*=UTF-8''lijst%20%22A%22%3B%20%C3%AB.csv");
        assertThat(given.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(given.headers().allValues("Content-Security-Policy")).containsExactly("default-src 'none'; sandbox");
        assertThat(new String(given.body(), StandardCharsets.UTF_8)).isEqualTo("<b>;1\n");
    }

    @Test
    void theSameKindAndNameIsTheNextVersionAndSoIsOneThatSaysSo() {
        Reply first = client.send("inkoper", dossier, "raming.xlsx", SampleFiles.xlsx(), "KOSTENRAMING");
        Reply second = client.send("inkoper", dossier, "Raming.XLSX", SampleFiles.xlsx(), "KOSTENRAMING");
        Reply third = client.send("inkoper", dossier, "raming definitief.xlsx", SampleFiles.xlsx(), Map.of("soort", "KOSTENRAMING", "versieVan", number(second)));
        Reply otherKind = client.send("inkoper", dossier, "raming.xlsx", SampleFiles.xlsx(), "MARKTONDERZOEK");
        Reply asAnother = client.send("inkoper", dossier, "raming.xlsx", SampleFiles.xlsx(), Map.of("soort", "OVERIG", "versieVan", number(second)));

        assertThat(asAnother.json().path("detail").asText()).isEqualTo("Het document in 'versieVan' is van een andere soort. Een nieuwe versie heeft dezelfde soort.");
        assertThat(Stream.of(first, second, third, otherKind).map(reply -> reply.json().path("versie").asInt())).containsExactly(1, 2, 3, 1);
        assertThat(Stream.of(second, third).map(reply -> reply.json().path("eersteVersie").asText())).containsOnly(number(first));
        assertThat(client.read("inkoper", number(first)).statusCode()).isEqualTo(200);
    }

    @Test
    void aVersionNumberDoesNotGiveAwayADocumentThatTheSenderMayNotRead() {
        client.send("inkoper", dossier, "verslag.pdf", SampleFiles.pdf(), "BEOORDELING");

        Reply added = client.send("opdrachtgever", dossier, "verslag.pdf", SampleFiles.pdf(), "BEOORDELING");

        assertThat(added.json().path("versie").asInt()).isEqualTo(1);
    }

    @Test
    void theTimelineTellsOfItAndHidesWhatItGivesAway() {
        String number = number(client.send("inkoper", dossier, "offerte van X.pdf", SampleFiles.pdf(), "INSCHRIJVING"));

        Timeline.Event event = timeline.of(dossier).get(timeline.of(dossier).size() - 1);
        assertThat(event.kind()).isEqualTo(EventKind.DOCUMENT_TOEGEVOEGD);
        assertThat(event.secret()).isEqualTo(Secret.OFFERS);
        assertThat(event.event()).isEqualTo("Document toegevoegd");
        assertThat(event.by()).isEqualTo("inkoper");
        assertThat(event.data().nieuw()).isEqualTo(number);
        assertThat(event.data().onderwerp()).isEqualTo("INSCHRIJVING");
    }

    @Test
    void whoOnlyAddedADocumentDidNoWorkThatGivesAwayTheBids() {
        String bid = number(client.send("inkoper", dossier, "offerte.pdf", SampleFiles.pdf(), "INSCHRIJVING"));

        String own = number(client.send("inkoper2", dossier, "brief.pdf", SampleFiles.pdf(), "CORRESPONDENTIE"));

        assertThat(timeline.workedOnBy("inkoper2", List.of(dossier))).isEmpty();
        assertThat(client.read("inkoper2", own).statusCode()).isEqualTo(200);
        assertThat(client.read("inkoper2", bid).statusCode()).isEqualTo(404);
        assertThat(numbers("inkoper2")).containsExactly(own);
    }

    static Stream<Arguments> refused() {
        byte[] pdf = SampleFiles.pdf();
        return Stream.of(
                Arguments.of("offerte.pdf", SampleFiles.windowsProgram(), Map.of("soort", "OVERIG"), "In ‘offerte.pdf’ zit iets anders dan de naam zegt: het is geen PDF. "
                        + "Open het bestand, sla het opnieuw op en probeer het nog eens."),
                Arguments.of("offerte.docx", SampleFiles.docm(), Map.of("soort", "OVERIG"), "‘offerte.docx’ bevat macro's. Sla het op zonder macro's, of als PDF."),
                Arguments.of("offerte.docx", SampleFiles.bomb(60), Map.of("soort", "OVERIG"), "‘offerte.docx’ wordt veel te groot als het wordt uitgepakt. "
                        + "Maak het bestand kleiner, bijvoorbeeld door er een PDF van te maken."),
                Arguments.of("../../offerte.pdf", pdf, Map.of("soort", "OVERIG"), "De naam van het bestand begint met een punt, of er staan tekens in die niet mogen, "
                        + "zoals / en \\. Geef het een andere naam."),
                Arguments.of("leeg.pdf", new byte[0], Map.of("soort", "OVERIG"), "‘leeg.pdf’ is leeg."),
                Arguments.of("a.pdf", pdf, Map.of("soort", "OVERIG", "geldigTot", "2020-01-01"), "'geldigTot' ligt in het verleden. Kies vandaag of een latere dag."),
                Arguments.of("a.pdf", pdf, Map.of("soort", "OVERIG", "geldigTot", "morgen"),
                        "'geldigTot' is geen datum die wij kunnen lezen; schrijf bijvoorbeeld 1-9-2027 of 1 september 2027."),
                Arguments.of("a.pdf", pdf, Map.of("soort", "INSCHRIJVING", "openbaar", "true"),
                        "Een document van deze soort is altijd vertrouwelijk. Zet 'openbaar' op false."),
                Arguments.of("a.pdf", pdf, Map.of("soort", "OVERIG", "openbaar", "misschien"), "De waarde van 'openbaar' is ongeldig. Kies uit: true, false."),
                Arguments.of("a.pdf", pdf, Map.of("soort", "OVERIG", "versieVan", "DOC-2026-99999"), "Het document in 'versieVan' hoort niet bij dit dossier."));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsWrongIsSaidInOneSentenceAndNothingIsKept(String name, byte[] content, Map<String, String> fields, String sentence) {
        Map<String, List<List<Object>>> before = AllTables.contents(database);

        assertRefused(client.send("inkoper", dossier, name, content, fields), sentence);

        assertThat(AllTables.contents(database)).isEqualTo(before);
    }

    @Test
    void anUnknownKindIsAnsweredWithThoseThereAre() {
        Reply reply = client.send("inkoper", dossier, "a.pdf", SampleFiles.pdf(), "ONZIN");

        assertThat(reply.json().path("fouten").get(0).asText()).startsWith("De waarde van 'soort' is ongeldig. Kies uit: KOSTENRAMING, MARKTONDERZOEK, ");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        Reply reply = client.send("inkoper", dossier, "a.exe", SampleFiles.windowsProgram(), Map.of("openbaar", "x", "geldigTot", "x", "versieVan", "x"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("fouten")).hasSize(5);
        assertThat(reply.json().path("title").asText()).isEqualTo("Ongeldige aanvraag");
    }

    @Test
    void aFormWithoutAFileOrWithTwoIsRefused() {
        String file = DocumentClient.fileHead("a.txt") + "tekst\r\n";
        for (String files : List.of("", file + file)) {
            Reply reply = client.post("inkoper", dossier, "multipart/form-data; boundary=" + DocumentClient.BOUNDARY,
                    BodyPublishers.ofString(DocumentClient.fieldParts(Map.of("soort", "OVERIG")) + files + "--" + DocumentClient.BOUNDARY + "--\r\n"));

            assertRefused(reply, "Stuur bij 'bestand' precies één bestand mee.");
        }
        assertThat(numbers("inkoper")).isEmpty();
    }

    static Stream<Arguments> formsThatAreNone() {
        String start = DocumentClient.fieldParts(Map.of("soort", "OVERIG")) + DocumentClient.fileHead("a.txt") + "tekst";
        String type = "multipart/form-data; boundary=" + DocumentClient.BOUNDARY;
        return Stream.of(Arguments.of("multipart/form-data", start), Arguments.of(type, start));
    }

    @ParameterizedTest
    @MethodSource("formsThatAreNone")
    void aFormThatIsNoneOrDoesNotEndIsRefused(String type, String body) {
        assertRefused(client.post("inkoper", dossier, type, BodyPublishers.ofString(body)),
                "Het bestand is niet goed aangekomen, of het versturen is afgebroken. Probeer het opnieuw.");
    }

    @Test
    void aFileThatIsTooLargeIsAnsweredTogetherWithWhatElseIsWrong() {
        Reply reply = client.send("inkoper", dossier, "film.pdf", letters(51L * 1024 * 1024), Map.of("soort", "OVERIG", "openbaar", "x"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("fouten").get(0).asText()).startsWith("De waarde van 'openbaar'");
        assertThat(reply.json().path("fouten").get(1).asText()).isEqualTo("‘film.pdf’ is te groot. Een bestand mag hoogstens 50 MB zijn.");
    }

    @Test
    void twoHundredMegabytesLeaveNothing() {
        Map<String, List<List<Object>>> before = AllTables.contents(database);

        assertRefused(client.send("inkoper", dossier, "film.pdf", letters(200L * 1024 * 1024), Map.of("soort", "OVERIG")),
                "‘film.pdf’ is te groot. Een bestand mag hoogstens 50 MB zijn.");

        assertThat(AllTables.contents(database)).isEqualTo(before);
    }

    @Test
    void aClosedDossierTakesNoDocuments() {
        database.sql("update dossier set phase = 'INGETROKKEN' where number = :number").param("number", dossier.value()).update();

        assertRefused(client.send("inkoper", dossier, "a.pdf", SampleFiles.pdf(), "OVERIG"),
                "Dossier " + dossier + " is ingetrokken. U kunt er geen documenten meer aan toevoegen.");
    }

    @Test
    void aDossierThatDoesNotExistForTheSenderIsNotFound() {
        assertThat(client.send("inkoper", "INK-2026-99999", "a.pdf", SampleFiles.pdf(), "OVERIG").status()).isEqualTo(404);
        assertThat(client.send("opdrachtgever2", dossier, "a.pdf", SampleFiles.pdf(), "OVERIG").status()).isEqualTo(404);
        assertThat(client.list("opdrachtgever2", dossier).status()).isEqualTo(404);
        assertThat(client.read("inkoper", "DOC-2026-99999").statusCode()).isEqualTo(404);
        assertThat(client.read("inkoper", "onzin").statusCode()).isEqualTo(404);
    }

    @Test
    void whoIsNotSignedInReadsAndSendsNothing() {
        String number = number(client.send("inkoper", dossier, "a.pdf", SampleFiles.pdf(), Map.of("soort", "OVERIG", "openbaar", "true")));

        assertThat(client.send(null, dossier, "a.pdf", SampleFiles.pdf(), "OVERIG").status()).isEqualTo(401);
        assertThat(client.list(null, dossier).status()).isEqualTo(401);
        assertThat(client.read(null, number).statusCode()).isEqualTo(401);
    }

    @Test
    void aPageOfTasklistSendsAFileWithItsOwnSignInAndToken() {
        TasklistClient page = TasklistClient.signedIn(port, "opdrachtgever");
        String address = "/api/v1/inkoopdossiers/" + dossier + "/documenten";
        String body = DocumentClient.fieldParts(Map.of("soort", "OVERIG")) + DocumentClient.fileHead("a.txt") + "tekst\r\n--" + DocumentClient.BOUNDARY + "--\r\n";
        String type = "multipart/form-data; boundary=" + DocumentClient.BOUNDARY;

        assertThat(page.withoutToken().sendText("POST", address, type, body).status()).isIn(401, 403);
        Reply added = page.sendText("POST", address, type, body);

        assertThat(added.status()).as(added.body()).isEqualTo(201);
        assertThat(added.json().path("door").asText()).isEqualTo("opdrachtgever");
    }

    @Test
    void aLinkToTheDocumentSystemIsRegisteredWithItsHash() {
        Reply added = link(Map.of("soort", "CONTRACTSTUK", "naam", "contract.pdf", "url", "https://documenten.voorbeeld.nl/1", "sha256", HASH));

        assertThat(added.status()).as(added.body()).isEqualTo(201);
        assertThat(added.json().path("url").asText()).isEqualTo("https://documenten.voorbeeld.nl/1");
        assertThat(added.json().path("type").isNull()).isTrue();
        HttpResponse<byte[]> given = client.read("inkoper", number(added));
        assertThat(given.statusCode()).isEqualTo(200);
        assertThat(new String(given.body(), StandardCharsets.UTF_8)).isEqualTo(added.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://documenten.voorbeeld.nl/1", "javascript:alert(1)", "https://inkoper:geheim@voorbeeld.nl/", "https:///pad", "https://a b/", "",
            "https://voorbeeld.nl/a/../../b", "https://voorbeeld.nl/é"})
    void anAddressThatIsNoneOfADocumentIsRefused(String address) {
        assertRefused(link(Map.of("soort", "OVERIG", "naam", "a", "url", address, "sha256", HASH)),
                "'url' is geen adres van een document. Geef een adres dat begint met https://.");
    }

    @Test
    void aLinkWithoutNameAddressOrHashIsToldAllThree() {
        assertThat(link(Map.of("soort", "OVERIG")).json().path("fouten")).hasSize(3);
    }

    @Test
    void aPostedNumberMustBeADocumentOfThisDossierThatThePersonMayRead() {
        String own = number(client.send("opdrachtgever", dossier, "a.pdf", SampleFiles.pdf(), "OVERIG"));
        DossierNumber other = new Journey(engine).requestedBy("opdrachtgever", Purchases.cyclePath()).number();
        String elsewhere = number(client.send("opdrachtgever", other, "a.pdf", SampleFiles.pdf(), "OVERIG"));
        String hidden = number(client.send("inkoper", dossier, "b.pdf", SampleFiles.pdf(), "INSCHRIJVING"));

        assertThat(misfit("OVERIG", own)).isNull();
        assertThat(misfit("OVERIG", " " + own.toLowerCase() + " ")).isNull();
        assertThat(misfit("BEWIJSSTUK", own)).isEqualTo("is een document van een andere soort.");
        for (String guess : List.of(elsewhere, hidden, "DOC-2026-99999", "onzin", "")) {
            assertThat(misfit("OVERIG", guess)).as(guess).isEqualTo("is geen document van dit dossier.");
        }
    }

    private String misfit(String kind, String number) {
        return journey.as("opdrachtgever", () -> posted.misfit(dossier, kind, number));
    }

    @Test
    void theKindsAreThereForWhoIsSignedIn() {
        Reply kinds = TasklistClient.signedIn(port, "inkoper").getAbsolute("/api/v1/documentsoorten");

        assertThat(kinds.json().findValuesAsText("code")).contains("BEWIJSSTUK", "INSCHRIJVING", "OVERIG");
        assertThat(kinds.json().get(0).toString()).isEqualTo("{\"code\":\"KOSTENRAMING\",\"naam\":\"Kostenraming\",\"magOpenbaar\":false,\"vraagtGeldigTot\":false}");
    }

    @Test
    void onlyTheAddressOfDocumentsTakesFiles() {
        Reply reply = TasklistClient.signedIn(port, "inkoper").uploadAbsolute("POST", "/api/v1/mvoi-verkenningen", "a.txt", "tekst");

        assertThat(reply.status()).isEqualTo(415);
    }

    private Reply link(Map<String, String> body) {
        try {
            return client.post("inkoper", dossier, "application/json",
                    BodyPublishers.ofString(new ObjectMapper().writeValueAsString(body)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> numbers(String user) {
        return client.list(user, dossier).json().findValuesAsText("nummer");
    }

    private static String number(Reply added) {
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        return added.json().path("nummer").asText();
    }

    private static void assertRefused(Reply reply, String sentence) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.json().path("fouten")).extracting(JsonNode::asText).containsExactly(sentence);
    }

    /** So many letters, made while they are read. */
    private static InputStream letters(long many) {
        return new InputStream() {
            private long given;

            @Override
            public int read() {
                return given++ < many ? 'a' : -1;
            }

            @Override
            public int read(byte[] buffer, int from, int length) {
                int some = (int) Math.min(length, many - given);
                Arrays.fill(buffer, from, from + Math.max(some, 0), (byte) 'a');
                given += Math.max(some, 0);
                return some <= 0 && length > 0 ? -1 : some;
            }
        };
    }
}
