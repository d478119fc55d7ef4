// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.mvoi.inkoop.platform.DailyCount;
import nl.mvoi.inkoop.platform.DailyWork;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.testing.AllTables;
import nl.mvoi.inkoop.testing.DailyCounts;
import nl.mvoi.inkoop.testing.InkoopTest;
import nl.mvoi.inkoop.testing.PageVisitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Telling that a rule is wrong, and reading it. */
@InkoopTest
class ReportPagesTest {

    private static final String ALL = "/regelboek/meldingen";
    private static final String NEW = ALL + "/nieuw";
    private static final String ASK = NEW + "?tabel=herinneringen&regel=";

    private final int port;
    private final JdbcClient database;
    private final List<DailyWork> daily;
    private final String message = "Dit moet drie dagen zijn " + UUID.randomUUID();
    private final String rule;

    @Autowired
    ReportPagesTest(@LocalServerPort int port, JdbcClient database, List<DailyWork> daily) {
        this.daily = daily;
        this.port = port;
        this.database = database;
        String table = PageVisitor.anonymous(port).open("/regelboek/tabellen/herinneringen").body();
        rule = table.split("id=\"regel-")[1].split("\"")[0];
    }

    @Test
    void whatAClientTellsIsReadByWhoOwnsTheRulesWithNameRuleAndVersion() {
        PageVisitor client = PageVisitor.signedIn(port, "opdrachtgever").open(ASK + rule);
        assertThat(client.body()).contains("Deze regel klopt niet", "Wat klopt er niet?");

        assertThat(client.send(NEW, Map.of("tekst", message + " <b>nu</b>")).follow().body()).contains("Bedankt voor uw melding");

        String page = PageVisitor.signedIn(port, "beleid").open(ALL).body();
        assertThat(page).contains(message + " &lt;b&gt;nu&lt;/b&gt;", "Regel " + rule, "versie 1", "#regel-" + rule);
        assertThat(database.sql("select reported_by from rule_report where message like :text").param("text", message + "%").query(String.class).single())
                .isEqualTo("opdrachtgever");
    }

    @ParameterizedTest
    @ValueSource(strings = {"opdrachtgever", "inkoper", "jurist", "manager", "communicatie", "beheer"})
    void nobodyElseReadsWhatWasTold(String user) {
        PageVisitor visitor = PageVisitor.signedIn(port, user).open(ALL);

        assertThat(visitor.status()).isEqualTo(403);
        assertThat(visitor.body()).doesNotContain("Oudere meldingen");
    }

    @Test
    void whoOwnsTheRulesIsMailedAndTheirAnswerSettlesItAndReachesWhoToldIt() {
        int told = mails("regelmelding:", "beleid@");
        PageVisitor.signedIn(port, "opdrachtgever").open(ASK + rule).send(NEW, Map.of("tekst", message));
        assertThat(mails("regelmelding:", "beleid@")).isEqualTo(told + 1);
        assertThat(body("regelmelding:")).contains(message, "/regelboek/tabellen/herinneringen#regel-" + rule, "/regelboek/meldingen");

        long id = id();
        PageVisitor owner = PageVisitor.signedIn(port, "beleid").open(ALL);
        Map<String, String> again = new HashMap<>(owner.hidden());
        again.put("antwoord-" + id, "Nog eens.");
        assertThat(owner.send(ALL + "/" + id, Map.of("antwoord-" + id, "Drie dagen, per 1 januari.")).follow().body()).contains("De melding is afgehandeld.")
                .doesNotContain(message);

        assertThat(owner.open(ALL + "?afgehandeld=true").body()).contains(message, "Drie dagen, per 1 januari.", "Beantwoord door");
        assertThat(mails("regelmeldingbeantwoord:", "opdrachtgever@")).isPositive();
        assertThat(body("regelmeldingbeantwoord:")).contains(message, "Drie dagen, per 1 januari.");
        Map<String, List<List<Object>>> before = AllTables.contents(database);
        assertThat(owner.post(ALL + "/" + id, again).status()).isEqualTo(400);
        assertThat(owner.body()).contains("Een collega heeft deze melding al afgehandeld");
        assertThat(AllTables.contents(database)).isEqualTo(before);
    }

