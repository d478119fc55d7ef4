// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.mvoi.inkoop.platform.DailyCount;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.People;
import nl.mvoi.inkoop.testing.AllTables;
import nl.mvoi.inkoop.testing.DailyCounts;
import nl.mvoi.inkoop.testing.TasklistClient.Reply;
import nl.mvoi.inkoop.testing.TasklistClient;
import nl.mvoi.inkoop.walkthrough.Journey;
import nl.mvoi.inkoop.walkthrough.Purchases;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of dossiers and the page of one, over HTTP in the whole application. */
abstract class DossierPages {

    private static final Pattern LISTED = Pattern.compile("href=\"/dossiers/(INK-\\d{4}-\\d{5})\"");

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessEngine engine;
    @Autowired
    private JdbcClient database;
    @Autowired
    private TestRestTemplate visitor;
    @Autowired
    private People people;
    private final Map<String, TasklistClient> signedIn = new HashMap<>();

    @Test
    void aClientFindsOwnDossiersAndNobodyElses() {
        String word = word();
        String own = requested("opdrachtgever", word).number().value();
        requested("opdrachtgever2", word);

        for (String list : List.of("mij", "alles")) {
            assertThat(listed("opdrachtgever", "?lijst=" + list + "&zoek=" + word)).as(list).containsExactly(own);
        }
    }

    @Test
    void aBuyerFindsWhatIsInHisHandsAndWhatHeWorkedOn() {
        String word = word();
        Journey inHand = atStrategy(word);
        Journey waiting = atStrategy(word);
        engine.getTaskService().setAssignee(inHand.only("strategieOpstellen").getId(), "inkoper2");

        assertThat(listed("inkoper2", "?zoek=" + word)).containsExactly(inHand.number().value());
        assertThat(listed("inkoper2", "?lijst=groep&zoek=" + word)).containsExactly(waiting.number().value(), inHand.number().value());
        assertThat(listed("inkoper", "?zoek=" + word)).isEmpty();

        waiting.takesTheProposal();
        assertThat(listed("inkoper", "?zoek=" + word)).containsExactly(waiting.number().value());
    }

    @Test
    void aListIsNarrowedByEachOfItsChoices() {
        String word = word();
        String request = requested("opdrachtgever", word).number().value();
        Journey strategy = atStrategy(word);

        for (String choice : List.of("fase=STRATEGIE", "fase=STRATEGIE&onderwerp=ICT&baan=LICHT")) {
            assertThat(listed("inkoper", "?lijst=alles&zoek=" + word + "&" + choice)).as(choice).containsExactly(strategy.number().value());
        }
        assertThat(listed("inkoper", "?lijst=alles&zoek=" + word + "&procedure=ENKELVOUDIG_ONDERHANDS")).containsExactly(strategy.number().value(), request);
        for (String choice : List.of("fase=CONTRACT", "onderwerp=WEG", "baan=VOLLEDIG", "procedure=EUROPEES", "thema=KLI")) {
            assertThat(listed("inkoper", "?lijst=alles&zoek=" + word + "&" + choice)).as(choice).isEmpty();
        }
    }

    @Test
    void aDossierIsFoundByTheThemeOfWhichATaskWaits() {
        String word = word();
        Journey path = new Journey(engine).requestedBy("opdrachtgever", titled(Purchases.cyclePath(), word));
        path.does("opdrachtgever", "opdrachtUitwerken", Purchases.assignment()).does("budgethouder", "budgetBevestigen", Map.of("budget", "JA"))
                .takesTheProposal().answersGate("inkoper", "CIR", Purchases.adoptAll());

        assertThat(listed("inkoper", "?zoek=" + word + "&thema=KLI")).containsExactly(path.number().value());
        assertThat(listed("inkoper", "?zoek=" + word + "&thema=CIR")).isEmpty();
    }

    @Test
    void aDossierIsFoundByItsNumberItsCpvCodeAndWhoBidsAsFarAsTheReaderMayKnow() {
        String supplier = "Leverancier " + word();
        Journey path = atStrategy(word());
        path.takesTheProposal();
        path.does("inkoper", "inschrijvingVastleggen", Purchases.bid(supplier + " B.V.", "41999,99", false))
                .does("inkoper", "gunningsadviesOpstellen", Purchases.lowPriceAdvice());
        String number = path.number().value();

        assertThat(listed("inkoper", "?lijst=alles&zoek=" + number.toLowerCase())).containsExactly(number);
        assertThat(listed("inkoper", "?lijst=alles&zoek=30213100")).contains(number);
        assertThat(listed("inkoper", "?lijst=alles&zoek=3021")).contains(number);
        for (String knowing : List.of("inkoper", "mandaathouder")) {
            assertThat(listed(knowing, "?lijst=alles&zoek=" + supplier.replace(" ", "+"))).as(knowing).containsExactly(number);
        }
        assertThat(listed("inkoper", "?lijst=alles&zoek=" + Purchases.kvk(supplier + " B.V."))).contains(number);
        for (String other : List.of("inkoper2", "manager", "mvoi-adviseur", "opdrachtgever")) {
            assertThat(listed(other, "?lijst=alles&zoek=" + supplier.replace(" ", "+"))).as(other).isEmpty();
        }
    }

