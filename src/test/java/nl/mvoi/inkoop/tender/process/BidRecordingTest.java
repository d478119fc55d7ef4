// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.process;

import static nl.mvoi.inkoop.testing.TenderWorld.DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.gate.AdoptedRequirements.AdoptedRequirement;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.TaskContext;
import nl.mvoi.inkoop.platform.TaskForm;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.rules.Use;
import nl.mvoi.inkoop.tender.BuyersScores;
import nl.mvoi.inkoop.tender.CompanySize;
import nl.mvoi.inkoop.tender.ReceivedBid;
import nl.mvoi.inkoop.tender.SupplierDetails;
import nl.mvoi.inkoop.tender.TenderDesks;
import nl.mvoi.inkoop.testing.RefusedFields;
import nl.mvoi.inkoop.testing.TenderWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the task in which bids are recorded keeps of each of them, and what it says about those before. */
class BidRecordingTest {

    private static final Map<String, Object> NO_BID = Map.of("inschrijvingSoort", "GEEN", "nogEenInschrijving", "NEE");

    private final TenderDesks desks = new TenderDesks(Lane.LICHT, Procedure.ENKELVOUDIG_ONDERHANDS);
    private final BuyersScores scores = mock(BuyersScores.class);
    private final TaskForm form = TenderForms.bid(desks, scores);
    private final TaskContext task = desks.world.task("inschrijvingVastleggen");

    @Test
    void everythingThatTheBuyerTypedIsKeptWithTheBid() {
        Answers answers = bid("A", "aangebodenWaarden", "WEG-KLI-1 = 60\nLevert ook in het weekend");
        assertThat(form.accept(task, answers)).containsEntry("meerInschrijvingen", false);

        ReceivedBid kept = desks.bids.of(DOSSIER).get(0);
        assertThat(kept.offered()).containsExactly(Map.entry("WEG-KLI-1", new BigDecimal("60")));
        verify(scores).keep(DOSSIER, kept.id(), answers);
        verify(desks.world.timeline).record(DOSSIER, EventKind.INSCHRIJVING_OPGEMERKT, Secret.OFFERS, "Opmerking bij een inschrijving",
                "A: Levert ook in het weekend");
    }

    @Test
    void anInvalidBidOffersOnlyWhatItSays() {
        form.accept(task, bid("A", "inschrijvingSoort", "ONGELDIG", "redenOngeldig", "Te laat"));

        assertThat(desks.bids.of(DOSSIER)).singleElement().satisfies(kept -> {
            assertThat(kept.valid()).isFalse();
            assertThat(kept.offered()).isEmpty();
        });
        verify(desks.world.timeline).record(DOSSIER, EventKind.INSCHRIJVING_VASTGELEGD, Secret.BIDS, "Ongeldige inschrijving vastgelegd",
                "A: Te laat", EventData.result("ONGELDIG"));
    }

    @Test
    void aValidBidIsToldByItsSupplierAlone() {
        form.accept(task, bid("A"));

        verify(desks.world.timeline).record(DOSSIER, EventKind.INSCHRIJVING_VASTGELEGD, Secret.BIDS, "Inschrijving vastgelegd", "A",
                EventData.result("GELDIG"));
    }

    @Test
    void theTaskShowsEveryBidSoFarAndOffersToReplaceOne() {
        form.accept(task, bid("A"));
        form.accept(task, bid("B", "inschrijvingSoort", "ONGELDIG", "redenOngeldig", "Te laat"));
        List<ReceivedBid> kept = desks.bids.of(DOSSIER);

        assertThat(form.show(task)).containsEntry("alVastgelegd", List.of(
                        Map.of("leverancier", "A", "prijs", "€ 100.000,00", "soort", "geldig", "contact", "", "grootte", ""),
                        Map.of("leverancier", "B", "prijs", "€ 100.000,00", "soort", "ongeldig", "contact", "", "grootte", "")))
                .containsEntry("vastgelegdeInschrijvingen", List.of(Map.of("label", "A", "value", kept.get(0).id().toString()),
                        Map.of("label", "B", "value", kept.get(1).id().toString())));
    }

