// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.mvoi.inkoop.platform.Groups;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.platform.engine.people.DemoUsers;
import nl.mvoi.inkoop.platform.form.FormFile;
import nl.mvoi.inkoop.testing.AllTables;
import nl.mvoi.inkoop.testing.InkoopTest;
import nl.mvoi.inkoop.testing.PageVisitor;
import nl.mvoi.inkoop.testing.TasklistClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A purchase asked for in steps, as a browser without script does it. Each test asks for something with a name of its own. */
@InkoopTest
class NewPurchasePageTest {

    private static final String NEW = "/aanvragen/nieuw";

    private final int port;
    private final JdbcClient database;
    private final String title = "Stoelen " + UUID.randomUUID();
    private final Map<String, String> what = new HashMap<>(Map.of("titel", title, "behoefte", "Iedereen zit goed.", "cpvCode", "39112000-0",
            "actie", "verder"));
    private final Map<String, String> howMuch = new HashMap<>(Map.of("geraamdeWaarde", "48.000,50", "looptijdMaanden", "12",
            "gewensteStart", LocalDate.now(OfficeClock.ZONE).plusDays(200).toString(), "afdeling", "Stadsbedrijven", "budgetcode", "SB-100",
            "actie", "verder"));

    @Autowired
    NewPurchasePageTest(@LocalServerPort int port, JdbcClient database) {
        this.port = port;
        this.database = database;
    }

    @Test
    void fourStepsStartADossierAndTellItsNumberAndWhatFollows() {
        PageVisitor visitor = client().open(NEW);
        assertThat(visitor.body()).contains("Stap 1 van 4: Wat koopt u?", "name=\"titel\"").doesNotContain("Dit moet nog anders");

        assertThat(visitor.send(NEW, what).body()).contains("Stap 2 van 4", "name=\"geraamdeWaarde\"");
        assertThat(visitor.send(NEW, howMuch).body()).contains("Stap 3 van 4", "achtenveertigduizend euro en vijftig cent", "levering",
                "Klimaat", "Keten\u00ADverant\u00ADwoorde\u00ADlijkheid", "Waarom deze procedure?");
        assertThat(visitor.send(NEW, Map.of("actie", "verder")).body()).contains("Stap 4 van 4", title, "39112000", "SB-100", "Levering (spullen)");
        assertThat(visitor.send(NEW, Map.of("actie", "start")).status()).isEqualTo(302);

        String number = opened().get(0);
        assertThat(visitor.leadsTo()).endsWith("/aanvragen/gestart/" + number);
        assertThat(visitor.follow().body()).contains("Uw inkoop is gestart", number, title, "href=\"/dossiers/" + number + "\"", "‘Opdracht uitwerken’");
        assertThat(TasklistClient.signedIn(port, "opdrachtgever").get("/task?processInstanceBusinessKey=" + number).body()).contains("Opdracht uitwerken");
    }

    @Test
    void aMandatoryThemeForWhichNothingFitsSaysWhatToDo() {
        assertThat(client().open(NEW).send(NEW, what).send(NEW, howMuch).body()).contains("Gezonde leefomgeving: geen eis past bij uw product. "
                + "Past er toch een eis van een ander product? Dan neemt de inkoper die over. Past er geen, dan wijkt de inkoper af")
                .doesNotContain("Klimaat: geen eis past");
    }

    @Test
    void whatThePageStartsIsWhatTasklistsFormStarts() {
        start(client());

        Map<String, Object> row = database.sql("select * from dossier where title = :title").param("title", title).query().singleRow();
        assertThat(row).containsEntry("NATURE", "LEVERING").containsEntry("CPV_CODE", "39112000").containsEntry("DEPARTMENT", "Stadsbedrijven")
                .containsEntry("REQUESTED_BY", "opdrachtgever");
        assertThat(TasklistClient.signedIn(port, "opdrachtgever").post("/process-definition/key/inkooptraject/submit-form", Map.of("variables",
                TasklistClient.variables(Map.of("titel", title, "behoefte", "Iedereen zit goed.", "cpvCode", "39112000", "soort", "LEVERING",
                        "geraamdeWaarde", "48000,50", "looptijdMaanden", 12, "gewensteStart", howMuch.get("gewensteStart"), "afdeling", "Stadsbedrijven",
                        "budgetcode", "SB-100")))).status()).as("the same request").isEqualTo(409);
    }

