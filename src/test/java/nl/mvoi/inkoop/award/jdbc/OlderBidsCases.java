// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows from before the award had tables of its own, on any database. */
abstract class OlderBidsCases {

    private final DataSource source;
    private final JdbcClient database;

    OlderBidsCases(DataSource source) {
        this.source = source;
        this.database = JdbcClient.create(source);
    }

    @BeforeEach
    void rowsFromBefore() {
        migration().cleanDisabled(false).load().clean();
        migration().target("16").load().migrate();
        publication();
        bid("Scored by the buyer", "'12345678'", "80, 70");
        bid("Only scored for MVOI", "null", "null, 60");
        bid("Not scored", "null", "null, null");
        bid("Not scored", "null", "null, null");
        bid("Again, with another name", "'12345678'", "null, null");
        database.sql("insert into contract (dossier, contract_number, supplier, coc_number, contract_value, begin_date, end_date, status)"
                + " values ('INK-2026-00001', 'CON-2026-00001', 'Scored by the buyer', '12345678', 100, date '2027-01-01', date '2028-01-01', 'CONCEPT')")
                .update();
        database.sql("insert into tender_round_end (dossier, round_no, follow_up, explanation, ended_by, ended_at)"
                + " values ('INK-2026-00002', 1, 'OPNIEUW', 'x', 'x', current_timestamp)").update();
        // Later ones need the keys of suppliers, which a program fills in
        migration().target("55").load().migrate();
    }

    @Test
    void theScoresOfTheBuyerLeaveTheBidAndStayWithIt() {
        List<String> scores = database.sql("select bid.supplier || ': ' || criterion || ' ' || mark from buyers_mark join bid on bid.id = buyers_mark.bid"
                + " order by bid.id, criterion").query(String.class).list();

        assertThat(scores).containsExactly("Scored by the buyer: KWALITEIT 80", "Scored by the buyer: MVOI 70", "Only scored for MVOI: MVOI 60");
        assertThat(database.sql("select count(*) from bid").query(Integer.class).single()).isEqualTo(5);
    }

    @Test
    void bidsAndContractsPointToOneRecordOfACompany() {
        List<Long> suppliers = database.sql("select supplier_id from bid order by id").query(Long.class).list();

        assertThat(suppliers.get(4)).as("the same number").isEqualTo(suppliers.get(0));
        assertThat(suppliers.get(3)).as("the same name, and no number").isEqualTo(suppliers.get(2));
        assertThat(database.sql("select supplier_id from contract").query(Long.class).single()).isEqualTo(suppliers.get(0));
        assertThat(database.sql("select count(*) from supplier").query(Integer.class).single()).isEqualTo(3);
    }

    @Test
    void whatWasNotSplitIsOfThePurchaseAsAWholeAndAgainOnce() {
        assertThat(database.sql("select count(*) from bid where lot is null").query(Integer.class).single()).isEqualTo(5);
        assertThat(database.sql("select follow_up from tender_round_end where lot is null").query(String.class).single()).isEqualTo("OPNIEUW");
        assertThatThrownBy(this::publication).isInstanceOf(DataIntegrityViolationException.class);
    }

    private void publication() {
        database.sql("insert into publication (dossier, round_no, sending_date, closing_date, invitees, equivalent_labels, draft_contract,"
                + " self_declaration, prepared_by, prepared_at) values ('INK-2026-00001', 1, date '2026-12-01', date '2027-01-11', '[]', true,"
                + " true, true, 'x', current_timestamp)").update();
    }

    private void bid(String supplier, String number, String scores) {
        database.sql("insert into bid (dossier, round_no, valid, supplier, coc_number, price, quality_score, mvoi_score, recorded_by, recorded_at)"
                + " values ('INK-2026-00001', 1, true, ?, " + number + ", 100, " + scores + ", 'x', current_timestamp)").param(supplier).update();
    }

    private FluentConfiguration migration() {
        return Flyway.configure().dataSource(source).locations("classpath:db/migration");
    }
}
