// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import static nl.mvoi.inkoop.testing.TenderWorld.DOSSIER;
import static nl.mvoi.inkoop.testing.TenderWorld.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.dossier.Moment;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Procedure;
import org.junit.jupiter.api.Test;

/** All that a tender writes on the timeline, and which decisions it keeps: what was done, and the lines and moments that follow. */
class TenderTimelineTest {

    private static final LocalDate CLOSING = LocalDate.of(2027, 1, 11);

    private final TenderDesks desks = new TenderDesks(Lane.VOLLEDIG, Procedure.EUROPEES);

    @Test
    void putToTheMarket() {
        tells(() -> desks.prepare(TODAY, CLOSING, List.of(), null, true, true, true),
                "PUBLICATIE_VOORBEREID||inkoper|Publicatie voorbereid|{'dag':'2027-01-11'}");
        tells(() -> desks.publications.publish(DOSSIER, "2:ab"),
                "GEPUBLICEERD||inkoper|Aanbesteding gepubliceerd|{'resultaat':'GEPUBLICEERD','dag':'2027-01-11'}");
        tells(() -> desks.closing.reached(DOSSIER), "TE_VROEG_VERDER||inkoper|Te vroeg verder, de inkoop wacht weer|{}");
        desks.world.day(CLOSING.plusDays(1));
        tells(() -> desks.closing.reached(DOSSIER), "SLUITING_BEREIKT||inkoper|Sluitingsdatum bereikt|{'dag':'2027-01-11'}");
        tells(() -> desks.bids.recordNone(DOSSIER), "INSCHRIJVING_ONTBREEKT||inkoper|Geen inschrijving ontvangen|{}");
        tells(() -> desks.bids.examine(DOSSIER), "INSCHRIJVINGEN_GETOETST|BIDS|systeem|Inschrijvingen getoetst|{'aantal':0}");
        tells(() -> desks.rounds.end(DOSSIER, RoundOutcome.OPNIEUW, "Niemand"),
                "RONDE_GEEINDIGD|BIDS|inkoper|Aanbesteding mislukt, nieuwe ronde|{'resultaat':'OPNIEUW'}");
        tells(() -> desks.rounds.end(DOSSIER, RoundOutcome.GESTOPT, "Weer niemand"),
                "RONDE_GEEINDIGD|BIDS|inkoper|Aanbesteding mislukt en gestopt|{'resultaat':'GESTOPT'}");

        assertThat(desks.world.facts.of(DOSSIER)).singleElement().satisfies(kept -> {
            assertThat(kept.moment()).isEqualTo(Moment.PUBLICATIE);
            assertThat(kept.decision()).isEqualTo("termijnen");
            assertThat(kept.rules()).isNotEmpty();
            assertThat(kept.facts()).containsEntry("eisenVingerafdruk", "2:ab").containsEntry("genodigden", 0);
            assertThat(kept.outcome()).containsEntry("wijze", "GEPUBLICEERD").containsEntry("vroegsteSluiting", "2027-01-11");
        });
    }

    @Test
    void partiesThatAreInvited() {
        TenderDesks few = new TenderDesks(Lane.NORMAAL, Procedure.MEERVOUDIG_ONDERHANDS);
        few.publish(CLOSING, "A", "B", "C");

        assertThat(few.world.timeline.linesFrom(1)).containsExactly(plain("GENODIGDEN_GEKOZEN|BIDS|inkoper|Genodigden gekozen|{}",
                "GEPUBLICEERD||inkoper|Partijen uitgenodigd|{'resultaat':'UITGENODIGD','dag':'2027-01-11'}"));
    }

    /** So that nobody corrects what is bought at the very moment at which it goes to the market. */
    @Test
    void whoGoesToTheMarketOrRecordsABidHoldsTheDossier() {
        TenderDesks few = new TenderDesks(Lane.NORMAAL, Procedure.MEERVOUDIG_ONDERHANDS);
        few.publish(CLOSING, "A", "B", "C");
        verify(few.world.dossiers).hold(DOSSIER);

        few.bid("A", "400000");
        verify(few.world.dossiers, times(2)).hold(DOSSIER);
    }

    @Test
    void bidsAsTheyComeIn() {
        desks.invite();
        tells(() -> desks.bid("A", "400000"), "INSCHRIJVING_VASTGELEGD|BIDS|inkoper|Inschrijving vastgelegd|{'resultaat':'GELDIG'}");
        tells(() -> desks.bids.record(DOSSIER, "B", null, BigDecimal.TEN, "Te laat", Map.of()),
                "INSCHRIJVING_VASTGELEGD|BIDS|inkoper|Ongeldige inschrijving vastgelegd|{'resultaat':'ONGELDIG'}");
        tells(() -> desks.bids.replace(DOSSIER, desks.bids.of(DOSSIER).get(1).id(), "Dubbel"),
                "INSCHRIJVING_VERVANGEN|BIDS|inkoper|Vastgelegde inschrijving vervangen|{}");
        tells(() -> desks.bids.note(DOSSIER, "A", List.of("Biedt meer")), "INSCHRIJVING_OPGEMERKT|OFFERS|inkoper|Opmerking bij een inschrijving|{}");
        tells(() -> desks.bids.note(DOSSIER, "A", List.of()));
        tells(() -> desks.bids.examine(DOSSIER), "INSCHRIJVINGEN_GETOETST|BIDS|systeem|Inschrijvingen getoetst|{'aantal':1}");
        tells(() -> desks.bids.declareInvalid(DOSSIER, desks.bids.valid(DOSSIER).get(0).id(), "Toch niet"),
                "INSCHRIJVING_ONGELDIG|BIDS|inkoper|Inschrijving alsnog ongeldig|{}");
    }

    /** @param lines with ' for " */
    private void tells(Runnable act, String... lines) {
        int before = desks.world.timeline.size();
        act.run();
        assertThat(desks.world.timeline.linesFrom(before)).containsExactly(plain(lines));
    }

    private static String[] plain(String... lines) {
        return List.of(lines).stream().map(line -> line.replace('\'', '"')).toArray(String[]::new);
    }
}