    @Test
    void whomToContactAndHowBigACompanyIsAreShownWithItsBid() {
        form.accept(task, bid("A", "contactpersoon", " Noor de Wit ", "contactEmail", " noor@a.example ", "bedrijfsgrootte", "MEDIUM"));

        assertThat(form.show(task).get("alVastgelegd").toString()).contains("contact=Noor de Wit, noor@a.example", "grootte=Middelgroot");
        long supplier = desks.bids.of(DOSSIER).get(0).supplierId();
        assertThat(desks.bids.details(List.of(supplier))).containsEntry(supplier, new SupplierDetails("Noor de Wit", "noor@a.example", CompanySize.MEDIUM));
    }

    @Test
    void aContactIsForgottenByATickAndNotByLeavingItOpen() {
        form.accept(task, bid("A", "contactpersoon", "Noor de Wit", "contactEmail", "noor@a.example", "bedrijfsgrootte", "MEDIUM"));
        form.accept(task, bid("A"));
        assertThat(form.show(task).get("alVastgelegd").toString()).contains("contact=Noor de Wit, noor@a.example");

        form.accept(task, bid("A", "contactVervalt", "true"));
        assertThat(form.show(task).get("alVastgelegd").toString()).doesNotContain("Noor", "noor@").contains("grootte=Middelgroot");
    }

    @ParameterizedTest
    @CsvSource({"contactpersoon, Noor de Wit", "contactEmail, noor@a.example"})
    void aContactThatIsGoneAndGivenIsRefusedAtTheTick(String field, String typed) {
        Problems problems = new Problems();
        form.check(task, bid("A", "contactVervalt", "true", field, typed), problems);

        assertThat(RefusedFields.of(problems)).containsExactly("contactVervalt");
        assertThat(problems.found()).containsExactly("U vinkt aan dat er geen contactpersoon meer is, en u vult er ook een in. Kies een van de twee.");
    }

    @Test
    void whatASupplierSentIsShownToWhoRecordsTheNextBid() {
        form.accept(task, bid("A", "inschrijvingStuk", "DOC-2026-00001", "inschrijvingZonderPrijs", "DOC-2026-00002"));
        form.accept(task, bid("B"));

        assertThat(form.show(task)).containsEntry("inschrijvingStukken", "## Wat de leveranciers stuurden\n\n"
                + "- A: [stuk.pdf (DOC-2026-00001)](/api/v1/documenten/DOC-2026-00001), [stuk.pdf (DOC-2026-00002)](/api/v1/documenten/DOC-2026-00002)");
    }

    @Test
    void whatOneSupplierSentIsNotTakenForAnothersBid() {
        form.accept(task, bid("A", "inschrijvingZonderPrijs", "DOC-2026-00002"));

        Problems problems = new Problems();
        form.check(task, bid("B", "inschrijvingStuk", "doc-2026-00002", "inschrijvingZonderPrijs", "DOC-2026-00002"), problems);
        assertThat(problems.found()).containsExactly("Het document doc-2026-00002 hoort al bij de inschrijving van A. Kies een ander.",
                "Het document DOC-2026-00002 hoort al bij de inschrijving van A. Kies een ander.");
        assertThat(RefusedFields.of(problems)).containsExactly("inschrijvingStuk", "inschrijvingZonderPrijs");
        String first = String.valueOf(desks.bids.of(DOSSIER).get(0).id());
        assertThat(problems(bid("A", "vervangt", first, "redenVervanging", "Verkeerde prijs.", "inschrijvingZonderPrijs", "DOC-2026-00002"))).as("in its place").isEmpty();
    }

    @Test
    void withoutDocumentsOrInviteesNothingIsSaidOfThem() {
        form.accept(task, bid("A"));

        assertThat(form.show(task)).containsEntry("inschrijvingStukken", "").containsEntry("uitgenodigd", "");
    }

    @Test
    void whoRecordsBidsReadsWhoWasInvited() {
        desks.publish(TenderWorld.TODAY.minusDays(1), "Groen BV", "Rood_Wit, KvK 12345678");

        assertThat(form.show(task)).containsEntry("uitgenodigd", "## Wie u uitnodigde\n\n- Groen BV\n- Rood\\_Wit, KvK 12345678");
    }

