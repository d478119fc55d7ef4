// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import nl.mvoi.inkoop.load.Http.Asking;
import nl.mvoi.inkoop.platform.engine.EngineNames;
import nl.mvoi.inkoop.testing.TasklistClient;

/** What grows with the number of dossiers, and what should not. */
final class Growth {

    private static final List<Map<String, String>> NEWEST_FIRST = List.of(Map.of("sortBy", "created", "sortOrder", "desc"));
    private static final String LIST = "/api/v1/inkoopdossiers?paginaGrootte=50&pagina=";
    private static final List<String> FILTERS = List.of("", "&fase=STRATEGIE", "&onderwerp=WEG", "&zoek=fietspad");
    private static final String LIST_PAGE = "/dossiers?lijst=";
    private static final List<String> LISTS = List.of("alles", "groep", "mij", "alles&fase=STRATEGIE", "alles&onderwerp=WEG", "alles&zoek=fietspad", "alles&thema=KLI");
    private static final List<String> PROGRESS = List.of("/voortgang", "/voortgang?afdeling=Afdeling+7", "/voortgang/processen/strategie", "/api/v1/voortgang",
            "/api/v1/voortgang/wachten", "/voortgang/voortgang.csv");
    private static final String COCKPIT = EngineNames.WEB_PATH + "/api/cockpit/plugin/base/" + EngineNames.ENGINE + "/process-instance";
    private static final int PAGES = 20;
    /** A server that just started compiles while it answers, which is nobody's day. */
    private static final int WARM_UP = 10;
    private static final int TIMES = 15;
    private static final int STARTS = 10;
    /** Powers of the number of dossiers: next to nothing, for what is measured wobbles; and as much as they. */
    private static final double FLAT = 0.1;
    private static final double STRAIGHT = 1.1;

    private final Product product;
    private final Table table;
    private final Http http;
    private final Roads roads;
    private final TasklistClient manager;
    private final TasklistClient buyer;
    private final TasklistClient administrator;
    private final Map<String, Moment> earlier = new HashMap<>();
    private int dossiers;

    Growth(Product product, Table table, Findings findings, Roads roads) {
        this.product = product;
        this.table = table;
        this.roads = roads;
        http = new Http(product, table, findings);
        manager = TasklistClient.signedIn(product.port(), "manager");
        buyer = TasklistClient.signedIn(product.port(), "inkoper");
        administrator = TasklistClient.signedIn(product.port(), "beheer");
    }

    /** Adds what it takes with so many dossiers. */
    void measure(int present) {
        dossiers = present;
        String at = " at " + "%,d".formatted(dossiers) + " dossiers";
        starts(at);
        lists(at);
        listPages(at);
        progress(at);
        tasks(at);
        instances("manager", manager, at);
        instances("beheer", administrator, at);
    }

    private void starts(String at) {
        List<Walker.Measured> starts = new ArrayList<>();
        IntStream.range(0, STARTS).forEach(time -> starts.add(Walker.walk(product, roads.light().subList(0, 1)).get(0).own()));
        table.tell("start of a request" + at, "statements", Table.NONE, starts.get(STARTS - 1).statements());
        double ms = Figures.medianMs(starts.stream().map(Walker.Measured::wall).toList());
        table.tell("start of a request" + at, "ms", Table.NONE, ms);
        grown("start of a request", ms, FLAT);
    }

    private void lists(String at) {
        List<Asking> pages = FILTERS.stream().flatMap(filter -> IntStream.of(1, PAGES).mapToObj(page ->
                http.ask("dossier list " + filter + " page " + page + at, () -> manager.getAbsolute(LIST + page + filter), WARM_UP, TIMES))).toList();
        table.limit("dossier list, page of 50, any filter, first and 20th page" + at, "statements", Table.NONE,
                pages.stream().mapToLong(Asking::statements).max().orElseThrow(), 7);
        double ms = pages.stream().mapToDouble(Asking::medianMs).max().orElseThrow();
        table.limit("dossier list, the slowest of those, median" + at, "ms", Table.NONE, ms, 20);
        grown("dossier list", ms, FLAT);
    }

    /** The same for people: a page goes on by key, so that each is like the first. */
    private void listPages(String at) {
        List<Asking> pages = LISTS.stream().map(list -> http.ask("page of dossiers " + list + at, () -> buyer.getAbsolute(LIST_PAGE + list), WARM_UP, TIMES)).toList();
        table.limit("page of dossiers, any list" + at, "statements", Table.NONE, pages.stream().mapToLong(Asking::statements).max().orElseThrow(), 7);
        double ms = pages.stream().mapToDouble(Asking::medianMs).max().orElseThrow();
        table.limit("page of dossiers, the slowest of those, median" + at, "ms", Table.NONE, ms, 20);
        grown("page of dossiers", ms, FLAT);
        other("page on which several are handed over", "/overdragen", 12, at);
        other("page of what a buyer hands over", "/overdragen?van=INKOPER:inkoper", 15, at);
        Asking file = http.ask("list of dossiers as a file" + at, () -> buyer.getAbsolute("/dossiers/lijst.csv?lijst=alles&zoek=fietspad"), 1, 5);
        table.tell("list of dossiers as a file" + at, "statements", Table.NONE, file.statements());
        table.tell("list of dossiers as a file" + at, "ms", Table.NONE, file.medianMs());
    }

