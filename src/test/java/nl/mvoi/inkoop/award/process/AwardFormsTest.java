// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.process;

import static nl.mvoi.inkoop.testing.TenderWorld.DOSSIER;
import static nl.mvoi.inkoop.testing.TenderWorld.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.award.AwardDesks;
import nl.mvoi.inkoop.award.LowPriceInquiry;
import nl.mvoi.inkoop.award.Scores;
import nl.mvoi.inkoop.document.Enclosures;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.TaskForm;
import nl.mvoi.inkoop.rules.AwardMethod;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.tender.BuyersScores;
import nl.mvoi.inkoop.tender.process.TenderForms;
import nl.mvoi.inkoop.testing.RefusedFields;
import nl.mvoi.inkoop.testing.TenderWorld;
import org.junit.jupiter.api.Test;

class AwardFormsTest {

    private TenderWorld world;
    private AwardDesks desks;

    @Test
    void nobodyAssessesOrAdvisesBeforeClosing() {
        world(Lane.VOLLEDIG, Procedure.EUROPEES);
        desks.publish(LocalDate.of(2026, 12, 30));
        desks.bid("A", "400000");
        String tooEarly = "Inschrijven kan tot en met woensdag 30 december 2026. Inschrijvingen openen kan vanaf donderdag 31 december 2026.";

        assertThat(problems(assessment(), Map.of("kwaliteitsscore", 80, "mvoiScore", 70))).contains(tooEarly);
        assertThat(problems(advice(), Map.of("adviesKeuze", "ADVIES", "adviesMotivering", "Goed"))).containsExactly(tooEarly);
        assertThat(problems(advice(), Map.of("adviesKeuze", "VERBETEREN"))).contains(tooEarly);
    }

    @Test
    void whatTheFormFileRefusesIsNotSaidAgain() {
        world(Lane.VOLLEDIG, Procedure.EUROPEES);
        desks.invite();
        bid().accept(world.task("inschrijvingVastleggen"), new Answers(validBid("A")));
        world.as("beoordelaar1");

        assertThat(problems(assessment(), new Answers(Map.of(), Set.of("kwaliteitsscore", "mvoiScore")))).isEmpty();
        assertThat(problems(complaint(), Map.of())).isEmpty();
    }

    @Test
    void aScoreThatWeighsMustBeThereAndOneThatDoesNotIsNotRead() {
        world(Lane.NORMAAL, Procedure.MEERVOUDIG_ONDERHANDS);
        desks.invite("A", "B", "C");
        assertThat(problems(bid(), validBid("A"))).containsExactly("De score voor kwaliteit is niet ingevuld.", "De score voor MVOI is niet ingevuld.");

        world.awards(AwardMethod.BPKV, 25, 25);
        Map<String, Object> onlyMvoi = validBid("A");
        onlyMvoi.put("mvoiScore", 70);
        assertThat(problems(bid(), onlyMvoi)).isEmpty();
        assertThat(bid().show(world.task("inschrijvingVastleggen"))).containsEntry("kwaliteitGevraagd", false).containsEntry("mvoiGevraagd", true);
        bid().accept(world.task("inschrijvingVastleggen"), new Answers(scored(validBid("A"))));
        assertThat(desks.assessments.valid(DOSSIER).get(0).given()).isEqualTo(Scores.of(null, 80));

        world.awards(AwardMethod.BPKV, 25, 0);
        assertThat(bid().show(world.task("inschrijvingVastleggen"))).containsEntry("kwaliteitGevraagd", true).containsEntry("mvoiGevraagd", false);
        world.awards(AwardMethod.LAAGSTE_PRIJS, 25, 25);
        assertThat(bid().show(world.task("inschrijvingVastleggen"))).containsEntry("kwaliteitGevraagd", false).containsEntry("mvoiGevraagd", false);
    }

