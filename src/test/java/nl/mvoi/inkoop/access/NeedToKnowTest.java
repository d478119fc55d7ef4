// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.mvoi.inkoop.access.AccessDocument.Column;
import nl.mvoi.inkoop.dossier.AwardNews;
import nl.mvoi.inkoop.dossier.Decider;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Facts;
import nl.mvoi.inkoop.dossier.Moment;
import nl.mvoi.inkoop.dossier.Ruling;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.gate.internal.theme.Advice;
import nl.mvoi.inkoop.gate.internal.theme.ThemeDecider;
import nl.mvoi.inkoop.gate.internal.theme.ThemeFacts;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Groups;
import nl.mvoi.inkoop.platform.engine.EngineNames;
import nl.mvoi.inkoop.platform.engine.people.DemoUsers;
import nl.mvoi.inkoop.platform.engine.people.DemoUsers.DemoUser;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.Relevance;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.testing.AllTables;
import nl.mvoi.inkoop.testing.InkoopTest;
import nl.mvoi.inkoop.testing.TasklistClient;
import nl.mvoi.inkoop.testing.TasklistClient.Reply;
import nl.mvoi.inkoop.testing.TestModels;
import nl.mvoi.inkoop.walkthrough.Journey;
import nl.mvoi.inkoop.walkthrough.Purchases;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks as everybody for every dossier, and compares with the tables of docs/toegang.md. */
@InkoopTest
@TestInstance(Lifecycle.PER_CLASS)
class NeedToKnowTest {

    private static final String API = "/api/v1/inkoopdossiers";
    private static final String COCKPIT_SEARCH = EngineNames.WEB_PATH + "/api/cockpit/plugin/base/default/process-instance";
    private static final String KEY = "proefGeheim";
    private static final String OTHER_KEY = "proefTaakVanInkopers";
    private static final String GROUPS = String.join(",", Groups.ALL) + "," + EngineNames.ADMIN_GROUP;

    /** What everybody but its client has to do with a dossier. */
    private enum Tie {
        NOTHING, OPEN_TASK, WORKED_BEFORE
    }

    private record Told(Secret geheim) {
    }

    /** A decision that gives one secret away. */
    private static final class Telling implements Decider<Told, Told> {

        @Override
        public Moment moment() {
            return Moment.METING;
        }

        @Override
        public Class<Told> type() {
            return Told.class;
        }

        @Override
        public Set<Secret> secrets(Told told) {
            return Set.of(told.geheim());
        }

        @Override
        public Ruling<Told> decide(Told told) {
            return new Ruling<>(told, "proef", 1, List.of("Geheim: " + told.geheim()));
        }
    }

    private record Case(boolean awarded, Tie tie, String number) {
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Case> cases = new ArrayList<>();
    private final int port;
    private final ProcessEngine engine;
    private final Timeline timeline;
    private final Facts facts;
    private final ThemeDecider themes;
    private final AwardNews news;
    private final JdbcClient database;
    private final Map<String, TasklistClient> signedIn = new HashMap<>();
    private final List<String> deployments = new ArrayList<>();
    /** By number, the name of each. */
    private final Map<String, String> documents = new LinkedHashMap<>();

    @Autowired
    NeedToKnowTest(@LocalServerPort int port, ProcessEngine engine, Timeline timeline, Facts facts, ThemeDecider themes, AwardNews news,
                   JdbcClient database) {
        this.port = port;
        this.engine = engine;
        this.timeline = timeline;
        this.facts = facts;
        this.themes = themes;
        this.news = news;
        this.database = database;
    }

