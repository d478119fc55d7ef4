// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.process;

import static nl.mvoi.inkoop.testing.TenderWorld.DOSSIER;
import static nl.mvoi.inkoop.testing.TenderWorld.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.EngineTime;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.tender.Publication;
import nl.mvoi.inkoop.tender.TenderDesks;
import nl.mvoi.inkoop.tender.internal.framework.MiniCompetition;
import nl.mvoi.inkoop.testing.Steps;
import nl.mvoi.inkoop.testing.TenderWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the model of the tender learns from its steps, and what the forms keep. */
class TenderStepsTest {

    private static final LocalDate CLOSING = LocalDate.of(2027, 1, 12);

    private final TenderDesks desks = new TenderDesks(Lane.VOLLEDIG, Procedure.EUROPEES);
    private final TenderWorld world = desks.world;

    @Test
    void thePublicationIsKeptAsItWasPreparedAndShownAgain() {
        PublicationForm form = publication();
        form.accept(world.task("publicatieVoorbereiden"), new Answers(Map.of("verzenddatum", TODAY.toString(), "sluitingsdatum",
                CLOSING.toString(), "genodigde1", "Een", "genodigde2", "Twee", "genodigde3", "Drie", "andereGenodigden", "* | Vier | 1234 5678\n \n* |  Vijf ",
                "motiveringGenodigden", "Bekend", "labelGelijkwaardig", "JA", "conceptContract", "NEE")));

        Publication kept = desks.publications.of(DOSSIER).orElseThrow();
        assertThat(kept.invitees()).containsExactly("Een", "Twee", "Drie", "Vier, KvK 12345678", "Vijf");
        assertThat(List.of(kept.equivalentLabels(), kept.draftContract(), kept.selfDeclaration())).containsExactly(true, false, false);
        when(world.results.feedback(Gate.G4, DOSSIER)).thenReturn("- De termijn is te kort");
        assertThat(form.show(world.task("publicatieVoorbereiden"))).containsEntry("verzenddatum", TODAY).containsEntry("sluitingsdatum", CLOSING)
                .containsEntry("genodigde1", "Een").containsEntry("genodigde3", "Drie").containsEntry("andereGenodigden", "* | Vier | 12345678\n* | Vijf | ")
                .containsEntry("motiveringGenodigden", "Bekend").containsEntry("terugkoppeling", "- De termijn is te kort")
                .containsEntry("baan", "VOLLEDIG").containsEntry("dossierSamenvatting", "Asfalt");
    }

    @Test
    void fewerInviteesThanFieldsLeaveTheOthersEmpty() {
        desks.publications.prepare(DOSSIER, TODAY, CLOSING, List.of("Een"), null, true, true, true);

        assertThat(publication().show(world.task("publicatieVoorbereiden"))).containsEntry("genodigde1", "Een")
                .containsEntry("andereGenodigden", "").doesNotContainKeys("genodigde2", "motiveringGenodigden");
    }

    @ParameterizedTest
    @CsvSource({"NORMAAL, MEERVOUDIG_ONDERHANDS, 3, false", "VOLLEDIG, EUROPEES, 0, true"})
    void theBuyerReadsHowManyToInviteAndWhetherToAskTheSelfDeclaration(Lane lane, Procedure procedure, int fewest, boolean asked) {
        TenderDesks others = new TenderDesks(lane, procedure);

        assertThat(publication(others).show(others.world.task("publicatieVoorbereiden"))).containsEntry("minimumGenodigden", fewest)
                .containsEntry("ueaGevraagd", asked).containsEntry("eisenTabel", List.of(TenderWorld.requirement().row()));
    }

    @Test
    void theProcessWaitsUntilTheDayAfterTheClosingDay() {
        desks.publications.prepare(DOSSIER, TODAY, CLOSING, List.of(), null, true, true, true);

        assertThat(Steps.take(new Publish(desks.publications, world.requirements), Map.of()))
                .containsEntry("sluitingOp", EngineTime.startOf(CLOSING.plusDays(1)));
        assertThat(Steps.hear(new ClosingReached(desks.closing), false)).containsEntry("sluitingVoorbij", false)
                .containsEntry("sluitingOp", EngineTime.startOf(CLOSING.plusDays(1)));
        world.day(CLOSING.plusDays(1));
        assertThat(Steps.hear(new ClosingReached(desks.closing), false)).containsEntry("sluitingVoorbij", true);
        assertThat(Steps.hear(new ClosingReached(desks.closing), true)).as("a withdrawn purchase").isEmpty();
    }

    @Test
    void aTenderWithAValidBidSucceeds() {
        desks.invite();
        assertThat(Steps.take(new ExamineBids(desks.bids), Map.of())).containsEntry("geldigeInschrijving", false)
                .doesNotContainKey("aanbestedingUitkomst");

        desks.bid("A", "400000");
        assertThat(Steps.take(new ExamineBids(desks.bids), Map.of())).containsEntry("geldigeInschrijving", true)
                .containsEntry("aanbestedingUitkomst", "GESLAAGD");
    }

    @ParameterizedTest
    @CsvSource({"OPNIEUW, OPNIEUW", "STOPPEN, GESTOPT"})
    void aTenderWithoutOneBeginsAgainOrStops(String choice, String outcome) {
        desks.invite();
        FollowUpForm form = new FollowUpForm(desks.closing, desks.bids, desks.rounds, world.dossiers);

        assertThat(form.show(world.task("vervolgKiezen"))).containsOnly(Map.entry("dossierSamenvatting", "Asfalt"));
        assertThat(form.accept(world.task("vervolgKiezen"), new Answers(Map.of("vervolg", choice, "vervolgToelichting", "Niemand"))))
                .containsOnly(Map.entry("aanbestedingUitkomst", outcome));
    }

    private PublicationForm publication() {
        return publication(desks);
    }

    private static PublicationForm publication(TenderDesks desks) {
        TenderWorld world = desks.world;
        return new PublicationForm(desks.publications, desks.terms, world.rules, world.dossiers, world.requirements, new MiniCompetition(dossier -> List.of()), world.results, mock(),
                world.calendar, world.clock);
    }
}
