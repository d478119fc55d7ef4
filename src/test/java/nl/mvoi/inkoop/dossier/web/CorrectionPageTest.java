// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.mvoi.inkoop.access.internal.AbsenceDesk;
import nl.mvoi.inkoop.dossier.CorrectionGate;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.OwnerRole;
import nl.mvoi.inkoop.dossier.Owners;
import nl.mvoi.inkoop.dossier.RequestField;
import nl.mvoi.inkoop.dossier.internal.correction.CorrectionDesk;
import nl.mvoi.inkoop.dossier.internal.correction.CorrectionDesk.Proposal;
import nl.mvoi.inkoop.dossier.internal.correction.CorrectionDesk.Standing;
import nl.mvoi.inkoop.platform.AlreadyDone;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.platform.SameMoment;
import nl.mvoi.inkoop.platform.engine.people.DemoUsers;
import nl.mvoi.inkoop.platform.form.FormFile;
import nl.mvoi.inkoop.testing.AllTables;
import nl.mvoi.inkoop.testing.InkoopTest;
import nl.mvoi.inkoop.testing.PageVisitor;
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

/** A purchase corrected on its page and over the API, asked and attacked as everybody. */
@InkoopTest
class CorrectionPageTest {

    /** Who sees no dossier that is not his before the award. */
    private static final Set<String> SEE_NOT = Set.of("opdrachtgever2", "beoordelaar1", "beoordelaar2", "beoordelaar3", "beleid", "communicatie");

    @LocalServerPort
    int port;
    @Autowired
    ProcessEngine engine;
    @Autowired
    Owners owners;
    @Autowired
    Dossiers dossiers;
    @Autowired
    CorrectionDesk desk;
    @Autowired
    AbsenceDesk absences;
    @Autowired
    SameMoment sameMoment;
    @Autowired
    JdbcClient database;

    private final String title = "Broodjes " + UUID.randomUUID();
    private Journey path;
    private String page;
    private String api;

    @BeforeEach
    void aDossier() {
        Map<String, Object> request = new HashMap<>(Purchases.catering());
        request.put("titel", title);
        path = new Journey(engine).requestedBy("opdrachtgever", request);
        page = "/dossiers/" + path.number() + "/wijzigen";
        api = "/api/v1/inkoopdossiers/" + path.number() + "/correcties";
    }

    @Test
    void theClientSeesFirstWhatAChangeMeansAndThenMakesIt() {
        PageVisitor visitor = client().open(page);
        assertThat(visitor.body()).contains("value=\"" + title + "\"", "value=\"640.000\"", "Bekijk wat er verandert");
        Map<String, List<List<Object>>> before = AllTables.contents(database);

        visitor.send(page, with("titel", "Soep " + title, "actie", "verder"));

        assertThat(visitor.status()).as(visitor.body()).isEqualTo(200);
        assertThat(visitor.body()).contains("Wat er verandert", title, "Soep " + title, "De procedure blijft ", "Thema Klimaat", "is nog niet gevraagd");
        assertThat(AllTables.contents(database)).isEqualTo(before);
        assertThat(visitor.send(page, Map.of("actie", "terug")).body()).contains("value=\"Soep " + title + "\"", "Het heet nu anders.");
        visitor.send(page, with("titel", "Soep " + title, "actie", "verder")).send(page, Map.of("actie", "wijzig"));
        assertThat(visitor.leadsTo()).endsWith("/dossiers/" + path.number() + "?gewijzigd");
        assertThat(visitor.follow().body()).contains("De inkoop is gewijzigd.", "Soep " + title, "Van ‘" + title + "’ naar ‘Soep " + title + "’.", "Het heet nu anders.");
        assertThat(client().open("/dossiers?lijst=alles&zoek=Soep+" + title.replace(' ', '+')).body()).contains(path.number().value());
    }

