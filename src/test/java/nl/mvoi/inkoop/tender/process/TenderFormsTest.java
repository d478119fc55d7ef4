// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.process;

import static nl.mvoi.inkoop.testing.TenderWorld.DOSSIER;
import static nl.mvoi.inkoop.testing.TenderWorld.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.TaskForm;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.tender.ReceivedBid;
import nl.mvoi.inkoop.tender.TenderDesks;
import nl.mvoi.inkoop.testing.TenderWorld;
import org.junit.jupiter.api.Test;

class TenderFormsTest {

    private TenderWorld world;
    private TenderDesks desks;

    @Test
    void thePublicationStartsFromTheEarliestClosingDay() {
        world(Lane.VOLLEDIG, Procedure.EUROPEES);

        assertThat(publication().show(world.task("publicatieVoorbereiden"))).containsEntry("verzenddatum", TODAY)
                .containsEntry("sluitingsdatum", TODAY.plusDays(41)).containsEntry("terugkoppeling", "");
    }

    @Test
    void anImpossiblePublicationIsRefused() {
        world(Lane.NORMAAL, Procedure.MEERVOUDIG_ONDERHANDS);

        assertThat(problems(publication(), Map.of("verzenddatum", "2026-11-30", "sluitingsdatum", "2026-11-30"))).hasSize(2);
        assertThat(problems(publication(), Map.of("verzenddatum", "2026-12-01", "sluitingsdatum", "2080-01-06", "genodigde1", "A",
                "andereGenodigden", "B\na"))).hasSize(2).first().asString().contains("feestdagen");
    }

    @Test
    void aBidIsRefusedBeforeClosing() {
        world(Lane.VOLLEDIG, Procedure.EUROPEES);

        assertThat(problems(bid(), Map.of("inschrijvingSoort", "GEEN", "nogEenInschrijving", "NEE"))).singleElement().asString()
                .contains("nog niet bereikt");
    }

    @Test
    void anOfferBelowTheNormCannotBeValid() {
        world(Lane.LICHT, Procedure.ENKELVOUDIG_ONDERHANDS);
        Map<String, Object> answers = validBid("A");
        answers.put("aangebodenWaarden", "WEG-KLI-1 = 49,5");

        assertThat(problems(bid(), answers)).singleElement().asString().contains("voldoet niet aan de norm minstens 50 procent");
    }

    @Test
    void whatTheFormFileRefusesIsNotSaidAgain() {
        world(Lane.NORMAAL, Procedure.MEERVOUDIG_ONDERHANDS);
        bid().accept(world.task("inschrijvingVastleggen"), new Answers(validBid("A")));
        world.as("beoordelaar1");

        assertThat(problems(new AssessmentForm(desks.bids, world.requirements, world.user), Map.of())).isEmpty();
        assertThat(problems(complaint(), Map.of())).isEmpty();
        assertThat(problems(publication(), Map.of())).isEmpty();
    }

    @Test
    void aValidBidOffersTheNormWhereItSaysNothing() {
        world(Lane.LICHT, Procedure.ENKELVOUDIG_ONDERHANDS);
        assertThat(problems(bid(), validBid("A"))).isEmpty();

        assertThat(bid().accept(world.task("inschrijvingVastleggen"), new Answers(validBid("A")))).containsEntry("meerInschrijvingen", false);
        assertThat(desks.bids.of(DOSSIER).get(0).offered()).containsEntry("WEG-KLI-1", new BigDecimal("50"));
        assertThat(problems(bid(), validBid("a"))).containsExactly("Van deze leverancier is al een inschrijving vastgelegd.");
        assertThat(bid().show(world.task("inschrijvingVastleggen")).get("alVastgelegd").toString()).doesNotContain("100000");
    }

    @Test
    void aBidThatWasRecordedWronglyIsRecordedAgain() {
        world(Lane.LICHT, Procedure.ENKELVOUDIG_ONDERHANDS);
        bid().accept(world.task("inschrijvingVastleggen"), new Answers(validBid("A")));
        Map<String, Object> again = validBid("a");
        again.putAll(Map.of("prijs", "90000", "vervangt", desks.bids.of(DOSSIER).get(0).id().toString(), "redenVervanging", "De prijs klopte niet."));
        assertThat(problems(bid(), again)).isEmpty();

        bid().accept(world.task("inschrijvingVastleggen"), new Answers(again));

        assertThat(desks.bids.of(DOSSIER)).singleElement().extracting(ReceivedBid::price).isEqualTo(new BigDecimal("90000"));
        verify(world.timeline).record(DOSSIER, "Vastgelegde inschrijving vervangen", "A: De prijs klopte niet.");
    }