    /** A page that shows so much at most, however much there is. */
    private void other(String what, String address, int statements, String at) {
        Asking asked = http.ask(what + at, () -> buyer.getAbsolute(address), WARM_UP, TIMES);
        table.limit(what + at, "statements", Table.NONE, asked.statements(), statements);
        table.tell(what + at, "ms", Table.NONE, asked.medianMs());
    }

    /** Counts what there is, so it may grow with it, but nobody waits for it. */
    private void progress(String at) {
        List<Asking> pages = PROGRESS.stream().map(page -> http.ask(page + at, () -> manager.getAbsolute(page), 1, 5)).toList();
        double ms = pages.stream().mapToDouble(Asking::medianMs).max().orElseThrow();
        table.limit("figures of progress, the slowest page, median" + at, "ms", Table.NONE, ms, 300);
        grown("figures of progress", ms, STRAIGHT);
    }

    private void tasks(String at) {
        long open = product.engine().getTaskService().createTaskQuery().count();
        String with = at + ", " + "%,d".formatted(open) + " open tasks";
        String filter = "/filter/" + filter("Inkopers");
        Map<String, Object> sorted = Map.of("sorting", NEWEST_FIRST);
        Asking list = http.ask("Tasklist's list" + with, () -> buyer.post(filter + "/list?firstResult=0&maxResults=15", sorted), 1, 5);
        table.limit("Tasklist's list" + with, "ms", Table.NONE, list.medianMs(), 150);
        grown("Tasklist's list", list.medianMs(), STRAIGHT);
        Asking found = http.ask("Tasklist's list searched" + with, () -> buyer.post(filter + "/list?firstResult=0&maxResults=15", searched("laptop")), 1, 5);
        table.tell("Tasklist's list searched" + with, "ms", Table.NONE, found.medianMs());
        Asking count = http.ask("Tasklist's count" + with, () -> buyer.post(filter + "/count", Map.of()), 1, 5);
        table.limit("Tasklist's count" + with, "ms", Table.NONE, count.medianMs(), 200);
        grown("Tasklist's count", count.medianMs(), STRAIGHT);
    }

    /** What the box above the list asks. */
    private static Map<String, Object> searched(String text) {
        return Map.of("sorting", NEWEST_FIRST, "orQueries", List.of(Map.of("variableValuesIgnoreCase", true,
                "taskVariables", List.of(holding("dossierNummer", text), holding("inkoop", text)))));
    }

    private static Map<String, String> holding(String variable, String text) {
        return Map.of("name", variable, "operator", "like", "value", "%" + text + "%");
    }

    /** What Cockpit asks for its list of instances; rights decide which of them somebody sees. */
    private void instances(String who, TasklistClient client, String at) {
        Map<String, Object> question = Map.of("processDefinitionId", product.engine().getRepositoryService().createProcessDefinitionQuery()
                .processDefinitionKey("inkooptraject").latestVersion().singleResult().getId());
        Map.of("list", "?firstResult=0&maxResults=50&sortBy=startTime&sortOrder=desc", "count", "/count").forEach((what, path) -> {
            String name = "Cockpit's " + what + " of instances for " + who + at;
            Asking asked = http.ask(name, () -> client.sendAbsolute("POST", COCKPIT + path, question), 1, 5);
            table.tell(name, "ms", Table.NONE, asked.medianMs());
        });
    }

    /** Adds with which power of the number of dossiers the time grew since the last measure: 0 is not at all, 1 is as much as they. */
    private void grown(String what, double ms, double most) {
        Moment before = earlier.put(what, new Moment(dossiers, ms));
        if (before != null) {
            table.limit("growth of the " + what + " from %,d to %,d dossiers".formatted(before.dossiers, dossiers), "", Table.NONE,
                    Math.log(ms / before.ms) / Math.log((double) dossiers / before.dossiers), most);
        }
    }

    /** How long something took when there were so many dossiers. */
    private record Moment(int dossiers, double ms) {
    }

    private String filter(String name) {
        return StreamSupport.stream(buyer.get("/filter?resourceType=Task").json().spliterator(), false)
                .filter(one -> one.path("name").asText().equals(name)).map((JsonNode one) -> one.path("id").asText()).findFirst().orElseThrow();
    }

    /** Adds what a question about a purchase takes. */
    void explorations() {
        Map<String, Object> purchase = Map.of("cpvCode", "45233162", "soort", "WERK", "geraamdeWaarde", 6_200_000, "looptijdMaanden", 18);
        TasklistClient client = TasklistClient.signedIn(product.port(), "opdrachtgever");
        add("POST /mvoi-verkenningen", http.ask("POST /mvoi-verkenningen", () -> client.sendAbsolute("POST", "/api/v1/mvoi-verkenningen", purchase)));
        add("explorer page", http.ask("explorer page", () -> client.getAbsolute("/verkenner?cpvCode=45233162&geraamdeWaarde=6200000&looptijdMaanden=18")));
    }

    private void add(String name, Asking asking) {
        table.limit(name, "statements", Table.NONE, asking.statements(), 3);
        table.tell(name + ", session", "statements", Table.NONE, asking.session());
        table.tell(name, "transactions", Table.NONE, asking.transactions());
        table.limit(name + ", p95", "ms", Table.NONE, asking.p95Ms(), 12);
    }
}