    @Test
    void whoHasAContractCanBeChosenInsteadOfTyped() {
        assertThat(offered()).containsExactly("Bouw & Co BV, KvK 12345678", "Zonder Nummer");
        Answers chosen = bid("", "bekendeLeverancier", "Bouw & Co BV, KvK 12345678");
        assertThat(problems(chosen)).isEmpty();

        form.accept(task, chosen);

        assertThat(desks.bids.of(DOSSIER)).extracting(ReceivedBid::supplier, ReceivedBid::chamberOfCommerceNumber)
                .containsExactly(tuple("Bouw & Co BV", "12345678"));
        Problems twice = new Problems();
        form.check(task, chosen, twice);
        assertThat(RefusedFields.of(twice)).containsExactly("bekendeLeverancier");
    }

    @Test
    void whoRecordsABidAgainCanChooseItsSupplierAgain() {
        form.accept(task, bid("", "bekendeLeverancier", "Bouw & Co BV, KvK 12345678"));

        assertThat(offered()).containsExactly("Bouw & Co BV, KvK 12345678", "Zonder Nummer");
        String wrong = desks.bids.of(DOSSIER).get(0).id().toString();
        assertThat(problems(bid("", "bekendeLeverancier", "Bouw & Co BV, KvK 12345678", "vervangt", wrong, "redenVervanging", "Andere prijs"))).isEmpty();
    }

