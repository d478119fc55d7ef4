// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.decision;

import static nl.mvoi.inkoop.testing.TenderWorld.DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import nl.mvoi.inkoop.approval.ApprovalOutcome;
import nl.mvoi.inkoop.award.AwardDesks;
import nl.mvoi.inkoop.dossier.Moment;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.GateCheck;
import nl.mvoi.inkoop.gate.internal.check.GateDecider;
import nl.mvoi.inkoop.testing.FactsInMemory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gates G5 and G6 as they are decided and kept, and what an approver reads before he decides. */
class AwardGatesTest {

    private final AwardDesks desks = AwardDesks.full();

    @Test
    void theAwardGateKeepsWhatItLookedAtAndWhichRowSaysWhatALowPriceIs() {
        desks.bid("A", "400000");
        desks.assess(80, 80);
        desks.awards.advise(DOSSIER, "A is de beste", null, null);

        assertThat(decide(Gate.G5, AwardChecks.award(desks))).isEmpty();
        assertThat(desks.world.facts.newest(Moment.G5)).satisfies(kept -> {
            assertThat(kept.facts()).containsOnlyKeys("gunning");
            assertThat(kept.decision()).isNotBlank();
            assertThat(kept.rules()).isNotEmpty();
        });
    }

    @Test
    void theContractGateKeepsWhenTheAwardWasApprovedAndDecided() {
        desks.bid("A", "400000");
        desks.world.decided(ApprovalOutcome.AKKOORD);
        desks.awards.decide(DOSSIER);

        assertThat(decide(Gate.G6, stands())).singleElement().asString().contains("opschortende termijn");
        assertThat(desks.world.facts.newest(Moment.G6).facts()).containsOnlyKeys("gunning");
        assertThat(desks.world.facts.newest(Moment.G6).facts().get("gunning")).hasFieldOrPropertyWithValue("akkoord", "AKKOORD")
                .hasFieldOrPropertyWithValue("akkoordDoor", "mandaathouder").hasFieldOrPropertyWithValue("klachtInDeWeg", false);
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "30, true", "60, true", "61, false"})
    void anApprovalCountsFromTheAdviceUpToTheDecision(int secondsAfterTheAdvice, boolean counts) {
        desks.bid("A", "400000");
        desks.awards.advise(DOSSIER, "A is de beste", null, null);
        OffsetDateTime advised = OffsetDateTime.now(desks.world.clock);
        desks.world.moment(advised.plusSeconds(60).toInstant());
        desks.awards.decide(DOSSIER);

        desks.world.decided(ApprovalOutcome.AKKOORD, advised.plusSeconds(secondsAfterTheAdvice));
        assertThat(stands().findings(DOSSIER)).filteredOn(finding -> finding.contains("geen akkoord")).hasSize(counts ? 0 : 1);
    }

    @Test
    void whoApprovesReadsThatThereIsNothingToAward() {
        assertThat(AwardChecks.approval(desks).summary(DOSSIER, null)).isEqualTo("Asfalt\n\nEr is geen geldige inschrijving.");
        assertThat(AwardChecks.approval(desks).value(DOSSIER)).isEmpty();
    }

    @Test
    void whoApprovesReadsThePlacesAndWhatMovedThem() {
        desks.bid("A", "400000");
        desks.bid("B", "500000");
        desks.assess(80, 80);
        desks.assess(80, 80);
        desks.ranked.determine(DOSSIER);
        assertThat(AwardChecks.approval(desks).summary(DOSSIER, null)).contains("Rangorde:\n\n- Plaats 1: A, € 400.000,00, kwaliteit 80, MVOI 80, totaal ",
                "\n- Plaats 2: B, ").doesNotContain("veranderd", "geloot", "zwaardere procedure");
        assertThat(AwardChecks.approval(desks).value(DOSSIER)).hasValueSatisfying(price -> assertThat(price).isEqualByComparingTo("400000"));

        desks.bids.declareInvalid(DOSSIER, desks.bids.valid(DOSSIER).get(0).id(), "Te laat");
        desks.ranked.determine(DOSSIER);
        assertThat(AwardChecks.approval(desks).summary(DOSSIER, null)).contains("**De rangorde is veranderd:**\n\n- A: stond op plaats 1",
                "- B: van plaats 2 naar plaats 1", "gun aan B");
    }

    private AwardStandsCheck stands() {
        return new AwardStandsCheck(desks.awards, desks.complaints, desks.world.approvals, desks.world.clock);
    }

    private List<String> decide(Gate gate, GateCheck<?> check) {
        GateDecider decider = new GateDecider(gate, List.of(check), FactsInMemory.MAPPER);
        return desks.world.facts.decide(DOSSIER, decider, decider.facts(DOSSIER)).bevindingen();
    }
}