    @Test
    void theOtherPartyIsMailedOnce() {
        owners.appoint(path.number(), OwnerRole.INKOPER, "inkoper", null);

        assertThat(api("opdrachtgever", "Het heet nu anders.", Map.of("titel", "Soep " + title)).status()).isEqualTo(201);
        assertThat(api("inkoper", "Toch niet.", Map.of("titel", title)).status()).isEqualTo(201);

        List<String> mails = database.sql("select recipient || ' ' || body from message where dossier = :dossier and dedupe_key like 'inkoopgewijzigd%' order by id")
                .param("dossier", path.number().value()).query(String.class).list();
        assertThat(mails).hasSize(2);
        assertThat(mails.get(0)).startsWith("inkoper@").contains("- Titel", "Het heet nu anders.", "/dossiers/" + path.number());
        assertThat(mails.get(1)).startsWith("opdrachtgever@").contains("Toch niet.");
        assertThat(dossiers.wasClient(path.number(), "inkoper")).as("and approves it no more").isTrue();
        assertThat(dossiers.wasClient(path.number(), "inkoper2")).isFalse();
    }

    @Test
    void theSecondBuyerAndWhoStandsInHearOfItToo() {
        owners.appoint(path.number(), OwnerRole.INKOPER, "inkoper", null);
        owners.appoint(path.number(), OwnerRole.TWEEDE_INKOPER, "inkoper2", null);
        path.as("opdrachtgever", () -> {
            absences.register(LocalDate.now(OfficeClock.ZONE), LocalDate.now(OfficeClock.ZONE), "opdrachtgever2");
            return null;
        });
        try {
            assertThat(api("inkoper", "Het heet nu anders.", Map.of("titel", "Soep " + title)).status()).isEqualTo(201);
        } finally {
            database.sql("update absence set ended_at = current_timestamp, returned_at = current_timestamp where ended_at is null").update();
        }

        List<String> mailed = database.sql("select recipient from message where dossier = :dossier and dedupe_key like 'inkoopgewijzigd%'")
                .param("dossier", path.number().value()).query(String.class).list();
        assertThat(mailed).extracting(address -> address.split("@")[0]).containsExactlyInAnyOrder("opdrachtgever", "opdrachtgever2", "inkoper2");
    }

