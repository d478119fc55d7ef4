// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.process;

import static nl.mvoi.inkoop.testing.TenderWorld.DOSSIER;
import static nl.mvoi.inkoop.testing.TenderWorld.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.TaskForm;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.tender.ReceivedBid;
import nl.mvoi.inkoop.tender.TenderDesks;
import nl.mvoi.inkoop.tender.internal.framework.MiniCompetition;
import nl.mvoi.inkoop.testing.RefusedFields;
import nl.mvoi.inkoop.testing.TenderWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

        assertThat(problems(publication(), Map.of("verzenddatum", "2026-11-30", "sluitingsdatum", "2026-11-30"))).hasSize(2);
        assertThat(problems(publication(), Map.of("verzenddatum", "2026-12-01", "sluitingsdatum", "2080-01-06", "genodigde1", "A",
                "andereGenodigden", "B\na"))).hasSize(2).first().asString().contains("feestdagen");
        assertThat(problems(publication(), Map.of("genodigde1", "Café Groen BV, KvK 12345678", "genodigde2", "Anders NV (1234 5678)",
                "andereGenodigden", "Derde\ncafe groen b.v."))).containsExactly(
                "Een partij staat twee keer bij de genodigden: Café Groen BV, KvK 12345678 en Anders NV (1234 5678).",
                "Een partij staat twee keer bij de genodigden: Café Groen BV, KvK 12345678 en cafe groen b.v.");
    }

    @Test
    void otherPartiesAreRowsOfWhichEachMistakeStandsAtItsCell() {
        world(Lane.NORMAAL, Procedure.MEERVOUDIG_ONDERHANDS);

        assertThat(fields(publication(), Map.of("genodigde1", "A", "andereGenodigden", "* |  | 12345678\n* | B | 123\n* | C | 1 | 2\n* | a | ")))
                .containsExactly("andereGenodigden:*1:naam", "andereGenodigden", "andereGenodigden:*2:kvk", "andereGenodigden");
        assertThat(problems(publication(), Map.of("andereGenodigden", "* |  | 12345678"))).containsExactly("‘Leverancier’ van regel 1 is niet ingevuld.");
        assertThat(problems(publication(), Map.of("andereGenodigden", "* | B | 123"))).singleElement().asString()
                .startsWith("‘KvK-nummer’ van regel 1 klopt niet. Een KvK-nummer heeft 8 cijfers");
        assertThat(problems(publication(), Map.of("genodigde1", "A", "andereGenodigden", "Vier\nVijf"))).as("lines without a table").isEmpty();
    }

    @Test
    void asManyOtherPartiesFitAsTheFormSays() throws IOException {
        world(Lane.NORMAAL, Procedure.MEERVOUDIG_ONDERHANDS);
        JsonNode field = new ObjectMapper().readTree(new File("forms/publicatieVoorbereiden.form")).path("components");
        int most = StreamSupport.stream(field.spliterator(), false).filter(one -> one.path("key").asText().equals("andereGenodigden"))
                .map(one -> one.path("properties").path("nieuweRijen").asInt()).findFirst().orElseThrow();

        assertThat(problems(publication(), Map.of("andereGenodigden", parties("* | ", most)))).isEmpty();
        assertThat(problems(publication(), Map.of("andereGenodigden", parties("* | ", most + 1)))).hasSize(1);
        assertThat(problems(publication(), Map.of("andereGenodigden", parties("", most + 1)))).hasSize(1);
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
        return new PublicationForm(desks.publications, desks.terms, world.rules, world.dossiers, world.requirements, new MiniCompetition(dossier -> List.of()), world.results, mock(), world.calendar,
                world.clock);
    }

    private FollowUpForm followUp() {
        return new FollowUpForm(desks.closing, desks.bids, desks.rounds, world.dossiers);
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
        assertThat(fields(publication(), Map.of("verzenddatum", "2026-11-30", "sluitingsdatum", "2026-11-30")))
                .containsExactly("verzenddatum", "sluitingsdatum");
        assertThat(fields(publication(), Map.of("genodigde1", "A", "genodigde2", "B", "genodigde3", "a", "andereGenodigden", "b")))
                .containsExactly("genodigde3", "andereGenodigden");
        assertThat(fields(publication(), Map.of("verzenddatum", "2026-12-01", "sluitingsdatum", "2080-01-06"))).as("a year without holidays").containsExactly("sluitingsdatum");

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
        return problems(form, new Answers(answers));
    }

    private List<String> problems(TaskForm form, Answers answers) {
        Problems problems = new Problems();
        form.check(world.task("taak"), answers, problems);
        return problems.found();
    }
}
