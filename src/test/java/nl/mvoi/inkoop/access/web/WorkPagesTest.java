// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.dossier.OwnerRole;
import nl.mvoi.inkoop.dossier.Owners;
import nl.mvoi.inkoop.platform.DailyCount;
import nl.mvoi.inkoop.platform.DailyWork;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.platform.engine.people.DemoUsers;
import nl.mvoi.inkoop.testing.AllTables;
import nl.mvoi.inkoop.testing.DailyCounts;
import nl.mvoi.inkoop.testing.InkoopTest;
import nl.mvoi.inkoop.testing.PageVisitor;
import nl.mvoi.inkoop.testing.TasklistClient;
import nl.mvoi.inkoop.testing.TasklistClient.Reply;
import nl.mvoi.inkoop.walkthrough.Journey;
import nl.mvoi.inkoop.walkthrough.Purchases;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages on which people hand over work, asked and attacked as everybody. */
@InkoopTest
class WorkPagesTest {

    private static final List<String> USERS = DemoUsers.ALL.stream().map(DemoUsers.DemoUser::id).toList();
    /** Who sees no dossier that is not his before the award. */
    private static final Set<String> SEE_NOT = Set.of("opdrachtgever2", "beoordelaar1", "beoordelaar2", "beoordelaar3", "beleid", "communicatie");

    @LocalServerPort
    int port;
    @Autowired
    ProcessEngine engine;
    @Autowired
    Owners owners;
    @Autowired
    JdbcClient database;
    @Autowired
    List<DailyWork> daily;

    private final Map<String, TasklistClient> signedIn = new HashMap<>();
    private Journey path;
    private String page;

    @BeforeEach
    void aDossier() {
        Map<String, Object> request = new HashMap<>(Purchases.catering());
        request.put("titel", "Broodjes <script>alert(1)</script>");
        path = new Journey(engine).requestedBy("opdrachtgever", request);
        page = "/dossiers/" + path.number() + "/overdragen";
        USERS.forEach(this::as);
    }

    @Test
    void eachPageIsThereForWhomItIsAndForNobodyElse() {
        Map<String, String> told = new TreeMap<>();
        for (String user : USERS) {
            told.put(user, List.of(page, "/dossiers/INK-1998-00001/overdragen", "/beheer/overdragen", "/vervanging", "/voorkeuren").stream()
                    .map(address -> String.valueOf(as(user).getAbsolute(address).status())).collect(Collectors.joining(" ")));
        }

        assertThat(told).allSatisfy((user, statuses) -> assertThat(statuses).as(user).isEqualTo(
                (SEE_NOT.contains(user) ? "404" : "200") + " 404 " + (user.equals("beheer") ? "200" : "403") + " 200 200"));
        assertThat(TasklistClient.anonymous(port).getAbsolute(page).status()).isEqualTo(302);
    }

    @Test
    void onlyTheClientHimselfAndAnAdministratorGiveTheDossierAnotherClient() {
        Map<String, List<List<Object>>> before = AllTables.contents(database);
        Map<String, Integer> told = new TreeMap<>();
        for (String user : USERS) {
            if (!Set.of("opdrachtgever", "beheer").contains(user)) {
                told.put(user, hand(as(user), OwnerRole.OPDRACHTGEVER, "opdrachtgever2", "Zomaar.").status());
            }
        }

        assertThat(told).allSatisfy((user, status) -> assertThat(status).as(user).isEqualTo(SEE_NOT.contains(user) ? 404 : 403));
        assertThat(AllTables.contents(database)).isEqualTo(before);

        assertThat(hand(as("opdrachtgever"), OwnerRole.OPDRACHTGEVER, "opdrachtgever2", "Andere baan.").status()).isEqualTo(302);
        assertThat(as("opdrachtgever").getAbsolute(page).status()).as("it is not his any more").isEqualTo(404);
        assertThat(as("opdrachtgever2").getAbsolute(page).status()).isEqualTo(200);
    }

