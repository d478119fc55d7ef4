// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.mvoi.inkoop.contract.Contracts;
import nl.mvoi.inkoop.notification.WeekFigures;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.rules.WorkingCalendar;
import nl.mvoi.inkoop.testing.AllTables;
import nl.mvoi.inkoop.testing.ListedDossiers;
import nl.mvoi.inkoop.testing.TasklistClient.Reply;
import nl.mvoi.inkoop.testing.TasklistClient;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
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
    private static final int TAKEN = 4;
    private static final Map<String, String> NAMES = Arrays.stream(Theme.values()).collect(Collectors.toMap(Theme::name, Theme::label));
    private static final Map<String, String> NAMES_OF_TEAMS = Map.of("inkopers", "Inkopers", "mvoi-adviseurs", "MVOI-adviseurs", "mandaathouders", "Mandaathouders",
            "directie", "Directie");
    private static final Pattern BRIEF = Pattern.compile("<dd><a [^>]*aria-label=\"(\\d+), ([^\"]*)\"");
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
        some(TAKEN, "STRATEGIE", () -> takenUp(atStrategy()));
        some(2, "STRATEGIE", this::atStrategy);
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
        List<Journey> atGates = phases.keySet().stream().filter(path -> path.tasks("poortInvullen").size() == 5).toList();
        late(atGates.stream().limit(2).map(path -> path.gateTask("KLI")).toList());
        since(atGates.get(2).gateTask("CIR"), 4);
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
        return phases.keySet().stream().filter(path -> !completed(path, element).isEmpty()).count();
    }

    private List<HistoricTaskInstance> completed(Journey path, String element) {
        return engine.getHistoryService().createHistoricTaskInstanceQuery().processInstanceBusinessKey(path.number().value()).taskDefinitionKey(element).finished().list()
                .stream().filter(task -> "completed".equals(task.getDeleteReason())).toList();
    }

    @Test
    void thePathTellsItsPhasesAndTheStrategyTheGateOfEachTheme() throws Exception {
        JsonNode path = read("/api/v1/voortgang/processen/inkooptraject" + filter()).get("elementen");
        for (String phase : List.of("Opdracht", "Strategie", "Aanbesteding", "Gunning", "Contract")) {
            JsonNode told = node(path, "element", "fase" + phase);
            assertThat(told.get("nu").asLong()).as(phase).isEqualTo(phases.values().stream().filter(phase.toUpperCase()::equals).count());
            assertThat(told.get("n").asLong()).as(phase).isEqualTo(node(api("").get("doorlooptijden"), "fase", phase.toUpperCase()).get("n").asLong());
            assertThat(told.get("mediaanDagen").isNull()).as(phase).isEqualTo(told.get("n").asLong() == 0);
        }
        assertThat(node(path, "element", "faseContract").get("n").asLong()).isEqualTo(1);
        JsonNode strategy = read("/api/v1/voortgang/processen/strategie" + filter()).get("elementen");
        for (String theme : THEMES) {
            JsonNode told = node(strategy, "element", "poort" + theme);
            assertThat(told.get("nu").asLong()).as(theme).isEqualTo(dossiers(task -> theme(task).equals(theme) && phase(task).equals("STRATEGIE"))).isPositive();
            assertThat(told.get("n").asLong()).as(theme).isEqualTo(phases.keySet().stream().filter(one -> completed(one, "poortInvullen").stream()
                    .anyMatch(task -> task.getName().endsWith(": " + NAMES.get(theme)))).count()).isPositive();
        }
        assertThat(manager.getAbsolute("/voortgang/processen/intrekking").body()).contains("Hier doen mensen niets.");
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
        for (String process : List.of("inkooptraject", "opdracht", "strategie", "mvoi-poort", "aanbesteding", "gunning", "contractmanagement")) {
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
        narrowedToAValue(high.get(0), low.get(0));
        procedure(high.get(0), "EUROPEES");
        procedure(low.get(0), "ENKELVOUDIG_ONDERHANDS");
    }

    /** A call-off is light work whatever it is worth. */
    private void narrowedToAValue(String high, String low) {
        String lane = database.sql("select lane from dossier where number = :number").param("number", high).query(String.class).single();
        database.sql("update dossier set lane = 'LICHT' where number = :number").param("number", high).update();
        try {
            String above = manager.getAbsolute("/voortgang" + filter() + "&drempel=JA&baan=LICHT").body();
            assertThat(above).contains("aria-label=\"1, alle inkopen van deze cijfers\"").doesNotContain("drempel zijn", "Lopende inkopen boven");
            opens(LINKED.matcher(above).results().toList());
            String below = manager.getAbsolute("/voortgang" + filter() + "&drempel=NEE").body();
            opens(LINKED.matcher(below).results().toList());
            assertThat(below).contains("aria-label=\"" + numbers("estimated_value < 5404000").size() + ", alle inkopen van deze cijfers\"");
            assertThat(listed("/dossiers" + filter() + "&lijst=alles&drempel=NEE")).isEqualTo(numbers("estimated_value < 5404000").size());
            assertThat(ListedDossiers.of(manager, "/dossiers" + filter() + "&lijst=alles&drempel=NEE")).contains(low).doesNotContain(high);
            assertThat(manager.getAbsolute("/api/v1/voortgang" + filter() + "&drempel=HOOG").status()).isEqualTo(400);
        } finally {
            database.sql("update dossier set lane = :lane where number = :number").param("lane", lane).param("number", high).update();
        }
    }

    @Test
    void whoMayNotKnowAnEstimateLearnsNotFromTheThresholdWhatItIs() {
        List<String> awarded = numbers("estimated_value >= 5404000 and awarded");
        List<String> all = numbers("estimated_value >= 5404000");
        String list = "/dossiers?lijst=alles&drempel=JA&afdeling=" + URLEncoder.encode(department, StandardCharsets.UTF_8);
        TasklistClient adviser = TasklistClient.signedIn(port, "mvoi-adviseur");

        assertThat(awarded).isNotEmpty().hasSizeLessThan(all.size());
        assertThat(ListedDossiers.of(adviser, list)).containsExactlyInAnyOrderElementsOf(awarded);
        assertThat(ListedDossiers.of(adviser, list.replace("JA", "NEE"))).isEqualTo(ListedDossiers.of(adviser, list.replace("JA", "ONBEKEND"))).isEmpty();
        assertThat(adviser.getAbsolute("/voortgang" + filter() + "&drempel=JA").body()).contains("aria-label=\"" + awarded.size() + ", alle inkopen van deze cijfers\"");
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
        assertThat(page).doesNotContain("Afgesloten, dag onbekend");
        database.sql("update dossier set phase = 'OUDE_FASE' where number = :number").param("number", number).update();
        assertThat(manager.getAbsolute("/voortgang" + filter).body()).as("in a phase that nobody knows it is still a dossier").contains("aria-label=\"1, alle inkopen van deze cijfers\"");
        database.sql("update dossier set phase = 'AFGESLOTEN' where number = :number").param("number", number).update();
        String closed = manager.getAbsolute("/voortgang" + filter).body();
        assertThat(closed).contains("aria-label=\"1, Afgesloten, dag onbekend\"", "aria-label=\"0, Vorige maand afgesloten\"");
        opens(LINKED.matcher(closed).results().toList());
        closedSince(number, LocalDate.now(OfficeClock.ZONE));
        assertThat(manager.getAbsolute("/voortgang" + filter).body()).doesNotContain("Afgesloten, dag onbekend");
    }

    private void closedSince(String number, LocalDate day) {
        database.sql("insert into dossier_stretch (dossier, kind, what, began_at, done, market_seconds) values (:number, 'FASE', 'AFGESLOTEN', :at, false, 0)")
                .param("at", OfficeClock.stored(day.atTime(12, 0).atZone(OfficeClock.ZONE).toOffsetDateTime())).param("number", number).update();
    }

    @Test
    void aDossierThatItsBuyerLeftOpenIsWithoutABuyer() {
        String number = phases.keySet().stream().map(path -> path.number().value()).filter(this::hasBuyer).findFirst().orElseThrow();
        String list = "/dossiers" + filter() + "&lijst=alles&zonderInkoper=ja";
        assertThat(ListedDossiers.of(manager, list)).doesNotContain(number);
        database.sql("insert into dossier_owner (dossier, role, person, appointed_at) values (:number, 'INKOPER', null, current_timestamp)").param("number", number).update();
        try {
            assertThat(ListedDossiers.of(manager, list)).contains(number);
        } finally {
            database.sql("delete from dossier_owner where dossier = :number and person is null").param("number", number).update();
        }
    }

    private boolean hasBuyer(String number) {
        return database.sql("select exists (select 1 from dossier_owner o join dossier d on d.number = o.dossier where o.dossier = :number and o.role = 'INKOPER'"
                + " and d.phase = 'STRATEGIE')").param("number", number).query(Boolean.class).single();
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
            JsonNode steps = read("/api/v1/voortgang/processen/opdracht" + filter).get("elementen");
            JsonNode gone = node(steps, "element", "oudeStap");
            assertThat(gone.get("nu").asLong()).isEqualTo(1);
            assertThat(gone.get("naam").asText()).isEqualTo("Opdracht uitwerken (staat niet meer op de tekening)");
            assertThat(ListedDossiers.of(manager, gone.get("lijst").asText())).containsExactly(number);
            assertThat(listed(gone.get("gedaan").asText())).isZero();
            steps.forEach(one -> assertThat(one.get("nu").asLong()).isEqualTo(one.get("element").asText().equals("oudeStap") ? 1 : 0));
            assertThat(read("/api/v1/voortgang/processen/strategie" + filter).get("elementen")).noneSatisfy(one -> assertThat(one.get("element").asText()).isEqualTo("oudeStap"));
            opens(LINKED.matcher(manager.getAbsolute("/voortgang/processen/opdracht" + filter).body()).results().toList());
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
        List<String> lists = List.of("drempel=nee", "gedaanThema=X", "verliet=%27", "begin=ja", "gedaan=%27--", "beslist=X", "verliet=STRATEGIE&begin=onbekend&van=2026-02-31");
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

    /** Two are closed on days that tell last month from the one before, and two tasks are due on the last day of this week and the day after. */
    @Test
    void whatSomebodyWantsToKnowFirstIsWhatIsCountedByHandOnThePageInBothFilesAndInTheMail() throws Exception {
        List<Journey> closed = phases.entrySet().stream().filter(one -> one.getValue().equals("NIET_INGEKOCHT")).map(Map.Entry::getKey).toList();
        LocalDate thisMonth = LocalDate.now(OfficeClock.ZONE).withDayOfMonth(1);
        closedOn(closed.get(0), thisMonth.minusDays(1));
        closedOn(closed.get(1), thisMonth.minusMonths(1).minusDays(1));
        LocalDate sunday = LocalDate.now(OfficeClock.ZONE).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        List<Task> budgets = phases.keySet().stream().flatMap(path -> path.tasks("budgetBevestigen").stream()).filter(task -> !isLate(task)).toList();
        due(budgets.get(0), sunday);
        due(budgets.get(1), sunday.plusDays(1));
        Map<String, Long> counted = new LinkedHashMap<>();
        counted.put("Inkopen", (long) phases.size());
        counted.put("Inkopen met een taak die te laat is", dossiers(this::isLate));
        counted.put("Inkopen met een taak die deze week klaar moet", dossiers(task -> !isLate(task) && !due(task).isAfter(sunday)));
        counted.put("Lopende inkopen zonder inkoper", phases.keySet().stream().filter(Journey::isRunning).count() - TAKEN);
        counted.put("Vorige maand afgesloten", 1L);
        counted.put("Lopende inkopen boven de Europese drempel", (long) numbers("estimated_value >= 5404000 and phase in ('STRATEGIE', 'AANBESTEDING', 'GUNNING', 'CONTRACT')").size());

        String page = manager.getAbsolute("/voortgang" + filter()).body();
        Map<String, Long> told = new LinkedHashMap<>(Map.of("Inkopen", (long) phases.size()));
        BRIEF.matcher(page).results().forEach(brief -> told.put(brief.group(2), Long.valueOf(brief.group(1))));
        assertThat(told).isEqualTo(counted);
        assertThat(brief(csv().subList(1, 1 + counted.size()))).isEqualTo(counted);
        List<List<String>> sheet = xlsx().get("In het kort");
        assertThat(brief(sheet.subList(1, sheet.size()))).isEqualTo(counted);
        assertThat(ListedDossiers.of(manager, "/dossiers" + filter() + "&lijst=alles&loopt=nee&van=" + thisMonth.minusMonths(1) + "&tot=" + thisMonth.minusDays(1)))
                .containsExactly(closed.get(0).number().value());
        List<String> week = ListedDossiers.of(manager, "/dossiers" + filter() + "&lijst=alles&uiterlijk=" + sunday);
        assertThat(week).contains(dossier(budgets.get(0))).doesNotContain(dossier(budgets.get(1)));
    }

    @Test
    void eachRowOfTheTablesIsWhatIsCountedByHandInBothFiles() throws Exception {
        List<List<String>> text = csv();
        Map<String, List<List<String>>> book = xlsx();
        for (Function<String, List<Map<String, String>>> file : List.<Function<String, List<Map<String, String>>>>of(title -> FigureFiles.table(text, title),
                title -> FigureFiles.below(book.get(title)))) {
            List<Map<String, String>> matrix = file.apply("Fasen en thema's");
            assertThat(matrix).hasSize(10).allSatisfy(row -> {
                String phase = row.get("Fase").toUpperCase().replace(' ', '_');
                assertThat(row).as(phase).containsEntry("Inkopen", String.valueOf(phases.values().stream().filter(phase::equals).count()));
                NAMES.forEach((code, name) -> assertThat(row).as(phase).containsEntry("Wacht op poort " + name,
                        String.valueOf(dossiers(task -> theme(task).equals(code) && phase(task).equals(phase)))));
            });
            Map<List<String>, List<Task>> waiting = open().stream().filter(task -> THEMES.contains(theme(task)))
                    .collect(Collectors.groupingBy(task -> List.of(NAMES.get(theme(task)), NAMES_OF_TEAMS.get(team(task)))));
            List<Map<String, String>> gates = file.apply("Poorten die wachten");
            assertThat(gates).extracting(row -> List.of(row.get("Thema"), row.get("Op wie"))).containsExactlyInAnyOrderElementsOf(waiting.keySet());
            gates.forEach(row -> {
                List<Task> tasks = waiting.get(List.of(row.get("Thema"), row.get("Op wie")));
                assertThat(row).containsEntry("Wacht", String.valueOf(tasks.size())).containsEntry("Te laat", String.valueOf(tasks.stream().filter(this::isLate).count()))
                        .containsEntry("Eerste wacht sinds", DutchFormat.day(tasks.stream().map(ProgressFigures::since).min(LocalDate::compareTo).orElseThrow()));
            });
            assertThat(gates).anySatisfy(row -> assertThat(row).containsEntry("Eerste wacht sinds", DutchFormat.day(LocalDate.now(OfficeClock.ZONE).minusDays(4))));
            assertThat(file.apply("Wie wacht op wie")).anySatisfy(row -> assertThat(row).containsEntry("Op wie", "Budgethouders").containsEntry("Te laat", "3"));
            assertThat(file.apply("Afwijkingen")).allSatisfy(row -> assertThat(row).containsEntry("Poort beslist", String.valueOf(decided(row.get("Thema")))));
        }
    }

    /** What the overview of Cockpit asks, with what it makes of it. */
    @Test
    void theOverviewOfCockpitIsToldTheSame() throws Exception {
        JsonNode deviations = read("/api/v1/voortgang/afwijkingen" + filter());
        JsonNode figures = api("");

        assertThat(figures.get("fasen")).hasSize(10).allSatisfy(row -> assertThat(row.get("aantal").asLong())
                .isEqualTo(phases.values().stream().filter(row.get("fase").asText()::equals).count()));
        assertThat(figures.get("poorten")).hasSize(5).allSatisfy(row -> {
            assertThat(row.get("wachtend").asLong()).isEqualTo(dossiers(task -> theme(task).equals(row.get("thema").asText())));
            assertThat(row.get("teLaat").asLong()).isEqualTo(dossiers(task -> theme(task).equals(row.get("thema").asText()) && isLate(task)));
        });
        assertThat(deviations).hasSize(5).allSatisfy(row -> assertThat(row.get("van").asLong()).isPositive().isEqualTo(decided(row.get("naam").asText())));
        assertThat(figures.get("van").asText()).isEqualTo(LocalDate.now(OfficeClock.ZONE).minusYears(1).plusDays(1).toString());
        assertThat(figures.get("tot").asText()).isEqualTo(LocalDate.now(OfficeClock.ZONE).toString());
    }

    private long decided(String theme) {
        return phases.keySet().stream().filter(path -> path.gateResults().keySet().stream().anyMatch(code -> NAMES.get(code).equals(theme))).count();
    }

    private Map<String, Long> brief(List<List<String>> rows) {
        return rows.stream().collect(Collectors.toMap(row -> row.get(0), row -> Math.round(Double.parseDouble(row.get(1)))));
    }

    private List<List<String>> csv() {
        return FigureFiles.csv(manager.getAbsolute("/voortgang/voortgang.csv" + filter()).body());
    }

    private Map<String, List<List<String>>> xlsx() throws Exception {
        return FigureFiles.xlsx(manager.getPacked("/voortgang/voortgang.xlsx" + filter()).body());
    }

    private long dossiers(Predicate<Task> which) {
        return open().stream().filter(which).map(this::dossier).distinct().count();
    }

    private String phase(Task task) {
        return phases.entrySet().stream().filter(one -> one.getKey().number().value().equals(dossier(task))).map(Map.Entry::getValue).findFirst().orElseThrow();
    }

    private void closedOn(Journey path, LocalDate day) {
        database.sql("update dossier_stretch set began_at = :at where dossier = :number and kind = 'FASE' and ended_at is null")
                .param("at", OfficeClock.stored(day.atTime(12, 0).atZone(OfficeClock.ZONE).toOffsetDateTime())).param("number", path.number().value()).update();
    }

    private void due(Task task, LocalDate day) {
        database.sql("update ACT_RU_TASK set DUE_DATE_ = :day where ID_ = :id").param("day", Timestamp.valueOf(day.atTime(17, 0))).param("id", task.getId()).update();
    }

    private void since(Task task, int daysAgo) {
        database.sql("update ACT_RU_TASK set CREATE_TIME_ = :day where ID_ = :id").param("day", Timestamp.valueOf(LocalDate.now(OfficeClock.ZONE).minusDays(daysAgo).atTime(12, 0)))
                .param("id", task.getId()).update();
    }

    private static LocalDate since(Task task) {
        return task.getCreateTime().toInstant().atZone(OfficeClock.ZONE).toLocalDate();
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
    void whereTwoThemesDeviateOnlyTheOneThatIsLateIsLate() throws Exception {
        String other = "Afwijkend " + UUID.randomUUID().toString().substring(0, 8);
        Map<String, Object> form = Purchases.cyclePath();
        form.put("afdeling", other);
        Journey path = new Journey(engine).requestedBy("opdrachtgever", form).does("opdrachtgever", "opdrachtUitwerken", Purchases.assignment())
                .does("budgethouder", "budgetBevestigen", Map.of("budget", "JA")).does("inkoper", "strategieOpstellen", Purchases.strategy())
                .answersGate("inkoper", "KLI", Purchases.deviation()).answersGate("inkoper", "CIR", Purchases.deviation());
        Task climate = path.tasks("afwijkingBeoordelen").stream().filter(task -> theme(task).equals("KLI")).findFirst().orElseThrow();
        path.completes("mvoi-adviseur", climate, Map.of("afwijkingOordeel", "POSITIEF", "afwijkingOordeelToelichting", "Goed."));
        Task approval = path.only("akkoordGeven");
        assertThat(approval.getName()).isEqualTo("Akkoord geven op afwijking: Klimaat");
        late(List.of(approval));
        String filter = "?afdeling=" + URLEncoder.encode(other, StandardCharsets.UTF_8);

        JsonNode gates = read("/api/v1/voortgang" + filter).get("poorten");

        assertThat(node(gates, "thema", "KLI").toString()).contains("\"wachtend\":1,\"teLaat\":1");
        assertThat(node(gates, "thema", "CIR").toString()).contains("\"wachtend\":1,\"teLaat\":0");
        String page = manager.getAbsolute("/voortgang" + filter).body();
        assertThat(page).contains("aria-label=\"1, Klimaat, wacht op Directie en te laat\"", "aria-label=\"0, Circulaire economie, wacht op MVOI-adviseurs en te laat\"")
                .doesNotContain("Circulaire economie, wacht op Directie", "Klimaat, wacht op MVOI-adviseurs");
        opens(LINKED.matcher(page).results().toList());
        for (String none : List.of("thema=CIR&teLaat=ja", "thema=CIR&wachtOp=directie", "thema=KLI&wachtOp=mvoi-adviseurs", "wachtOp=mvoi-adviseurs&teLaat=ja")) {
            assertThat(listed("/dossiers" + filter + "&lijst=alles&" + none)).as(none).isZero();
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
        assertThat(told.get("aanZet")).extracting(one -> one.get("id").asText())
                .containsExactlyInAnyOrderElementsOf(path.tasks("poortInvullen").stream().map(Task::getId).toList());
        assertThat(node(told.get("activiteiten"), "element", "budgetBevestigen").get("teken").asText()).isEqualTo("✔");
        JsonNode gate = node(told.get("activiteiten"), "element", "poortInvullen");
        assertThat(gate.get("proces").asText()).isEqualTo("mvoi-poort");
        assertThat(gate.get("teken").asText()).isIn("●", "!");
        assertThat(manager.getAbsolute("/dossiers/" + path.number() + "/voortgang").body()).contains("Budget bevestigen", "Waar de inkoop nu op wacht", "loopt nog");
    }

    @Test
    void whatWaitsForTheMarketSaysForWhatAndSinceWhen() throws Exception {
        for (Map.Entry<String, String> wait : Map.of("sluitingsdatum", "Wachten op inschrijvingen", "opschortendeTermijn", "Opschortende termijn").entrySet()) {
            Journey path = phases.keySet().stream().filter(one -> one.waiting().contains(wait.getKey())).findFirst().orElseThrow();
            database.sql("insert into dossier_stretch (dossier, kind, what, began_at, done, market_seconds) select dossier, kind, what, began_at + interval '2' day, done, 0"
                    + " from dossier_stretch where dossier = :number and kind = 'MARKT' and ended_at is null").param("number", path.number().value()).update();

            JsonNode told = read("/api/v1/inkoopdossiers/" + path.number() + "/voortgang");

            assertThat(told.get("aanZet")).isEmpty();
            assertThat(told.get("markt")).singleElement().satisfies(one -> {
                assertThat(one.get("element").asText()).isEqualTo(wait.getKey());
                assertThat(one.get("proces").asText()).isEqualTo(wait.getKey().equals("sluitingsdatum") ? "aanbesteding" : "gunning");
                assertThat(one.get("wat").asText()).isEqualTo(wait.getValue());
                assertThat(one.get("sinds").asText()).startsWith(String.valueOf(LocalDate.now(OfficeClock.ZONE).getYear()));
            });
            assertThat(manager.getAbsolute("/dossiers/" + path.number() + "/voortgang").body()).doesNotContain("wacht nu op niets")
                    .contains(wait.getValue() + " – de markt, wacht sinds " + DutchFormat.day(LocalDate.now(OfficeClock.ZONE)))
                    .as("a second lot waits for the same").doesNotContain("wacht sinds " + DutchFormat.day(LocalDate.now(OfficeClock.ZONE).plusDays(2)));
            database.sql("delete from dossier_stretch where dossier = :number and kind = 'MARKT' and began_at > current_timestamp").param("number", path.number().value()).update();
        }
        Journey closed = phases.entrySet().stream().filter(one -> one.getValue().equals("NIET_INGEKOCHT")).map(Map.Entry::getKey).findFirst().orElseThrow();
        assertThat(manager.getAbsolute("/dossiers/" + closed.number() + "/voortgang").body()).contains("Deze inkoop wacht nu op niets.");
    }

    /** However many dossiers somebody has, what waits longest is in front. */
    @Test
    void aBuyerSeesWhatWaitsLongestForOthersHoweverOldItsDossier() {
        TasklistClient buyer = TasklistClient.signedIn(port, "inkoper");
        Journey path = phases.keySet().stream().filter(one -> !one.tasks("afwijkingBeoordelen").isEmpty()).findFirst().orElseThrow();
        since(path.only("afwijkingBeoordelen"), 400);

        String own = buyer.getAbsolute("/voortgang").body();
        own = own.substring(own.indexOf("Waar u op wacht"), own.indexOf("Al uw inkopen"));

        List<String> lines = Pattern.compile("<li>.*?</li>", Pattern.DOTALL).matcher(own).results().map(line -> words(line.group()).replaceAll("\\s+", " ")).toList();
        assertThat(lines).hasSizeLessThanOrEqualTo(10);
        assertThat(lines.get(0)).startsWith(path.number() + " Afwijking beoordelen: ").endsWith("wacht sinds " + DutchFormat.day(LocalDate.now(OfficeClock.ZONE).minusDays(400)));
        assertThat(lines).allMatch(line -> line.contains(", wacht sinds "));
        assertThat(own.contains("U wacht op meer.")).isEqualTo(mine(buyer) > 10);
        since(path.only("afwijkingBeoordelen"), 0);
    }

    /** Tasks of others in the buyer's own dossiers, as the engine tells them. */
    private long mine(TasklistClient buyer) {
        return ListedDossiers.of(buyer, "/dossiers?lijst=mij").stream().flatMap(number -> engine.getTaskService().createTaskQuery().processInstanceBusinessKey(number).active().list().stream())
                .filter(task -> task.getAssignee() == null ? !team(task).equals("inkopers") : !task.getAssignee().equals("inkoper")).count();
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

    /** A buyer picks the task up, and has the dossier in hands from then on. */
    private Journey takenUp(Journey path) {
        String task = path.only("strategieOpstellen").getId();
        path.as("inkoper", () -> {
            engine.getTaskService().claim(task, "inkoper");
            return null;
        });
        return path;
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
        tasks.forEach(task -> database.sql("update ACT_RU_TASK set DUE_DATE_ = :day where ID_ = :id").param("day", Timestamp.valueOf(LocalDate.now(OfficeClock.ZONE).minusDays(3).atStartOfDay()))
                .param("id", task.getId()).update());
    }

    private boolean isLate(Task task) {
        return due(task).isBefore(LocalDate.now(OfficeClock.ZONE));
    }

    private static LocalDate due(Task task) {
        return task.getDueDate().toInstant().atZone(OfficeClock.ZONE).toLocalDate();
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