    @Test
    void eachStepNamesAllThatIsWrongAtItsOwnFieldsAndKeepsWhatWasTyped() {
        PageVisitor visitor = client().open(NEW);
        visitor.send(NEW, Map.of("titel", "", "behoefte", "", "cpvCode", "99999999", "actie", "verder"));

        assertThat(visitor.status()).isEqualTo(400);
        assertThat(visitor.body()).contains("Stap 1 van 4", "<a href=\"#titel\"", "<a href=\"#behoefte\"", "id=\"cpvCode-fout\"", "value=\"99999999\"",
                "Let op - Stap 1").doesNotContain("geraamdeWaarde");

        visitor.send(NEW, what);
        visitor.send(NEW, Map.of("geraamdeWaarde", "veel", "looptijdMaanden", "0", "gewensteStart", "1-1-2020", "afdeling", "", "budgetcode", "", "actie", "verder"));

        assertThat(visitor.status()).isEqualTo(400);
        assertThat(visitor.body()).contains("Stap 2 van 4", "<a href=\"#geraamdeWaarde\"", "<a href=\"#looptijdMaanden\"", "<a href=\"#gewensteStart\"",
                "<a href=\"#afdeling\"", "<a href=\"#budgetcode\"", "value=\"veel\"", "id=\"stap\" class=\"utrecht-alert utrecht-alert--error\"");
        assertThat(visitor.hidden()).containsEntry("titel", title);
    }

    @Test
    void wordsFindCodesAndTheChosenOneGivesTheNature() {
        what.put("cpvCode", "kantoorstoel");
        PageVisitor visitor = client().open(NEW).send(NEW, what);
        assertThat(visitor.body()).contains("Er is geen CPV-code met ‘kantoorstoel’ in de omschrijving.");

        what.put("cpvCode", "stoelen");
        assertThat(visitor.send(NEW, what).body()).contains("Kies een CPV-code die past bij ‘stoelen’.", "name=\"cpvKeuze\"", "39112000")
                .doesNotContain("soort-fout");

        what.put("cpvKeuze", "39112000");
        assertThat(visitor.send(NEW, what).body()).contains("Stap 2 van 4");
        assertThat(visitor.hidden()).containsEntry("cpvCode", "39112000").containsEntry("soort", "LEVERING");
    }

    @Test
    void whoFollowsTheCodeIsNotAskedWhyHeDoesNot() {
        what.put("onderwerp", "FAC");
        PageVisitor visitor = client().open(NEW).send(NEW, what);

        assertThat(visitor.send(NEW, Map.of("actie", "terug")).body()).contains("Stap 1 van 4", "value=\"39112000-0\"").doesNotContain("afwijkingCpvReden");
    }

    @ParameterizedTest
    @CsvSource({"onderwerp, WEG", "soort, DIENST"})
    void aChoiceThatGoesAgainstTheCodeIsExplainedInTheStepThatAsksIt(String field, String choice) {
        what.put(field, choice);
        PageVisitor visitor = client().open(NEW).send(NEW, what).send(NEW, howMuch);

        assertThat(visitor.status()).isEqualTo(400);
        assertThat(visitor.body()).contains("Stap 1 van 4", "id=\"afwijkingCpvReden-fout\"", "name=\"afwijkingCpvReden\"");
        assertThat(visitor.hidden()).containsEntry("geraamdeWaarde", "48.000,50");
        what.put("afwijkingCpvReden", "De stoelen staan op straat.");
        assertThat(visitor.send(NEW, what).send(NEW, howMuch).body()).contains("Stap 3 van 4");
        assertThat(visitor.send(NEW, Map.of("actie", "terug")).send(NEW, Map.of("actie", "terug")).body()).contains("De stoelen staan op straat.</textarea>");

        what.putAll(Map.of("onderwerp", "FAC", "soort", "LEVERING"));
        assertThat(visitor.send(NEW, what).send(NEW, Map.of("actie", "terug")).body()).contains("Stap 1 van 4").doesNotContain("afwijkingCpvReden");
    }