    @Test
    void anAnswerThatIsMissingOrTooLongOrNotOfWhoOwnsTheRulesChangesNothing() {
        PageVisitor client = PageVisitor.signedIn(port, "opdrachtgever").open(ASK + rule);
        Map<String, String> form = new HashMap<>(client.hidden());
        client.send(NEW, Map.of("tekst", message));
        String address = ALL + "/" + id();
        String field = "antwoord-" + id();
        PageVisitor owner = PageVisitor.signedIn(port, "beleid").open(ALL);
        Map<String, List<List<Object>>> before = AllTables.contents(database);

        assertThat(owner.send(address, Map.of(field, " ")).status()).isEqualTo(400);
        assertThat(owner.body()).contains("href=\"#" + field + "\"", "id=\"" + field + "-fout\"", "‘Uw antwoord’ is niet ingevuld.");
        assertThat(owner.send(address, Map.of(field, "x".repeat(2001))).status()).isEqualTo(400);
        form.put(field, "Zo is het goed.");
        assertThat(client.post(address, form).status()).isEqualTo(403);
        assertThat(AllTables.contents(database)).isEqualTo(before);
    }

    @Test
    void anAnswerToAReportOfTheSecondPageIsSeenAgainWhenItIsRefusedOrTheSessionEnded() {
        PageVisitor.signedIn(port, "opdrachtgever").open(ASK + rule).send(NEW, Map.of("tekst", message));
        String address = ALL + "/" + id();
        String field = "antwoord-" + id();
        database.sql("insert into rule_report (table_key, table_version, rule_id, message, reported_by, reported_at)"
                + " select 'herinneringen', 1, :rule, 'Vol', 'vol', :at from system_range(1, 60)").param("rule", rule)
                .param("at", OfficeClock.now(Clock.systemUTC())).update();
        String tooLong = "Veel te lang. " + "x".repeat(2000);
        PageVisitor owner = PageVisitor.signedIn(port, "beleid").open(ALL);
        assertThat(owner.body()).as("the first page").doesNotContain(message).contains("Oudere meldingen");

        assertThat(owner.send(address, Map.of(field, tooLong)).status()).isEqualTo(400);
        assertThat(owner.body()).contains(message, "id=\"" + field + "-fout\"", tooLong);

        Map<String, String> form = Map.of("_csrf", owner.hidden().get("_csrf"), field, "Per 1 januari.");
        owner.forgetSession();
        assertThat(owner.post(address, form).status()).isEqualTo(401);
        owner.send("/login?naar=" + address, Map.of("username", "beleid", "password", "beleid")).follow();
        assertThat(owner.status()).isEqualTo(200);
        assertThat(owner.body()).contains(message, "Per 1 januari.</textarea>");
        assertThat(PageVisitor.signedIn(port, "jurist").open(address).status()).as("for who owns the rules only").isEqualTo(403);
        database.sql("delete from rule_report where reported_by = 'vol'").update();
    }

    @Test
    void thereAreOlderReportsOnlyWhenAPageIsFull() {
        database.sql("insert into rule_report (table_key, table_version, rule_id, message, reported_by, reported_at)"
                + " select 'herinneringen', 1, :rule, 'Vol', 'vol', :at from system_range(1, 51)").param("rule", rule)
                .param("at", OfficeClock.now(Clock.systemUTC())).update();
        List<Long> newest = database.sql("select id from rule_report where reported_by = 'vol' order by id desc").query(Long.class).list();
        database.sql("update rule_report set handled_by = 'beleid', handled_at = reported_at where handled_at is null and reported_by <> 'vol'").update();
        PageVisitor owner = PageVisitor.signedIn(port, "beleid");

        assertThat(owner.open(ALL).body()).contains("voor=" + newest.get(49));
        assertThat(owner.open(ALL + "?voor=" + newest.get(0)).body()).as("fifty, and no more").contains("antwoord-" + newest.get(50)).doesNotContain("Oudere meldingen");
        database.sql("delete from rule_report where reported_by = 'vol'").update();
    }

    @Test
    void whoToldVeryMuchOnADayGoesOnTomorrow() {
        PageVisitor visitor = PageVisitor.signedIn(port, "communicatie").open(ASK + rule);
        DailyCounts.fill(database, "communicatie", DailyCount.Act.MELDING, 20);
        Map<String, List<List<Object>>> before = AllTables.contents(database);

        assertThat(visitor.send(NEW, Map.of("tekst", message)).status()).isEqualTo(400);
        assertThat(visitor.body()).contains("U hebt vandaag al 20 meldingen gedaan. Meld dit morgen.", message);
        assertThat(AllTables.contents(database)).isEqualTo(before);
        DailyCounts.forget(database, "communicatie");
    }