    @Test
    void whatIsWrongIsToldAtItsFieldAndNothingChanges() {
        Map<String, List<List<Object>>> before = AllTables.contents(database);

        Reply none = hand(as("inkoper"), OwnerRole.INKOPER, "", "");
        Reply tooMuch = hand(as("inkoper"), OwnerRole.INKOPER, "jurist", "x".repeat(1001));
        Reply noRole = post(as("inkoper"), page, Map.of("rol", "KONING", "naar-KONING", "inkoper"));

        assertThat(none.status()).isEqualTo(400);
        assertThat(none.body()).contains("href=\"#naar-INKOPER\"", "Kies wie het overneemt.", "href=\"#reden-INKOPER\"", "Vul in waarom u dit overdraagt.",
                "aria-invalid=\"true\"", "&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("<script>");
        assertThat(tooMuch.status()).isEqualTo(400);
        assertThat(tooMuch.body()).contains("zit niet in de groep", "De reden is te lang: ");
        assertThat(noRole.status()).isEqualTo(400);
        assertThat(AllTables.contents(database)).isEqualTo(before);
    }

    @Test
    void theListLeadsToHandingOverSeveralForWhomThatPageIsAndForNobodyElse() {
        for (String user : USERS) {
            boolean leads = as(user).getAbsolute("/dossiers").body().contains("href=\"/overdragen\"");
            assertThat(leads).as(user).isEqualTo(as(user).getAbsolute("/overdragen").status() == 200);
        }
    }

    @Test
    void severalDossiersAreHandedOverByWhoHasThatRoleOrAColleagueAndByNobodyElse() {
        assertThat(hand(as("inkoper"), OwnerRole.INKOPER, "inkoper", "Ik pak dit op.").status()).isEqualTo(302);
        Map<String, List<List<Object>>> before = AllTables.contents(database);
        Map<String, String> form = Map.of("van", "INKOPER:inkoper", "inkopen", path.number().value(), "naar", "inkoper2", "reden", "Zo.");
        Map<String, String> told = new TreeMap<>();
        for (String user : USERS) {
            boolean buyer = Set.of("inkoper", "inkoper2", "beheer").contains(user);
            told.put(user, as(user).getAbsolute("/overdragen").status() + " " + as(user).getAbsolute("/overdragen?van=INKOPER:inkoper").status()
                    + (buyer ? "" : " " + post(as(user), "/overdragen", form).status()));
        }
        assertThat(told).allSatisfy((user, statuses) -> assertThat(statuses).as(user).isEqualTo(
                Set.of("inkoper", "inkoper2", "beheer").contains(user) ? "200 200"
                        : user.startsWith("opdrachtgever") || user.startsWith("contractmanager") ? "200 403 403" : "403 403 403"));
        assertThat(post(as("inkoper").withoutToken(), "/overdragen", form).status()).isEqualTo(401);
        assertThat(post(as("inkoper"), "/overdragen", Map.of("van", "KONING:inkoper")).status()).isEqualTo(400);
        Reply none = post(as("inkoper"), "/overdragen", Map.of("van", "INKOPER:inkoper"));
        assertThat(none.status()).isEqualTo(400);
        assertThat(none.body()).contains("href=\"#inkopen\"", "Kies welke inkopen u overdraagt.", "Kies wie het overneemt.", "&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
        assertThat(AllTables.contents(database)).isEqualTo(before);

        assertThat(post(as("inkoper2"), "/overdragen", form).status()).isEqualTo(302);
        assertThat(owners.of(path.number())).containsEntry(OwnerRole.INKOPER, "inkoper2");
    }

    @Test
    void aPageOfAnotherSiteHandsNothingOver() {
        Map<String, List<List<Object>>> before = AllTables.contents(database);

        for (String address : List.of(page, "/vervanging", "/vervanging/1/beeindigen", "/voorkeuren", "/beheer/overdragen")) {
            assertThat(post(as("beheer").withoutToken(), address, Map.of("rol", "INKOPER", "naar-INKOPER", "inkoper", "reden-INKOPER", "Zo.",
                    "mail", "DAGELIJKS")).status()).as(address).isEqualTo(401);
        }

        assertThat(AllTables.contents(database)).isEqualTo(before);
    }

    @Test
    void thePageCarriesWhoHasItAndARefusalTellsWhoHasItNow() {
        assertThat(as("inkoper").getAbsolute(page).body()).contains("name=\"houder-INKOPER\" value=\"\"");
        assertThat(as("opdrachtgever").getAbsolute(page).body()).contains("name=\"houder-OPDRACHTGEVER\" value=\"opdrachtgever\"");
        assertThat(hand(as("inkoper2"), OwnerRole.INKOPER, "inkoper2", "Ik pak dit op.").status()).isEqualTo(302);
        Map<String, List<List<Object>>> before = AllTables.contents(database);

        Reply late = post(as("inkoper"), page, Map.of("rol", "INKOPER", "houder-INKOPER", "", "naar-INKOPER", "inkoper", "reden-INKOPER", "Ik ook."));

        assertThat(late.status()).isEqualTo(400);
        assertThat(late.body()).contains("Ibrahim Inkoper is nu inkoper van: " + path.number() + ". Kies opnieuw.",
                "name=\"houder-INKOPER\" value=\"inkoper2\"", "Ik ook.");
        assertThat(AllTables.contents(database)).isEqualTo(before);
    }

    @Test
    void aSessionThatEndsLosesNothingOfWhatWasTypedOnThesePages() {
        owners.appoint(path.number(), OwnerRole.INKOPER, "inkoper", null);
        String number = path.number().value();

        assertThat(typedBeforeTheSessionEnded("inkoper", page, page, Map.of("rol", "INKOPER", "naar-INKOPER", "inkoper2", "reden-INKOPER", "Druk <nu>.")).body())
                .contains("Druk &lt;nu&gt;.").containsPattern("value=\"inkoper2\"[^>]*selected");
        PageVisitor many = typedBeforeTheSessionEnded("inkoper", "/overdragen?van=INKOPER:inkoper", "/overdragen",
                Map.of("van", "INKOPER:inkoper", "inkopen", number, "naar", "inkoper2", "reden", "Minder uren."));
        assertThat(many.body()).contains("Minder uren.").containsPattern("value=\"" + number + "\"[^>]*checked");
        assertThat(typedBeforeTheSessionEnded("beheer", "/beheer/overdragen?van=opdrachtgever", "/beheer/overdragen",
                Map.of("van", "opdrachtgever", "OPDRACHTGEVER", "opdrachtgever2", "reden", "Andere baan.")).body())
                .contains("Het werk van Olga Opdrachtgever", "Andere baan.").containsPattern("value=\"opdrachtgever2\"[^>]*selected");
        assertThat(typedBeforeTheSessionEnded("jurist", "/vervanging", "/vervanging", Map.of("van", "1-8-2030", "tot", "9-8-2030", "vervanger", "")).body())
                .contains("value=\"1-8-2030\"", "value=\"9-8-2030\"");
    }

    @Test
    void whoWantedToEndAnAbsenceAfterHisSessionComesOutAtTheList() {
        PageVisitor visitor = typedBeforeTheSessionEnded("jurist", "/vervanging", "/vervanging/1/beeindigen", Map.of());

        assertThat(visitor.leadsTo()).endsWith("/vervanging");
        assertThat(visitor.follow().body()).contains("<h1>Vervanging</h1>");
    }

    /** Opens a page, fills in its form, hands it in when the session is over, and signs in again. */
    private PageVisitor typedBeforeTheSessionEnded(String user, String shown, String address, Map<String, String> typed) {
        PageVisitor visitor = PageVisitor.signedIn(port, user).open(shown);
        Map<String, String> form = new HashMap<>(typed);
        form.put("_csrf", visitor.hidden().get("_csrf"));
        visitor.forgetSession();
        visitor.post(address, form);
        assertThat(visitor.status()).as(address).isEqualTo(401);
        return visitor.send("/login?naar=" + address, Map.of("username", user, "password", user)).follow();
    }

    @Test
    void aBuyerTakesADossierThatNobodyHas() {
        assertThat(hand(as("inkoper2"), OwnerRole.INKOPER, "inkoper2", "Ik pak dit op.").status()).isEqualTo(302);

        assertThat(owners.of(path.number())).containsEntry(OwnerRole.INKOPER, "inkoper2");
        assertThat(as("inkoper").getAbsolute(page).body()).contains("Ibrahim Inkoper");
    }

    @Test
    void whoIsAwaySaysWhenAndWhoStandsInAndNobodyElseEndsIt() {
        LocalDate day = LocalDate.now(OfficeClock.ZONE).plusDays(30);
        Reply odd = post(as("jurist"), "/vervanging", Map.of("van", "31-2-2030", "tot", "ooit", "vervanger", "inkoper"));
        assertThat(odd.status()).isEqualTo(400);
        assertThat(odd.body()).contains("Het veld ‘Eerste dag’ is een datum die niet bestaat.", "Het veld ‘Laatste dag’ ", "31-2-2030", "ooit");

        assertThat(post(as("contractmanager"), "/vervanging", Map.of("van", day.toString(), "tot", day.plusDays(1).toString(), "vervanger", "contractmanager2"))
                .status()).isEqualTo(302);

        long id = database.sql("select max(id) from absence where person = 'contractmanager'").query(Long.class).single();
        assertThat(as("contractmanager2").getAbsolute("/vervanging").body()).contains("U vervangt Cor Contractmanager");
        Map<String, List<List<Object>>> before = AllTables.contents(database);
        USERS.stream().filter(user -> !user.startsWith("contractmanager")).forEach(user ->
                assertThat(post(as(user), "/vervanging/" + id + "/beeindigen", Map.of()).status()).as(user).isEqualTo(404));
        assertThat(AllTables.contents(database)).isEqualTo(before);
        assertThat(post(as("contractmanager"), "/vervanging/" + id + "/beeindigen", Map.of()).status()).isEqualTo(302);
        assertThat(as("contractmanager").getAbsolute("/vervanging").body()).contains("U bent niet afwezig en u vervangt niemand.");
    }

    @Test
    void whoArrangedASubstituteVeryOftenOnADayGoesOnTomorrow() {
        LocalDate day = LocalDate.now(OfficeClock.ZONE).plusDays(60);
        DailyCounts.fill(database, "contractmanager2", DailyCount.Act.VERVANGING, 10);
        as("contractmanager2");
        Map<String, List<List<Object>>> before = AllTables.contents(database);
        Map<String, String> form = Map.of("van", day.toString(), "tot", day.toString(), "vervanger", "contractmanager");

        Reply tooMuch = post(as("contractmanager2"), "/vervanging", form);
        assertThat(tooMuch.status()).isEqualTo(400);
        assertThat(tooMuch.body()).contains("U hebt vandaag al 10 keer een vervanging geregeld. Ga morgen verder.");
        assertThat(AllTables.contents(database)).isEqualTo(before);

        DailyCounts.yesterday(database, "contractmanager2");
        assertThat(post(as("contractmanager2"), "/vervanging", form).status()).isEqualTo(302);
        assertThat(DailyCounts.of(database, "contractmanager2")).isEqualTo(1);
        database.sql("delete from absence where person = 'contractmanager2'").update();
    }

    @Test
    void anAbsenceOfLongAgoGoesUnlessSomethingHasToBeGivenBack() {
        LocalDate old = LocalDate.now(OfficeClock.ZONE).minusYears(1).minusDays(2);
        for (String returned : List.of("null", "begun_at")) {
            database.sql("insert into absence (person, substitute, first_day, last_day, begun_at) values ('weg', 'vervangt', :day, :day, :at)")
                    .param("day", old).param("at", OfficeClock.now(Clock.systemUTC())).update();
            database.sql("update absence set returned_at = " + returned + " where id = (select max(id) from absence)").update();
        }
        database.sql("insert into absence (person, substitute, first_day, last_day) values ('weg', 'net nog', :day, :day)").param("day", old.plusDays(3)).update();

        daily.stream().filter(one -> one.name().equals("oude vervangingen opruimen")).forEach(DailyWork::run);

        assertThat(database.sql("select returned_at is null from absence where person = 'weg' order by id").query(Boolean.class).list()).containsExactly(true, true);
        database.sql("delete from absence where person = 'weg'").update();
    }

    @Test
    void whoStandsInCanEndItTooAndThenWhoIsAwayHearsIt() {
        LocalDate day = LocalDate.now(OfficeClock.ZONE).plusDays(40);
        post(as("contractmanager"), "/vervanging", Map.of("van", day.toString(), "tot", day.plusDays(1).toString(), "vervanger", "contractmanager2"));
        long id = database.sql("select max(id) from absence where person = 'contractmanager'").query(Long.class).single();
        assertThat(as("contractmanager2").getAbsolute("/vervanging").body()).contains("/vervanging/" + id + "/beeindigen");

        assertThat(post(as("contractmanager2"), "/vervanging/" + id + "/beeindigen", Map.of()).status()).isEqualTo(302);

        assertThat(as("contractmanager").getAbsolute("/vervanging").body()).contains("U bent niet afwezig en u vervangt niemand.");
        assertThat(database.sql("select count(*) from message where dedupe_key like 'vervangingvervallen:%' and recipient like 'contractmanager@%'")
                .query(Integer.class).single()).isPositive();
    }

    @Test
    void everybodyChoosesHowOftenHeIsMailed() {
        assertThat(post(as("jurist"), "/voorkeuren", Map.of("mail", "NOOIT")).status()).isEqualTo(400);
        assertThat(post(as("jurist"), "/voorkeuren", Map.of("mail", "DAGELIJKS")).status()).isEqualTo(302);
        try {
            assertThat(as("jurist").getAbsolute("/voorkeuren").body()).containsPattern("value=\"DAGELIJKS\"[^>]*checked");
            assertThat(as("inkoper").getAbsolute("/voorkeuren").body()).containsPattern("value=\"DIRECT\"[^>]*checked");
            assertThat(as("jurist").getAbsolute("/voorkeuren").body()).doesNotContainPattern("id=\"week\"[^>]*checked");
            assertThat(post(as("jurist"), "/voorkeuren", Map.of("mail", "DAGELIJKS", "week", "ja")).status()).isEqualTo(302);
            assertThat(as("jurist").getAbsolute("/voorkeuren").body()).containsPattern("id=\"week\"[^>]*checked");
        } finally {
            database.sql("delete from mail_preference").update();
        }
    }

    @Test
    void anAdministratorSeesWhatWhoLeavesHasAndIsToldAllThatIsMissing() {
        assertThat(as("beheer").getAbsolute("/beheer/overdragen?van=opdrachtgever").body())
                .contains("Het werk van Olga Opdrachtgever", "Wie wordt opdrachtgever?");
        Map<String, List<List<Object>>> before = AllTables.contents(database);

        Reply reply = post(as("beheer"), "/beheer/overdragen", Map.of("van", "opdrachtgever", "OPDRACHTGEVER", "opdrachtgever"));
        Reply nobody = post(as("beheer"), "/beheer/overdragen", Map.of("van", "bestaat-niet"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("Olga Opdrachtgever heeft dit al. Kies iemand anders.", "Vul in waarom u dit overdraagt.");
        assertThat(nobody.status()).isEqualTo(400);
        USERS.stream().filter(user -> !user.equals("beheer")).forEach(user ->
                assertThat(post(as(user), "/beheer/overdragen", Map.of("van", "opdrachtgever", "OPDRACHTGEVER", "opdrachtgever2", "reden", "Weg.")).status())
                        .as(user).isEqualTo(403));
        assertThat(AllTables.contents(database)).isEqualTo(before);
    }

    private TasklistClient as(String user) {
        return signedIn.computeIfAbsent(user, name -> TasklistClient.signedIn(port, name));
    }

    private Reply hand(TasklistClient user, OwnerRole role, String to, String reason) {
        return post(user, page, Map.of("rol", role.name(), "houder-" + role, owners.of(path.number()).getOrDefault(role, ""),
                "naar-" + role, to, "reden-" + role, reason));
    }

    private static Reply post(TasklistClient user, String address, Map<String, String> fields) {
        return user.sendText("POST", address, "application/x-www-form-urlencoded", fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&")));
    }
}