    @ParameterizedTest
    @CsvSource({"48.00, is niet duidelijk", "'1,500,000', is geen getal", "1e6, is geen getal", "0, Geraamde waarde", "-5, Geraamde waarde"})
    void anAmountThatMayMeanTwoThingsOrNothingIsRefusedAtItsField(String typed, String sentence) {
        howMuch.put("geraamdeWaarde", typed);
        PageVisitor visitor = client().open(NEW).send(NEW, what).send(NEW, howMuch);

        assertThat(visitor.status()).isEqualTo(400);
        assertThat(visitor.body()).contains("id=\"geraamdeWaarde-fout\"", sentence);
    }

    @Test
    void anOddAmountIsConfirmedOnlyWhereTheRulesAskIt() {
        howMuch.put("geraamdeWaarde", "48");
        PageVisitor visitor = client().open(NEW).send(NEW, what);
        assertThat(visitor.body()).doesNotContain("geraamdeWaardeBevestigd");
        visitor.send(NEW, howMuch);

        assertThat(visitor.body()).contains("achtenveertig euro", "name=\"geraamdeWaardeBevestigd\"");
        howMuch.put("geraamdeWaardeBevestigd", "true");
        assertThat(visitor.send(NEW, howMuch).body()).contains("Stap 3 van 4");
    }

    @Test
    void backKeepsEverythingAndAnyStepCanBeReachedFromTheSummary() {
        PageVisitor visitor = atSummary(client());

        assertThat(visitor.send(NEW, Map.of("actie", "2")).body()).contains("Stap 2 van 4", "value=\"48.000,50\"");
        assertThat(visitor.send(NEW, Map.of("actie", "terug", "geraamdeWaarde", "51.000")).body()).contains("Stap 1 van 4", title, "Iedereen zit goed.");
        assertThat(visitor.hidden()).containsEntry("geraamdeWaarde", "51.000").doesNotContainKey("titel");
    }

    @Test
    void aSecondClickAndTheBackButtonStartNothingTwice() {
        PageVisitor visitor = atSummary(client());
        Map<String, String> summary = new HashMap<>(visitor.hidden());
        summary.put("actie", "start");

        visitor.post(NEW, summary);
        String first = visitor.leadsTo();
        assertThat(visitor.post(NEW, summary).leadsTo()).isEqualTo(first);
        database.sql("update recent_request set requested_at = :then where dossier = :dossier")
                .param("then", OfficeClock.now(Clock.systemUTC()).minusHours(1)).param("dossier", opened().get(0)).update();
        assertThat(visitor.post(NEW, summary).leadsTo()).isEqualTo(first);
        assertThat(opened()).hasSize(1);
        summary.put("behoefte", "Er zijn meer stoelen nodig.");
        assertThat(visitor.post(NEW, summary).leadsTo()).as("another purchase").isNotEqualTo(first);
        assertThat(opened()).hasSize(2);
    }

    @Test
    void ofClicksAtTheVerySameMomentOneStartsAndTheOthersHearItsNumber() throws Exception {
        Map<String, String> summary = new HashMap<>(atSummary(client()).hidden());
        summary.put("actie", "start");
        List<PageVisitor> windows = IntStream.range(0, 4).mapToObj(i -> client().open(NEW)).toList();
        ExecutorService hands = Executors.newFixedThreadPool(windows.size());
        try {
            List<Callable<PageVisitor>> clicks = windows.stream().map(window -> (Callable<PageVisitor>) () -> {
                Map<String, String> form = new HashMap<>(summary);
                form.put("_csrf", window.hidden().get("_csrf"));
                return window.post(NEW, form);
            }).toList();
            for (Future<PageVisitor> click : hands.invokeAll(clicks)) {
                assertThat(click.get().status() == 302 ? click.get().leadsTo() : click.get().body()).contains(opened().get(0));
            }
            assertThat(opened()).hasSize(1);
        } finally {
            hands.shutdown();
        }
    }