    @BeforeAll
    void fill() {
        deployments.add(TestModels.deployTask(engine.getRepositoryService(), KEY, GROUPS));
        deployments.add(TestModels.deployTask(engine.getRepositoryService(), OTHER_KEY, "inkopers"));
        for (boolean awarded : new boolean[] {false, true}) {
            for (Tie tie : Tie.values()) {
                Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.cyclePath());
                for (Secret secret : Secret.values()) {
                    timeline.record(path.number(), EventKind.OVERIG, secret, "Proef", "Geheim: " + secret, EventData.result("Geheim: " + secret));
                    facts.decide(path.number(), new Telling(), new Told(secret));
                    keepDocument(path.number(), secret);
                }
                keepDocument(path.number(), null);
                keepContract(path.number());
                tie(tie, path);
                if (awarded) {
                    news.sent(path.number());
                }
                cases.add(new Case(awarded, tie, path.number().value()));
            }
        }
    }

    /** Added by nobody who asks; its name says what it gives away. */
    private void keepDocument(DossierNumber dossier, Secret secret) {
        String number = "DOC-1999-" + UUID.randomUUID().toString().substring(0, 8);
        database.sql("insert into document (number, dossier, series, version, kind, name, media_type, size_bytes, sha256, secret, place, content, added_by, added_at) "
                        + "values (:number, :dossier, :number, 1, 'OVERIG', :name, 'text/plain', 0, 'x', :secret, 'DATABASE', :number, 'niemand', :at)")
                .param("number", number).param("dossier", dossier.value()).param("name", "Geheim: " + secret)
                .param("secret", secret == null ? null : secret.name()).param("at", OffsetDateTime.parse("1999-01-01T00:00:00Z")).update();
        documents.put(number, "Geheim: " + secret);
    }

    /** With a supplier of whom everything is known. */
    private void keepContract(DossierNumber dossier) {
        database.sql("insert into supplier (name, name_key, legal_form, contact_person, contact_email, company_size) "
                + "values (:name, :name, '', 'Noor de Wit', 'noor@geheim.example', 'SMALL')").param("name", dossier.value()).update();
        database.sql("insert into contract (dossier, contract_number, supplier_id, supplier, contract_value, begin_date, end_date, status, version) "
                + "select name, name, id, 'Jansen', 1, :day, :day, 'GETEKEND', 0 from supplier where name = :name")
                .param("name", dossier.value()).param("day", LocalDate.parse("1999-01-01")).update();
    }

    private void tie(Tie tie, Journey path) {
        if (tie == Tie.OPEN_TASK) {
            engine.getRuntimeService().startProcessInstanceByKey(KEY, path.number().value());
        }
        if (tie == Tie.WORKED_BEFORE) {
            DemoUsers.ALL.forEach(user -> path.as(user.id(), () -> {
                timeline.record(path.number(), EventKind.OVERIG, "Gewerkt", null);
                return null;
            }));
        }
    }

    @AfterAll
    void clear() {
        deployments.forEach(deployment -> engine.getRepositoryService().deleteDeployment(deployment, true));
    }

    @Test
    void everyCellOfTheTablesIsAnsweredOverTheApi() {
        int cells = 0;
        for (DemoUser user : DemoUsers.ALL) {
            for (Case one : cases) {
                Answers answers = ask(user.id(), one);
                answers.agree();
                for (Column column : Column.values()) {
                    assertThat(answers.tell(column)).as(user.id() + " " + one + " " + column).isEqualTo(expected(user, one, column));
                    cells++;
                }
            }
        }
        assertThat(cells).isEqualTo(18 * 6 * 5);
    }

    /** In more groups, a person may know what any of them may. */
    private static boolean expected(DemoUser user, Case one, Column column) {
        return user.groups().stream().anyMatch(group -> covers(AccessDocument.cell(group, one.awarded(), column), user, one));
    }

    private static boolean covers(String reach, DemoUser user, Case one) {
        return switch (reach) {
            case "geen" -> false;
            case "eigen", "eigen of van uw afdeling" -> user.id().equals("opdrachtgever");
            case "met open taak" -> one.tie() == Tie.OPEN_TASK;
            case "waaraan u werkt of werkte" -> one.tie() != Tie.NOTHING;
            case "alle" -> true;
            default -> throw new IllegalStateException("An unknown word in the document");
        };
    }

