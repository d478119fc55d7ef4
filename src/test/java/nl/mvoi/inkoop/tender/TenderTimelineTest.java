// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import static nl.mvoi.inkoop.testing.TenderWorld.DOSSIER;
import static nl.mvoi.inkoop.testing.TenderWorld.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.award.LowPriceInquiry;
import nl.mvoi.inkoop.award.Scores;
import nl.mvoi.inkoop.award.internal.scoring.LotsDesk;
import nl.mvoi.inkoop.dossier.Facts.Kept;
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
        tells(() -> desks.publications.prepare(DOSSIER, TODAY, CLOSING, List.of(), null, true, true, true),
                "PUBLICATIE_VOORBEREID||inkoper|Publicatie voorbereid|{'dag':'2027-01-11'}");
        tells(() -> desks.publications.publish(DOSSIER, "2:ab"),
                "GEPUBLICEERD||inkoper|Aanbesteding gepubliceerd|{'resultaat':'GEPUBLICEERD','dag':'2027-01-11'}");
        tells(() -> desks.waiting.closingReached(DOSSIER), "TE_VROEG_VERDER||inkoper|Te vroeg verder, de inkoop wacht weer|{}");
        desks.world.day(CLOSING.plusDays(1));
        tells(() -> desks.waiting.closingReached(DOSSIER), "SLUITING_BEREIKT||inkoper|Sluitingsdatum bereikt|{'dag':'2027-01-11'}");
        tells(() -> desks.bids.recordNone(DOSSIER), "INSCHRIJVING_ONTBREEKT||inkoper|Geen inschrijving ontvangen|{}");
        tells(() -> desks.bids.examine(DOSSIER), "INSCHRIJVINGEN_GETOETST|BIDS|systeem|Inschrijvingen getoetst|{'aantal':0}");
        tells(() -> desks.rounds.end(DOSSIER, true, "Niemand"),
                "RONDE_GEEINDIGD|BIDS|inkoper|Aanbesteding mislukt, nieuwe ronde|{'resultaat':'OPNIEUW'}");
        tells(() -> desks.rounds.end(DOSSIER, false, "Weer niemand"),
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

        assertThat(few.world.timeline.linesFrom(1)).containsExactly(plain(
                "GEPUBLICEERD||inkoper|Partijen uitgenodigd|{'resultaat':'UITGENODIGD','dag':'2027-01-11'}"));
    }

    @Test
    void bidsAndTheirAssessment() {
        desks.invite();
        tells(() -> desks.bid("A", "400000"), "INSCHRIJVING_VASTGELEGD|BIDS|inkoper|Inschrijving vastgelegd|{'resultaat':'GELDIG'}");
        tells(() -> desks.bids.record(DOSSIER, "B", null, BigDecimal.TEN, Scores.NONE, "Te laat", Map.of()),
                "INSCHRIJVING_VASTGELEGD|BIDS|inkoper|Ongeldige inschrijving vastgelegd|{'resultaat':'ONGELDIG'}");
        tells(() -> desks.bids.replace(DOSSIER, desks.bids.of(DOSSIER).get(1).id(), "Dubbel"),
                "INSCHRIJVING_VERVANGEN|BIDS|inkoper|Vastgelegde inschrijving vervangen|{}");
        tells(() -> desks.bids.note(DOSSIER, "A", List.of("Biedt meer")), "INSCHRIJVING_OPGEMERKT|OFFERS|inkoper|Opmerking bij een inschrijving|{}");
        tells(() -> desks.bids.note(DOSSIER, "A", List.of()));
        tells(() -> desks.bids.examine(DOSSIER), "INSCHRIJVINGEN_GETOETST|BIDS|systeem|Inschrijvingen getoetst|{'aantal':1}");
        tells(() -> desks.assess(80, 80), "INSCHRIJVING_BEOORDEELD|BIDS|beoordelaar1|Inschrijving beoordeeld|{}");
        desks.world.as("beoordelaar2");
        tells(() -> desks.bids.takeOver(DOSSIER, "Ziek"),
                "BEOORDELING_OVERGENOMEN|BIDS|beoordelaar2|Beoordeling overgenomen|{'oud':'beoordelaar1','nieuw':'beoordelaar2'}",
                "BEOORDELINGEN_VERVALLEN||beoordelaar2|Beoordelingen vervallen|{}");
        tells(() -> desks.bids.declareInvalid(DOSSIER, desks.bids.valid(DOSSIER).get(0).id(), "Toch niet"),
                "INSCHRIJVING_ONGELDIG|BIDS|beoordelaar2|Inschrijving alsnog ongeldig|{}");
    }

    @Test
    void rankingLotsAdviceAndAward() {
        desks.invite();
        desks.bid("A", "400000");
        desks.bid("B", "400000");
        desks.assess(80, 80);
        desks.assess(80, 80);
        tells(() -> desks.ranked.determine(DOSSIER), "RANGORDE_BEPAALD|BIDS|systeem|Rangorde bepaald|{'aantal':2}");
        tells(() -> desks.lots.record(DOSSIER, new LotsDesk.Told(desks.bids.valid(DOSSIER).get(1).id(), TODAY, "Briefjes", "inkoper", "jurist")),
                "LOTING_VASTGELEGD|BIDS|inkoper|Loting vastgelegd|{}", "RANGORDE_BEPAALD|BIDS|systeem|Rangorde bepaald|{'aantal':2}",
                "RANGORDE_VERANDERD|OFFERS|systeem|Rangorde veranderd|{'aantal':1}");
        tells(() -> desks.awards.advise(DOSSIER, "Beste", null, null), "ADVIES_OPGESTELD|BIDS|inkoper|Gunningsadvies opgesteld|{}");
        tells(() -> desks.awards.advise(DOSSIER, "Beste", new LowPriceInquiry("Vraag", "Antwoord", "Oordeel"), "Markt"),
                "ADVIES_OPGESTELD|BIDS|inkoper|Gunningsadvies opgesteld|{}", "LAGE_PRIJS_ONDERZOCHT|OFFERS|inkoper|Lage prijs onderzocht|{}",
                "RAMING_TOEGELICHT|BIDS|inkoper|Raming toegelicht|{}");
        tells(() -> desks.awards.decide(DOSSIER), "GUNNING_BESLIST|BIDS|inkoper|Gunningsbeslissing genomen|{'dag':'2026-12-21'}");

        assertThat(desks.world.facts.of(DOSSIER)).extracting(Kept::moment)
                .containsExactly(Moment.PUBLICATIE, Moment.RANGORDE, Moment.RANGORDE, Moment.GUNNING);
        assertThat(desks.world.facts.newest(Moment.GUNNING)).satisfies(kept -> {
            assertThat(List.of(kept.decision(), kept.outcome().get("naam"), kept.outcome().get("opschortingTotEnMet")))
                    .containsExactly("termijnen", "B", "2026-12-21");
            assertThat(kept.rules()).hasSize(1);
        });
    }

    @Test
    void complaintsStandstillAndAwardsTakenBack() {
        desks.invite();
        desks.bid("A", "400000");
        desks.awards.decide(DOSSIER);
        tells(() -> desks.complaints.raise(DOSSIER, "Oneerlijk"), "KLACHT_GEMELD|BIDS|inkoper|Klacht of kort geding gemeld|{}");
        tells(() -> desks.complaints.judge(DOSSIER, false, "Niet waar"), "KLACHT_BEOORDEELD|BIDS|inkoper|Klacht ongegrond|{'resultaat':'ONGEGROND'}");
        tells(() -> desks.complaints.judge(DOSSIER, true, "Waar"), "KLACHT_BEOORDEELD|BIDS|inkoper|Klacht gegrond|{'resultaat':'GEGROND'}");
        tells(() -> desks.waiting.standstillOver(DOSSIER), "TE_VROEG_VERDER||inkoper|Te vroeg verder, de inkoop wacht weer|{}");
        desks.world.day(LocalDate.of(2026, 12, 22));
        tells(() -> desks.waiting.standstillOver(DOSSIER),
                "OPSCHORTING_VERSTREKEN||inkoper|Opschortende termijn verstreken|{'dag':'2026-12-21'}");
        tells(() -> desks.reopening.assessAgain(DOSSIER, "Waar"), "GUNNING_INGETROKKEN|BIDS|inkoper|Gunningsbeslissing ingetrokken|{}",
                "BEOORDELINGEN_VERVALLEN||inkoper|Beoordelingen vervallen|{}");
        desks.awards.decide(DOSSIER);
        tells(() -> desks.reopening.adviseAgain(DOSSIER, "Vormfout"), "GUNNING_INGETROKKEN|BIDS|inkoper|Gunningsbeslissing ingetrokken|{}");
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
