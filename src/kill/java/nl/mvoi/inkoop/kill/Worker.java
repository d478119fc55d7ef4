// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.kill;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.mvoi.inkoop.browser.Tasklist;
import nl.mvoi.inkoop.testing.TasklistClient;
import nl.mvoi.inkoop.testing.TasklistClient.Reply;
import nl.mvoi.inkoop.walkthrough.Purchases;

/** Brings purchases from request to tender over HTTP, as people do in Tasklist, until the application is killed. */
final class Worker extends Thread {

    static final Map<String, String> WHO = new LinkedHashMap<>(Map.of("opdrachtUitwerken", "opdrachtgever",
            "budgetBevestigen", "budgethouder", "strategieOpstellen", "inkoper", "poortInvullen", "inkoper",
            "akkoordGeven", "directeur"));
    private static final Map<String, Map<String, Object>> ANSWERS = Map.of("opdrachtUitwerken", Purchases.assignment(),
            "budgetBevestigen", Map.of("budget", "JA"), "strategieOpstellen", Purchases.strategy(),
            "poortInvullen", Purchases.adoptAll(), "akkoordGeven", Purchases.approve());

    private static final int REST_MS = 250;

    private final Database database;
    private final int port;
    private final Ledger ledger;
    private final CountDownLatch answered;
    private final Map<String, TasklistClient> people = new HashMap<>();
    private volatile boolean goesHome;

    Worker(Database database, int port, Ledger ledger, CountDownLatch answered) {
        this.database = database;
        this.port = port;
        this.ledger = ledger;
        this.answered = answered;
    }

    @Override
    public void run() {
        try {
            WHO.values().forEach(user -> people.computeIfAbsent(user, name -> database.signedIn(port, name)));
            while (!goesHome) {
                work();
            }
        } catch (IllegalStateException killed) {
            // The application is gone: what was not answered does not count.
            answered.countDown();
        }
    }

    /** Lets the worker finish what he is doing, and no more. */
    void goHome() {
        goesHome = true;
    }

    private void work() {
        try {
            String dossier = ledger.unfinished();
            finish(dossier == null ? request() : dossier);
        } catch (NotAccepted refused) {
            ledger.refused(refused.getMessage());
            rest();
        }
    }

    /** Somebody who was refused does not try again at once. */
    private static void rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(REST_MS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String request() {
        Map<String, Object> form = Purchases.cyclePath();
        form.put("titel", "Fietspad " + UUID.randomUUID());
        long begin = System.nanoTime();
        Reply reply = accepted(people.get("opdrachtgever").post("/process-definition/key/inkooptraject/submit-form",
                Map.of("variables", TasklistClient.variables(form))));
        String dossier = reply.json().path("businessKey").asText();
        ledger.started(dossier, reply.json().path("id").asText(), System.nanoTime() - begin);
        answered.countDown();
        return dossier;
    }

    private void finish(String dossier) {
        while (!goesHome && doesOne(dossier)) {
            TasklistClient client = people.get("opdrachtgever");
            String address = "/api/v1/inkoopdossiers/" + dossier;
            ledger.saw(dossier, accepted(client.getAbsolute(address)).json(), accepted(client.getAbsolute(address + "/tijdlijn")).json());
        }
        ledger.finished(dossier);
    }

    private boolean doesOne(String dossier) {
        for (Map.Entry<String, String> kind : WHO.entrySet()) {
            TasklistClient person = people.get(kind.getValue());
            JsonNode tasks = accepted(person.get("/task?processInstanceBusinessKey=" + dossier + "&taskDefinitionKey=" + kind.getKey())).json();
            if (!tasks.isEmpty()) {
                complete(dossier, person, tasks.get(0).path("id").asText(), ANSWERS.get(kind.getKey()));
                return true;
            }
        }
        return false;
    }

    private void complete(String dossier, TasklistClient person, String task, Map<String, Object> answers) {
        person.post("/task/" + task + "/claim", Map.of("userId", user(person)));
        long begin = System.nanoTime();
        accepted(person.post("/task/" + task + "/submit-form", Map.of("variables", TasklistClient.variables(answers))));
        ledger.completed(dossier, task, System.nanoTime() - begin);
        answered.countDown();
    }

    private String user(TasklistClient person) {
        return people.entrySet().stream().filter(entry -> entry.getValue() == person).findFirst().map(Map.Entry::getKey).orElse("");
    }

    static Reply accepted(Reply reply) {
        if (reply.status() >= 300) {
            throw new NotAccepted(reply.status() + " " + reply.json().path("message").asText());
        }
        return reply;
    }

    /** The application is there and says no. */
    private static final class NotAccepted extends RuntimeException {

        private NotAccepted(String message) {
            super(message);
        }
    }
}
