// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.internal.publication;

import static nl.mvoi.inkoop.testing.TenderWorld.DOSSIER;
import static nl.mvoi.inkoop.testing.TenderWorld.FINGERPRINT;
import static nl.mvoi.inkoop.testing.TenderWorld.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.mvoi.inkoop.dossier.Moment;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.internal.CheckedThemes;
import nl.mvoi.inkoop.gate.internal.check.GateDecider;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.tender.TenderDesks;
import nl.mvoi.inkoop.testing.FactsInMemory;
import org.junit.jupiter.api.Test;

/** Gate G4 as it is decided and kept, and what it says of parties that are invited. */
class PublicationGateTest {

    private final TenderDesks published = new TenderDesks(Lane.VOLLEDIG, Procedure.EUROPEES);
    private final TenderDesks invited = new TenderDesks(Lane.NORMAAL, Procedure.MEERVOUDIG_ONDERHANDS);
    private final LocalDate closing = invited.terms.earliestClosing(DOSSIER, TODAY);

    @Test
    void whatIsNotPreparedCannotBePublished() {
        assertThat(decide(published)).containsExactly("De publicatie is nog niet voorbereid.");
        assertThat(published.world.facts.newest(Moment.G4).rules()).as("no term was asked").isEmpty();
    }

    @Test
    void theGateKeepsWhichRowsGiveTheEarliestClosingDay() {
        published.publish(published.terms.earliestClosing(DOSSIER, TODAY).plusDays(45));

        decide(published);
        assertThat(published.world.facts.newest(Moment.G4)).satisfies(kept -> {
            assertThat(kept.decision()).isEqualTo("termijnen");
            assertThat(kept.rules()).isNotEmpty();
            assertThat(kept.facts()).containsOnlyKeys("publicatie");
        });
    }

    @Test
    void aSendingDayThatIsOverIsFound() {
        invite(TODAY.minusDays(1), "Goed", "A", "B", "C");
        assertThat(decide(invited)).containsExactly("De verzenddatum ligt in het verleden. Kies vandaag of een latere dag.");

        invite(TODAY, "Goed", "A", "B", "C");
        assertThat(decide(invited)).isEmpty();
    }

    @Test
    void asManyPartiesAsTheRulesAllowMayBeInvitedForAReason() {
        invite(TODAY, "Goed", "A", "B", "C", "D", "E");
        assertThat(decide(invited)).isEmpty();

        invite(TODAY, null, "A", "B", "C", "D", "E");
        assertThat(decide(invited)).containsExactly("Leg uit waarom u deze partijen uitnodigt.");
    }

    @Test
    void theTenderKnowsTheRequirementsThatWerePublished() {
        assertThat(published.tenders.publishedFingerprint(DOSSIER)).isEmpty();

        published.publish(TODAY.plusDays(60));
        assertThat(published.tenders.publishedFingerprint(DOSSIER)).contains(FINGERPRINT);
    }

    private void invite(LocalDate sending, String motivation, String... parties) {
        invited.prepare(sending, closing, List.of(parties), motivation, true, true, false);
    }

    private static List<String> decide(TenderDesks desks) {
        PublicationCheck check = new PublicationCheck(desks.publications, desks.terms, desks.world.dossiers, desks.world.requirements,
                new CheckedThemes(desks.world.results, desks.world.deviations, desks.world.clock), desks.world.rules, desks.world.calendar,
                desks.world.clock);
        GateDecider decider = new GateDecider(Gate.G4, List.of(check), FactsInMemory.MAPPER);
        return desks.world.facts.decide(DOSSIER, decider, decider.facts(DOSSIER)).bevindingen();
    }
}
