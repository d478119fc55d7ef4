// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import nl.mvoi.inkoop.platform.DutchReading;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.testing.TasklistClient;
import nl.mvoi.inkoop.walkthrough.Purchases;
import org.openqa.selenium.By;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

/** One dossier on its way through Tasklist. Each step is done by the person who is named with it. */
final class Walk {

    private static final String OTHERS = ".mvoi-rows[data-veld='andereEisen'] [data-sleutel='keuze'] select";
    private static final String CLOCK = "/api/v1/proefklok";
    private static final DateTimeFormatter ENGINE_MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");

    private final PackagedApp app;
    private final Browser browser;
    private final Effort effort = new Effort();
    private final Map<String, TasklistClient> clients = new HashMap<>();
    private final Set<String> pictured = new HashSet<>();
    private String number;

    Walk(PackagedApp app, Browser browser) {
        this.app = app;
        this.browser = browser;
    }

    /** Number of the dossier, once the request was handed in. */
    String number() {
        return number;
    }

    /** What the people of this walk did with their hands so far. */
    Effort effort() {
        return effort;
    }

    /** Goes on with a dossier that was started elsewhere. */
    Walk of(String dossier) {
        number = dossier;
        return this;
    }

    /** Opens the request and fills what is alike in each. The caller fills the rest and calls {@link #start}. */
    Tasklist request(String title) {
        Tasklist tasklist = browser.tasklist();
        tasklist.login("opdrachtgever");
        tasklist.startProcess("Inkooptraject");
        return tasklist.fill("titel", title).fill("behoefte", "Veilig en prettig gebruik voor iedereen.")
                .fill("gewensteStart", today().plusMonths(8)).fill("afdeling", "Stadsbedrijven").fill("budgetcode", "SB-100");
    }

    /** Hands in the open request. */
    void start(Tasklist request) {
        request.start();
        started(request);
    }

    /** Goes on with the request that was just handed in. */
    void started(Tasklist request) {
        number = newestNumber();
        request.logout();
    }

    private String newestNumber() {
        return StreamSupport.stream(as("manager").get("/process-instance?processDefinitionKey=inkooptraject").json().spliterator(), false)
                .map(instance -> instance.path("businessKey").asText()).max(String::compareTo).orElseThrow();
    }

    /** Hands in a request over the web API, for tests that are about a later step. */
    Walk posted(Map<String, ?> form) {
        return postedBy("opdrachtgever", form);
    }

    /** Hands in a request of this client over the web API, for a start after today: other walks may have let months go by. */
    Walk postedBy(String client, Map<String, ?> form) {
        Map<String, Object> request = new HashMap<>(form);
        request.put("gewensteStart", today().plusMonths(6).toString());
        handedIn(client, "/process-definition/key/inkooptraject/submit-form", request);
        number = newestNumber();
        return this;
    }

    /** Hands in a request and what goes before the strategy over the web API. */
    Walk postedToStrategy(Map<String, ?> request) {
        return posted(request).postedWithBudget();
    }

    /** Completes what goes between the request and the strategy over the web API. */
    Walk postedWithBudget() {
        return posted("opdrachtgever", "opdrachtUitwerken", Purchases.assignment()).posted("budgethouder", "budgetBevestigen", Map.of("budget", "JA"));
    }

    /** Completes the strategy and the gate of every theme over the web API; everything that the rules propose is adopted. */
    Walk postedStrategyAndGates() {
        posted("inkoper", "strategieOpstellen", Purchases.strategy());
        List.of("KLI", "CIR", "GLO", "SGS", "KET").forEach(theme -> postedGate(theme, Purchases.adoptAll()));
        return this;
    }

    /** Completes a task over the web API, for tests that are about another step. */
    Walk posted(String user, String element, Map<String, ?> form) {
        handedIn(user, "/task/" + waiting(user, element, "").path("id").asText() + "/submit-form", form);
        return this;
    }

    /** Completes the gate of one theme over the web API. */
    Walk postedGate(String theme, Map<String, ?> form) {
        String task = "/task/" + waiting("inkoper", "poortInvullen", "&processVariables=thema_eq_" + theme).path("id").asText();
        handedIn("inkoper", task + "/submit-form", form);
        return this;
    }

    /** Asks to deviate from one theme over the web API. */
    Walk postedDeviation(String theme) {
        return postedGate(theme, Purchases.deviation(today()));
    }

    /** The signature of a contract that begins tomorrow: other walks may have let months go by. */
    Map<String, Object> signature(int months) {
        return Purchases.signature(today().plusDays(1), months);
    }

    /** The task of this kind that this user can do; waits for it. */
    JsonNode waiting(String user, String element, String narrowed) {
        TasklistClient client = as(user);
        return browser.await(page -> client.get("/task?taskDefinitionKey=" + element + "&processInstanceBusinessKey=" + number + narrowed)
                .json().get(0));
    }