    static Stream<Arguments> wrong() {
        return Stream.of(Arguments.of("reden", " ", "Vul in waarom u de inkoop wijzigt."),
                Arguments.of("reden", "\u200b", "Vul in waarom u de inkoop wijzigt."), Arguments.of("reden", "a\u0007b", "tekens die niet te zien zijn"),
                Arguments.of("versie", "99", "De versie 99 van deze inkoop is er niet."),
                Arguments.of("reden", "x".repeat(1001), "De reden is te lang: 1001 tekens, er passen er 1000."),
                Arguments.of("behoefte", "x".repeat(4001), "is te lang: 4001 tekens, er passen er 4000."),
                Arguments.of("geraamdeWaarde", "48.00", "‘Geraamde waarde in euro, zonder btw’"),
                Arguments.of("geraamdeWaarde", "6", "zes euro"),
                Arguments.of("looptijdMaanden", "0", "‘Looptijd in maanden’"),
                Arguments.of("gewensteStart", "1-1-2020", "‘Gewenste startdatum’ ligt in het verleden."),
                Arguments.of("cpvCode", "99999999", "bestaat niet."),
                Arguments.of("soort", "BOUW", "heeft een keuze die er niet is."),
                Arguments.of("onderwerp", "WEG", "uit waarom."),
                Arguments.of("titel", "", "‘Titel’ is niet ingevuld."),
                Arguments.of("verzonnen", "ja", "Het formulier kent het veld &#39;verzonnen&#39; niet."));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatIsWrongIsSaidAndNothingChanges(String field, String typed, String sentence) {
        PageVisitor visitor = client().open(page);
        String token = visitor.hidden().get("_csrf");
        Map<String, List<List<Object>>> before = AllTables.contents(database);

        for (String act : List.of("verder", "wijzig")) {
            Map<String, String> form = with("titel", "Soep " + title, field, typed);
            form.putAll(Map.of("actie", act, "_csrf", token));
            form.putIfAbsent("versie", "0");
            visitor.post(page, form);
            assertThat(visitor.status()).isEqualTo(400);
            assertThat(visitor.body()).contains(sentence, "Let op - Wijzigen").doesNotContain("Wat er verandert");
        }

        assertThat(AllTables.contents(database)).isEqualTo(before);
    }

    @Test
    void whoChangesNothingHearsSo() {
        PageVisitor visitor = client().open(page);
        Map<String, List<List<Object>>> before = AllTables.contents(database);

        assertThat(visitor.send(page, with("actie", "verder")).body()).contains("U hebt niets veranderd.");

        assertThat(visitor.status()).isEqualTo(400);
        assertThat(AllTables.contents(database)).isEqualTo(before);
    }

    @Test
    void scriptInATitleIsText() {
        String odd = "<script>alert(1)</script>\"><img src=x> " + title;
        PageVisitor visitor = client().open(page).send(page, with("titel", odd, "actie", "verder"));
        assertThat(visitor.body()).contains("&lt;script&gt;").doesNotContain("<script>alert", "<img");

        assertThat(visitor.send(page, Map.of("actie", "wijzig")).follow().body()).contains("&lt;script&gt;").doesNotContain("<script>alert", "<img");
        assertThat(client().open(page).body()).contains("&lt;script&gt;").doesNotContain("<script>alert", "<img");
    }

    @Test
    void onlyTheClientAndHisBuyersMayAndForOthersThereIsNoLink() {
        owners.appoint(path.number(), OwnerRole.INKOPER, "inkoper2", null);
        Map<String, TasklistClient> visitors = new TreeMap<>();
        DemoUsers.ALL.forEach(user -> visitors.put(user.id(), TasklistClient.signedIn(port, user.id())));
        Map<String, List<List<Object>>> before = AllTables.contents(database);
        Set<String> may = Set.of("opdrachtgever", "inkoper2");

        visitors.forEach((user, web) -> {
            int expected = may.contains(user) ? 200 : SEE_NOT.contains(user) ? 404 : 403;
            Map<String, Object> body = Map.of("reden", "Zomaar.", "antwoorden", Map.of("titel", "Soep"));
            assertThat(web.getAbsolute(page).status()).as(user).isEqualTo(expected);
            assertThat(web.getAbsolute(api).status()).as(user).isEqualTo(expected);
            assertThat(web.sendAbsolute("POST", api + "?proef=true", body).status()).as(user).isEqualTo(expected);
            assertThat(web.getAbsolute("/dossiers/" + path.number()).body().contains("/wijzigen\"")).as(user).isEqualTo(may.contains(user));
            if (!may.contains(user)) {
                assertThat(web.sendAbsolute("POST", api, body).status()).as(user).isEqualTo(expected);
                assertThat(web.handIn(page, Map.of("actie", "wijzig", "titel", "Soep", "reden", "Zomaar.")).status()).as(user).isEqualTo(expected);
            }
        });

        assertThat(AllTables.contents(database)).isEqualTo(before);
        assertThat(visitors.get("inkoper2").getAbsolute("/dossiers/INK-1998-00001/wijzigen").status()).isEqualTo(404);
        assertThat(TasklistClient.anonymous(port).getAbsolute(page).status()).isEqualTo(302);
    }

    @Test
    void theSecondBuyerAndWhoStandsInCorrectTooAndAColleagueWithoutARoleDoesNot() {
        owners.appoint(path.number(), OwnerRole.TWEEDE_INKOPER, "inkoper2", null);
        assertThat(TasklistClient.signedIn(port, "inkoper2").getAbsolute(page).status()).isEqualTo(200);
        assertThat(TasklistClient.signedIn(port, "inkoper").getAbsolute(page).status()).isEqualTo(403);
        LocalDate today = LocalDate.now(OfficeClock.ZONE);
        path.as("inkoper2", () -> {
            absences.register(today, today.plusDays(1), "inkoper");
            return null;
        });
        try {
            assertThat(TasklistClient.signedIn(port, "inkoper").getAbsolute(page).status()).isEqualTo(200);
        } finally {
            path.as("inkoper2", () -> {
                absences.mine().forEach(away -> absences.end(away.id()));
                return null;
            });
        }
        assertThat(TasklistClient.signedIn(port, "inkoper").getAbsolute(page).status()).isEqualTo(403);
    }

    @Test
    void theEstimateOfBeforeAndAfterIsForWhoMayKnowIt() {
        assertThat(api("opdrachtgever", "De raming is bijgesteld.", Map.of("geraamdeWaarde", "650.000")).status()).isEqualTo(201);

        for (String address : List.of("/api/v1/inkoopdossiers/" + path.number() + "/tijdlijn", "/api/v1/inkoopdossiers/" + path.number() + "/feiten", "/dossiers/" + path.number())) {
            assertThat(TasklistClient.signedIn(port, "mvoi-adviseur").getAbsolute(address).body()).as(address).doesNotContain("650.000", "650000", "640.000", "640000");
            assertThat(TasklistClient.signedIn(port, "manager").getAbsolute(address).body()).as(address).containsAnyOf("650.000", "650000");
        }
    }

    @Test
    void aSessionThatEndsInTheMiddleLosesNothing() {
        PageVisitor visitor = client().open(page);
        Map<String, String> form = with("titel", "Soep " + title, "actie", "verder");
        form.putAll(Map.of("versie", "0", "_csrf", visitor.hidden().get("_csrf")));
        visitor.forgetSession();

        visitor.post(page, form);

        assertThat(visitor.status()).isEqualTo(401);
        visitor.send("/login?naar=" + page, Map.of("username", "opdrachtgever", "password", "opdrachtgever"));
        assertThat(visitor.follow().body()).contains("value=\"Soep " + title + "\"", "Het heet nu anders.", "Bekijk wat er verandert");
    }

    @Test
    void aSecondClickAndAnOlderWindowAreToldWhatHappened() {
        PageVisitor visitor = client().open(page).send(page, with("titel", "Soep " + title, "actie", "verder"));
        Map<String, String> confirm = new HashMap<>(visitor.hidden());
        confirm.put("actie", "wijzig");
        assertThat(visitor.post(page, confirm).status()).isEqualTo(302);
        Map<String, List<List<Object>>> before = AllTables.contents(database);

        assertThat(visitor.post(page, confirm).status()).isEqualTo(409);
        assertThat(visitor.body()).contains("intussen al gewijzigd door ", "Uw wijziging staat er al in.");
        confirm.put("titel", "Salade");
        assertThat(visitor.post(page, confirm).status()).isEqualTo(409);
        assertThat(visitor.body()).contains(": Titel.", "Uw wijziging is nog niet opgeslagen.", "value=\"Salade\"");
        assertThat(AllTables.contents(database)).isEqualTo(before);
        assertThat(visitor.hidden()).containsEntry("versie", "1");
    }

    @Test
    void whoIsOvertakenSeesWhatTheOtherChangedAndKeepsWhatHeTypedHimself() {
        PageVisitor visitor = client().open(page).send(page, with("titel", "Soep " + title, "actie", "verder"));
        assertThat(api("opdrachtgever", "Langer en duurder.", Map.of("looptijdMaanden", "60", "geraamdeWaarde", "650.000")).status()).isEqualTo(201);

        visitor.send(page, Map.of("actie", "wijzig"));

        assertThat(visitor.status()).isEqualTo(409);
        assertThat(visitor.body()).contains("Uw wijziging is nog niet opgeslagen.", "value=\"Soep " + title + "\"", "value=\"60\"", "value=\"650.000\"");
        visitor.send(page, with("titel", "Soep " + title, "actie", "verder")).send(page, Map.of("actie", "wijzig"));
        assertThat(dossiers.get(path.number()).request()).extracting("title", "termMonths").containsExactly("Soep " + title, 60);
    }

    @Test
    void whoNamesNoVersionGoesByWhatStoodWhenHeAsked() {
        CorrectionDesk desk = mock();
        CorrectionGate gate = mock();
        Dossiers known = mock();
        when(known.find(path.number())).thenReturn(Optional.of(dossiers.get(path.number())));
        when(gate.exists(any())).thenReturn(true);
        when(gate.mayCorrect(any())).thenReturn(true);
        when(desk.standing(path.number())).thenReturn(new Standing(Map.of("titel", "Broodjes", "looptijdMaanden", "48"), 3));
        when(desk.correct(any(), any())).thenThrow(new AlreadyDone("Deze inkoop is intussen al gewijzigd."));
        CorrectionApi programs = new CorrectionApi(desk, gate, known, mock(), mock(), sameMoment);

        assertThatThrownBy(() -> programs.correct(path.number(), false, new CorrectionApi.CorrectionBody("Langer.", null, Map.of("looptijdMaanden", "60"))))
                .isInstanceOf(AlreadyDone.class);

        verify(desk).correct(path.number(), new Proposal(Map.of("titel", "Broodjes", "looptijdMaanden", "60"), "Langer.", 3));
    }

    @Test
    void theDossierSaysWhichGateIsAskedAgainAndWhatBelongsToThePurchaseOfBefore() {
        path.does("opdrachtgever", "opdrachtUitwerken", Purchases.assignment()).does("budgethouder", "budgetBevestigen", Map.of("budget", "JA"))
                .takesTheProposal().answersGate("inkoper", "KLI", Purchases.adoptAll());
        String dossier = "/dossiers/" + path.number();
        assertThat(client().open(dossier).body()).doesNotContain("opnieuw gevraagd", "Hoort bij de inkoop van voor de wijziging.", "Eigen eis van de inkoper.");

        assertThat(api("opdrachtgever", "Het wordt een fietspad.", Map.of("cpvCode", "45233162", "soort", "WERK")).status()).isEqualTo(201);

        assertThat(client().open(dossier).body()).contains("opnieuw gevraagd", "Hoort bij de inkoop van voor de wijziging.").doesNotContain("Eigen eis van de inkoper.");
    }

    @Test
    void ofClicksAtTheVerySameMomentOneCounts() throws Exception {
        List<TasklistClient> windows = IntStream.range(0, 4).mapToObj(i -> TasklistClient.signedIn(port, "opdrachtgever")).toList();
        ExecutorService hands = Executors.newFixedThreadPool(windows.size());
        try {
            List<Integer> statuses = hands.invokeAll(windows.stream().map(window -> (Callable<Integer>) () -> window.sendAbsolute("POST", api,
                    Map.of("reden", "Tegelijk.", "versie", 0, "antwoorden", Map.of("titel", "Soep " + title))).status()).toList()).stream()
                    .map(CorrectionPageTest::told).sorted().toList();
            assertThat(statuses).containsExactly(201, 409, 409, 409);
        } finally {
            hands.shutdown();
        }
        assertThat(desk.standing(path.number()).version()).isEqualTo(1);
    }

    private static int told(Future<Integer> reply) {
        try {
            return reply.get();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void theApiTellsWhatStandsWhatChangesAndWhatIsWrong() {
        TasklistClient client = TasklistClient.signedIn(port, "opdrachtgever");
        JsonNode now = client.getAbsolute(api).json();
        assertThat(now.path("versie").asInt()).isZero();
        assertThat(now.path("antwoorden").path("titel").asText()).isEqualTo(title);
        assertThat(now.path("teLaat").isNull()).isTrue();

        Reply made = api("opdrachtgever", "Langer.", Map.of("looptijdMaanden", 60));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.json().path("wijzigingen").toString()).isEqualTo(
                "[{\"veld\":\"looptijdMaanden\",\"naam\":\"Looptijd\",\"oud\":\"48 maanden\",\"nieuw\":\"60 maanden\"}]");
        assertThat(made.json().path("gevolgen")).hasSize(9);

        Reply never = client.sendAbsolute("POST", api, Map.of("reden", "Langer.", "versie", -5, "antwoorden", Map.of("looptijdMaanden", 61)));
        assertThat(never.status()).as(never.body()).isEqualTo(400);
        assertThat(never.body()).contains("De versie -5 van deze inkoop is er niet.");

        Reply refused = api("opdrachtgever", "", Map.of("looptijdMaanden", -1, "titel", Map.of("a", 1)));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("fouten")).hasSize(3);
        assertThat(api("opdrachtgever", "Niets.", Map.of()).status()).isEqualTo(400);
        assertThat(client.getAbsolute("/api/v1/openapi.json").body()).contains("/correcties", "\"teCorrigeren\"", "\"corrigeren\"");
    }

    @Test
    void everyFieldOfTheStartFormCanBeCorrected() {
        Set<String> asked = new HashSet<>(FormFile.read(getClass().getResourceAsStream("/forms/aanvraagIngediend.form")).keys());
        asked.removeAll(Set.of("geraamdeWaardeBevestigd", "nogEenKeerBevestigd"));

        assertThat(Stream.of(RequestField.values()).map(RequestField::key)).containsExactlyInAnyOrderElementsOf(asked);
    }

    private PageVisitor client() {
        return PageVisitor.signedIn(port, "opdrachtgever");
    }

    private Reply api(String user, String reason, Map<String, Object> changed) {
        return TasklistClient.signedIn(port, user).sendAbsolute("POST", api, Map.of("reden", reason, "antwoorden", changed));
    }

    @Test
    void afterThePublicationNothingLowersTheLane() {
        path.does("opdrachtgever", "opdrachtUitwerken", Purchases.assignment()).does("budgethouder", "budgetBevestigen", Map.of("budget", "JA"))
                .does("inkoper", "strategieOpstellen", Purchases.strategy());
        List.of("KLI", "CIR", "GLO", "SGS", "KET").forEach(theme -> path.answersGate("inkoper", theme, Purchases.adoptAll()));
        LocalDate today = LocalDate.now(OfficeClock.ZONE);
        path.does("mandaathouder", "akkoordGeven", Purchases.approve()).does("inkoper", "publicatieVoorbereiden", Purchases.publication(today, today.plusDays(60)));
        owners.appoint(path.number(), OwnerRole.INKOPER, "inkoper", null);
        Map<String, List<List<Object>>> before = AllTables.contents(database);
        Map<String, String> lower = with("geraamdeWaarde", "40.000", "actie", "wijzig");

        for (String user : List.of("opdrachtgever", "inkoper")) {
            PageVisitor visitor = PageVisitor.signedIn(port, user).open(page);
            assertThat(visitor.body()).as(user).contains("De inkoop is al bekendgemaakt");
            assertThat(visitor.send(page, lower).body()).as(user).contains("De inkoop is al bekendgemaakt");
            assertThat(api(user, "Het wordt minder.", Map.of("geraamdeWaarde", 40000)).body()).as(user).contains("De inkoop is al bekendgemaakt");
        }

        assertThat(AllTables.contents(database)).isEqualTo(before);
    }

    /** The form as it is filled in, with these fields otherwise. */
    private Map<String, String> with(String... pairs) {
        Map<String, String> form = new HashMap<>();
        desk.standing(path.number()).answers().forEach((key, value) -> form.put(key, String.valueOf(value)));
        form.put("reden", "Het heet nu anders.");
        IntStream.range(0, pairs.length / 2).forEach(i -> form.put(pairs[2 * i], pairs[2 * i + 1]));
        return form;
    }
}