    @Test
    void aBidOfNobodyIsRefusedAndOfAFieldThatWasRefusedNothingMoreIsSaid() {
        assertThat(problems(bid(""))).containsExactly("‘Leverancier’ is niet ingevuld.");
        assertThat(problems(new Answers(bid("").values(), Set.of("leverancier")))).isEmpty();
        assertThat(problems(new Answers(bid("").values(), Set.of("bekendeLeverancier")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"leverancier, Een Ander BV", "kvkNummer, 87654321"})
    void aSupplierThatIsChosenAndAnotherThatIsTypedAreRefusedTogether(String field, String typed) {
        Answers both = bid("", "bekendeLeverancier", "Bouw & Co BV, KvK 12345678", field, typed);
        Problems problems = new Problems();

        form.check(task, both, problems);

        assertThat(RefusedFields.of(problems)).containsExactly("bekendeLeverancier");
        assertThat(problems.found()).containsExactly(
                "U kiest iemand bij ‘Leverancier die wij al kennen’, en u vult ook ‘Leverancier’ of ‘KvK-nummer’ in. Kies een van de twee.");
        assertThat(desks.bids.of(DOSSIER)).isEmpty();
    }

    @Test
    void wherePartiesWereInvitedTheseCanBeChosen() {
        desks.publish(TenderWorld.TODAY.minusDays(1), "Groen BV", "Rood BV, KvK 87654321", "Rood BV (KvK 87654321)");

        assertThat(offered()).containsExactly("Groen BV", "Rood BV, KvK 87654321");
    }

    @Test
    void theTextForAQuoteIsThereUntilAQuoteIs() {
        assertThat(form.show(task)).containsEntry("baan", "LICHT").containsEntry("inschrijvingSoort", "GELDIG").containsEntry("nogEenInschrijving", "NEE")
                .containsEntry("eisenTabel", List.of(TenderWorld.requirement().row()))
                .hasEntrySatisfying("aanbodRijen", rows -> assertThat(rows.toString()).contains("WEG-KLI-1", "Minder uitstoot Norm: minstens 50 procent."))
                .hasEntrySatisfying("offerteAanvraag", text -> assertThat(text.toString()).startsWith("## Vraag nu de offerte"));

        form.accept(task, bid("A"));
        assertThat(form.show(task)).containsEntry("offerteAanvraag", "");
    }

    @Test
    void whatTheScoresShowAndRefuseIsShownAndRefusedOfAValidBidOnly() {
        when(scores.show(DOSSIER)).thenReturn(Map.of("kwaliteitGevraagd", true));
        doAnswer(call -> {
            call.getArgument(2, Problems.class).add("Geen score");
            return null;
        }).when(scores).check(any(), any(), any());

        assertThat(form.show(task)).containsEntry("kwaliteitGevraagd", true);
        assertThat(problems(bid("A"))).containsExactly("Geen score");
        assertThat(problems(bid("A", "inschrijvingSoort", "ONGELDIG", "redenOngeldig", "Te laat"))).isEmpty();
    }

    @Test
    void theBidThatIsNamedIsReplacedAndNoOther() {
        form.accept(task, bid("A"));
        form.accept(task, bid("B"));
        desks.bids.replace(DOSSIER, desks.bids.of(DOSSIER).get(1).id(), "Dubbel");

        assertThat(desks.bids.of(DOSSIER)).extracting(ReceivedBid::supplier).containsExactly("A");
        verify(desks.world.timeline).record(DOSSIER, EventKind.INSCHRIJVING_VERVANGEN, Secret.BIDS, "Vastgelegde inschrijving vervangen", "B: Dubbel");
    }

    @Test
    void aValueThatCannotExistIsRefusedAlsoOfAnInvalidBid() {
        AdoptedRequirement yesOrNo = new AdoptedRequirement("WEG-KLI-2", Theme.KLI, "Label", List.of(Use.EIS), 1, "ja/nee", "=", BigDecimal.ONE,
                "label", "Label", "JAAR", "voorbeeld");
        when(desks.world.requirements.of(DOSSIER)).thenReturn(List.of(yesOrNo));

        assertThat(problems(bid("A", "inschrijvingSoort", "ONGELDIG", "redenOngeldig", "Te laat", "aangebodenWaarden", "WEG-KLI-2 = 2")))
                .singleElement().asString().contains("WEG-KLI-2");
        assertThat(problems(bid("A", "inschrijvingSoort", "ONGELDIG", "redenOngeldig", "Te laat", "aangebodenWaarden", "WEG-KLI-2 = 0"))).isEmpty();
    }

    @Test
    void noBidAtAllIsToldOnceAndEndsTheRecording() {
        assertThat(problems(new Answers(NO_BID))).isEmpty();
        assertThat(form.accept(task, new Answers(NO_BID))).containsOnly(Map.entry("meerInschrijvingen", false));

        verify(desks.world.timeline).record(DOSSIER, EventKind.INSCHRIJVING_ONTBREEKT, "Geen inschrijving ontvangen", null);
        assertThat(desks.bids.of(DOSSIER)).isEmpty();
    }

    @Test
    void whoSaysThereIsNoBidHasNoneBeforeAndNoneAfter() {
        form.accept(task, bid("A"));
        Map<String, Object> another = new HashMap<>(NO_BID);
        another.put("nogEenInschrijving", "JA");

        assertThat(problems(new Answers(another))).containsExactly(
                "Er is al een inschrijving vastgelegd. Leg nu een geldige of een ongeldige inschrijving vast.",
                "U kiest dat er geen inschrijving is. Dan kunt u niet ook nog een inschrijving hebben.");
    }

    @Test
    void aBuyerWithMoreBidsGetsTheTaskAgain() {
        assertThat(form.accept(task, bid("A", "nogEenInschrijving", "JA"))).containsEntry("meerInschrijvingen", true);
    }

    @Test
    void aPriceIsHeldAgainstTheEstimate() {
        assertThat(form.earlierAmount(task, "prijs")).isEqualByComparingTo("500000");
    }

    private List<String> offered() {
        return ((List<?>) form.show(task).get("bekendeLeveranciers")).stream().map(option -> (String) ((Map<?, ?>) option).get("value")).toList();
    }

    /** @param more names and values by turns */
    private static Answers bid(String supplier, String... more) {
        Map<String, Object> answers = new HashMap<>(Map.of("inschrijvingSoort", "GELDIG", "leverancier", supplier, "prijs", "100000",
                "nogEenInschrijving", "NEE"));
        for (int i = 0; i < more.length; i += 2) {
            answers.put(more[i], more[i + 1]);
        }
        return new Answers(answers);
    }

    private List<String> problems(Answers answers) {
        Problems problems = new Problems();
        form.check(task, answers, problems);
        return problems.found();
    }
}