    private void handedIn(String user, String address, Map<String, ?> form) {
        TasklistClient.Reply reply = as(user).post(address, Map.of("variables", TasklistClient.variables(form)));
        assertThat(reply.status()).as(address + " " + reply.body()).isBetween(200, 204);
    }

    /** Opens a task as this user and takes it. */
    Tasklist task(String user, String name) {
        effort.in(name);
        Tasklist tasklist = browser.tasklist(effort);
        tasklist.enter(user);
        tasklist.openTask(name, number);
        tasklist.claim();
        // Asked where earlier purchases of other walks make this one look cut up.
        if (name.equals("Inkoopstrategie opstellen") && "true".equals(shown(user, "strategieOpstellen", "opknippenGevraagd"))) {
            tasklist.fill("opknippenAntwoord", "Het zijn losse opdrachten voor andere plekken.");
        }
        return tasklist;
    }

    /** Opens the first waiting task of a kind whose name is not known beforehand. */
    void openWaiting(String user, String element) {
        String id = waiting(user, element, "").path("id").asText();
        Tasklist tasklist = browser.tasklist();
        tasklist.enter(user);
        tasklist.openTask(id);
    }

    /** What the waiting task of a kind shows under a name, a date as yyyy-mm-dd. */
    String shown(String user, String element, String name) {
        return as(user).get("/task/" + waiting(user, element, "").path("id").asText() + "/form-variables?deserializeValues=false&variableNames="
                + name).json().path(name).path("value").asText();
    }

    /** The request is worked out, with a goal for each of these themes, and there is budget for it. */
    void assignment(String... themes) {
        Tasklist tasklist = task("opdrachtgever", "Opdracht uitwerken");
        tasklist.fill("behoefteKeuze", "KOPEN").fill("behoefteToelichting", "Herstellen kan niet meer.");
        for (String theme : themes) {
            tasklist.fill("doel" + theme, "Minder belasting dan nu.").fill("maat" + theme, "procent");
        }
        picture("opdracht-uitwerken");
        tasklist.complete();
        task("budgethouder", "Budget bevestigen").fill("budget", "JA").complete();
    }

    /** Opens the gate of one theme. */
    Tasklist gate(String theme) {
        return task("inkoper", "MVOI-poort invullen: " + theme);
    }

    /** The buyer adopts what the rules propose for these themes, and what is there for other products where nothing fits. */
    void adopt(String... themes) {
        for (String theme : themes) {
            Tasklist gate = gate(theme).fill("poortKeuze", "OVERNEMEN");
            if (browser.text().contains("Geen eis past bij uw product")) {
                browser.see(OTHERS);
                browser.driver().findElements(By.cssSelector(OTHERS)).forEach(choice -> choice.sendKeys("O"));
                picture("poort-niets-past");
            }
            picture("poort-overnemen");
            gate.complete();
        }
    }

    /** Somebody with enough mandate approves. */
    void approve(String user, String subject) {
        approveTask(user, subject, "Akkoord geven: " + subject);
    }

    /** Somebody with enough mandate approves that a theme is deviated from. */
    void approveDeviation(String user, String theme) {
        approveTask(user, "afwijking", "Akkoord geven op afwijking: " + theme);
    }

    private void approveTask(String user, String subject, String name) {
        Tasklist tasklist = task(user, name).fill("akkoordBesluit", "AKKOORD");
        picture("akkoord-" + subject);
        tasklist.complete();
    }

    /** Opens the next bid to record and fills what is alike in each valid bid. */
    Tasklist bid(String supplier, String price, boolean more) {
        return task("inkoper", "Inschrijving vastleggen").fill("inschrijvingSoort", "GELDIG").fill("leverancier", supplier)
                .fill("kvkNummer", Purchases.kvk(supplier)).fill("contactpersoon", "Noor de Wit").fill("contactEmail", "noor@leverancier.example")
                .fill("bedrijfsgrootte", "SMALL").fill("prijs", price).fill("nogEenInschrijving", more ? "JA" : "NEE");
    }

    /** The contract is signed with the proposed dates, and runs. */
    void sign(String user) {
        Tasklist contract = task(user, "Contract ondertekenen").fill("klacht", "NEE").fill("ondertekendDoorLeverancier", "JA");
        picture("contract-ondertekenen");
        contract.complete();
        browser.await(page -> running("contractmanagement").size() == 1);
    }