    private Answers ask(String user, Case one) {
        String number = one.number();
        return new Answers(one, get(user, "/" + number), get(user, "/" + number + "/tijdlijn"), get(user, "/" + number + "/feiten"),
                get(user, "?zoek=" + number), get(user, "/" + number + "/documenten"));
    }

    /** What one person gets to read of one dossier: by itself, as a timeline, as facts, in the list, and its documents. */
    private record Answers(Case one, Reply dossier, Reply timeline, Reply facts, Reply list, Reply documents) {

        boolean tell(Column column) {
            return column == Column.DOSSIER ? exists() : exists() && explains(Secret.valueOf(column.name()));
        }

        private boolean exists() {
            return dossier.status() == 200;
        }

        private boolean explains(Secret secret) {
            return StreamSupport.stream(timeline.json().spliterator(), false)
                    .anyMatch(event -> event.path("toelichting").asText().equals("Geheim: " + secret));
        }

        /** Programs are told no more than people, nor less. */
        private void factsAgree(Secret secret) {
            assertThat(timeline.body().contains("\"resultaat\":\"Geheim: " + secret + "\"")).isEqualTo(exists() && explains(secret));
            for (String told : List.of("\"regels\":[\"Geheim: %s\"]", "\"feiten\":{\"geheim\":\"%s\"}", "\"uitkomst\":{\"geheim\":\"%s\"}")) {
                assertThat(facts.body().contains(told.formatted(secret))).as(told.formatted(secret)).isEqualTo(exists() && explains(secret));
            }
        }

        /** Those of which the secret is known, and the one that gives nothing away. */
        private List<String> documentsToldOf() {
            return exists() ? Stream.concat(Stream.of(Secret.values()).filter(this::explains), Stream.of((Secret) null)).map(secret -> "Geheim: " + secret).toList()
                    : List.of();
        }

        void agree() {
            assertThat(dossier.status()).isIn(200, 404);
            assertThat(timeline.status()).isEqualTo(dossier.status());
            assertThat(facts.status()).isEqualTo(dossier.status());
            assertThat(documents.status()).isEqualTo(dossier.status());
            assertThat(documents.json().findValuesAsText("naam")).isEqualTo(documentsToldOf());
            Stream.of(Secret.values()).forEach(this::factsAgree);
            assertThat(StreamSupport.stream(list.json().spliterator(), false).map(row -> row.path("nummer").asText()))
                    .isEqualTo(exists() ? List.of(one.number()) : List.of());
            for (JsonNode shown : exists() ? List.of(dossier.json(), list.json().path(0)) : List.<JsonNode>of()) {
                assertThat(shown.path("geraamdeWaarde").isNumber()).isEqualTo(explains(Secret.ESTIMATE));
                assertThat(shown.toString().contains("noor@geheim.example")).isEqualTo(explains(Secret.OFFERS));
                assertThat(shown.at("/contract/leverancierGrootte").asText().equals("SMALL")).isEqualTo(one.awarded() || explains(Secret.BIDS));
            }
        }
    }

    /** {@link DepartmentScopeTest} has the setting. */
    @Test
    void withoutASettingAGroupWithTheNameOfADepartmentGivesNothing() {
        engine.getIdentityService().saveGroup(engine.getIdentityService().newGroup("afdeling-stadsbedrijven"));
        engine.getIdentityService().createMembership("opdrachtgever2", "afdeling-stadsbedrijven");
        try {
            cases.forEach(one -> assertThat(ask("opdrachtgever2", one).exists()).as(one.toString()).isFalse());
        } finally {
            engine.getIdentityService().deleteGroup("afdeling-stadsbedrijven");
        }
    }

