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
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.rules.WorkingCalendar;
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
    private static final Pattern LISTED = Pattern.compile("<h3><a href=\"/dossiers/(INK-\\d{4}-\\d{5})\"");

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
        IntStream.range(0, ids.size()).forEach(i -> database.sql("update dossier_stretch set seconds = :seconds where id = :id")
                .param("seconds", i * 86_400L + 100).param("id", ids.get(i)).update());

        JsonNode told = node(api("").get("doorlooptijden"), "fase", "OPDRACHT");

        assertThat(told.get("n").asLong()).isEqualTo(left);
        assertThat(told.get("mediaanDagen").asLong()).isEqualTo((left - 1) / 2);
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
    }

    @Test
    void aStepOfAProcessTellsWhatWaitsThereAndHowOftenItWasDone() throws Exception {
        JsonNode budget = node(read("/api/v1/voortgang/processen/opdracht" + filter()).get("elementen"), "element", "budgetBevestigen");
        JsonNode closing = node(read("/api/v1/voortgang/processen/aanbesteding" + filter()).get("elementen"), "element", "sluitingsdatum");
        long confirmed = engine.getHistoryService().createHistoricTaskInstanceQuery().taskDefinitionKey("budgetBevestigen").finished().list().stream()
                .filter(task -> "completed".equals(task.getDeleteReason()) && phases.keySet().stream().anyMatch(path -> path.number().value()
                        .equals(businessKey(task.getProcessInstanceId())))).count();

        assertThat(budget.get("nu").asLong()).isEqualTo(5);
        assertThat(budget.get("n").asLong()).isEqualTo(confirmed);
        assertThat(closing.get("nu").asLong()).isEqualTo(3);
        assertThat(closing.get("n").asLong()).as("those that are further").isEqualTo(2 + 2 + 2 + 1);
        assertThat(manager.getAbsolute("/api/v1/voortgang/processen/bestaatNiet").status()).isEqualTo(404);
    }

    @Test
    void everyNumberOfThePageIsThatOfTheListItOpens() {
        String page = manager.getAbsolute("/voortgang" + filter()).body();
        List<MatchResult> numbers = LINKED.matcher(page).results().toList();

        assertThat(numbers).hasSizeGreaterThan(60);
        numbers.forEach(link -> assertThat(listed(link.group(1).replace("&amp;", "&"))).as(link.group()).isEqualTo(Integer.parseInt(link.group(2))));
    }

    @Test
    void pageFileAndSpreadsheetSayTheSame() throws Exception {
        String page = manager.getAbsolute("/voortgang" + filter()).body();
        String file = manager.getAbsolute("/voortgang/voortgang.csv" + filter()).body();

        assertThat(page).contains("Dit gaat over " + phases.size() + " inkopen.");
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
        for (String bad : List.of("loopt=misschien", "teLaat=nee", "wachtOp=iemand", "taak=%27", "afwijking=X", "europees=1", "zonderInkoper=1", "uiterlijk=morgen")) {
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

    /** How many dossiers a list has, with all its pages. */
    private int listed(String address) {
        int found = 0;
        for (String next = address; next != null; ) {
            String page = manager.getAbsolute(next).body();
            found += LISTED.matcher(page).results().count();
            MatchResult more = Pattern.compile("href=\"([^\"]*)\" rel=\"next\"|rel=\"next\" href=\"([^\"]*)\"").matcher(page).results().findFirst().orElse(null);
            next = more == null ? null : (more.group(1) == null ? more.group(2) : more.group(1)).replace("&amp;", "&");
        }
        return found;
    }
}
