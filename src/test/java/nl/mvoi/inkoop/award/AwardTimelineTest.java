// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award;

import static nl.mvoi.inkoop.testing.TenderWorld.DOSSIER;
import static nl.mvoi.inkoop.testing.TenderWorld.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doReturn;

import java.time.LocalDate;
import java.util.List;
import nl.mvoi.inkoop.award.internal.scoring.LotsDesk;
import nl.mvoi.inkoop.dossier.Facts.Kept;
import nl.mvoi.inkoop.dossier.Moment;
import nl.mvoi.inkoop.tender.Round;
import nl.mvoi.inkoop.testing.EarlierReading;
import org.junit.jupiter.api.Test;

/** All that an award writes on the timeline, and which decisions it keeps: what was done, and the lines and moments that follow. */
class AwardTimelineTest {

    private final AwardDesks desks = AwardDesks.full();

    @Test
    void assessmentsOfBids() {
        desks.bid("A", "400000");
        tells(() -> desks.assess(80, 80), "INSCHRIJVING_BEOORDEELD|BIDS|beoordelaar1|Inschrijving beoordeeld|{}");
        desks.world.as("beoordelaar2");
        tells(() -> desks.assessments.takeOver(DOSSIER, "Ziek"),
                "BEOORDELING_OVERGENOMEN|BIDS|beoordelaar2|Beoordeling overgenomen|{'oud':'beoordelaar1','nieuw':'beoordelaar2'}",
                "BEOORDELINGEN_VERVALLEN||beoordelaar2|Beoordelingen vervallen|{}");
    }

    @Test
    void rankingLotsAdviceAndAward() {
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
    void whatIsDecidedAboutALotNamesItInDataAndFacts() {
        desks.bid("A", "400000");
        doReturn(new Round(DOSSIER, 2, 1)).when(desks.tenders).round(DOSSIER);
        int before = desks.world.timeline.size();

        desks.ranked.determine(DOSSIER);
        desks.awards.advise(DOSSIER, "Beste", new LowPriceInquiry("Vraag", "Antwoord", "Oordeel"), "Markt");
        desks.awards.decide(DOSSIER);
        desks.reopening.adviseAgain(DOSSIER, "Vormfout");

        assertThat(desks.world.timeline.linesFrom(before)).hasSize(6).allSatisfy(line -> assertThat(line).contains("\"perceel\":2"));
        assertThat(desks.world.facts.newest(Moment.RANGORDE).lot()).isEqualTo(2);
        assertThat(desks.world.facts.newest(Moment.GUNNING).lot()).isEqualTo(2);
    }

    @Test
    void complaintsStandstillAndAwardsTakenBack() {
        desks.bid("A", "400000");
        desks.awards.decide(DOSSIER);
        tells(() -> desks.complaints.raise(DOSSIER, "Oneerlijk"), "KLACHT_GEMELD|BIDS|inkoper|Klacht of kort geding gemeld|{}");
        tells(() -> desks.complaints.judge(DOSSIER, Complaint.Judgement.ONGEGROND, "Niet waar"), "KLACHT_BEOORDEELD|BIDS|inkoper|Klacht ongegrond|{'resultaat':'ONGEGROND'}");
        tells(() -> desks.complaints.judge(DOSSIER, Complaint.Judgement.GEGROND, "Waar"), "KLACHT_BEOORDEELD|BIDS|inkoper|Klacht gegrond|{'resultaat':'GEGROND'}");
        tells(() -> desks.standstill.over(DOSSIER), "TE_VROEG_VERDER||inkoper|Te vroeg verder, de inkoop wacht weer|{}");
        desks.world.day(LocalDate.of(2026, 12, 22));
        tells(() -> desks.standstill.over(DOSSIER),
                "OPSCHORTING_VERSTREKEN||inkoper|Opschortende termijn verstreken|{'dag':'2026-12-21'}");
        tells(() -> desks.reopening.assessAgain(DOSSIER, "Waar"), "GUNNING_INGETROKKEN|BIDS|inkoper|Gunningsbeslissing ingetrokken|{}",
                "BEOORDELINGEN_VERVALLEN||inkoper|Beoordelingen vervallen|{}");
        desks.awards.decide(DOSSIER);
        tells(() -> desks.reopening.adviseAgain(DOSSIER, "Vormfout"), "GUNNING_INGETROKKEN|BIDS|inkoper|Gunningsbeslissing ingetrokken|{}");
    }

    @Test
    void rankingAndAwardGoByWhatStandsInTheTablesAtThatMoment() {
        desks.bid("A", "400000");

        assertThat(EarlierReading.isNotTrustedAfter(() -> desks.ranked.determine(DOSSIER))).isTrue();
        assertThat(EarlierReading.isNotTrustedAfter(() -> desks.awards.decide(DOSSIER))).isTrue();
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