    @Test
    void theBuyerScoresOnlyAValidBidAndOnlyWhereNobodyAssesses() {
        world(Lane.NORMAAL, Procedure.MEERVOUDIG_ONDERHANDS);
        desks.invite("A", "B", "C");
        Map<String, Object> invalid = validBid("A");
        invalid.putAll(Map.of("inschrijvingSoort", "ONGELDIG", "redenOngeldig", "Te laat."));
        assertThat(problems(bid(), invalid)).isEmpty();
        bid().accept(world.task("inschrijvingVastleggen"), new Answers(invalid));
        assertThat(desks.records.buyersScores(List.of(desks.bids.of(DOSSIER).get(0).id()))).isEmpty();

        world(Lane.VOLLEDIG, Procedure.EUROPEES);
        desks.invite();
        assertThat(problems(bid(), validBid("A"))).isEmpty();
    }

    @Test
    void anAssessorReadsOnlyTheBidWithoutItsPriceAndNoAnnouncementOfNothing() {
        world(Lane.VOLLEDIG, Procedure.EUROPEES);
        desks.invite();
        desks.bid("A", "400000");
        String bid = desks.bids.of(DOSSIER).get(0).id().toString();
        world.enclosures.enclose(DOSSIER, Enclosures.Subject.INSCHRIJVING, bid, "DOC-2026-00001");
        world.enclosures.enclose(DOSSIER, Enclosures.Subject.INSCHRIJVING_ZONDER_PRIJS, bid, "DOC-2026-00002");
        when(world.requirements.of(DOSSIER)).thenReturn(List.of());

        assertThat(assessment().show(world.task("inschrijvingBeoordelen"))).containsEntry("beoordeling", "**Inschrijving van A**\n\n"
                + "Lees de inschrijving, zonder de prijs: [stuk.pdf (DOC-2026-00002)](/api/v1/documenten/DOC-2026-00002)\n\nDeze inkoop stelt geen MVOI-eisen.");
    }

