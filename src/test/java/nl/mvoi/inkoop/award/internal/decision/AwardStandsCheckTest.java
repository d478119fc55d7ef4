// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.decision;

import static nl.mvoi.inkoop.testing.TenderWorld.DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.NoSuchElementException;
import nl.mvoi.inkoop.approval.ApprovalOutcome;
import nl.mvoi.inkoop.award.AwardDesks;
import nl.mvoi.inkoop.award.Complaint;
import nl.mvoi.inkoop.gate.Gate;
import org.junit.jupiter.api.Test;

/** The part of gate G6 that is about the award. */
class AwardStandsCheckTest {

    private AwardDesks desks;

    @Test
    void theAwardStandsAfterApprovalAndStandstill() {
        desks = AwardDesks.full();
        desks.bid("A", "100");
        desks.assess(80, 80);
        desks.awards.advise(DOSSIER, "A is de beste", null, null);
        assertThat(stands().findings(DOSSIER)).containsExactly("Er is nog geen gunningsbeslissing. Ga terug naar de gunning.");

        desks.awards.decide(DOSSIER);
        assertThat(desks.awards.decision(DOSSIER).orElseThrow().standstillLastDay()).isEqualTo(LocalDate.of(2026, 12, 21));
        assertThat(stands().findings(DOSSIER)).containsExactly("De opschortende termijn loopt tot en met maandag 21 december 2026."
                + " Tekenen kan vanaf dinsdag 22 december 2026.", "Voor deze gunning is geen akkoord gegeven. Ga terug naar de gunning.");
        assertThat(stands().facts(DOSSIER).opschortingTotEnMet()).isEqualTo(LocalDate.of(2026, 12, 21));

        OffsetDateTime decided = OffsetDateTime.now(desks.world.clock);
        desks.world.decided(ApprovalOutcome.AFGEWEZEN, decided);
        desks.world.day(LocalDate.of(2026, 12, 22));
        assertThat(stands().findings(DOSSIER)).containsExactly("Voor deze gunning is geen akkoord gegeven. Ga terug naar de gunning.");

        desks.world.decided(ApprovalOutcome.AKKOORD, decided);
        assertThat(stands().findings(DOSSIER)).isEmpty();
        assertThat(stands().facts(DOSSIER).vandaag()).isAfter(stands().facts(DOSSIER).opschortingTotEnMet());
        assertThat(desks.book.winner(DOSSIER).orElseThrow().supplier()).isEqualTo("A");
    }

    @Test
    void aComplaintStandsInTheWayUntilItIsJudgedUnfoundedOrDecidedAnew() {
        desks = AwardDesks.light();
        desks.bid("A", "100");
        desks.world.decided(ApprovalOutcome.AKKOORD);
        desks.awards.decide(DOSSIER);
        assertThat(stands().findings(DOSSIER)).isEmpty();

        desks.complaints.raise(DOSSIER, "Oneerlijk");
        assertThat(stands().findings(DOSSIER)).hasSize(1);
        desks.complaints.judge(DOSSIER, Complaint.Judgement.ONGEGROND, "Niet waar");
        assertThat(stands().findings(DOSSIER)).isEmpty();

        desks.complaints.raise(DOSSIER, "Toch oneerlijk");
        desks.complaints.judge(DOSSIER, Complaint.Judgement.GEGROND, "Waar");
        assertThat(stands().findings(DOSSIER)).hasSize(1);
        desks.awards.decide(DOSSIER);
        assertThat(stands().findings(DOSSIER)).isEmpty();
    }

    @Test
    void anAwardThatIsTakenBackLeavesNoWinnerUntilItIsDecidedAnew() {
        desks = AwardDesks.light();
        desks.bid("A", "100");
        desks.world.decided(ApprovalOutcome.AKKOORD);
        desks.awards.decide(DOSSIER);

        desks.reopening.adviseAgain(DOSSIER, "Vormfout");
        assertThat(desks.book.winner(DOSSIER)).isEmpty();
        assertThat(stands().findings(DOSSIER)).containsExactly("Er is nog geen gunningsbeslissing. Ga terug naar de gunning.");
        assertThatThrownBy(() -> desks.reopening.adviseAgain(DOSSIER, "Nog eens")).isInstanceOf(NoSuchElementException.class);

        desks.awards.decide(DOSSIER);
        assertThat(stands().findings(DOSSIER)).isEmpty();
    }

    @Test
    void anApprovalFromBeforeTheAwardWasReopenedDoesNotCountForTheNewDecision() {
        desks = AwardDesks.light();
        desks.bid("A", "100");
        desks.world.decided(ApprovalOutcome.AKKOORD, OffsetDateTime.now(desks.world.clock).minusMinutes(1));
        desks.awards.decide(DOSSIER);
        assertThat(stands().findings(DOSSIER)).isEmpty();

        desks.reopening.adviseAgain(DOSSIER, "Vormfout");
        desks.awards.decide(DOSSIER);

        assertThat(stands().findings(DOSSIER)).containsExactly("Voor deze gunning is geen akkoord gegeven. Ga terug naar de gunning.");
    }

    @Test
    void itBelongsToGateG6() {
        desks = AwardDesks.full();

        assertThat(stands().gate()).isEqualTo(Gate.G6);
    }

    private AwardStandsCheck stands() {
        return new AwardStandsCheck(desks.awards, desks.complaints, desks.world.approvals, desks.world.clock);
    }
}