    @Test
    void aReportThatIsNotThereIsNotFound() {
        PageVisitor owner = PageVisitor.signedIn(port, "beleid").open(ASK + rule);
        Map<String, String> form = Map.of("_csrf", owner.hidden().get("_csrf"), "antwoord-99999999", "Zo is het goed.");
        Map<String, List<List<Object>>> before = AllTables.contents(database);

        assertThat(owner.post(ALL + "/99999999", form).status()).isEqualTo(404);
        for (String id : List.of("99999999", "abc", "-1", "9".repeat(19))) {
            assertThat(owner.open(ALL + "/" + id).status()).as(id).isEqualTo(404);
        }
        assertThat(PageVisitor.signedIn(port, "jurist").open(ALL + "/99999999").status()).as("for who owns the rules only").isEqualTo(403);
        assertThat(AllTables.contents(database)).isEqualTo(before);
    }

    @Test
    void whatWasAnsweredLongAgoGoesAndWhatWaitsStays() {
        OffsetDateTime old = OfficeClock.now(Clock.systemUTC()).minusYears(2).minusDays(2);
        for (String one : List.of("oud en klaar " + message, "oud en open " + message, "net klaar " + message)) {
            database.sql("insert into rule_report (table_key, table_version, rule_id, message, reported_by, reported_at, handled_by, handled_at)"
                    + " values ('herinneringen', 1, :rule, :text, 'jurist', :at, :by, :handled)").param("rule", rule).param("text", one).param("at", old)
                    .param("by", one.contains("open") ? null : "beleid")
                    .param("handled", one.contains("open") ? null : one.contains("net") ? old.plusDays(4) : old).update();
        }

        daily.stream().filter(one -> one.name().equals("oude meldingen over regels opruimen")).forEach(DailyWork::run);

        assertThat(database.sql("select message from rule_report where reported_by = 'jurist' and message like :text order by id").param("text", "%" + message)
                .query(String.class).list()).containsExactly("oud en open " + message, "net klaar " + message);
    }

    private long id() {
        return database.sql("select id from rule_report where message = :text").param("text", message).query(Long.class).single();
    }

    private int mails(String key, String to) {
        return database.sql("select count(*) from message where dedupe_key like :key and recipient like :to and dossier is null").param("key", key + "%")
                .param("to", to + "%").query(Integer.class).single();
    }

    private String body(String key) {
        return database.sql("select body from message where dedupe_key like :key order by id desc fetch first 1 rows only").param("key", key + "%")
                .query(String.class).single();
    }

    @Test
    void whoIsNotSignedInSignsInFirstAndIsLedToTheRule() {
        PageVisitor visitor = PageVisitor.anonymous(port).open(ASK + rule);
        assertThat(visitor.status()).isEqualTo(302);

        assertThat(visitor.signIn(visitor.leadsTo(), "jurist").follow().body()).contains("Wat klopt er niet?");
    }

    @Test
    void anEmptyOrTooLongMessageIsRefusedAtTheFieldAndNothingIsKept() {
        PageVisitor visitor = PageVisitor.signedIn(port, "inkoper").open(ASK + rule);
        Map<String, Long> before = AllTables.of(database);

        assertThat(visitor.send(NEW, Map.of("tekst", "  ")).status()).isEqualTo(400);
        assertThat(visitor.body()).contains("id=\"tekst-fout\"", "is niet ingevuld.");
        assertThat(visitor.send(NEW, Map.of("tekst", "x".repeat(2001))).status()).isEqualTo(400);
        assertThat(visitor.body()).contains("is te lang: 2001 tekens", "xxxx");
        assertThat(AllTables.of(database)).isEqualTo(before);
    }

    @Test
    void aRuleThatIsNotThereAndAFormOfAnotherSiteChangeNothing() {
        PageVisitor visitor = PageVisitor.signedIn(port, "inkoper").open(ASK + rule);
        Map<String, String> form = new HashMap<>(visitor.hidden());
        form.put("tekst", message);
        Map<String, Long> before = AllTables.of(database);

        assertThat(visitor.open(ASK + "verzonnen").status()).isEqualTo(404);
        form.put("regel", "verzonnen");
        assertThat(visitor.post(NEW, form).status()).isEqualTo(404);
        form.put("regel", rule);
        form.put("_csrf", "geraden");
        assertThat(visitor.post(NEW, form).status()).isEqualTo(401);
        assertThat(AllTables.of(database)).isEqualTo(before);
    }
}
