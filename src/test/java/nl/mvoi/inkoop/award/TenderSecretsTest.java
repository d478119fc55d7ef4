// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award;

import static nl.mvoi.inkoop.dossier.Secret.BIDS;
import static nl.mvoi.inkoop.dossier.Secret.OFFERS;
import static nl.mvoi.inkoop.testing.TenderWorld.DOSSIER;
import static nl.mvoi.inkoop.testing.TenderWorld.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.award.internal.scoring.LotsDesk;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.dossier.Timeline.Event;
import nl.mvoi.inkoop.tender.RoundOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every line that a tender writes on the timeline says what it gives away. */
class TenderSecretsTest {

    private static final List<String> NAMES = List.of("Alfa BV", "Beta NV", "Gamma BV");
    private static final Map<String, Secret> EXPECTED = Map.ofEntries(
            Map.entry("Inschrijving vastgelegd", BIDS), Map.entry("Ongeldige inschrijving vastgelegd", BIDS),
            Map.entry("Vastgelegde inschrijving vervangen", BIDS), Map.entry("Opmerking bij een inschrijving", OFFERS),
            Map.entry("Inschrijvingen getoetst", BIDS), Map.entry("Inschrijving alsnog ongeldig", BIDS), Map.entry("Inschrijving beoordeeld", BIDS),
            Map.entry("Beoordeling overgenomen", BIDS), Map.entry("Loting vastgelegd", BIDS), Map.entry("Rangorde bepaald", BIDS),
            Map.entry("Rangorde veranderd", OFFERS), Map.entry("Gunningsadvies opgesteld", BIDS), Map.entry("Lage prijs onderzocht", OFFERS),
            Map.entry("Raming toegelicht", BIDS), Map.entry("Gunningsbeslissing genomen", BIDS), Map.entry("Klacht of kort geding gemeld", BIDS),
            Map.entry("Klacht gegrond", BIDS), Map.entry("Klacht ongegrond", BIDS), Map.entry("Gunningsbeslissing ingetrokken", BIDS),
            Map.entry("Aanbesteding mislukt en gestopt", BIDS));

    private final AwardDesks desks = AwardDesks.full();

    @BeforeEach
    void aWholeTender() {
        desks.bid("Alfa BV", "400000");
        desks.bid("Beta NV", "400000");
        desks.bid("Gamma BV", "435000");
        desks.bids.record(DOSSIER, "Gamma BV", null, BigDecimal.TEN, "Te laat", Map.of());
        desks.bids.replace(DOSSIER, desks.bids.of(DOSSIER).get(3).id(), "Dubbel");
        desks.bids.note(DOSSIER, "Alfa BV", List.of("Biedt meer aan"));
        desks.bids.examine(DOSSIER);
        desks.assess(80, 80);
        desks.world.as("beoordelaar2");
        desks.assessments.takeOver(DOSSIER, "beoordelaar1 kent Alfa BV.");
        desks.world.as("inkoper");
        List.of(80, 80, 70).forEach(score -> desks.assess(score, score));
        award();
    }

    private void award() {
        desks.ranked.determine(DOSSIER);
        desks.lots.record(DOSSIER, new LotsDesk.Told(desks.bids.valid(DOSSIER).get(0).id(), TODAY, "Briefjes", "inkoper", "jurist"));
        desks.awards.advise(DOSSIER, "Beste", new LowPriceInquiry("Vraag", "Antwoord", "Oordeel"), "Markt");
        desks.awards.decide(DOSSIER);
        desks.complaints.raise(DOSSIER, "Beta NV is het er niet mee eens.");
        desks.complaints.judge(DOSSIER, Complaint.Judgement.ONGEGROND, "Beta NV heeft ongelijk.");
        desks.complaints.raise(DOSSIER, "Beta NV nog eens.");
        desks.complaints.judge(DOSSIER, Complaint.Judgement.GEGROND, "Beta NV heeft gelijk.");
        desks.reopening.assessAgain(DOSSIER, "Beta NV heeft gelijk.");
        desks.bids.declareInvalid(DOSSIER, desks.bids.valid(DOSSIER).get(0).id(), "Te laat");
        desks.rounds.end(DOSSIER, RoundOutcome.GESTOPT, "Alles is te duur.");
    }

    @Test
    void eachLineIsMarkedWithWhatItGivesAway() {
        Map<String, Secret> marked = new HashMap<>();
        lines().stream().filter(line -> line.secret() != null).forEach(line -> marked.put(line.event(), line.secret()));

        assertThat(marked).containsExactlyInAnyOrderEntriesOf(EXPECTED);
    }

    @Test
    void aBidderIsNamedOnlyInAMarkedExplanationAndNeverInThePhraseItself() {
        assertThat(lines()).hasSizeGreaterThan(25).allSatisfy(line -> {
            assertThat(NAMES).noneMatch(line.event()::contains);
            assertThat(line.secret() != null || NAMES.stream().noneMatch((line.explanation() + line.data())::contains)).as(line.toString()).isTrue();
        });
    }

    private List<Event> lines() {
        return desks.world.timeline.of(DOSSIER);
    }
}