    @Test
    void theSameRequestInANewFormIsARepeatUntilItIsMeant() {
        start(client());
        PageVisitor visitor = atSummary(client());
        assertThat(visitor.body()).doesNotContain("nogEenKeerBevestigd");

        visitor.send(NEW, Map.of("actie", "start"));

        assertThat(visitor.status()).isEqualTo(409);
        assertThat(visitor.body()).contains("dat is dossier " + opened().get(0), "name=\"nogEenKeerBevestigd\"", "Stap 4 van 4");
        assertThat(opened()).hasSize(1);
        assertThat(visitor.send(NEW, Map.of("actie", "start", "nogEenKeerBevestigd", "true")).status()).isEqualTo(302);
        assertThat(opened()).hasSize(2);
    }

    @Test
    void aSessionThatEndsInTheMiddleLosesNothing() {
        PageVisitor visitor = client().open(NEW).send(NEW, what);
        Map<String, String> second = new HashMap<>(visitor.hidden());
        second.putAll(howMuch);
        visitor.forgetSession();

        visitor.post(NEW, second);

        assertThat(visitor.status()).isEqualTo(401);
        assertThat(visitor.body()).contains("U bent niet meer ingelogd.", "action=\"/login?naar=/aanvragen/nieuw\"");
        visitor.send("/login?naar=" + NEW, Map.of("username", "opdrachtgever", "password", "onjuist"));
        visitor.send("/login?naar=" + NEW, Map.of("username", "opdrachtgever", "password", "opdrachtgever"));
        assertThat(visitor.leadsTo()).isEqualTo(NEW);
        assertThat(visitor.follow().body()).contains("Stap 2 van 4", "value=\"48.000,50\"", "value=\"SB-100\"");
        assertThat(visitor.hidden()).containsEntry("titel", title);
        assertThat(visitor.send(NEW, howMuch).body()).contains("Stap 3 van 4");
        assertThat(client().open(NEW).body()).doesNotContain(title);
    }

    @Test
    void aFormOfAnotherSiteStartsNothing() {
        PageVisitor visitor = atSummary(client());
        Map<String, String> summary = new HashMap<>(visitor.hidden());
        summary.put("actie", "start");
        summary.put("_csrf", "geraden");
        Map<String, Long> before = AllTables.of(database);

        assertThat(visitor.post(NEW, summary).status()).isEqualTo(401);
        assertThat(AllTables.of(database)).isEqualTo(before);
    }

    @Test
    void theLastStepPostedAtOnceIsCheckedAsAWhole() {
        PageVisitor visitor = client().open(NEW);
        Map<String, String> tampered = new HashMap<>(visitor.hidden());
        tampered.putAll(what);
        tampered.putAll(howMuch);
        tampered.putAll(Map.of("stap", "4", "actie", "start", "geraamdeWaarde", "-1", "soort", "BOUW", "verzonnen", "ja"));
        Map<String, Long> before = AllTables.of(database);

        visitor.post(NEW, tampered);

        assertThat(visitor.status()).isEqualTo(400);
        assertThat(visitor.body()).contains("Stap 1 van 4", "id=\"soort-fout\"", "‘Geraamde waarde", "Het formulier kent het veld &#39;verzonnen&#39; niet.");
        assertThat(AllTables.of(database)).isEqualTo(before);
    }

    static Stream<String> whoMayNotStart() {
        return DemoUsers.ALL.stream().filter(user -> !user.groups().contains(Groups.OPDRACHTGEVERS)).map(DemoUsers.DemoUser::id);
    }

    @ParameterizedTest
    @MethodSource("whoMayNotStart")
    void whoMayNotStartSeesNoFormAndStartsNothing(String user) {
        PageVisitor visitor = PageVisitor.signedIn(port, user).open("/aanvragen/gestart/INK-2026-99999");
        assertThat(visitor.status()).isEqualTo(404);
        assertThat(visitor.open(NEW).status()).isEqualTo(403);
        Map<String, String> all = new HashMap<>(what);
        all.putAll(howMuch);
        all.putAll(Map.of("stap", "4", "actie", "start", "soort", "LEVERING", "_csrf", client().open(NEW).hidden().get("_csrf")));
        Map<String, Long> before = AllTables.of(database);

        assertThat(visitor.post(NEW, all).status()).isBetween(401, 403);
        assertThat(AllTables.of(database)).isEqualTo(before);
    }

