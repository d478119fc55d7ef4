// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.testing.InkoopTest;
import nl.mvoi.inkoop.walkthrough.Journey;
import nl.mvoi.inkoop.walkthrough.Purchases;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What is kept of time can be made again from the timeline, and a timeline with holes gives what is known and no more. */
@InkoopTest
class RebuiltStretchesTest {

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private TransactionTemplate undone;

    @Test
    void whatIsKeptWithEachEventIsWhatTheWholeTimelineTells() {
        Journey path = atQuote();
        List<Map<String, Object>> kept = kept(path);
        assertThat(kept).extracting(row -> row.get("what")).contains("AANVRAAG", "OPDRACHT", "STRATEGIE", "strategieOpstellen", "AANBESTEDING");

        assertThat(rebuilt(path, "1 = 0")).isEqualTo(kept);
    }

    @Test
    void aDossierFromBeforeEventsToldOfTasksHasItsPhasesAndNothingElse() {
        Journey path = atQuote();

        assertThat(rebuilt(path, "kind like 'TAAK%'")).extracting(row -> row.get("kind")).contains("FASE").doesNotContain("TAAK");
    }

    @Test
    void aDossierOfWhichTheOpeningIsMissingHasAPhaseOfUnknownLength() {
        Journey path = atQuote();

        assertThat(rebuilt(path, "kind = 'DOSSIER_AANGELEGD'")).filteredOn(row -> "AANVRAAG".equals(row.get("what")))
                .singleElement().satisfies(row -> assertThat(row.get("seconds")).isNull());
    }

    @Test
    void aDossierWithoutEventsHasNothingAndStopsNothing() {
        Journey path = atQuote();

        assertThat(rebuilt(path, "1 = 1")).isEmpty();
    }

    private Journey atQuote() {
        return new Journey(engine).requestedBy("opdrachtgever", Purchases.laptops()).does("opdrachtgever", "opdrachtUitwerken", Purchases.assignment())
                .does("budgethouder", "budgetBevestigen", Map.of("budget", "JA")).takesTheProposal();
    }

    /** Made again without some events; afterwards all is as it was. */
    private List<Map<String, Object>> rebuilt(Journey path, String without) {
        return undone.execute(transaction -> {
            transaction.setRollbackOnly();
            database.update("delete from dossier_event where dossier = ? and " + without, path.number().value());
            V51__DossierStretches.rebuild(database);
            return kept(path);
        });
    }

    private List<Map<String, Object>> kept(Journey path) {
        return database.queryForList("select kind, what, theme, began_at, ended_at, done, seconds, market_seconds from dossier_stretch where dossier = ?"
                + " order by coalesce(began_at, ended_at), kind, what, theme", path.number().value());
    }
}
