// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.mvoi.inkoop.load.Http.Asking;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.engine.EngineNames;
import nl.mvoi.inkoop.rules.WorkingCalendar;
import nl.mvoi.inkoop.testing.TasklistClient;
import nl.mvoi.inkoop.walkthrough.Purchases;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Measures all figures of progress on PostgreSQL: with the dossiers of one year, half of them open, and with four years of closed ones more. Run it with
 * {@code mvn -Pload integration-test -Dload.program=ProgressProgram -Dload.dossiers=20000}; figures and meaning: docs/performance.md.
 */
public final class ProgressProgram {

    private static final Path RESULT = Path.of("target", "load", "progress.md");
    private static final int YEARS = 5;
    private static final int WARM_UP = 20;
    private static final int TIMES = 15;
    private static final double MOST_MS = 300;
    /** Page and figures: what a reader, and what Cockpit asks. A place for the number of an open dossier. */
    private static final List<String> MANAGER = List.of("/voortgang", "/voortgang?afdeling=Afdeling+7", "/voortgang?onderwerp=WEG&baan=VOLLEDIG",
            "/voortgang?procedure=EUROPEES&van=2022-01-01&tot=2026-12-31", "/voortgang?van=2020-01-01", "/voortgang/voortgang.csv", "/voortgang/voortgang.xlsx",
            "/voortgang/processen/strategie", "/voortgang/processen/inkooptraject", "/voortgang/processen/mvoi-poort?van=2020-01-01", "/voortgang/processen/aanbesteding",
            "/dossiers/%s/voortgang",
            "/api/v1/voortgang", "/api/v1/voortgang?van=2020-01-01", "/api/v1/voortgang/wachten", "/api/v1/voortgang/afwijkingen", "/api/v1/voortgang/afwijkingen?van=2020-01-01",
            "/api/v1/voortgang/processen/strategie", "/api/v1/voortgang/processen/mvoi-poort", "/api/v1/inkoopdossiers/%s/voortgang", "/dossiers/%s",
            "/api/v1/inkoopdossiers?zoek=fietspad&paginaGrootte=2");
    private static final List<String> ENGINE = List.of("task?processInstanceBusinessKey=%s", "history/process-instance?unfinished=true&processInstanceBusinessKey=%s",
            "process-instance?businessKey=%s");
    private static final List<String> LISTS = List.of("teLaat=ja", "thema=KLI", "thema=KLI&teLaat=ja", "thema=KLI&wachtOp=inkopers", "drempel=NEE",
            "gedaan=poortInvullen&gedaanThema=KLI", "fase=STRATEGIE", "wachtOp=inkopers", "wachtOp=inkopers&teLaat=ja",
            "wachtOp=opdrachtgever", "wachtOp=INSCHRIJVEN", "taak=poortInvullen", "afwijking=CIR", "zonderInkoper=ja", "loopt=nee&van=2026-10-01&tot=2026-10-31",
            "uiterlijk=2027-12-31");

    /** Contracts, and what stopped in a gate, are over. */
    private static final List<String> ENDED = List.of("update dossier set phase = 'AFGESLOTEN' where phase in ('CONTRACT', 'STRATEGIE') and number = ?",
            "update dossier_stretch set what = 'AFGESLOTEN' where kind = 'FASE' and what in ('CONTRACT', 'STRATEGIE') and ended_at is null and dossier = ?");

    private final Product product;
    private final PostgresServer server;
    private final Roads roads;
    private final Table table = new Table();
    private final Findings findings = new Findings();
    private final Map<String, Double> before = new HashMap<>();

    private ProgressProgram(PostgresServer server, Product product) {
        this.server = server;
        this.product = product;
        roads = new Roads(product.bean(WorkingCalendar.class));
    }

    /** @param args how many dossiers to make, of five years */
    public static void main(String[] args) throws IOException {
        try (PostgresServer server = new PostgresServer()) {
            server.create(Product.DATABASE);
            try (Product product = new Product(server, Files.createTempDirectory("mvoi-load"))) {
                new ProgressProgram(server, product).run(Integer.parseInt(args[0]));
            }
        }
        System.exit(0);
    }

    private void run(int dossiers) throws IOException {
        List<DossierNumber> open = walked(Stream.of(IntStream.of(1, 2, 3, 4, 9, 10).mapToObj(steps -> roads.full().subList(0, steps)),
                IntStream.rangeClosed(1, 4).mapToObj(steps -> roads.light().subList(0, steps)), Stream.of(deviated())).flatMap(some -> some).toList());
        List<DossierNumber> closed = walked(List.of(roads.full(), roads.light(), notBought(), deviated()));
        JdbcTemplate sql = server.sql(Product.DATABASE);
        closed.forEach(number -> ENDED.forEach(statement -> sql.update(statement, number.value())));
        Multiplied multiplied = new Multiplied(sql);
        multiplied.lastYear(dossiers / YEARS, open, closed);
        measure(dossiers / YEARS, open.get(4).value());
        multiplied.yearsBefore(dossiers, closed);
        measure(dossiers, open.get(4).value());
    }

    private List<DossierNumber> walked(List<List<Step>> walks) {
        return walks.stream().map(walk -> Walker.walkTo(product, walk)).toList();
    }

    private List<Step> notBought() {
        Map<String, Object> nothing = Purchases.assignment();
        nothing.put("behoefteKeuze", "NIET_KOPEN");
        return List.of(roads.light().get(0), Step.task("opdrachtgever", "opdrachtUitwerken", nothing));
    }

    /** As far as a deviation that was asked. */
    private List<Step> deviated() {
        List<Step> steps = new ArrayList<>(roads.full().subList(0, 4));
        steps.add(Step.gate("inkoper", "CIR", Purchases.deviation()));
        return steps;
    }

    private void measure(int dossiers, String open) throws IOException {
        Http http = new Http(product, table, findings);
        String engine = EngineNames.REST_URL + "/";
        TasklistClient manager = TasklistClient.signedIn(product.port(), "manager");
        MANAGER.forEach(page -> add(http, page.formatted(open), manager, dossiers));
        LISTS.forEach(list -> add(http, "/dossiers?lijst=alles&" + list, manager, dossiers));
        ENGINE.forEach(page -> add(http, engine + page.formatted(open), manager, dossiers));
        for (String user : List.of("inkoper", "opdrachtgever", "budgethouder", "directeur")) {
            TasklistClient client = TasklistClient.signedIn(product.port(), user);
            List.of("/voortgang", "/api/v1/voortgang").forEach(page -> add(http, page, client, dossiers, user));
        }
        Files.createDirectories(RESULT.getParent());
        Files.writeString(RESULT, table.text());
        Files.writeString(RESULT.resolveSibling("progress-findings.md"), findings.text());
    }

    private void add(Http http, String page, TasklistClient client, int dossiers) {
        add(http, page, client, dossiers, "manager");
    }

    private void add(Http http, String page, TasklistClient client, int dossiers, String user) {
        String name = page + " for " + user;
        Asking asked = http.ask(name + " at " + dossiers, () -> client.getAbsolute(page), WARM_UP, TIMES);
        String growth = before.containsKey(name) ? ", %.1f times that of one year".formatted(asked.medianMs() / before.get(name)) : "";
        table.limit("`" + page + "` for " + user + " at %,d dossiers, %d statements".formatted(dossiers, asked.statements()) + growth, "ms", Table.NONE, asked.medianMs(), MOST_MS);
        before.put(name, asked.medianMs());
    }
}