    /** People read on the page of a dossier what programs read of it, and nothing more. */
    @Test
    void thePageOfADossierTellsEverybodyWhatTheApiTellsThem() {
        int cells = 0;
        for (DemoUser user : DemoUsers.ALL) {
            for (Case one : cases) {
                Answers answers = ask(user.id(), one);
                Reply page = as(user.id()).getAbsolute("/dossiers/" + one.number());
                assertThat(page.status()).as(user.id() + " " + one).isEqualTo(answers.dossier().status());
                for (Secret secret : Secret.values()) {
                    assertThat(page.body().contains(secret.name())).as(user.id() + " " + one + " " + secret).isEqualTo(answers.exists() && answers.explains(secret));
                    cells++;
                }
                assertThat(page.body().contains("6.200.000")).as(user.id() + " " + one).isEqualTo(answers.exists() && answers.explains(Secret.ESTIMATE));
                assertThat(page.body().contains("Jansen")).as(user.id() + " " + one).isEqualTo(answers.dossier().body().contains("Jansen"));
                assertThat(page.body()).doesNotContain("noor@geheim.example");
            }
        }
        assertThat(cells).isEqualTo(18 * 6 * 4);
    }

    @Test
    void theListOfDossiersShowsEverybodyThoseThatExistForThem() {
        for (DemoUser user : DemoUsers.ALL) {
            for (Case one : cases) {
                boolean exists = get(user.id(), "/" + one.number()).status() == 200;
                for (String list : List.of("/dossiers?lijst=alles&zoek=", "/dossiers/lijst.csv?lijst=alles&zoek=")) {
                    String found = as(user.id()).getAbsolute(list + one.number()).body();
                    assertThat(found.contains(one.number() + (list.contains("csv") ? "\";" : " "))).as(user.id() + " " + one + " " + list).isEqualTo(exists);
                }
            }
        }
    }

    /** Nothing is typed, so that whoever may ask hears what is missing. */
    @Test
    void aQuestionIsPutByWhomTheDossierExistsForAndGivesNobodyAPartInIt() {
        Map<String, List<List<Object>>> before = AllTables.contents(database);
        for (DemoUser user : DemoUsers.ALL) {
            for (Case one : cases) {
                int status = get(user.id(), "/" + one.number()).status() == 200 ? 400 : 404;
                for (Map<String, String> form : List.of(Map.of("vraag", "", "aan", ""), Map.of("antwoord", "", "opVraag", "1"))) {
                    assertThat(as(user.id()).handIn("/dossiers/" + one.number(), form).status()).as(user.id() + " " + one + " " + form).isEqualTo(status);
                }
            }
        }
        assertThat(AllTables.contents(database)).isEqualTo(before);

        Case untouched = cases.stream().filter(one -> !one.awarded() && one.tie() == Tie.NOTHING).findFirst().orElseThrow();
        assertThat(as("inkoper").handIn("/dossiers/" + untouched.number(), Map.of("vraag", "Wie doet dit?", "aan", "groep:inkopers")).status()).isEqualTo(303);
        assertThat(ask("inkoper", untouched).tell(Column.BIDS)).isFalse();
    }

