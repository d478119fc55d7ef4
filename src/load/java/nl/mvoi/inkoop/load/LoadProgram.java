// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.WorkingCalendar;

/**
 * Walks the product and a bare engine side by side on PostgreSQL, makes many dossiers, and prints what everything takes. Run it with
 * {@code mvn -Pload integration-test}; figures and meaning: docs/performance.md.
 */
public final class LoadProgram {

    private static final Path RESULTS = Path.of("target", "load");
    private static final List<Integer> SIZES = List.of(100, 1_000, 10_000, 50_000);
    /** So many steps of a full walk lead to the approval of the strategy. */
    private static final int HALF = 9;
    private static final int ON_DISK = 20;

    private final PostgresServer server;
    private final int dossiers;
    private final int rounds;
    private final Table table = new Table();
    private final Findings findings = new Findings();

    private LoadProgram(PostgresServer server, int dossiers, int rounds) {
        this.server = server;
        this.dossiers = dossiers;
        this.rounds = rounds;
    }

    /** @param args how many dossiers to make at most, and how often to walk before measuring and again while measuring */
    public static void main(String[] args) throws IOException, InterruptedException {
        try (PostgresServer server = new PostgresServer()) {
            new LoadProgram(server, Integer.parseInt(args[0]), Integer.parseInt(args[1])).run();
        }
        System.exit(0);
    }

    private void run() throws IOException, InterruptedException {
        server.create(Product.DATABASE);
        server.create(Bare.DATABASE);
        Path folder = Files.createTempDirectory("mvoi-load");
        try (Product product = new Product(server, folder)) {
            Roads roads = new Roads(product.bean(WorkingCalendar.class));
            try (Bare bare = new Bare(server)) {
                walks(product, bare, roads);
            }
            write();
            table.limit("Tasklist's first load", "MB", Table.NONE, FirstLoad.megabytes(product.port()), 1.4);
            grow(product, roads);
        }
        write();
        Processes processes = new Processes(server, folder, table);
        processes.startUp(1.25);
        processes.rush(dossiers);
        write();
    }

    private void walks(Product product, Bare bare, Roads roads) {
        WalkMeasure full = new WalkMeasure(product, bare, roads::full, rounds);
        WalkMeasure light = new WalkMeasure(product, bare, roads::light, rounds);
        full.whole("full", table, 1.35, 1.5);
        light.whole("light", table, 1.5, 1.9);
        full.gates(table, 60, 140, 30);
        full.completions(table, 60);
        full.strategy("full", table, 260, 70);
        light.strategy("light", table, 340, 70);
        full.history(table, 16);
        full.disk(table, server, HALF, ON_DISK, 1.3);
        full.tell("full", findings);
        light.tell("light", findings);
    }

    private void grow(Product product, Roads roads) {
        Growth growth = new Growth(product, table, findings, roads);
        growth.explorations();
        List<DossierNumber> walked = templates(product, roads);
        Multiplied multiplied = new Multiplied(server.sql(Product.DATABASE));
        SIZES.stream().filter(size -> size <= dossiers).forEach(size -> {
            multiplied.upTo(size, walked);
            growth.measure(size);
        });
    }

    /** Dossiers at every step before there are bids, each with one open task. */
    private static List<DossierNumber> templates(Product product, Roads roads) {
        List<List<Step>> parts = new ArrayList<>(Stream.of(1, 2, 3, 9, 10).map(steps -> roads.full().subList(0, steps)).toList());
        IntStream.rangeClosed(1, 4).forEach(steps -> parts.add(roads.light().subList(0, steps)));
        return parts.stream().map(part -> Walker.walkTo(product, part)).toList();
    }

    private void write() throws IOException {
        Files.createDirectories(RESULTS);
        Files.writeString(RESULTS.resolve("table.md"), table.text());
        Files.writeString(RESULTS.resolve("findings.md"), findings.text());
    }
}