    @Test
    void theNextPageGoesOnWhereTheLastOneEndedAndBeyondTheEndThereIsNothing() {
        String word = word();
        List<String> made = new ArrayList<>();
        for (int count = 0; count < 27; count++) {
            made.add(0, insert(word, "Inkoop " + word));
        }
        String first = page("manager", "/dossiers?lijst=alles&zoek=" + word).body();
        String next = Pattern.compile("href=\"([^\"]+)\"[^>]*>Volgende dossiers|rel=\"next\" href=\"([^\"]+)\"").matcher(first).results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1)).findFirst().orElseThrow().replace("&amp;", "&");

        assertThat(listedOn(first)).isEqualTo(made.subList(0, 25));
        String second = page("manager", next).body();
        assertThat(listedOn(second)).isEqualTo(made.subList(25, 27));
        assertThat(second).doesNotContain("Volgende dossiers").contains("Terug naar het begin");
        assertThat(page("manager", "/dossiers?lijst=alles&na=1&zoek=" + word).body()).contains("Er zijn hier geen dossiers.");
        assertThat(listed("manager", "?lijst=alles&na=onzin&zoek=" + word)).isEqualTo(made.subList(0, 25));
    }

    @Test
    void everythingThatIsWrongWithAFilterIsSaidAtOnceAndNothingIsShown() {
        Reply page = page("manager", "/dossiers?lijst=iets&fase=ERGENS&onderwerp=NIETS&baan=SNEL&procedure=X&thema=Y&zoek=" + "a".repeat(101));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("De zoektekst is te lang. Gebruik hoogstens 100 tekens.", "href=\"#fase\"", "href=\"#onderwerp\"", "href=\"#baan\"",
                "href=\"#procedure\"", "href=\"#thema\"", "href=\"#lijst\"").doesNotContain("Gevonden dossiers");
        assertThat(page("manager", "/dossiers/lijst.csv?fase=ERGENS").status()).isEqualTo(400);
    }

    @Test
    void aFileHoldsTheSameDossiersAndNothingThatRunsInASpreadsheet() {
        String word = word();
        insert(word, "=cmd|' /C calc'!A0 " + word);
        insert(word, "Stoelen; \"blauw\" " + word);

        Reply file = page("manager", "/dossiers/lijst.csv?lijst=alles&zoek=" + word);

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.body()).startsWith("\ufeff\"Nummer\";\"Titel\";\"Fase\"").contains("\"'=cmd|' /C calc'!A0 " + word + "\"",
                "\"Stoelen; \"\"blauw\"\" " + word + "\"", "\"31-12-2027\"");
        assertThat(file.body().lines()).hasSize(3);
        assertThat(page("manager", "/dossiers?lijst=alles&zoek=" + word).body()).contains("In het bestand passen <span>25.000</span> dossiers.");
    }

    @Test
    void aFileTellsWhatWaitsAndWithWhom() {
        String word = word();
        Journey path = atStrategy(word);
        String free = page("manager", "/dossiers/lijst.csv?lijst=alles&zoek=" + word).body();
        engine.getTaskService().setAssignee(path.only("strategieOpstellen").getId(), "inkoper");
        String taken = page("manager", "/dossiers/lijst.csv?lijst=alles&zoek=" + word).body();

        String task = path.only("strategieOpstellen").getName();
        assertThat(free).contains("\"Wat wacht\";\"Bij wie\"", "\"" + task + "\";\"Inkopers\"");
        assertThat(taken).contains("\"" + task + "\";\"" + people.nameOf("inkoper") + "\"");
    }

    @Test
    void thePageSaysWhereAPurchaseStandsWhoActsAndWhatFollows() {
        Journey path = atStrategy("Fietsen <script>alert(1)</script>");

        String buyer = page("inkoper", "/dossiers/" + path.number()).body();
        assertThat(buyer).contains("Wat er nu moet gebeuren", "Wie: Inkopers.", "Uiterlijk ", "Hierna gaat de inkoop naar de markt.", "Doe deze taak",
                "#/?task=" + path.only("strategieOpstellen").getId(), "€ 60.000,00", "Minder belasting dan nu op het thema KLI (gemeten in: procent)",
                "Fietsen &lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("<script>");
        assertThat(page("opdrachtgever", "/dossiers/" + path.number()).body()).contains("Wie: Inkopers.").doesNotContain("Doe deze taak");
        engine.getTaskService().setAssignee(path.only("strategieOpstellen").getId(), "inkoper");
        assertThat(page("manager", "/dossiers/" + path.number()).body()).contains("Wie: " + people.nameOf("inkoper") + ".");
    }

    @Test
    void thePageShowsGatesRequirementsApprovalsFactsAndTheTimeline() {
        Journey path = atStrategy(word());
        path.takesTheProposal();
        String page = page("inkoper", "/dossiers/" + path.number()).body();

        assertThat(page).contains("gehaald", "Lees de regel", "/regelboek/onderwerpen/ICT#KLI", "Wat bekend was", "Wat eruit kwam");
        assertThat(page.split("class=\"mvoi-mark ")).hasSize(1 + 5 * 8);
        String filtered = page("inkoper", "/dossiers/" + path.number() + "?soort=fases&persoon=opdrachtgever").body();
        assertThat(filtered).contains("Dossier aangelegd");
        assertThat(filtered.substring(filtered.indexOf("mvoi-timeline"))).doesNotContain("Inkoopstrategie opgesteld", "Taak");
    }

    @Test
    void whatSomebodyMayNotKnowYetIsSaidAndNotShown() {
        Journey path = atStrategy(word());

        assertThat(page("mvoi-adviseur", "/dossiers/" + path.number()).body()).contains("nog niet bekend voor u").doesNotContain("60.000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INK-2026-99999", "INK-2026-1", "onzin", "..%2f..", "INK-2026-00001%27--", "lijst.csv%00"})
    void aGuessedNumberIsNotFoundInDutch(String number) {
        Reply reply = page("manager", "/dossiers/" + number);

        assertThat(reply.status()).isIn(400, 404);
        assertThat(reply.body()).doesNotContain("Exception", "Whitelabel");
    }

    @Test
    void aDossierOfAnotherClientIsNotFoundJustLikeOneThatIsNotThere() {
        String other = requested("opdrachtgever2", word()).number().value();

        Reply page = page("opdrachtgever", "/dossiers/" + other);
        assertThat(page.status()).isEqualTo(404);
        assertThat(browse("opdrachtgever", "/dossiers/" + other)).isEqualTo(browse("opdrachtgever", "/dossiers/INK-2026-99999"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dossiers", "/dossiers/lijst.csv", "/dossiers/INK-2026-00001", "/dossiers?zoek=fiets"})
    void whoIsNotSignedInIsAskedToAndComesBack(String path) {
        ResponseEntity<String> page = visitor.getForEntity(path, String.class);

        assertThat(page.getStatusCode().is3xxRedirection() || page.getBody().contains("<h1>Inloggen</h1>")).isTrue();
        assertThat(String.valueOf(page.getBody())).doesNotContain("Gevonden dossiers");
    }

    @Test
    void aQuestionAndItsAnswerStandInTheDossierAndAreMailed() {
        Journey path = atStrategy(word());
        String page = "/dossiers/" + path.number();
        long mails = mails(path.number());

        assertThat(as("opdrachtgever").handIn(page, Map.of("aan", "groep:inkopers", "vraag", "Wanneer begint u? <b>")).status()).isEqualTo(303);
        as("opdrachtgever").handIn(page, Map.of("aan", "groep:inkopers", "vraag", "Wanneer begint u? <b>"));
        assertThat(mails(path.number()) - mails).as("to both buyers, once").isEqualTo(2);
        String id = database.sql("select id from dossier_question where dossier = :dossier").param("dossier", path.number().value()).query(String.class).single();
        assertThat(as("inkoper").handIn(page, Map.of("opVraag", id, "antwoord", "Morgen.\r\nOf later.")).status()).isEqualTo(303);
        as("inkoper").handIn(page, Map.of("opVraag", id, "antwoord", "Morgen.\r\nOf later."));

        assertThat(mails(path.number()) - mails).as("and to who asked").isEqualTo(3);
        assertThat(page("manager", page).body()).contains("vraagt aan Inkopers", "Wanneer begint u? &lt;b&gt;", "Morgen.\nOf later.", "Vraag gesteld aan Inkopers");
        assertThat(database.sql("select body from message where dossier = :dossier and subject like 'Vraag over%'").param("dossier", path.number().value())
                .query(String.class).list()).allSatisfy(mail -> assertThat(mail).contains("Wanneer begint u?", "/dossiers/" + path.number()));
    }

    @Test
    void aQuestionThatIsNoGoodIsRefusedAndChangesNothing() {
        Journey path = atStrategy(word());
        String page = "/dossiers/" + path.number();
        Map<String, List<List<Object>>> before = AllTables.contents(database);

        Reply empty = as("opdrachtgever").handIn(page, Map.of("aan", "persoon:opdrachtgever2", "vraag", " "));
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.body()).contains("Kies aan wie u de vraag stelt.", "Typ uw vraag.", "href=\"#vraag\"");
        Reply kept = as("opdrachtgever").handIn(page, Map.of("aan", "groep:communicatie", "vraag", "Bewaar <mij>"));
        assertThat(kept.status()).isEqualTo(400);
        assertThat(kept.body()).as("what was typed").contains(">Bewaar &lt;mij&gt;</textarea>");
        assertThat(as("opdrachtgever").handIn(page, Map.of("aan", "groep:inkopers", "vraag", "a".repeat(2_001))).status()).isEqualTo(400);
        assertThat(as("opdrachtgever").handIn(page, Map.of("opVraag", "999999", "antwoord", "ja")).body()).contains("Deze vraag staat niet in dit dossier.");
        assertThat(as("opdrachtgever2").handIn(page, Map.of("aan", "groep:inkopers", "vraag", "Mag ik kijken?")).status()).isEqualTo(404);
        Reply elsewhere = as("opdrachtgever").withoutToken().handIn(page, Map.of("aan", "groep:inkopers", "vraag", "Van elders"));
        assertThat(elsewhere.status()).isEqualTo(401);
        assertThat(elsewhere.body()).as("what was typed goes along to the sign-in page").contains("Van elders", "<h1>Inloggen</h1>");
        assertThat(AllTables.contents(database)).isEqualTo(before);
    }

    @Test
    void whoWroteVeryMuchOnADayGoesOnTomorrow() {
        Journey path = atStrategy(word());
        String page = "/dossiers/" + path.number();
        as("opdrachtgever2");
        as("manager").handIn(page, Map.of("aan", "groep:inkopers", "vraag", "Hoe gaat het?"));
        String id = database.sql("select id from dossier_question where dossier = :dossier").param("dossier", path.number().value()).query(String.class).single();
        DailyCounts.fill(database, "manager", DailyCount.Act.VRAAG, 60);
        Map<String, List<List<Object>>> before = AllTables.contents(database);

        for (Map<String, String> form : List.of(Map.of("aan", "groep:inkopers", "vraag", "En nu?"), Map.of("opVraag", id, "antwoord", "Goed."))) {
            Reply tooMuch = as("manager").handIn(page, form);
            assertThat(tooMuch.status()).isEqualTo(400);
            assertThat(tooMuch.body()).contains("U hebt vandaag al 60 vragen en antwoorden geschreven. Ga morgen verder.");
        }
        assertThat(AllTables.contents(database)).isEqualTo(before);
        assertThat(as("inkoper").handIn(page, Map.of("opVraag", id, "antwoord", "Goed.")).status()).as("somebody else").isEqualTo(303);
        DailyCounts.forget(database, "manager");
    }

    @Test
    void whatIsTooLongToKeepIsNotPromisedBack() {
        Reply elsewhere = as("opdrachtgever").withoutToken().handIn("/dossiers/INK-2026-00001", Map.of("aan", "groep:inkopers", "vraag", "a".repeat(62_000)));

        assertThat(elsewhere.status()).isEqualTo(401);
        assertThat(elsewhere.body()).contains("wat u typte is te lang om te bewaren", "action=\"/login?naar=/dossiers/INK-2026-00001\"")
                .doesNotContain("aaaaaaaaaa", "staat er dan weer");
    }

    @Test
    void aBuyerSendsAPurchaseBackWithAQuestionAndNobodyElseCan() {
        Journey path = atStrategy(word());
        String page = "/dossiers/" + path.number();
        Map<String, List<List<Object>>> before = AllTables.contents(database);
        assertThat(page("opdrachtgever", page).body()).doesNotContain(page + "/terug");
        assertThat(page("opdrachtgever", page + "/terug").body()).contains("U kunt deze inkoop nu niet teruggeven.").doesNotContain("<textarea");
        assertThat(as("opdrachtgever").handIn(page + "/terug", Map.of("vraag", "Mag dat?")).body()).contains("Pak de taak eerst op.");
        assertThat(as("opdrachtgever2").handIn(page + "/terug", Map.of("vraag", "Mag dat?")).status()).isEqualTo(404);
        Reply empty = as("inkoper").handIn(page + "/terug", Map.of("vraag", " "));
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.body()).contains("Typ uw vraag.", "href=\"#vraag\"");
        assertThat(as("inkoper").withoutToken().handIn(page + "/terug", Map.of("vraag", "Van elders")).status()).isEqualTo(401);
        assertThat(AllTables.contents(database)).isEqualTo(before);
        assertThat(page("inkoper", page).body()).contains("href=\"" + page + "/terug\"");
        assertThat(page("inkoper", page + "/terug").body()).contains("Iedereen die dit dossier mag zien, leest uw vraag en het antwoord. Noem geen bedrag en geen leverancier.",
                "ook die van", "Een afwijking of akkoord waarover nog niet is beslist, vervalt.");
        assertThat(Path.of("forms/vraagBeantwoorden.form")).content().contains(
                "Iedereen die dit dossier mag zien, leest de vraag en uw antwoord. Noem geen bedrag en geen leverancier.");

        assertThat(as("inkoper").handIn(page + "/terug", Map.of("vraag", "Welke <b>kleur</b>?")).status()).isEqualTo(302);

        assertThat(path.openTasks()).containsExactly("vraagBeantwoorden");
        assertThat(page("opdrachtgever", page).body()).contains("Welke &lt;b&gt;kleur&lt;/b&gt;?");
        assertThat(as("inkoper").handIn(page + "/terug", Map.of("vraag", "Nog eens?")).status()).as("pressed twice").isEqualTo(400);
    }

    @Test
    void theStartPageShowsOwnDossiersToWhoIsSignedIn() {
        String number = requested("opdrachtgever", word()).number().value();

        assertThat(page("opdrachtgever", "/").body()).contains("Mijn dossiers", "/dossiers/" + number, "Fase: ");
        assertThat(page("opdrachtgever2", "/").body()).doesNotContain(number);
        assertThat(visitor.getForObject("/", String.class)).doesNotContain("Mijn dossiers", number);
    }

    private Journey requested(String user, String title) {
        return new Journey(engine).requestedBy(user, titled(Purchases.laptops(), title));
    }

    private Journey atStrategy(String title) {
        return requested("opdrachtgever", title).does("opdrachtgever", "opdrachtUitwerken", Purchases.assignment())
                .does("budgethouder", "budgetBevestigen", Map.of("budget", "JA"));
    }

    private static Map<String, Object> titled(Map<String, Object> request, String title) {
        request.put("titel", title);
        return request;
    }

    /** A word that no other test uses. */
    private static String word() {
        return "w" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    /** A dossier that is only there to be found, without a process. */
    private String insert(String word, String title) {
        String number = "INK-1999-" + String.format("%05d", database.sql("select count(*) from dossier where number like 'INK-1999%'").query(Integer.class).single());
        database.sql("insert into dossier (number, title, need, nature, topic, estimated_value, term_months, desired_start, department, budget_code, cross_border_interest,"
                + " framework, requested_by, opened_on, phase, lane, procedure_code, topic_name, awarded) values (:number, :title, '', 'DIENST', 'OVERIG', 1, 1,"
                + " date '2027-12-31', 'Beheer', 'B', false, false, 'niemand', date '1999-01-01', 'STRATEGIE', 'LICHT', 'INHUUR', 'Overig', false)")
                .param("number", number).param("title", title).update();
        long id = database.sql("select id from dossier where number = :number").param("number", number).query(Long.class).single();
        database.sql("insert into dossier_text (dossier_id, part) values (:id, :part)").param("id", id)
                .param("part", word.getBytes(StandardCharsets.UTF_8)).update();
        return number;
    }

    private long mails(DossierNumber dossier) {
        return database.sql("select count(*) from message where dossier = :dossier").param("dossier", dossier.value()).query(Long.class).single();
    }

    private List<String> listed(String user, String question) {
        return listedOn(page(user, "/dossiers" + question).body());
    }

    private static List<String> listedOn(String page) {
        return LISTED.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private Reply page(String user, String path) {
        return as(user).getAbsolute(path);
    }

    /** As a browser asks, without what is new with each request. */
    private String browse(String user, String path) {
        return as(user).getAbsolute(path).body().replaceAll("INK-\\d{4}-\\d{5}", "").replaceAll("[0-9a-f]{8}", "");
    }

    private TasklistClient as(String user) {
        return signedIn.computeIfAbsent(user, id -> TasklistClient.signedIn(port, id));
    }
}
