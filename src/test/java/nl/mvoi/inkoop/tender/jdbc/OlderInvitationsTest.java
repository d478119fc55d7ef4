// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Publications from before invited parties had rows of their own. */
class OlderInvitationsTest {

    private final DataSource source = database();
    private final JdbcClient database = JdbcClient.create(source);

    /** An empty database. */
    DataSource database() {
        return new DriverManagerDataSource("jdbc:h2:mem:olderinvitations;DB_CLOSE_DELAY=-1", "sa", "");
    }

    @BeforeEach
    void startAnew() {
        migration().cleanDisabled(false).load().clean();
        migration().target("55").load().migrate();
    }

    @Test
    void invitedNamesBecomeRowsThatPointToOneRecordOfEachSupplier() {
        published(1, "[]");
        published(2, "[\"Groen & Co BV, KvK 12345678\",\"Rood \\\"de\\\" Eerste\",\"" + "x".repeat(300) + "\"]");
        published(3, "[\"rood de eerste\",\"GROEN EN CO B.V., KvK 12345678\"]");

        migration().load().migrate();

        assertThat(rows("select p.round_no || ' ' || i.place || ' ' || substring(i.name from 1 for 16) || ' ' || coalesce(i.company_number, '-') from invitation i"
                + " join publication p on p.id = i.publication where i.invited and i.reason is null order by p.round_no, i.place")).containsExactly(
                "2 0 Groen & Co BV 12345678", "2 1 Rood \"de\" Eerste -", "2 2 " + "x".repeat(16) + " -", "3 0 rood de eerste -", "3 1 GROEN EN CO B.V. 12345678");
        assertThat(rows("select cast(count(distinct supplier_id) as varchar) from invitation")).containsExactly("3");
        assertThat(rows("select variant || ' ' || shortening from publication where round_no = 1")).containsExactly("NIET_OPENBAAR GEEN");
    }

    @Test
    void aMoveThatBrokeOffLeavesNothingAndIsDoneAgain() {
        published(1, "[\"Groen BV, KvK 12345678\",\"Rood\"]");
        published(2, "[\"Blauw");
        assertThatThrownBy(() -> migration().load().migrate()).isInstanceOf(FlywayException.class);
        assertThat(rows("select name from supplier")).isEmpty();

        // One that was cut off before the whole was one transaction left rows.
        database.sql("insert into supplier (name, name_key, legal_form) values ('Groen', 'groen', '')").update();
        database.sql("insert into invitation (publication, place, supplier_id, name, invited) select p.id, 0, s.id, 'Groen BV', true from publication p, supplier s"
                + " where p.round_no = 1").update();
        database.sql("update publication set invitees = '[\"Rood BV\"]' where round_no = 2").update();
        migration().load().repair();
        migration().load().migrate();

        assertThat(rows("select s.name || ' ' || coalesce(s.coc_number, '-') from invitation i join supplier s on s.id = i.supplier_id order by i.publication, i.place"))
                .containsExactly("Groen 12345678", "Rood -", "Rood -");
    }

    private void published(int round, String invitees) {
        if (round == 1) {
            List.of("OPENBAAR", "NIET_OPENBAAR").forEach(variant -> database.sql("insert into strategy (dossier, procedure_code, variant, award_method, motivation,"
                    + " lots, proposal_accepted, made_by, made_at) values ('INK-2026-00001', 'EUROPEES', ?, 'BPKV', 'x', false, false, 'x', current_timestamp)")
                    .param(variant).update());
        }
        database.sql("insert into publication (dossier, round_no, sending_date, closing_date, invitees, equivalent_labels, draft_contract, self_declaration,"
                + " prepared_by, prepared_at) values ('INK-2026-00001', ?, date '2026-12-01', date '2027-01-11', ?, true, true, true, 'x', current_timestamp)")
                .params(round, invitees).update();
    }

    private List<String> rows(String sql) {
        return database.sql(sql).query(String.class).list();
    }

    private FluentConfiguration migration() {
        return Flyway.configure().dataSource(source).javaMigrations(new V23_1__SupplierKeys(), new V58_1__Invitations());
    }
}
