// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.mvoi.inkoop.testing.AllTables;
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
    private final String message = "Dit moet drie dagen zijn " + UUID.randomUUID();
    private final String rule;

    @Autowired
    ReportPagesTest(@LocalServerPort int port, JdbcClient database) {
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