    @Test
    void whoIsNotSignedInIsLedBackToWhatTheExplorerFilledIn() {
        PageVisitor visitor = PageVisitor.anonymous(port).open(NEW + "?cpvCode=39112000&geraamdeWaarde=48.000&verzonnen=ja");
        assertThat(visitor.status()).isEqualTo(302);
        visitor.signIn(visitor.leadsTo(), "opdrachtgever");

        assertThat(visitor.follow().body()).contains("Stap 1 van 4", "value=\"39112000\"").doesNotContain("verzonnen");
        assertThat(visitor.hidden()).containsEntry("geraamdeWaarde", "48.000");
    }

    @Test
    void scriptInATitleIsText() {
        what.put("titel", "<script>alert(1)</script>\"><img src=x> " + title);
        PageVisitor visitor = atSummary(client());
        assertThat(visitor.body()).contains("&lt;script&gt;").doesNotContain("<script>alert", "<img");

        assertThat(visitor.send(NEW, Map.of("actie", "start")).follow().body()).contains("&lt;script&gt;").doesNotContain("<script>alert", "<img");
    }

    @Test
    void aNumberOfSomebodyElseIsNotThere() {
        start(client());

        PageVisitor other = PageVisitor.signedIn(port, "opdrachtgever2").open("/aanvragen/gestart/" + opened().get(0));
        assertThat(other.status()).isEqualTo(404);
        assertThat(other.body()).doesNotContain(title);
    }

    @Test
    void departmentAndBudgetCodeThatOneUsedBeforeAreOffered() {
        howMuch.put("afdeling", "Afdeling " + title);
        start(client());

        assertThat(client().open(NEW).send(NEW, what).body()).contains("list=\"afdeling-keuzes\"", "<option value=\"Afdeling " + title + "\">");
        assertThat(PageVisitor.signedIn(port, "opdrachtgever2").open(NEW).send(NEW, what).body()).doesNotContain("Afdeling " + title);
    }

    @Test
    void whoPaysIsFilledInAsLastTimeAndTheCodesOfThenCanBeChosen() {
        howMuch.put("afdeling", "Afdeling " + title);
        start(client());
        PageVisitor again = client().open(NEW);
        assertThat(again.body()).contains("Of kies een code die u eerder gebruikte", "id=\"cpv-39112000\"");

        assertThat(again.send(NEW, what).body()).contains("value=\"Afdeling " + title + "\" list", "Wie betaalt, staat ingevuld zoals bij uw vorige inkoop.");
        howMuch.put("afdeling", "");
        assertThat(again.send(NEW, howMuch).body()).contains("href=\"#afdeling\"").doesNotContain("value=\"Afdeling " + title + "\" list", "staat ingevuld zoals");
    }

    @Test
    void aPurchaseThatMayBeCutUpSaysSoBeforeItIsStarted() {
        howMuch.putAll(Map.of("afdeling", "Knippers " + title, "geraamdeWaarde", "200.000"));
        start(client());
        what.put("titel", "Nog meer " + title);
        PageVisitor visitor = client().open(NEW).send(NEW, what).send(NEW, howMuch);

        assertThat(visitor.body()).contains("Stap 3 van 4", "Bij de waarde samen hoort een zwaardere procedure").doesNotContain(opened().get(0));
    }

    @Test
    void everyFieldOfTheStartFormIsAskedInOneStep() {
        assertThat(Arrays.stream(Step.values()).flatMap(step -> step.getFields().stream()))
                .containsExactlyInAnyOrderElementsOf(FormFile.read(getClass().getResourceAsStream("/forms/aanvraagIngediend.form")).keys());
    }

    private PageVisitor client() {
        return PageVisitor.signedIn(port, "opdrachtgever");
    }

    private PageVisitor atSummary(PageVisitor visitor) {
        return visitor.open(NEW).send(NEW, what).send(NEW, howMuch).send(NEW, Map.of("actie", "verder"));
    }

    private void start(PageVisitor visitor) {
        assertThat(atSummary(visitor).send(NEW, Map.of("actie", "start")).status()).isEqualTo(302);
    }

    private List<String> opened() {
        return database.sql("select number from dossier where title = :title order by id").param("title", title).query(String.class).list();
    }
}
