// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.mvoi.inkoop.InkoopApplication;
import nl.mvoi.inkoop.testing.TasklistClient;
import nl.mvoi.inkoop.walkthrough.Purchases;
import org.springframework.http.HttpStatus;

/** What can only be seen from outside a process: what starting takes, and whether it holds when many come at once. */
record Processes(PostgresServer server, Path folder, Table table) {

    private static final int STARTS = 3;
    private static final int AT_ONCE = 100;
    private static final String MEMORY = "-Xmx600m";

    /** Adds what starting on a database that is there already takes of the processor. */
    void startUp(double mostTimes) throws IOException, InterruptedException {
        double bare = Double.MAX_VALUE;
        double product = Double.MAX_VALUE;
        for (int time = 0; time < STARTS; time++) {
            bare = Math.min(bare, cpu(BareApplication.class, true, server.arguments(Bare.DATABASE, Bare.SETTINGS)));
            product = Math.min(product, cpu(InkoopApplication.class, false, ofProduct()));
        }
        table.compare("start-up CPU", "ms", bare, product, mostTimes);
    }

    private static double cpu(Class<?> main, boolean withTests, String... arguments) throws IOException, InterruptedException {
        try (OwnProcess started = OwnProcess.start(main, withTests, MEMORY, arguments)) {
            return started.cpuMs();
        }
    }

    private String[] ofProduct() {
        return server.arguments(Product.DATABASE, Product.settings(folder));
    }

    /** Adds how many of a hundred requests that come at the same instant are not accepted. */
    void rush(int dossiers) throws IOException, InterruptedException {
        try (OwnProcess product = OwnProcess.start(InkoopApplication.class, false, MEMORY, ofProduct())) {
            AtomicInteger accepted = new AtomicInteger();
            TasklistClient client = TasklistClient.signedIn(product.port(), "opdrachtgever");
            ExecutorService crowd = Executors.newFixedThreadPool(AT_ONCE);
            IntStream.range(0, AT_ONCE).forEach(one -> crowd.execute(() -> {
                if (isAccepted(client)) {
                    accepted.incrementAndGet();
                }
            }));
            crowd.shutdown();
            crowd.awaitTermination(5, TimeUnit.MINUTES);
            table.limit("of 100 starts at once in 600 MB at %,d dossiers, not accepted".formatted(dossiers), "", Table.NONE,
                    AT_ONCE - accepted.get(), 0);
        }
    }

    private static boolean isAccepted(TasklistClient client) {
        Map<String, Object> form = new HashMap<>(Purchases.laptops());
        form.put("titel", "Laptops " + UUID.randomUUID());
        try {
            return client.post("/process-definition/key/inkooptraject/submit-form", Map.of("variables", TasklistClient.variables(form))).status()
                    == HttpStatus.OK.value();
        } catch (IllegalStateException noAnswer) {
            return false;
        }
    }
}
