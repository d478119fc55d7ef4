// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.process;

import static nl.mvoi.inkoop.testing.TenderWorld.DOSSIER;
import static nl.mvoi.inkoop.testing.TenderWorld.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import nl.mvoi.inkoop.dossier.AwardFormula;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Formula;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.TaskContext;
import nl.mvoi.inkoop.platform.TaskForm;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.tender.Company;
import nl.mvoi.inkoop.tender.CompanySize;
import nl.mvoi.inkoop.tender.KnownSuppliers;
import nl.mvoi.inkoop.tender.ReceivedBid;
import nl.mvoi.inkoop.tender.SupplierDetails;
import nl.mvoi.inkoop.tender.TenderDesks;
import nl.mvoi.inkoop.testing.RefusedFields;
import nl.mvoi.inkoop.testing.TenderWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

        assertThat(problems(publication(), Map.of("verzenddatum", "2026-11-30", "sluitingsdatum", "2026-11-30"))).startsWith(
                "De verzenddatum ligt in het verleden. Kies vandaag of een latere dag.", "De sluitingsdatum moet na de verzenddatum liggen.");
        assertThat(problems(publication(), Map.of("verzenddatum", "2026-12-01", "sluitingsdatum", "2080-01-06", "genodigde1", "A",
                "andereGenodigden", "B\na", "motiveringGenodigden", "Goed"))).hasSize(2).first().asString().contains("feestdagen");
        assertThat(problems(publication(), Map.of("genodigde1", "Café Groen BV, KvK 12345678", "genodigde2", "Anders NV (1234 5678)",
                "andereGenodigden", "Derde\ncafe groen b.v.", "motiveringGenodigden", "Goed"))).containsExactly(
                "Een partij staat twee keer bij de genodigden: Café Groen BV, KvK 12345678 en Anders NV, KvK 12345678.",
                "Een partij staat twee keer bij de genodigden: Café Groen BV, KvK 12345678 en cafe groen b.v.");
    }

    @Test
    void partiesAreRowsOfWhichEachMistakeStandsAtItsCell() {
        world(Lane.NORMAAL, Procedure.MEERVOUDIG_ONDERHANDS);

        assertThat(fields(publication(), Map.of("genodigde1", "A", "andereGenodigden", "* |  | 12345678\n* | B | 123\n* | C | 1 | | | | | | | | x\n* | a | "
                + "\n* | D |  | Zonder Nummer\n* | E | | | | | | | | geen adres", "motiveringGenodigden", "Goed", "geenSociaalOfKlein", "Geen")))
                .containsExactly("andereGenodigden", "andereGenodigden:*4:bekend", "andereGenodigden:*1:naam", "andereGenodigden:*2:kvk",
                        "andereGenodigden:*5:contactEmail", "andereGenodigden");
        assertThat(problems(publication(), invited("* |  | 12345678", "* | C", "* | D", "* | E"))).containsExactly("‘Leverancier’ van regel 1 is niet ingevuld.");
        assertThat(problems(publication(), invited("* | B | 123", "* | C", "* | D"))).singleElement().asString()
                .startsWith("‘KvK-nummer of buitenlands nummer’ van regel 1 klopt niet. Een KvK-nummer heeft 8 cijfers");
        assertThat(problems(publication(), Map.of("genodigde1", "A", "andereGenodigden", "Vier\nVijf", "motiveringGenodigden", "Goed")))
                .as("lines without a table").isEmpty();
        assertThat(problems(publication(), invited("A".repeat(201), "B", "C"))).containsExactly(
                "De naam van een partij is te lang: er passen 200 tekens in.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"1; Nodig minstens 3 partijen uit. Nu zijn het er 1.", "2; Nodig minstens 3 partijen uit. Nu zijn het er 2.", "3;",
            "5;", "6; Nodig hoogstens 5 partijen uit. Nu zijn het er 6."})
    void asManyAreInvitedAsTheProcedureAsks(int many, String problem) {
        world(Lane.NORMAAL, Procedure.MEERVOUDIG_ONDERHANDS);
        Map<String, Object> answers = invited(IntStream.rangeClosed(1, many).mapToObj(i -> "* | Partij " + i).toArray(String[]::new));
        assertThat(problems(publication(), answers)).isEqualTo(problem == null ? List.of() : List.of(problem));

        answers.merge("andereGenodigden", "\n* | Overwogen | | | NEE | Heeft geen tijd", (before, more) -> before.toString() + more);
        assertThat(problems(publication(), answers)).as("who is not invited does not count").isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    @Test
    void oneIsNotCalledMany() {
        world(Lane.NORMAAL, Procedure.ENKELVOUDIG_ONDERHANDS);

        assertThat(problems(publication(), Map.of("motiveringGenodigden", "Goed"))).containsExactly("Nodig minstens 1 partij uit. Nu zijn het er 0.");
        assertThat(problems(publication(), invited("* | A", "* | B"))).containsExactly("Nodig hoogstens 1 partij uit. Nu zijn het er 2.");
    }

    @Test
    void theContactOfASupplierIsNotToldToABuyerAndStaysInItsRecord() {
        world(Lane.NORMAAL, Procedure.MEERVOUDIG_ONDERHANDS);
        Map<String, Object> answers = with(invited("* | A | | | | | SMALL", "* | B", "* | C"), Map.of("verzenddatum", "2026-12-01", "sluitingsdatum", "2026-12-21"));
        publication().accept(world.task("taak"), new Answers(answers));
        desks.bid("A", "100");
        SupplierDetails told = new SupplierDetails("Jo de Wit", "jo@a.example", null, null);
        desks.bids.describe(DOSSIER, desks.bids.of(DOSSIER).get(0).id(), told);
        publication().accept(world.task("taak"), new Answers(answers));

        Map<String, Object> shown = publication().show(world.task("publicatieVoorbereiden"));
        assertThat(shown.get("andereGenodigden")).asString().contains("A |", "SMALL").doesNotContain("Jo de Wit", "jo@a.example");
        publication().accept(world.task("taak"), new Answers(with(answers, shown)));
        assertThat(desks.bids.find(Company.read("A"))).get().extracting(KnownSuppliers.Known::details)
                .isEqualTo(new SupplierDetails(told.contactPerson(), told.contactEmail(), CompanySize.SMALL, null));
    }

    @Test
    void eachPartyHasItsReasonOrAllTogether() {
        world(Lane.NORMAAL, Procedure.MEERVOUDIG_ONDERHANDS);
        Map<String, Object> answers = invited("* | A | | | | Deed dit eerder", "* | B", "* | C | | | NEE", "* | D");

        assertThat(problems(publication(), answers)).containsExactly("Leg uit waarom u C niet uitnodigt.");
        answers.remove("motiveringGenodigden");
        assertThat(fields(publication(), answers)).containsExactly("andereGenodigden:*2:reden", "andereGenodigden:*3:reden", "andereGenodigden:*4:reden");
        assertThat(fields(publication(), Map.of("genodigde1", "A", "genodigde2", "B", "genodigde3", "C"))).containsOnly("motiveringGenodigden");
    }

    @Test
    void aSmallOrSocialEnterpriseIsConsideredOrItIsToldWhyNot() {
        world(Lane.NORMAAL, Procedure.MEERVOUDIG_ONDERHANDS);
        Map<String, Object> answers = invited("* | A | | | | | LARGE", "* | B | | | | | MEDIUM | NEE", "* | C");
        answers.remove("geenSociaalOfKlein");

        assertThat(fields(publication(), answers)).containsExactly("geenSociaalOfKlein");
        assertThat(problems(publication(), with(answers, "* | A | | | | | SMALL", "* | B", "* | C"))).isEmpty();
        assertThat(problems(publication(), with(answers, "* | A | | | | | LARGE | JA", "* | B", "* | C"))).isEmpty();
        assertThat(problems(publication(), with(answers, "* | A", "* | B", "* | C", "* | D | | | NEE | Te klein voor dit werk | MICRO"))).isEmpty();

        publication().accept(world.task("taak"), new Answers(with(with(answers, "* | A | 12345678 | | | | SMALL", "* | B", "* | C"),
                Map.of("verzenddatum", "2026-12-01", "sluitingsdatum", "2026-12-20"))));
        assertThat(problems(publication(), with(answers, "* | a", "* | B", "* | C"))).as("known by now").isEmpty();
    }

    @Test
    void aTaskOfAnOlderModelKeepsWhatItsFormAsks() {
        world(Lane.NORMAAL, Procedure.MEERVOUDIG_ONDERHANDS);
        TaskContext older = new TaskContext("publicatieVoorbereiden", DOSSIER, Map.of(), Set.of("genodigde1", "genodigde2", "genodigde3", "andereGenodigden",
                "motiveringGenodigden"));
        assertThat(publication().show(older)).containsEntry("minimumGenodigden", 3).doesNotContainKey("genodigde1");
        Map<String, Object> answers = new HashMap<>(Map.of("genodigde1", "A, KvK 12345678", "genodigde2", "B", "genodigde3", "C", "motiveringGenodigden", "Goed",
                "andereGenodigden", "* | D | | | | | LARGE\n* | E | | | NEE", "verzenddatum", "2026-12-01", "sluitingsdatum", "2026-12-21"));
        assertThat(problems(publication(), older, answers)).as("nothing that this form does not ask").isEmpty();
        publication().accept(older, new Answers(answers));

        assertThat(publication().show(older)).containsEntry("genodigde1", "A, KvK 12345678").containsEntry("genodigde2", "B").containsEntry("genodigde3", "C")
                .containsEntry("andereGenodigden", "* | D |  |  | JA |  | LARGE |  |  | \n* | E |  |  | NEE |  |  |  |  | ");
        assertThat(problems(publication(), older, with(answers, publication().show(older)))).as("sent back as it is shown").isEmpty();
        assertThat(publication().show(world.task("publicatieVoorbereiden"))).doesNotContainKeys("minimumGenodigden", "genodigde1");
        answers.keySet().removeAll(List.of("genodigde2", "genodigde3", "andereGenodigden"));
        assertThat(problems(publication(), older, answers)).singleElement().asString().contains("Nu zijn het er 1.");
    }

    private static Map<String, Object> invited(String... lines) {
        return new HashMap<>(Map.of("andereGenodigden", String.join("\n", lines), "motiveringGenodigden", "Goed", "geenSociaalOfKlein", "Geen in deze markt"));
    }

    private static Map<String, Object> with(Map<String, Object> answers, Map<String, Object> more) {
        Map<String, Object> changed = new HashMap<>(answers);
        changed.putAll(more);
        return changed;
    }

    private static Map<String, Object> with(Map<String, Object> answers, String... lines) {
        Map<String, Object> changed = new HashMap<>(answers);
        changed.put("andereGenodigden", String.join("\n", lines));
        return changed;
    }

    @Test
    void asManyOtherPartiesFitAsTheFormSays() throws IOException {
        world(Lane.NORMAAL, Procedure.MEERVOUDIG_ONDERHANDS);
        JsonNode field = new ObjectMapper().readTree(new File("forms/publicatieVoorbereiden.form")).path("components");
        int most = StreamSupport.stream(field.spliterator(), false).filter(one -> one.path("key").asText().equals("andereGenodigden"))
                .map(one -> one.path("properties").path("nieuweRijen").asInt()).findFirst().orElseThrow();

        assertThat(problems(publication(), invited(parties("* | ", most)))).noneMatch(said -> said.contains("passen"));
        assertThat(problems(publication(), invited(parties("* | ", most + 1)))).anyMatch(said -> said.contains("passen"));
        assertThat(problems(publication(), invited(parties("", most + 1)))).anyMatch(said -> said.contains("passen"));
    }

    private static String parties(String before, int many) {
        return IntStream.rangeClosed(1, many).mapToObj(i -> before + "Partij " + i).collect(Collectors.joining("\n"));
    }

    @Test
    void nobodyRecordsOrStopsBeforeClosing() {
        world(Lane.VOLLEDIG, Procedure.EUROPEES);
        desks.publish(LocalDate.of(2026, 12, 30));
        String tooEarly = "Inschrijven kan tot en met woensdag 30 december 2026. Inschrijvingen openen kan vanaf donderdag 31 december 2026.";

        assertThat(problems(bid(), Map.of("inschrijvingSoort", "GEEN", "nogEenInschrijving", "NEE"))).contains(tooEarly);
        assertThat(problems(bid(), validBid("B"))).containsExactly(tooEarly);
        assertThat(problems(followUp(), Map.of("vervolg", "OPNIEUW", "vervolgToelichting", "Niemand"))).contains(tooEarly);

        world.day(LocalDate.of(2026, 12, 31));
        assertThat(problems(bid(), validBid("B"))).isEmpty();
    }

    @Test
    void anOfferBelowTheNormCannotBeValid() {
        world(Lane.LICHT, Procedure.ENKELVOUDIG_ONDERHANDS);
        Map<String, Object> answers = validBid("A");
        answers.put("aangebodenWaarden", "WEG-KLI-1 = 49,5");

        assertThat(problems(bid(), answers)).singleElement().asString().contains("voldoet niet aan de norm minstens 50 procent");
    }

    @Test
    void aValidBidOffersTheNormWhereItSaysNothing() {
        world(Lane.LICHT, Procedure.ENKELVOUDIG_ONDERHANDS);
        assertThat(problems(bid(), validBid("A"))).isEmpty();

        assertThat(bid().accept(world.task("inschrijvingVastleggen"), new Answers(validBid("A")))).containsEntry("meerInschrijvingen", false);
        assertThat(desks.bids.of(DOSSIER).get(0).offered()).containsEntry("WEG-KLI-1", new BigDecimal("50"));
        assertThat(bid().show(world.task("inschrijvingVastleggen")).get("alVastgelegd").toString()).contains("€ 100.000,00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bouw & co bv", "Bouw  & Co  B.V.", "BOUW & CO BV"})
    void theSameSupplierIsKnownHoweverItIsWritten(String supplier) {
        world(Lane.LICHT, Procedure.ENKELVOUDIG_ONDERHANDS);
        bid().accept(world.task("inschrijvingVastleggen"), new Answers(validBid("Bouw & Co BV")));

        assertThat(problems(bid(), validBid(supplier))).containsExactly("Van deze leverancier is al een inschrijving vastgelegd: Bouw & Co BV."
                + " Kijk naar ‘Leverancier’ en ‘KvK-nummer’.");
    }

    @Test
    void theSameNumberGivesASupplierAwayWhateverItsName() {
        world(Lane.LICHT, Procedure.ENKELVOUDIG_ONDERHANDS);
        bid().accept(world.task("inschrijvingVastleggen"), new Answers(numbered("Bouw BV", "1234 5678")));
        assertThat(desks.bids.of(DOSSIER)).extracting(ReceivedBid::chamberOfCommerceNumber).containsExactly("12345678");

        assertThat(problems(bid(), numbered("Heel Anders NV", "12.34.56.78"))).singleElement().asString().contains("al een inschrijving vastgelegd: Bouw BV");
        assertThat(problems(bid(), numbered("Heel Anders NV", "87654321"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000", "1234567", "123456789", "1234567x"})
    void aNumberThatNoCompanyHasIsRefused(String number) {
        world(Lane.LICHT, Procedure.ENKELVOUDIG_ONDERHANDS);

        assertThat(problems(bid(), numbered("A", number))).singleElement().asString().startsWith("‘KvK-nummer’ klopt niet. Een KvK-nummer heeft 8 cijfers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"verkoop", "verkoop@", "@bedrijf.nl", "verkoop@bedrijf", "ver koop@bedrijf.nl", "a@b.nl, c@d.nl", "Jan <a@b.nl>",
            "verkoop@bedrijf..nl", "ver\u202Ekoop@bedrijf.nl", "verkoop@bedrijf.nl\r\nBcc:dief@voorbeeld.nl"})
    void aTextToWhichNoMailCanGoIsRefusedAtItsField(String email) {
        world(Lane.LICHT, Procedure.ENKELVOUDIG_ONDERHANDS);
        Map<String, Object> bid = validBid("A");
        bid.put("contactEmail", email);

        assertThat(problems(bid(), bid)).containsExactly("‘E-mail van de contactpersoon’ klopt niet. Een e-mailadres heeft een naam, een @ en een"
                + " domein, bijvoorbeeld verkoop@bedrijf.nl.");
        assertThat(fields(bid(), bid)).containsExactly("contactEmail");
    }

    @ParameterizedTest
    @ValueSource(strings = {"verkoop@bedrijf.nl", " j.o'brien+mvoi@sub.bedrijf-groen.example ", "zoë@café.example"})
    void anAddressIsTakenAsPeopleTypeIt(String email) {
        world(Lane.LICHT, Procedure.ENKELVOUDIG_ONDERHANDS);
        Map<String, Object> bid = validBid("A");
        bid.put("contactEmail", email);

        assertThat(problems(bid(), bid)).isEmpty();
    }

    @Test
    void aPartyThatWasNotInvitedCanOnlyBeRecordedAsInvalid() {
        world(Lane.NORMAAL, Procedure.MEERVOUDIG_ONDERHANDS);
        desks.invite("Groen B.V., KvK 12345678", "Rood", "Café Blauw");
        Map<String, Object> uninvited = validBid("Paars");
        assertThat(problems(bid(), uninvited)).singleElement().asString().startsWith("‘Leverancier’: Paars is niet uitgenodigd.");
        uninvited.putAll(Map.of("inschrijvingSoort", "ONGELDIG", "redenOngeldig", "Niet uitgenodigd."));
        assertThat(problems(bid(), uninvited)).isEmpty();

        assertThat(problems(bid(), validBid("groen bv"))).isEmpty();
        assertThat(problems(bid(), validBid("cafe blauw"))).isEmpty();
        assertThat(problems(bid(), numbered("Rood", "11111111"))).isEmpty();
        assertThat(problems(bid(), numbered("Groen Holding", "12345678"))).as("the number was invited").isEmpty();
        assertThat(problems(bid(), numbered("Groen BV", "87654321"))).as("another company of that name").hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"1000000, true, true", "1000000.01, true, false", "1000000.01, false, true"})
    void aBidAboveThePublishedCeilingCanOnlyBeRecordedAsInvalid(String price, boolean ceiling, boolean valid) {
        world(Lane.LICHT, Procedure.ENKELVOUDIG_ONDERHANDS);
        world.counts(new AwardFormula(Formula.PUNTEN_ABSOLUUT, new BigDecimal("700000"), new BigDecimal("1000000"), ceiling, null));
        Map<String, Object> bid = validBid("A");
        bid.put("prijs", price);

        assertThat(problems(bid(), bid)).isEqualTo(valid ? List.of() : List.of("De prijs van € 1.000.000,01 is hoger dan het plafond van € 1.000.000,00."
                + " Leg de inschrijving vast als ongeldig."));
        if (!valid) {
            assertThat(fields(bid(), bid)).containsExactly("prijs");
        }
        bid.putAll(Map.of("inschrijvingSoort", "ONGELDIG", "redenOngeldig", "Boven het plafond."));
        assertThat(problems(bid(), bid)).isEmpty();
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
        verify(world.timeline).record(DOSSIER, EventKind.INSCHRIJVING_VERVANGEN, Secret.BIDS, "Vastgelegde inschrijving vervangen", "A: De prijs klopte niet.");
    }

    @Test
    void startingAgainIsRefusedWhenThereIsAValidBid() {
        world(Lane.LICHT, Procedure.ENKELVOUDIG_ONDERHANDS);
        FollowUpForm form = followUp();
        Map<String, Object> answers = Map.of("vervolg", "OPNIEUW", "vervolgToelichting", "Niemand");
        assertThat(problems(form, answers)).isEmpty();
        assertThat(form.accept(world.task("vervolgKiezen"), new Answers(answers))).containsEntry("aanbestedingUitkomst", "OPNIEUW");
        assertThat(form.accept(world.task("vervolgKiezen"), new Answers(Map.of("vervolg", "STOPPEN", "vervolgToelichting", "Te duur"))))
                .containsEntry("aanbestedingUitkomst", "GESTOPT");
        verify(world.timeline).record(DOSSIER, EventKind.RONDE_GEEINDIGD, Secret.BIDS, "Aanbesteding mislukt, nieuwe ronde", "Niemand",
                EventData.result("OPNIEUW"));
        verify(world.timeline).record(DOSSIER, EventKind.RONDE_GEEINDIGD, Secret.BIDS, "Aanbesteding mislukt en gestopt", "Te duur",
                EventData.result("GESTOPT"));

        bid().accept(world.task("inschrijvingVastleggen"), new Answers(validBid("A")));
        assertThat(problems(form, answers)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"false; GEEN_INSCHRIJVING; ONDERHANDELEN_ZONDER_AANKONDIGING; STOPPEN; ",
            "false; GEEN_INSCHRIJVING; OPNIEUW_ANDERS; OPNIEUW; ", "false; ; OPNIEUW_ANDERS; OPNIEUW; ", "false; ; ; OPNIEUW; ", "true; TE_DUUR; ONDERHANDELEN; STOPPEN; ",
            "true; TE_DUUR; OPNIEUW_WEZENLIJK_ANDERS; OPNIEUW; ", "true; ; STOPPEN; STOPPEN; ",
            "false; TE_DUUR; STOPPEN; STOPPEN; mislukking", "true; GEEN_INSCHRIJVING; STOPPEN; STOPPEN; mislukking",
            "true; GEEN_GELDIGE; OPNIEUW_WEZENLIJK_ANDERS; OPNIEUW; vervolgstap", "true; TE_DUUR; OPNIEUW_ANDERS; OPNIEUW; vervolgstap",
            "true; GEEN_GELDIGE; ONDERHANDELEN_ZONDER_AANKONDIGING; STOPPEN; vervolgstap", "false; ; OPNIEUW_ANDERS; STOPPEN; vervolgstap",
            "false; ; ONDERHANDELEN_ZONDER_AANKONDIGING; OPNIEUW; vervolgstap"})
    void afterAFailureOnlyTheStepsOfItsCauseAreTaken(boolean invalidBid, String cause, String step, String follows, String refused) {
        world(Lane.VOLLEDIG, Procedure.EUROPEES);
        desks.invite();
        if (invalidBid) {
            desks.bids.record(DOSSIER, "A", null, new BigDecimal("900000"), "Boven het budget.", Map.of());
        }
        Map<String, Object> answers = new HashMap<>(Map.of("vervolg", follows, "vervolgToelichting", "Te weinig tijd"));
        answers.put("mislukking", cause);
        answers.put("vervolgstap", step);

        assertThat(problems(followUp(), answers)).hasSize(refused == null ? 0 : 1);
        if (refused != null) {
            assertThat(fields(followUp(), answers)).containsExactly(refused);
        }
    }

    @Test
    void theCauseAndTheStepStandWithTheReason() {
        world(Lane.VOLLEDIG, Procedure.EUROPEES);
        desks.invite();

        followUp().accept(world.task("vervolgKiezen"), new Answers(Map.of("vervolg", "OPNIEUW", "vervolgstap", "OPNIEUW_ANDERS", "vervolgToelichting", "Te krap")));

        verify(world.timeline).record(DOSSIER, EventKind.RONDE_GEEINDIGD, Secret.BIDS, "Aanbesteding mislukt, nieuwe ronde",
                "Niemand schreef in. Opnieuw, met andere voorwaarden: Te krap", EventData.result("OPNIEUW"));
    }

    @Test
    void onlyAEuropeanTenderGoesOnByNegotiation() {
        world(Lane.NORMAAL, Procedure.MEERVOUDIG_ONDERHANDS);

        assertThat(followUp().show(world.task("vervolgKiezen")).get("vervolgstappen").toString()).contains("STOPPEN", "OPNIEUW_ANDERS")
                .doesNotContain("ONDERHANDELEN");
    }

    @Test
    void whatTheFormFileRefusesIsNotSaidAgain() {
        world(Lane.VOLLEDIG, Procedure.EUROPEES);

        assertThat(problems(publication(), Map.of())).isEmpty();
    }

    private void world(Lane lane, Procedure procedure) {
        desks = new TenderDesks(lane, procedure);
        world = desks.world;
    }

    private PublicationForm publication() {
        return TenderForms.publication(desks);
    }

    private FollowUpForm followUp() {
        return new FollowUpForm(desks.closing, desks.bids, desks.rounds, world.dossiers, world.rules);
    }

    private TaskForm bid() {
        return TenderForms.bid(desks, TenderForms.NO_SCORES);
    }

    private static Map<String, Object> numbered(String supplier, String number) {
        Map<String, Object> bid = validBid(supplier);
        bid.put("kvkNummer", number);
        return bid;
    }

    private static Map<String, Object> validBid(String supplier) {
        return new HashMap<>(Map.of("inschrijvingSoort", "GELDIG", "leverancier", supplier, "prijs", "100000", "nogEenInschrijving", "NEE"));
    }

    @Test
    void whatIsRefusedIsRefusedAtItsField() {
        world(Lane.NORMAAL, Procedure.MEERVOUDIG_ONDERHANDS);
        Map<String, Object> answers = invited("B", "C", "b");
        answers.putAll(Map.of("genodigde1", "A", "genodigde2", "a"));
        assertThat(fields(publication(), answers)).containsExactly("genodigde2", "andereGenodigden");
        answers = invited("B", "C", "D");
        answers.putAll(Map.of("verzenddatum", "2026-11-30", "sluitingsdatum", "2026-11-30"));
        assertThat(fields(publication(), answers)).containsExactly("verzenddatum", "sluitingsdatum");
        answers.putAll(Map.of("verzenddatum", "2026-12-01", "sluitingsdatum", "2080-01-06"));
        assertThat(fields(publication(), answers)).as("a year without holidays").containsExactly("sluitingsdatum");

        desks.invite("Groen BV");
        Map<String, Object> uninvited = numbered("Paars", "123");
        uninvited.put("aangebodenWaarden", "WEG-KLI-1 = 49,5\nX = 3");
        assertThat(fields(bid(), uninvited)).containsExactly("kvkNummer", "leverancier", "aangebodenWaarden", "aangebodenWaarden:WEG-KLI-1:waarde");
        bid().accept(world.task("inschrijvingVastleggen"), new Answers(validBid("Groen BV")));
        assertThat(fields(bid(), validBid("groen b.v."))).as("recorded already").containsExactly("leverancier");
        assertThat(fields(bid(), Map.of("inschrijvingSoort", "GEEN", "nogEenInschrijving", "JA"))).containsExactly("inschrijvingSoort", "nogEenInschrijving");
    }

    /** Where on the form these answers are refused. */
    private List<String> fields(TaskForm form, Map<String, Object> answers) {
        Problems problems = new Problems();
        form.check(world.task("taak"), new Answers(answers), problems);
        return RefusedFields.of(problems);
    }

    private List<String> problems(TaskForm form, Map<String, Object> answers) {
        return problems(form, world.task("taak"), answers);
    }

    private List<String> problems(TaskForm form, TaskContext task, Map<String, Object> answers) {
        Problems problems = new Problems();
        form.check(task, new Answers(answers), problems);
        return problems.found();
    }
}