    /** For some topics it tells whether social return applies, and so on which side of an amount the estimate is. */
    @Test
    void theRuleOfAThemeIsToldOnlyToWhoMayKnowTheEstimate() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.cyclePath());
        facts.decide(path.number(), themes, ThemeFacts.of(Advice.about(Theme.SGS, Relevance.VERPLICHT, 1), Procedure.EUROPEES, Lane.VOLLEDIG, null, null,
                true, "JAAR", false));

        Set<String> told = DemoUsers.ALL.stream().map(DemoUser::id).filter(user -> themeOf(get(user, "/" + path.number() + "/feiten")).contains("\"r1\""))
                .collect(Collectors.toSet());

        assertThat(told).containsExactlyInAnyOrder("opdrachtgever", "inkoper", "inkoper2", "manager");
    }

    private static String themeOf(Reply reply) {
        return StreamSupport.stream(reply.json().spliterator(), false).filter(row -> row.path("moment").asText().equals("G2"))
                .map(JsonNode::toString).collect(Collectors.joining());
    }

    @Test
    void aDocumentIsReadByWhomItsDossierTellsOfItAndByNobodyElse() {
        Map<String, Integer> read = new HashMap<>();
        for (DemoUser user : DemoUsers.ALL) {
            Set<String> listed = cases.stream().map(one -> get(user.id(), "/" + one.number() + "/documenten")).filter(list -> list.status() == 200)
                    .flatMap(list -> list.json().findValuesAsText("nummer").stream()).collect(Collectors.toSet());
            documents.keySet().forEach(number -> {
                int status = send(user.id(), "GET", "/api/v1/documenten/" + number).status();
                assertThat(status).as(user.id() + " " + documents.get(number)).isEqualTo(listed.contains(number) ? 200 : 404);
                read.merge(user.id(), status == 200 ? 1 : 0, Integer::sum);
            });
        }
        assertThat(read).containsEntry("opdrachtgever2", 0).containsEntry("inkoper", 25).hasSize(18);
    }

    /** Nothing is sent, so that whoever may add documents hears what is missing. */
    @Test
    void documentsAreAddedByWhomTheDocumentNames() {
        long before = rows();
        for (DemoUser user : DemoUsers.ALL) {
            for (Case one : cases) {
                boolean exists = get(user.id(), "/" + one.number()).status() == 200;
                assertThat(send(user.id(), "POST", API + "/" + one.number() + "/documenten").status()).as(user.id() + " " + one)
                        .isEqualTo(!exists ? 404 : mayAdd(user, one) ? 400 : 403);
            }
        }
        assertThat(rows()).isEqualTo(before);
    }

    private static boolean mayAdd(DemoUser user, Case one) {
        return user.groups().stream().anyMatch(group -> covers(AccessDocument.adding(group), user, one));
    }

    @Test
    void nobodyWritesToADossierOverTheApi() {
        long before = rows();
        int tries = 0;
        for (DemoUser user : DemoUsers.ALL) {
            for (String path : List.of("", "/" + cases.get(0).number(), "/" + cases.get(0).number() + "/tijdlijn",
                    "/" + cases.get(0).number() + "/feiten")) {
                for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
                    assertThat(send(user.id(), method, API + path).status()).as(user.id() + " " + method + " " + path).isIn(403, 404, 405);
                    tries++;
                }
            }
        }
        assertThat(tries).isEqualTo(18 * 4 * 4);
        assertThat(rows()).isEqualTo(before);
    }

    private long rows() {
        return Stream.of("dossier", "dossier_event", "decision_facts", "document").mapToLong(table ->
                database.sql("select count(*) from " + table).query(Long.class).single()).sum();
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "beheer"})
    void whoSeesEveryTaskDoesNotSeeWhatStandsOnIt(String user) {
        String instance = engine.getRuntimeService().startProcessInstanceByKey(OTHER_KEY, "INK-2026-99998").getId();
        String task = engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult().getId();
        engine.getTaskService().setVariableLocal(task, "samenvatting", "Inschrijving van Jansen");
        TasklistClient client = as(user);

        assertThat(client.get("/task/" + task).status()).isEqualTo(200);
        for (String path : List.of("/form-variables", "/variables", "/localVariables", "/variables/samenvatting", "/localVariables/samenvatting")) {
            assertThat(client.get("/task/" + task + path)).as(path).matches(reply -> reply.status() >= 400 && !reply.body().contains("Jansen"));
        }
        for (String path : List.of("/variable-instance?processInstanceIdIn=", "/history/variable-instance?processInstanceId=",
                "/history/detail?processInstanceId=")) {
            assertThat(client.get(path + instance).json()).as(path).isEmpty();
        }
        assertThat(client.get("/process-instance/" + instance + "/variables").status()).isEqualTo(403);
        assertThat(as("inkoper").get("/task/" + task + "/form-variables").body()).as("whose task it is").contains("Jansen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "beheer"})
    void whoFollowsAPurchaseReadsWhereItIs(String user) {
        String path = engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("inkooptraject")
                .processInstanceBusinessKey(cases.get(0).number()).singleResult().getId();

        assertThat(as(user).get("/process-instance/" + path + "/variables").json().fieldNames()).toIterable()
                .contains("dossierNummer", "fase", "baan", "onderwerp", "soort", "procedure");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/task?taskVariables=samenvatting_like_%25Jansen%25", "/task?processVariables=prijs_gt_10",
            "/task/count?taskVariables=samenvatting_like_%25Jansen%25", "/history/task?taskVariables=samenvatting_eq_Jansen",
            "/history/task?processVariables=prijs_gt_10", "/process-instance?variables=prijs_gt_10", "/execution?variables=prijs_gt_10",
            "/history/process-instance?variables=prijs_gt_10"})
    void nobodyFindsOutBySearchingForAValue(String question) {
        for (String user : List.of("manager", "beheer", "inkoper")) {
            Reply reply = as(user).get(question);
            assertThat(reply.status()).as(user + " " + reply.body()).isEqualTo(403);
            assertThat(reply.body()).contains("Zoeken en sorteren kan alleen op: baan, dossierNummer, fase");
        }
    }

    @Test
    void nobodyFindsOutBySortingOrWithinAnOrPart() {
        TasklistClient manager = as("manager");
        Map<String, Object> compared = Map.of("name", "samenvatting", "operator", "like", "value", "%Jansen%");

        assertThat(manager.post("/task", Map.of("orQueries", List.of(Map.of("taskVariables", List.of(compared))))).status()).isEqualTo(403);
        Reply sorted = manager.post("/task", Map.of("sorting", List.of(Map.of("sortBy", "taskVariable", "sortOrder", "asc",
                "parameters", Map.of("variable", "samenvatting", "type", "String")))));
        assertThat(sorted.status()).as(sorted.body()).isEqualTo(403);
        assertThat(manager.get("/task?processVariables=fase_eq_AANVRAAG").status()).isEqualTo(200);
    }

    @Test
    void whatWasSaidOfAPurchaseBeforeItsAwardReachesOnlyWhoMayKnowIt() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.laptops());
        path.does("opdrachtgever", "opdrachtUitwerken", Purchases.assignment());
        path.does("budgethouder", "budgetBevestigen", Map.of("budget", "JA"));
        path.takesTheProposal();
        Map<String, Object> bid = Purchases.bid("Tweede Leven ICT BV", "41999,99", false);
        bid.putAll(Map.of("contactpersoon", "Noor de Wit", "contactEmail", "noor@tweedeleven.example", "bedrijfsgrootte", "SMALL"));
        path.does("inkoper", "inschrijvingVastleggen", bid);
        path.does("inkoper", "gunningsadviesOpstellen", Purchases.lowPriceAdvice());
        assertThat(path.openTasks()).containsExactly("akkoordGeven");
        assertThat(timeline.of(path.number()).stream().filter(event -> event.secret() == Secret.ESTIMATE).map(Timeline.Event::event))
                .contains("Dossier aangelegd", "Budget bevestigd", "Inkoopstrategie opgesteld", "Poort G3 gehaald");
        assertThat(timeline.of(path.number()).stream().filter(event -> event.secret() == Secret.BIDS).map(Timeline.Event::event))
                .contains("Poort G5 gehaald", "Akkoord gevraagd: gunning");

        Map<String, String> read = new LinkedHashMap<>();
        DemoUsers.ALL.forEach(user -> read.put(user.id(), everything(user.id(), path.number().value())));

        assertThat(whoRead(read, "60.000", "60000")).containsExactlyInAnyOrder("opdrachtgever", "inkoper", "inkoper2", "manager", "mandaathouder",
                "directeur");
        assertThat(whoRead(read, "Tweede Leven ICT BV")).containsExactlyInAnyOrder("inkoper", "mandaathouder", "directeur");
        assertThat(whoRead(read, "Noor de Wit", "noor@tweedeleven.example")).as("only on the tasks of the buyer, which are done").isEmpty();
        assertThat(whoRead(read, "41.999,99", "41999", "al afgeschreven")).containsExactlyInAnyOrder("inkoper", "mandaathouder", "directeur");
    }

    private static Set<String> whoRead(Map<String, String> read, String... words) {
        return read.entrySet().stream().filter(one -> Stream.of(words).anyMatch(one.getValue()::contains)).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** All that the API and the engine tell somebody about a dossier. */
    private String everything(String user, String number) {
        TasklistClient client = as(user);
        StringBuilder read = new StringBuilder(get(user, "/" + number).body() + get(user, "/" + number + "/tijdlijn").body() + get(user, "/" + number + "/feiten").body()
                + get(user, "?zoek=" + number).body());
        for (String path : List.of("/task?", "/process-instance?", "/history/process-instance?", "/history/task?")) {
            String key = path.startsWith("/history/process") || path.startsWith("/process") ? "businessKey=" : "processInstanceBusinessKey=";
            read.append(client.get(path + key + number).body());
        }
        for (String instance : instances(number)) {
            for (String path : List.of("/variable-instance?processInstanceIdIn=", "/history/variable-instance?includeDeleted=true&processInstanceId=",
                    "/history/detail?processInstanceId=", "/history/activity-instance?processInstanceId=",
                    "/history/user-operation?processInstanceId=", "/incident?processInstanceId=", "/job?processInstanceId=",
                    "/history/decision-instance?includeInputs=true&includeOutputs=true&processInstanceId=")) {
                read.append(client.get(path + instance).body());
            }
            read.append(client.get("/process-instance/" + instance + "/variables").body());
        }
        engine.getTaskService().createTaskQuery().processInstanceBusinessKey(number).list().forEach(task ->
                List.of("", "/form-variables", "/variables", "/localVariables", "/comment", "/form", "/rendered-form").forEach(path ->
                        read.append(client.get("/task/" + task.getId() + path).body())));
        return read.toString();
    }

    private List<String> instances(String number) {
        return engine.getHistoryService().createHistoricProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                .map(instance -> instance.getId()).toList();
    }

    private TasklistClient as(String user) {
        return signedIn.computeIfAbsent(user, id -> TasklistClient.signedIn(port, id));
    }

    private Reply get(String user, String path) {
        return send(user, "GET", API + path);
    }

    /** Cockpit asks along a way of its own, past the engine's queries. */
    @Test
    void cockpitDoesNotTellWhetherAGuessOfWhatATaskHoldsIsRight() {
        for (String user : List.of("manager", "beheer")) {
            for (String operator : List.of("eq", "like", "gt")) {
                assertThat(cockpitSearch(user, "", "samenvatting", operator)).isEqualTo(403);
                assertThat(cockpitSearch(user, "/count", "samenvatting", operator)).isEqualTo(403);
            }
            assertThat(as(user).getAbsolute(COCKPIT_SEARCH + "?variables=samenvatting_eq_Jansen").status()).isEqualTo(403);
            assertThat(cockpitSearch(user, "", "fase", "eq")).isEqualTo(200);
        }
    }

    private int cockpitSearch(String user, String counting, String variable, String operator) {
        Reply reply = as(user).sendAbsolute("POST", COCKPIT_SEARCH + counting,
                Map.of("variables", List.of(Map.of("name", variable, "operator", operator, "value", "Jansen"))));
        assertThat(reply.body()).doesNotContain("Jansen");
        return reply.status();
    }

    private Reply send(String user, String method, String path) {
        String basic = Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/json").method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            return new Reply(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