    /** Goes on to the moment at which a timer of this dossier is due. Waits for it, since steps before it may take a moment. */
    Walk letTimerGoOff(String timer) {
        TasklistClient admin = as("beheer");
        String due = browser.await(page -> {
            List<String> instances = admin.get("/process-instance?businessKey=" + number).json().findValuesAsText("id");
            return StreamSupport.stream(admin.get("/job?activityId=" + timer).json().spliterator(), false)
                    .filter(one -> instances.contains(one.path("processInstanceId").asText()))
                    .map(one -> one.path("dueDate").asText()).findFirst().orElse(null);
        });
        LocalDateTime moment = OffsetDateTime.parse(due, ENGINE_MOMENT).atZoneSameInstant(OfficeClock.ZONE).toLocalDateTime();
        if (moment.isAfter(now())) {
            moveClock(moment.plusMinutes(1));
        }
        return this;
    }

    /** Moves the trial clock, so that every page says that it was moved. */
    void aMinuteLater() {
        moveClock(now().plusMinutes(1));
    }

    /** Lets days pass in which nobody does anything. */
    Walk daysLater(int days) {
        moveClock(now().plusDays(days));
        return this;
    }

    private void moveClock(LocalDateTime to) {
        ResponseEntity<JsonNode> moved = new TestRestTemplate("beheer", "beheer").postForEntity(app.address() + CLOCK, Map.of("nu", to.toString()), JsonNode.class);
        assertThat(moved.getStatusCode().value()).as("to " + to + ": " + moved.getBody()).isEqualTo(200);
    }

    /** The day on the trial clock of the application. */
    LocalDate today() {
        return now().toLocalDate();
    }

    /** The time on the trial clock of the application, in the Netherlands. */
    LocalDateTime now() {
        return LocalDateTime.parse(new TestRestTemplate("manager", "manager").getForObject(app.address() + CLOCK, JsonNode.class).path("nu").asText());
    }

    /** The publication with the closing day that is proposed. */
    Map<String, Object> publication() {
        return Purchases.publication(today(), DutchReading.day(shown("inkoper", "publicatieVoorbereiden", "sluitingsdatum")).value());
    }

    /** Whether this user can do a task of this kind now; waits until the dossier stands still at some task or timer. */
    boolean isWaiting(String user, String element) {
        return browser.await(page -> {
            int tasks = as("manager").get("/task?processInstanceBusinessKey=" + number).json().size();
            int here = as(user).get("/task?taskDefinitionKey=" + element + "&processInstanceBusinessKey=" + number).json().size();
            boolean timer = hasTimer("meetmoment");
            return tasks > 0 || timer ? Optional.of(here > 0) : null;
        }).get();
    }

    private boolean hasTimer(String timer) {
        List<String> instances = as("beheer").get("/process-instance?businessKey=" + number).json().findValuesAsText("id");
        return StreamSupport.stream(as("beheer").get("/job?activityId=" + timer).json().spliterator(), false)
                .anyMatch(one -> instances.contains(one.path("processInstanceId").asText()));
    }

    /** What the newest event of a kind in the timeline tells. */
    String told(String event) {
        JsonNode timeline = browser.await(page -> {
            JsonNode found = new TestRestTemplate("manager", "manager")
                    .getForObject(app.address() + "/api/v1/inkoopdossiers/" + number + "/tijdlijn", JsonNode.class);
            return found.findValuesAsText("gebeurtenis").contains(event) ? found : null;
        });
        return StreamSupport.stream(timeline.spliterator(), false).filter(one -> one.path("gebeurtenis").asText().equals(event))
                .map(one -> one.path("toelichting").asText()).reduce((earlier, later) -> later).orElseThrow();
    }

    /** Element ids of the human tasks done so far, oldest first, as the engine remembers them. */
    List<String> tasksDone() {
        return StreamSupport.stream(as("manager").get("/history/task?finished=true&sortBy=endTime&sortOrder=asc&processInstanceBusinessKey="
                + number).json().spliterator(), false).map(task -> task.path("taskDefinitionKey").asText()).toList();
    }

    /** The dossier as the API tells it. */
    JsonNode dossier() {
        return new TestRestTemplate("manager", "manager")
                .getForObject(app.address() + "/api/v1/inkoopdossiers/" + number, JsonNode.class);
    }

    /** Makes a picture of the page and holds it against the axe rules, the first time that this walk comes by. */
    void picture(String name) {
        if (pictured.add(name)) {
            browser.screenshot(name);
            assertThat(browser.axe()).as("axe on " + name).isEmpty();
        }
    }

    /** Running instances of one process for this dossier. */
    JsonNode running(String process) {
        return as("manager").get("/process-instance?processDefinitionKey=" + process + "&businessKey=" + number).json();
    }

    /** The web API of the engine, as a browser of this user would talk to it. */
    TasklistClient as(String user) {
        return clients.computeIfAbsent(user, name -> TasklistClient.signedIn(app.address().getPort(), name));
    }
}
