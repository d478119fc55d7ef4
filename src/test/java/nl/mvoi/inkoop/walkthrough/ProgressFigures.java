// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.mvoi.inkoop.contract.Contracts;
import nl.mvoi.inkoop.notification.WeekFigures;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.rules.WorkingCalendar;
import nl.mvoi.inkoop.testing.AllTables;
import nl.mvoi.inkoop.testing.ListedDossiers;
import nl.mvoi.inkoop.testing.TasklistClient.Reply;
import nl.mvoi.inkoop.testing.TasklistClient;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The figures of more than forty dossiers that people moved on with the real forms, some closed and some withdrawn, against a count that asks only the
 * engine and remembers what was done. They have a department of their own, so that no other test counts.
 */
@Tag("lang")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ProgressFigures {

    private static final Set<String> THEMES = Set.of("KLI", "CIR", "GLO", "SGS", "KET");
    private static final Pattern LINKED = Pattern.compile("<a (?=[^>]*href=\"(/dossiers\\?[^\"]*)\")[^>]*aria-label=\"(\\d+), [^\"]*\"");
    private static final Pattern MARK = Pattern.compile("<a tabindex=\"-1\" href=\"(/dossiers\\?[^\"]*)\"><g class=\"mvoi-mark\">.*?>nu (\\d+)</text>");
    private static final Pattern TABLE = Pattern.compile("<table.*?</table>", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("<tr>.*?</tr>", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<t[dh].*?</t[dh]>", Pattern.DOTALL);

    private final String department = "Afdeling " + UUID.randomUUID().toString().substring(0, 8);
    private final Map<Journey, String> phases = new HashMap<>();
    private final ObjectMapper json = new ObjectMapper();

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessEngine engine;
    @Autowired
    private Contracts contracts;
    @Autowired
    private WorkingCalendar calendar;
    @Autowired
    private JdbcClient database;
    @Autowired
    private WeekFigures week;
    private TasklistClient manager;

    @BeforeEach
    void walk() {
        if (manager != null) {
            return;
        }
        manager = TasklistClient.signedIn(port, "manager");
        some(6, "OPDRACHT", this::laptops);
        some(5, "OPDRACHT", () -> laptops().does("opdrachtgever", "opdrachtUitwerken", Purchases.assignment()));
        some(6, "STRATEGIE", this::atStrategy);
        some(4, "NIET_INGEKOCHT", () -> laptops().does("opdrachtgever", "opdrachtUitwerken", notBuying()));
        some(3, "INGETROKKEN", () -> withdrawn(atStrategy()));
        some(6, "STRATEGIE", () -> tour("poortInvullen"));
        some(2, "STRATEGIE", () -> tour("afwijkingBeoordelen"));
        some(3, "AANBESTEDING", () -> tour("sluitingsdatum"));
        some(2, "GUNNING", () -> tour("inschrijvingBeoordelen"));
        some(2, "GUNNING", () -> tour("opschortendeTermijn"));
        some(2, "CONTRACT", () -> tour("kpisMeten"));
        some(1, "AFGESLOTEN", () -> tour("contractEvalueren").does("contractmanager", "contractEvalueren", Purchases.evaluation()));
        phases.keySet().stream().filter(path -> !path.tasks("poortInvullen").isEmpty()).findFirst().orElseThrow().answersGate("inkoper", "GLO", Purchases.adoptAll());
        late(phases.keySet().stream().filter(path -> !path.tasks("budgetBevestigen").isEmpty()).limit(3).map(path -> path.only("budgetBevestigen")).toList());
        late(phases.keySet().stream().filter(path -> path.tasks("poortInvullen").size() == 5).limit(2).map(path -> path.gateTask("KLI")).toList());
    }

    @Test
    void thereAreMoreThanFortyAndEachIsInThePhaseThatWasReached() throws Exception {
        Map<String, Long> counted = phases.values().stream().collect(Collectors.groupingBy(phase -> phase, TreeMap::new, Collectors.counting()));
        assertThat(phases).hasSizeGreaterThan(40);

        Map<String, Long> told = new TreeMap<>();
        api("").get("fasen").forEach(one -> told.put(one.get("fase").asText(), one.get("aantal").asLong()));

        assertThat(told).containsAllEntriesOf(counted).hasSize(10);
        assertThat(told.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(phases.size());
    }

    @Test
    void theGatesThatWaitAreThoseOfTheOpenTasks() throws Exception {
        List<Task> gates = open().stream().filter(task -> THEMES.contains(theme(task))).toList();

        for (JsonNode told : api("").get("poorten")) {
            List<Task> ofTheme = gates.stream().filter(task -> theme(task).equals(told.get("thema").asText())).toList();
            assertThat(told.get("wachtend").asLong()).as(told.toString()).isEqualTo(ofTheme.size());
            assertThat(told.get("teLaat").asLong()).as(told.toString()).isEqualTo(ofTheme.stream().filter(this::isLate).count());
        }
        assertThat(gates).hasSizeGreaterThan(30);
        assertThat(gates.stream().filter(this::isLate)).hasSize(2);
    }

    @Test
    void theMiddleOfEachPhaseIsThatOfTheTimesThatItWasLeft() throws Exception {
        List<Long> ids = database.sql("select s.id from dossier_stretch s join dossier d on d.number = s.dossier where d.department = :department and s.kind = 'FASE'"
                + " and s.what = 'OPDRACHT' and s.ended_at is not null order by s.id").param("department", department).query(Long.class).list();
        long left = phases.values().stream().filter(phase -> !phase.equals("OPDRACHT")).count();
        assertThat(ids).as("whoever is further left it once").hasSize((int) left);
        IntStream.range(0, ids.size()).forEach(i -> database.sql("update dossier_stretch set seconds = :seconds, market_seconds = 86400 where id = :id")
                .param("seconds", i * 86_400L + 100).param("id", ids.get(i)).update());

        JsonNode told = node(api("").get("doorlooptijden"), "fase", "OPDRACHT");

        assertThat(told.get("n").asLong()).isEqualTo(left);
        assertThat(told.get("mediaanDagen").asLong()).isEqualTo((left - 1) / 2);
        long middle = (left - 1) / 2;
        assertThat(manager.getAbsolute("/voortgang/voortgang.csv" + filter()).body()).as("days, of people, of the market, n, unknown")
                .containsPattern("\"opdracht[^\"]*\";\"" + middle + "\";\"" + (middle - 1) + "\";\"1\";\"" + left + "\";\"0\"");
        assertThat(node(api("").get("doorlooptijden"), "fase", "CONTRACT").get("n").asLong()).isEqualTo(1);
        JsonNode earlier = node(api("&van=2020-01-01&tot=2020-12-31").get("doorlooptijden"), "fase", "OPDRACHT");
        assertThat(earlier.get("n").asLong()).isZero();
        assertThat(earlier.get("mediaanDagen").isNull()).isTrue();
    }

    @Test
    void whoIsWaitedForIsWhoCanDoTheOpenTasksOrTheMarket() throws Exception {
        Map<String, Long> counted = new TreeMap<>(open().stream().collect(Collectors.groupingBy(this::team,
                Collectors.collectingAndThen(Collectors.mapping(this::dossier, Collectors.toSet()), numbers -> (long) numbers.size()))));
        counted.put("INSCHRIJVEN", 3L);
        counted.put("OPSCHORTING", 2L);
        Map<String, Long> told = new TreeMap<>();
        read("/api/v1/voortgang/wachten" + filter()).forEach(one -> told.put(one.get("code").asText(), one.get("aantal").asLong()));

        assertThat(told).isEqualTo(counted);
        assertThat(node(read("/api/v1/voortgang/wachten" + filter()), "code", "budgethouders").get("teLaat").asLong()).isEqualTo(3);
    }

    @Test
    void deviationsAreThoseThatWereAsked() throws Exception {
        List<String> asked = open().stream().filter(task -> task.getTaskDefinitionKey().equals("afwijkingBeoordelen")).map(this::theme).toList();
        assertThat(asked).hasSize(2);

        read("/api/v1/voortgang/afwijkingen" + filter()).forEach(one -> assertThat(one.get("aantal").asLong()).as(one.toString())
                .isEqualTo(asked.stream().filter(one.get("thema").asText()::equals).count()));
        read("/api/v1/voortgang/afwijkingen" + filter() + "&van=2020-01-01&tot=2020-12-31").forEach(one -> {
            assertThat(one.get("aantal").asLong()).isZero();
            assertThat(one.get("van").asLong()).isZero();
        });
    }

    @Test
    void aStepOfAProcessTellsWhatWaitsThereAndHowOftenItWasDone() throws Exception {
        JsonNode budget = node(read("/api/v1/voortgang/processen/opdracht" + filter()).get("elementen"), "element", "budgetBevestigen");
        JsonNode closing = node(read("/api/v1/voortgang/processen/aanbesteding" + filter()).get("elementen"), "element", "sluitingsdatum");
        JsonNode strategy = node(read("/api/v1/voortgang/processen/strategie" + filter()).get("elementen"), "element", "strategieOpstellen");

        assertThat(budget.get("nu").asLong()).isEqualTo(5);
        assertThat(budget.get("n").asLong()).isEqualTo(completed("budgetBevestigen"));
        assertThat(strategy.get("n").asLong()).as("what a withdrawal made go away was not done").isEqualTo(completed("strategieOpstellen"));
        assertThat(closing.get("nu").asLong()).isEqualTo(3);
        assertThat(closing.get("n").asLong()).as("those that are further").isEqualTo(2 + 2 + 2 + 1);
        assertThat(manager.getAbsolute("/api/v1/voortgang/processen/bestaatNiet").status()).isEqualTo(404);
    }

    private long completed(String element) {
        return engine.getHistoryService().createHistoricTaskInstanceQuery().taskDefinitionKey(element).finished().list().stream()
                .filter(task -> "completed".equals(task.getDeleteReason()) && phases.keySet().stream().anyMatch(path -> path.number().value()
                        .equals(businessKey(task.getProcessInstanceId())))).count();
    }

    @Test
    void everyNumberOfThePageIsThatOfTheListItOpens() {
        String page = manager.getAbsolute("/voortgang" + filter()).body();
        List<MatchResult> numbers = LINKED.matcher(page).results().toList();

        assertThat(numbers).hasSizeGreaterThan(60);
        opens(numbers);
    }

    @Test
    void everyNumberOfEachProcessIsThatOfTheListItOpensOnItsPageInItsDrawingAndInTheApi() throws Exception {
        for (String process : List.of("opdracht", "strategie", "mvoi-poort", "aanbesteding")) {
            String page = manager.getAbsolute("/voortgang/processen/" + process + filter()).body();
            List<MatchResult> numbers = new ArrayList<>(LINKED.matcher(page).results().toList());
            numbers.addAll(MARK.matcher(page).results().toList());
            opens(numbers);
            JsonNode told = read("/api/v1/voortgang/processen/" + process + filter());
            assertThat(told.get("elementen")).isNotEmpty();
            for (JsonNode one : told.get("elementen")) {
                assertThat(listed(one.get("lijst").asText())).as(one.toString()).isEqualTo(one.get("nu").asInt());
                assertThat(listed(one.get("gedaan").asText())).as(one.toString()).isEqualTo(one.get("n").asInt());
            }
        }
        assertThat(MARK.matcher(manager.getAbsolute("/voortgang/processen/opdracht" + filter()).body()).results()).isNotEmpty();
    }

    @Test
    void everyNumberOfTheWeeklyMailIsThatOfTheListItOpens() {
        assertThat(week.of("manager")).hasSizeGreaterThanOrEqualTo(5).allSatisfy(line ->
                assertThat((long) listed(line.address())).as(line.label()).isEqualTo(line.count()));
    }

    private void opens(List<MatchResult> numbers) {
        numbers.forEach(link -> assertThat(listed(link.group(1))).as(link.group()).isEqualTo(Integer.parseInt(link.group(2))));
    }

    /** Days are no dossiers. */
    @Test
    void noNumberOfDossiersIsWithoutItsList() {
        for (String page : List.of("/voortgang" + filter(), "/voortgang/processen/strategie" + filter())) {
            int numbers = 0;
            for (String table : TABLE.matcher(manager.getAbsolute(page).body()).results().map(MatchResult::group).toList()) {
                List<List<String>> rows = ROW.matcher(table).results().map(row -> CELL.matcher(row.group()).results().map(MatchResult::group).toList()).toList();
                for (List<String> row : rows.subList(1, rows.size())) {
                    for (int column = 1; column < row.size(); column++) {
                        String cell = row.get(column);
                        if (words(cell).matches("[0-9]+") && !words(rows.get(0).get(column)).matches(".*\\((dagen|midden)\\)")) {
                            assertThat(cell).as(page + " " + words(rows.get(0).get(column))).contains("href=\"/dossiers?");
                            numbers++;
                        }
                    }
                }
            }
            assertThat(numbers).as(page).isPositive();
        }
    }

    private static String words(String html) {
        return html.replaceAll("<[^>]*>", "").strip();
    }

    @Test
    void aboveTheEuropeanThresholdIsWhatTheValueSaysWhateverTheProcedure() {
        List<String> high = numbers("estimated_value >= 5404000 and phase in ('STRATEGIE', 'AANBESTEDING', 'GUNNING', 'CONTRACT')");
        List<String> low = numbers("estimated_value < 200000 and phase in ('OPDRACHT', 'STRATEGIE')");
        String list = "/dossiers?lijst=alles&drempel=JA&loopt=ja&afdeling=" + URLEncoder.encode(department, StandardCharsets.UTF_8);
        assertThat(ListedDossiers.of(manager, list)).containsExactlyInAnyOrderElementsOf(high).hasSizeGreaterThan(10);

        procedure(high.get(0), "NADERE_OVEREENKOMST");
        procedure(low.get(0), "EUROPEES");

        assertThat(ListedDossiers.of(manager, list)).contains(high.get(0)).doesNotContain(low.get(0));
        procedure(high.get(0), "EUROPEES");
        procedure(low.get(0), "ENKELVOUDIG_ONDERHANDS");
    }

    @Test
    void whoMayNotKnowAnEstimateLearnsNotFromTheThresholdWhatItIs() {
        List<String> awarded = numbers("estimated_value >= 5404000 and awarded");
        List<String> all = numbers("estimated_value >= 5404000");
        String list = "/dossiers?lijst=alles&drempel=JA&afdeling=" + URLEncoder.encode(department, StandardCharsets.UTF_8);
        TasklistClient adviser = TasklistClient.signedIn(port, "mvoi-adviseur");

        assertThat(awarded).isNotEmpty().hasSizeLessThan(all.size());
        assertThat(ListedDossiers.of(adviser, list)).containsExactlyInAnyOrderElementsOf(awarded);
        assertThat(ListedDossiers.of(adviser, list.replace("drempel=JA&", ""))).as("they exist for him").containsAll(all);
    }

    @Test
    void anEarlierDossierCountsWhereItStandsAndIsUnknownInTheRest() throws Exception {
        String other = "Archief " + UUID.randomUUID().toString().substring(0, 8);
        Map<String, Object> form = Purchases.laptops();
        form.put("afdeling", other);
        String number = new Journey(engine).requestedBy("opdrachtgever", form).number().value();
        database.sql("update dossier_stretch set began_at = null, seconds = null where dossier = :number and what = 'AANVRAAG'").param("number", number).update();
        database.sql("delete from dossier_stretch where dossier = :number and ended_at is null").param("number", number).update();
        database.sql("update dossier set above_threshold = null where number = :number").param("number", number).update();
        String filter = "?afdeling=" + URLEncoder.encode(other, StandardCharsets.UTF_8);

        JsonNode told = read("/api/v1/voortgang" + filter);
        assertThat(node(told.get("fasen"), "fase", "OPDRACHT").get("aantal").asLong()).isEqualTo(1);
        assertThat(node(told.get("doorlooptijden"), "fase", "AANVRAAG").get("n").asLong()).isZero();
        assertThat(node(told.get("doorlooptijden"), "fase", "AANVRAAG").get("mediaanDagen").isNull()).isTrue();
        String page = manager.getAbsolute("/voortgang" + filter).body();
        assertThat(page).contains("aria-label=\"1, Uit de fase aanvraag, begin onbekend\"", "aria-label=\"1, Lopende inkopen waarvan onbekend is of zij boven de drempel zijn\"",
                "aria-label=\"0, Lopende inkopen boven de Europese drempel\"");
        opens(LINKED.matcher(page).results().toList());
        JsonNode one = read("/api/v1/inkoopdossiers/" + number + "/voortgang");
        assertThat(one.get("sinds").isNull()).isTrue();
        assertThat(one.get("fase").asText()).isEqualTo("OPDRACHT");
        assertThat(manager.getAbsolute("/dossiers/" + number + "/voortgang").body()).contains("onbekend");
    }

    @Test
    void aStepAndAPhaseThatNoModelHasAnyMoreStopNothing() throws Exception {
        String other = "Vervallen " + UUID.randomUUID().toString().substring(0, 8);
        Map<String, Object> form = Purchases.laptops();
        form.put("afdeling", other);
        Journey path = new Journey(engine).requestedBy("opdrachtgever", form);
        String number = path.number().value();
        String task = path.only("opdrachtUitwerken").getId();
        database.sql("update ACT_RU_TASK set TASK_DEF_KEY_ = 'oudeStap' where ID_ = :id").param("id", task).update();
        database.sql("update dossier_stretch set what = 'OUDE_FASE' where dossier = :number and what = 'AANVRAAG'").param("number", number).update();
        String filter = "?afdeling=" + URLEncoder.encode(other, StandardCharsets.UTF_8);
        try {
            assertThat(node(read("/api/v1/voortgang/wachten" + filter), "code", "opdrachtgever").get("aantal").asLong()).isEqualTo(1);
            read("/api/v1/voortgang/processen/opdracht" + filter).get("elementen").forEach(one -> assertThat(one.get("nu").asLong()).isZero());
            String page = manager.getAbsolute("/voortgang" + filter).body();
            opens(LINKED.matcher(page).results().toList());
            assertThat(manager.getAbsolute("/voortgang/processen/opdracht" + filter).status()).isEqualTo(200);
            JsonNode one = read("/api/v1/inkoopdossiers/" + number + "/voortgang");
            assertThat(node(one.get("activiteiten"), "element", "oudeStap").get("proces").isNull()).isTrue();
            assertThat(one.get("aanZet")).hasSize(1);
            assertThat(manager.getAbsolute("/dossiers/" + number + "/voortgang").status()).isEqualTo(200);
            assertThat(manager.getAbsolute("/api/v1/voortgang/processen/oudProces").status()).isEqualTo(404);
            assertThat(manager.getAbsolute("/voortgang/processen/oudProces").status()).isEqualTo(404);
        } finally {
            database.sql("update ACT_RU_TASK set TASK_DEF_KEY_ = 'opdrachtUitwerken' where ID_ = :id").param("id", task).update();
        }
    }

    /** Every call, with filters that are odd, huge or look like SQL, by every role: nothing breaks, and nothing is changed. */
    @Test
    void whateverIsAskedByWhomeverNothingBreaksAndNothingChanges() {
        List<String> odd = List.of("afdeling=%27+or+1%3D1--", "afdeling=%25", "afdeling=_", "onderwerp=WEG%27%3Bdrop+table+dossier--", "afdeling=%E2%80%AE%F0%9F%98%80",
                "van=0000-00-00", "van=2026-01-01&tot=9999-12-31", "van=0001-01-01", "taak=x", "afdeling=" + "%C3%A9".repeat(100), "afdeling=" + "a".repeat(5_000));
        List<String> calls = List.of("/voortgang", "/voortgang/voortgang.csv", "/voortgang/voortgang.xlsx", "/voortgang/processen/strategie", "/api/v1/voortgang",
                "/api/v1/voortgang/wachten", "/api/v1/voortgang/afwijkingen", "/api/v1/voortgang/processen/strategie");
        List<String> lists = List.of("drempel=NEE", "verliet=%27", "begin=ja", "gedaan=%27--", "beslist=X", "verliet=STRATEGIE&begin=onbekend&van=2026-02-31");
        Map<String, Long> before = AllTables.of(database);
        for (String user : List.of("opdrachtgever2", "inkoper", "mvoi-adviseur", "budgethouder", "jurist", "beoordelaar1", "mandaathouder", "directeur", "contractmanager",
                "manager", "beleid", "communicatie", "beheer")) {
            TasklistClient client = TasklistClient.signedIn(port, user);
            for (String call : calls) {
                assertThat(client.getAbsolute(call).status()).as(user + " " + call).isEqualTo(200);
            }
            odd.forEach(filter -> assertThat(client.getAbsolute(calls.get(Math.abs(filter.hashCode()) % calls.size()) + "?" + filter).status())
                    .as(user + " " + filter).isIn(200, 400));
        }
        for (String filter : odd) {
            calls.forEach(call -> assertThat(manager.getAbsolute(call + "?" + filter).status()).as(call + " " + filter).isIn(200, 400));
        }
        lists.forEach(filter -> assertThat(manager.getAbsolute("/dossiers?lijst=alles&" + filter).status()).as(filter).isEqualTo(400));
        assertThat(AllTables.of(database)).isEqualTo(before);
        assertThat(manager.getAbsolute("/voortgang?afdeling=%25").body()).as("a pattern is no department").contains("Er zijn geen inkopen met dit filter (n = 0).");
    }

    @Test
    void whoSeesNothingCountsNothingAndWhoSeesSomethingCountsThat() throws Exception {
        for (String user : List.of("opdrachtgever2", "beleid", "communicatie", "beoordelaar1")) {
            TasklistClient client = TasklistClient.signedIn(port, user);
            long counted = 0;
            for (JsonNode phase : json.readTree(client.getAbsolute("/api/v1/voortgang" + filter()).body()).get("fasen")) {
                counted += phase.get("aantal").asLong();
            }
            assertThat((long) ListedDossiers.of(client, "/dossiers?lijst=alles&afdeling=" + URLEncoder.encode(department, StandardCharsets.UTF_8)).size()).as(user).isEqualTo(counted);
            assertThat(counted).as(user).isLessThan(phases.size());
            for (Journey path : phases.keySet()) {
                int exists = client.getAbsolute("/api/v1/inkoopdossiers/" + path.number()).status();
                assertThat(client.getAbsolute("/api/v1/inkoopdossiers/" + path.number() + "/voortgang").status()).as(user + " " + path.number()).isEqualTo(exists);
                assertThat(client.getAbsolute("/dossiers/" + path.number() + "/voortgang").status()).as(user + " " + path.number()).isEqualTo(exists);
            }
        }
    }

    @Test
    void aTitleOrADepartmentThatLooksLikeAFormulaIsTextInTheFile() {
        Map<String, Object> form = Purchases.laptops();
        form.put("titel", "=HYPERLINK(\"http://kwaad.example\";\"klik\") " + UUID.randomUUID());
        form.put("afdeling", department + " formule");
        String number = new Journey(engine).requestedBy("opdrachtgever", form).number().value();

        String file = manager.getAbsolute("/dossiers/lijst.csv?lijst=alles&zoek=" + number).body();
        assertThat(file).contains("HYPERLINK").doesNotContain("\"=HYPERLINK");
        assertThat(manager.getAbsolute("/voortgang/voortgang.csv?afdeling=%3D1%2B1").body()).doesNotContain("\"=1");
        assertThat(manager.getAbsolute("/dossiers/" + number + "/voortgang").body()).contains("=HYPERLINK(&quot;http");
    }

    private void procedure(String number, String code) {
        database.sql("update dossier set procedure_code = :code where number = :number").param("code", code).param("number", number).update();
    }

    private List<String> numbers(String condition) {
        return database.sql("select number from dossier where department = :department and " + condition).param("department", department).query(String.class).list();
    }

    @Test
    void pageFileAndSpreadsheetSayTheSame() throws Exception {
        String page = manager.getAbsolute("/voortgang" + filter()).body();
        String file = manager.getAbsolute("/voortgang/voortgang.csv" + filter()).body();

        assertThat(page).contains("aria-label=\"" + phases.size() + ", alle inkopen van deze cijfers\"");
        assertThat(file).startsWith("\ufeff\"Periode\"").contains("\"Inkopen\";\"" + phases.size() + "\"");
        api("").get("fasen").forEach(one -> assertThat(file).containsPattern("\"" + one.get("fase").asText().toLowerCase().replace('_', ' ') + "\";\"" + one.get("aantal") + "\""));
        List<String> cells = LINKED.matcher(page).results().map(found -> found.group(2)).toList();
        assertThat(cells).isNotEmpty();
        cells.forEach(cell -> assertThat(file).contains("\"" + cell + "\""));
        assertThat(manager.getAbsolute("/voortgang/voortgang.xlsx" + filter()).body()).startsWith("PK");
    }

    @Test
    void aDepartmentThatDoesNotExistGivesAnHonestNothing() throws Exception {
        String nothing = "?afdeling=Bestaat+niet";

        assertThat(manager.getAbsolute("/voortgang" + nothing).body()).contains("Er zijn geen inkopen met dit filter (n = 0).", "onbekend");
        JsonNode told = read("/api/v1/voortgang" + nothing);
        told.get("fasen").forEach(one -> assertThat(one.get("aantal").asLong()).isZero());
        told.get("doorlooptijden").forEach(one -> assertThat(one.get("mediaanDagen").isNull()).isTrue());
    }

    @Test
    void everythingThatIsWrongWithAFilterIsSaidAtOnce() {
        Reply page = manager.getAbsolute("/voortgang?onderwerp=NIETS&procedure=X&baan=SNEL&van=gisteren&tot=2026-02-31");

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("href=\"#onderwerp\"", "href=\"#procedure\"", "href=\"#baan\"", "href=\"#van\"", "href=\"#tot\"").doesNotContain("In het kort");
        assertThat(manager.getAbsolute("/api/v1/voortgang?baan=SNEL").status()).isEqualTo(400);
        assertThat(manager.getAbsolute("/voortgang/voortgang.csv?baan=SNEL").status()).isEqualTo(400);
        for (String bad : List.of("van=2026-05-02&tot=2026-05-01", "afdeling=%00", "afdeling=" + "a".repeat(101), "van=%2B999999999-12-31", "tot=99999-01-01")) {
            assertThat(manager.getAbsolute("/voortgang?" + bad).status()).as(bad).isEqualTo(400);
        }
        for (String bad : List.of("loopt=misschien", "teLaat=nee", "wachtOp=iemand", "taak=%27", "afwijking=X", "drempel=1", "zonderInkoper=1", "uiterlijk=morgen")) {
            assertThat(manager.getAbsolute("/dossiers?lijst=alles&" + bad).status()).as(bad).isEqualTo(400);
        }
    }

    @Test
    void aReaderCountsOnlyTheDossiersThatExistForHim() throws Exception {
        TasklistClient other = TasklistClient.signedIn(port, "opdrachtgever2");
        JsonNode told = json.readTree(other.getAbsolute("/api/v1/voortgang" + filter()).body());

        told.get("fasen").forEach(one -> assertThat(one.get("aantal").asLong()).isZero());
        told.get("poorten").forEach(one -> assertThat(one.get("wachtend").asLong()).isZero());
        String number = phases.keySet().iterator().next().number().value();
        assertThat(other.getAbsolute("/api/v1/inkoopdossiers/" + number + "/voortgang").status()).isEqualTo(404);
        assertThat(other.getAbsolute("/dossiers/" + number + "/voortgang").status()).isEqualTo(404);
    }

    @Test
    void oneDossierTellsWhoIsToActAndWhereItWaited() throws Exception {
        Journey path = phases.keySet().stream().filter(one -> one.tasks("poortInvullen").size() == 5).findFirst().orElseThrow();
        JsonNode told = read("/api/v1/inkoopdossiers/" + path.number() + "/voortgang");

        assertThat(told.get("fase").asText()).isEqualTo("STRATEGIE");
        assertThat(told.get("sinds").asText()).endsWith("Z");
        assertThat(told.get("aanZet")).hasSize(5);
        assertThat(node(told.get("activiteiten"), "element", "budgetBevestigen").get("teken").asText()).isEqualTo("✔");
        JsonNode gate = node(told.get("activiteiten"), "element", "poortInvullen");
        assertThat(gate.get("proces").asText()).isEqualTo("mvoi-poort");
        assertThat(gate.get("teken").asText()).isIn("●", "!");
        assertThat(manager.getAbsolute("/dossiers/" + path.number() + "/voortgang").body()).contains("Budget bevestigen", "Waar de inkoop nu op wacht", "loopt nog");
    }

    private void some(int many, String phase, Supplier<Journey> walk) {
        IntStream.range(0, many).forEach(i -> phases.put(walk.get(), phase));
    }

    private Journey laptops() {
        return requested(Purchases.laptops());
    }

    private Journey requested(Map<String, Object> form) {
        form.put("afdeling", department);
        return new Journey(engine).requestedBy("opdrachtgever", form);
    }

    private Journey atStrategy() {
        return laptops().does("opdrachtgever", "opdrachtUitwerken", Purchases.assignment()).does("budgethouder", "budgetBevestigen", Map.of("budget", "JA"));
    }

    private Journey tour(String element) {
        Journey path = requested(Purchases.cyclePath());
        new Tour(path, element, contracts, calendar, () -> { }).go();
        return path;
    }

    private static Map<String, Object> notBuying() {
        Map<String, Object> form = Purchases.assignment();
        form.put("behoefteKeuze", "NIET_KOPEN");
        return form;
    }

    private Journey withdrawn(Journey path) {
        String definition = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("intrekking").latestVersion().singleResult().getId();
        path.as("inkoper", () -> engine.getFormService().submitStartForm(definition, Map.of("dossierNummer", path.number().value(), "redenIntrekking", "Er is geen geld meer.")));
        return path;
    }

    private void late(List<Task> tasks) {
        tasks.forEach(task -> database.sql("update ACT_RU_TASK set DUE_DATE_ = :day where ID_ = :id").param("day", Timestamp.valueOf(LocalDate.now().minusDays(3).atStartOfDay()))
                .param("id", task.getId()).update());
    }

    private boolean isLate(Task task) {
        return task.getDueDate().toInstant().atZone(OfficeClock.ZONE).toLocalDate().isBefore(LocalDate.now(OfficeClock.ZONE));
    }

    private List<Task> open() {
        List<Task> open = new ArrayList<>();
        phases.keySet().forEach(path -> open.addAll(engine.getTaskService().createTaskQuery().processInstanceBusinessKey(path.number().value()).list()));
        return open;
    }

    private String theme(Task task) {
        return String.valueOf(engine.getTaskService().getVariable(task.getId(), "thema"));
    }

    private String team(Task task) {
        return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream().filter(link -> link.getType().equals("candidate")).map(link -> link.getGroupId())
                .findFirst().orElse("opdrachtgever");
    }

    private String dossier(Task task) {
        return businessKey(task.getProcessInstanceId());
    }

    private String businessKey(String instance) {
        return engine.getHistoryService().createHistoricProcessInstanceQuery().processInstanceId(instance).singleResult().getBusinessKey();
    }

    private String filter() {
        return "?afdeling=" + URLEncoder.encode(department, StandardCharsets.UTF_8);
    }

    private JsonNode api(String more) throws Exception {
        return read("/api/v1/voortgang" + filter() + more);
    }

    private JsonNode read(String path) throws Exception {
        Reply reply = manager.getAbsolute(path);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return json.readTree(new ByteArrayInputStream(reply.body().getBytes(StandardCharsets.UTF_8)));
    }

    private static JsonNode node(JsonNode all, String key, String value) {
        for (JsonNode one : all) {
            if (one.get(key).asText().equals(value)) {
                return one;
            }
        }
        throw new AssertionError(value + " is not in " + all);
    }

    private int listed(String address) {
        return ListedDossiers.of(manager, address).size();
    }
}