    @Test
    void whoAssessesOneBidOfARoundAssessesThemAll() {
        world(Lane.VOLLEDIG, Procedure.EUROPEES);
        desks.invite();
        desks.bid("A", "400000");
        desks.bid("B", "410000");
        desks.assess(80, 80);
        Map<String, Object> answers = new HashMap<>(Map.of("kwaliteitsscore", 80, "mvoiScore", 70, "beoordelingToelichting", "Goed",
                "belangenverklaring", "GEEN_BELANG", "beoordelingKeuze", "BEOORDELEN"));

        world.as("beoordelaar2");
        assertThat(problems(assessment(), answers)).singleElement().asString().startsWith("beoordelaar1 beoordeelt deze ronde.");
        assertThat(assessment().show(world.task("inschrijvingBeoordelen")).get("beoordeling").toString()).contains("beoordelaar1 beoordeelt alle");
        answers.put("beoordelingKeuze", "OVERNEMEN");
        assertThat(problems(assessment(), answers)).as("without a reason").hasSize(1);
        answers.put("redenOvername", "beoordelaar1 is ziek.");
        assertThat(problems(assessment(), answers)).isEmpty();

        assertThat(assessment().accept(world.task("inschrijvingBeoordelen"), new Answers(answers))).containsEntry("nogTeBeoordelen", true);
        assertThat(desks.assessments.roundAssessor(DOSSIER)).contains("beoordelaar2");
        assertThat(desks.assessments.valid(DOSSIER)).filteredOn(scored -> !scored.assessments().isEmpty()).as("all again").hasSize(1);
        verify(world.timeline).record(DOSSIER, EventKind.BEOORDELING_OVERGENOMEN, Secret.BIDS, "Beoordeling overgenomen", "beoordelaar1 is ziek.",
                EventData.change("beoordelaar1", "beoordelaar2"));
        world.as("beoordelaar1");
        assertThat(problems(assessment(), answers.entrySet().stream().filter(one -> !one.getKey().equals("beoordelingKeuze"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))).hasSize(1);
    }

    @Test
    void whoRecordedAnyBidOfTheRoundDoesNotAssess() {
        world(Lane.VOLLEDIG, Procedure.EUROPEES);
        desks.invite();
        desks.bid("A", "400000");
        world.as("beoordelaar1");
        desks.bid("B", "410000");

        assertThat(problems(assessment(), Map.of("kwaliteitsscore", 80, "mvoiScore", 70))).singleElement().asString().contains("vastgelegd");
    }

    @Test
    void anAdviceOverEqualBidsRecordsTheLotsFirst() {
        world(Lane.VOLLEDIG, Procedure.EUROPEES);
        desks.invite();
        desks.bid("A", "400000");
        desks.bid("B", "400000");
        desks.bid("C", "410000");
        List.of(80, 80, 10).forEach(score -> desks.assess(score, score));
        Map<String, Object> shown = advice().show(world.task("gunningsadviesOpstellen"));
        assertThat(shown).containsEntry("lotingNodig", true);
        assertThat(shown.get("lotingInschrijvingen").toString()).contains("label=A", "label=B").doesNotContain("label=C");
        Map<String, Object> answers = new HashMap<>(Map.of("adviesKeuze", "ADVIES", "adviesMotivering", "Na loting"));
        assertThat(problems(advice(), answers)).as("an advice without lots").hasSize(4);
        answers.putAll(Map.of("lotingDatum", TODAY.toString(), "lotingWijze", "Briefjes", "lotingDoor", "inkoper", "lotingMetDoor", "jurist",
                "lotingWinnaar", desks.bids.valid(DOSSIER).get(2).id().toString()));
        assertThat(problems(advice(), answers)).as("lots for a bid that is worse").hasSize(1);
        answers.put("lotingWinnaar", "1 or 1=1");
        assertThat(problems(advice(), answers)).as("lots for no bid").hasSize(1);
        answers.put("lotingWinnaar", desks.bids.valid(DOSSIER).get(1).id().toString());
        assertThat(problems(advice(), answers)).isEmpty();

        advice().accept(world.task("gunningsadviesOpstellen"), new Answers(answers));

        assertThat(desks.awards.advice(DOSSIER).orElseThrow().winnerBid()).isEqualTo(desks.bids.valid(DOSSIER).get(1).id());
        assertThat(advice().show(world.task("gunningsadviesOpstellen"))).containsEntry("lotingNodig", false).hasEntrySatisfying("lotingUitleg",
                text -> assertThat(text.toString()).contains("Er is geloot", "Als eerste kwam B eruit"));
    }

    @Test
    void theAdviceShowsWhatIsLowOrHighAboutThePrice() {
        world(Lane.LICHT, Procedure.ENKELVOUDIG_ONDERHANDS);
        desks.bid("A", "300000");
        assertThat(advice().show(world.task("gunningsadviesOpstellen"))).containsEntry("laagPrijsVragen", true).containsEntry("zwaardereProcedure", "")
                .containsEntry("prijsUitleg", "De prijs van A is 60 % van de raming.");

        world(Lane.LICHT, Procedure.ENKELVOUDIG_ONDERHANDS);
        desks.bid("A", "4000000");
        assertThat(advice().show(world.task("gunningsadviesOpstellen"))).containsEntry("laagPrijsVragen", false)
                .hasEntrySatisfying("zwaardereProcedure", name -> assertThat(name.toString()).isNotEmpty());
    }

    @Test
    void whatTheBuyerAskedAboutALowPriceIsKeptAndShownAgainForThatBidOnly() {
        world(Lane.LICHT, Procedure.ENKELVOUDIG_ONDERHANDS);
        desks.bid("A", "300000");
        desks.bid("B", "310000");
        Map<String, Object> answers = Map.of("adviesKeuze", "ADVIES", "adviesMotivering", "Goed", "laagPrijsVraag", "Hoe kan dit?",
                "laagPrijsAntwoord", "Eigen materieel.", "laagPrijsOordeel", "Uit te leggen.", "ramingToelichting", "Ruim geraamd.");

        advice().accept(world.task("gunningsadviesOpstellen"), new Answers(answers));

        assertThat(desks.awards.advice(DOSSIER).orElseThrow().lowPrice()).isEqualTo(new LowPriceInquiry("Hoe kan dit?", "Eigen materieel.", "Uit te leggen."));
        assertThat(desks.awards.advice(DOSSIER).orElseThrow().estimateReasons()).isEqualTo("Ruim geraamd.");
        assertThat(advice().show(world.task("gunningsadviesOpstellen"))).containsEntry("laagPrijsOordeel", "Uit te leggen.");
        desks.bids.declareInvalid(DOSSIER, desks.bids.valid(DOSSIER).get(0).id(), "Te laat");
        assertThat(advice().show(world.task("gunningsadviesOpstellen"))).doesNotContainKeys("laagPrijsOordeel", "ramingToelichting");
    }

    @Test
    void aBidThatIsRepairedShowsTheNewOrderWithWhatChanged() {
        world(Lane.LICHT, Procedure.ENKELVOUDIG_ONDERHANDS);
        desks.bid("A", "400000");
        desks.bid("B", "410000");
        desks.ranked.determine(DOSSIER);
        Map<String, Object> repair = validBid("A");
        repair.putAll(Map.of("adviesKeuze", "VERBETEREN", "inschrijvingSoort", "ONGELDIG", "redenOngeldig", "Ingetrokken door A.",
                "vervangt", desks.bids.of(DOSSIER).get(0).id().toString(), "redenVervanging", "A trok zich terug."));

        advice().accept(world.task("gunningsadviesOpstellen"), new Answers(repair));

        assertThat(advice().show(world.task("gunningsadviesOpstellen")).get("rangordeWijziging").toString())
                .contains("A: stond op plaats 1 en doet niet meer mee. Reden: Ingetrokken door A.", "B: van plaats 2 naar plaats 1");
    }

    @Test
    void whoAdvisesReadsWhyBidsGotTheirScores() {
        world(Lane.VOLLEDIG, Procedure.EUROPEES);
        desks.bid("A", "400000");
        desks.assess(80, 80);
        desks.bid("B", "500000");
        desks.assess(60, 60);

        assertThat(advice().show(world.task("gunningsadviesOpstellen"))).containsEntry("scoresUitleg", "**Toelichting op de scores:**\n\n- A: Goed\n- B: Goed")
                .containsEntry("rangordeWijziging", "");
    }

    @Test
    void whoHasAnInterestOrRecordedTheBidMayNotAssess() {
        world(Lane.VOLLEDIG, Procedure.EUROPEES);
        desks.invite();
        bid().accept(world.task("inschrijvingVastleggen"), new Answers(validBid("A")));
        AssessmentForm form = assessment();
        Map<String, Object> answers = Map.of("kwaliteitsscore", 80, "mvoiScore", 70, "beoordelingToelichting", "Goed", "belangenverklaring", "BELANG");
        assertThat(problems(form, answers)).hasSize(2);

        world.as("beoordelaar1");
        assertThat(problems(form, answers)).hasSize(1);
        assertThat(form.title(world.task("inschrijvingBeoordelen"))).as("a name that everybody in Cockpit reads").isNull();
        assertThat(form.show(world.task("inschrijvingBeoordelen")).toString()).contains("aangeboden: 50 procent").doesNotContain("100.000", "100000");
        assertThat(form.accept(world.task("inschrijvingBeoordelen"), new Answers(answers))).containsEntry("nogTeBeoordelen", false);
    }

    @Test
    void anAdviceNeedsABid() {
        world(Lane.VOLLEDIG, Procedure.EUROPEES);
        desks.invite();

        assertThat(problems(advice(), Map.of()))
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

    @Test
    void whatIsRefusedIsRefusedAtItsField() {
        world(Lane.VOLLEDIG, Procedure.EUROPEES);
        desks.invite();
        desks.bid("A", "400000");
        desks.bid("B", "400000");
        world.as("beoordelaar1");
        assertThat(fields(assessment(), Map.of("belangenverklaring", "BELANG"))).containsExactly("belangenverklaring", "kwaliteitsscore", "mvoiScore");
        desks.assess(80, 80);
        world.as("beoordelaar2");
        assertThat(fields(assessment(), Map.of("kwaliteitsscore", 80, "mvoiScore", 80))).containsExactly("beoordelingKeuze");
        assertThat(fields(assessment(), Map.of("kwaliteitsscore", 80, "mvoiScore", 80, "beoordelingKeuze", "OVERNEMEN"))).containsExactly("redenOvername");
        desks.assess(80, 80);

        assertThat(fields(advice(), Map.of("adviesKeuze", "ADVIES"))).as("of two people the first")
                .containsExactly("lotingWinnaar", "lotingWijze", "lotingDatum", "lotingDoor");
        assertThat(fields(advice(), Map.of("adviesKeuze", "ADVIES", "lotingDatum", TODAY.toString(), "lotingWijze", "Briefjes", "lotingDoor", "inkoper",
                "lotingMetDoor", "inkoper", "lotingWinnaar", desks.bids.valid(DOSSIER).get(1).id().toString()))).contains("lotingMetDoor");
    }

    @Test
    void aComplaintIsRefusedAtItsField() {
        world(Lane.LICHT, Procedure.ENKELVOUDIG_ONDERHANDS);
        bid().accept(world.task("inschrijvingVastleggen"), new Answers(validBid("A")));
        Map<String, Object> answers = founded("BEOORDELING");
        answers.put("klachtOngeldig", desks.bids.valid(DOSSIER).get(0).id().toString());

        assertThat(fields(complaint(), answers)).containsExactly("klachtVervolg", "klachtOngeldig");
    }

    /** Where on the form these answers are refused. */
    private List<String> fields(TaskForm form, Map<String, Object> answers) {
        Problems problems = new Problems();
        form.check(world.task("taak"), new Answers(answers), problems);
        return RefusedFields.of(problems);
    }

    private ComplaintForm complaint() {
        return new ComplaintForm(desks.complaints, desks.bids, desks.ranked, desks.reopening, world.dossiers, world.people);
    }

    private static Map<String, Object> founded(String again) {
        return new HashMap<>(Map.of("klachtOordeel", "GEGROND", "klachtVervolg", again, "klachtToelichting", "Er was een vormfout."));
    }

    private void world(Lane lane, Procedure procedure) {
        desks = new AwardDesks(lane, procedure);
        world = desks.world;
    }

    private TaskForm bid() {
        return TenderForms.bid(desks, scores());
    }

    private BuyersScores scores() {
        return new BuyersScoreFields(desks.ranked, desks.assessments, world.dossiers);
    }

    private AssessmentForm assessment() {
        return new AssessmentForm(desks.closing, desks.assessments, desks.ranked, world.requirements, world.enclosures, world.user);
    }

    private AwardAdviceForm advice() {
        return new AwardAdviceForm(desks.closing, desks.awards, desks.ranked, desks.prices, world.results, world.approvals, TenderForms.fields(desks, scores()),
                new LotsAnswers(desks.lots, desks.ranked, world.people), world.enclosures);
    }

    private static Map<String, Object> scored(Map<String, Object> bid) {
        bid.putAll(Map.of("kwaliteitsscore", 80, "mvoiScore", 80));
        return bid;
    }

    private static Map<String, Object> validBid(String supplier) {
        return new HashMap<>(Map.of("inschrijvingSoort", "GELDIG", "leverancier", supplier, "prijs", "100000", "nogEenInschrijving", "NEE"));
    }

    private List<String> problems(TaskForm form, Map<String, Object> answers) {
        return problems(form, new Answers(answers));
    }

    private List<String> problems(TaskForm form, Answers answers) {
        Problems problems = new Problems();
        form.check(world.task("taak"), answers, problems);
        return problems.found();
    }
}