    @Test
    void startingAgainIsRefusedWhenThereIsAValidBid() {
        world(Lane.LICHT, Procedure.ENKELVOUDIG_ONDERHANDS);
        FollowUpForm form = new FollowUpForm(desks.bids, desks.rounds, world.dossiers);
        Map<String, Object> answers = Map.of("vervolg", "OPNIEUW", "vervolgToelichting", "Niemand");
        assertThat(problems(form, answers)).isEmpty();
        assertThat(form.accept(world.task("vervolgKiezen"), new Answers(answers))).containsEntry("aanbestedingUitkomst", "OPNIEUW");

        bid().accept(world.task("inschrijvingVastleggen"), new Answers(validBid("A")));
        assertThat(problems(form, answers)).hasSize(1);
    }

    @Test
    void whoHasAnInterestOrRecordedTheBidMayNotAssess() {
        world(Lane.LICHT, Procedure.ENKELVOUDIG_ONDERHANDS);
        bid().accept(world.task("inschrijvingVastleggen"), new Answers(validBid("A")));
        AssessmentForm form = new AssessmentForm(desks.bids, world.requirements, world.user);
        Map<String, Object> answers = Map.of("kwaliteitsscore", 80, "mvoiScore", 70, "beoordelingToelichting", "Goed", "belangenverklaring", "BELANG");
        assertThat(problems(form, answers)).hasSize(2);

        world.as("beoordelaar1");
        assertThat(problems(form, answers)).hasSize(1);
        assertThat(form.title(world.task("inschrijvingBeoordelen"))).isEqualTo("Inschrijving beoordelen: A");
        assertThat(form.show(world.task("inschrijvingBeoordelen")).toString()).contains("aangeboden: 50 procent").doesNotContain("100.000", "100000");
        assertThat(form.accept(world.task("inschrijvingBeoordelen"), new Answers(answers))).containsEntry("nogTeBeoordelen", false);
    }

    @Test
    void anAdviceNeedsABid() {
        world(Lane.VOLLEDIG, Procedure.EUROPEES);

        assertThat(problems(new AwardAdviceForm(desks.awards, desks.ranked, world.gates, world.approvals), Map.of()))
                .containsExactly("Er is geen geldige inschrijving om aan te gunnen.");
    }

    @Test
    void assessingAgainIsRefusedWhereNobodyAssesses() {
        world(Lane.NORMAAL, Procedure.MEERVOUDIG_ONDERHANDS);
        assertThat(problems(complaint(), founded("BEOORDELING"))).containsExactly(
                "In deze inkoop oordelen geen beoordelaars. Opnieuw beoordelen kan niet. Kies een nieuw advies.");
        assertThat(problems(complaint(), founded("ADVIES"))).isEmpty();

        world(Lane.VOLLEDIG, Procedure.EUROPEES);
        assertThat(problems(complaint(), founded("BEOORDELING"))).isEmpty();
    }

    @Test
    void theOnlyValidBidCannotBeDeclaredInvalid() {
        world(Lane.LICHT, Procedure.ENKELVOUDIG_ONDERHANDS);
        bid().accept(world.task("inschrijvingVastleggen"), new Answers(validBid("A")));
        Map<String, Object> answers = founded("ADVIES");
        answers.put("klachtOngeldig", desks.bids.valid(DOSSIER).get(0).id().toString());
        assertThat(problems(complaint(), answers)).singleElement().asString().contains("enige geldige inschrijving");

        bid().accept(world.task("inschrijvingVastleggen"), new Answers(validBid("B")));
        assertThat(problems(complaint(), answers)).isEmpty();
    }

    private ComplaintForm complaint() {
        return new ComplaintForm(desks.complaints, desks.bids, desks.reopening, world.dossiers);
    }

    private static Map<String, Object> founded(String again) {
        return new HashMap<>(Map.of("klachtOordeel", "GEGROND", "klachtVervolg", again, "klachtToelichting", "Er was een vormfout."));
    }

    private void world(Lane lane, Procedure procedure) {
        desks = new TenderDesks(lane, procedure);
        world = desks.world;
    }

    private PublicationForm publication() {
        return new PublicationForm(desks.publications, desks.terms, world.rules, world.dossiers, world.requirements, world.gates, world.calendar,
                world.clock);
    }

    private BidForm bid() {
        return new BidForm(desks.bids, desks.publications, world.dossiers, world.requirements);
    }

    private static Map<String, Object> validBid(String supplier) {
        return new HashMap<>(Map.of("inschrijvingSoort", "GELDIG", "leverancier", supplier, "prijs", "100000", "nogEenInschrijving", "NEE"));
    }

    private List<String> problems(TaskForm form, Map<String, Object> answers) {
        Problems problems = new Problems();
        form.check(world.task("taak"), new Answers(answers), problems);
        return problems.found();
    }
}
