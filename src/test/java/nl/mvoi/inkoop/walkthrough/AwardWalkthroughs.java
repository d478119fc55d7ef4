// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.walkthrough;

import static nl.mvoi.inkoop.walkthrough.Purchases.adoptAll;
import static nl.mvoi.inkoop.walkthrough.Purchases.approve;
import static nl.mvoi.inkoop.walkthrough.Purchases.assessment;
import static nl.mvoi.inkoop.walkthrough.Purchases.assignment;
import static nl.mvoi.inkoop.walkthrough.Purchases.awardAdvice;
import static nl.mvoi.inkoop.walkthrough.Purchases.bid;
import static nl.mvoi.inkoop.walkthrough.Purchases.evaluation;
import static nl.mvoi.inkoop.walkthrough.Purchases.publication;
import static nl.mvoi.inkoop.walkthrough.Purchases.signature;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.contract.Contracts;
import nl.mvoi.inkoop.dossier.Phase;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.testing.FindingsOnDemand;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The ways back between assessment and the end of a contract. */
abstract class AwardWalkthroughs extends Walkthroughs {

    private static final Map<String, Object> COMPLAINT = Map.of("klacht", "JA", "klachtToelichting", "Een andere aanbieder klaagt.");

    @Autowired
    JdbcTemplate sql;

    @Test
    void aLowPriceIsLookedIntoWithARequestAnAnswerAndAJudgementInEveryLane() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.laptops());
        toStrategy(path);
        path.does("inkoper", "inschrijvingVastleggen", bid("Tweede Leven ICT BV", "41999,99", false));
        assertThat(feedback(path, "gunningsadviesOpstellen")).contains("70 % van de raming", "erg laag");
        assertThatThrownBy(() -> path.does("inkoper", "gunningsadviesOpstellen", awardAdvice()))
                .hasMessageContaining("‘Wat antwoordde de inschrijver?’ is niet ingevuld");

        path.does("inkoper", "gunningsadviesOpstellen", Purchases.lowPriceAdvice());

        assertThat(summary(path)).contains("Oordeel: Dat klopt met de jaarrekening.");
    }

    @Test
    void equalBidsHaveNoWinnerUntilTwoPeopleDrewLots() {
        Journey path = tenderedCyclePath("Groene Wegen BV", "6000000", "Wegenbouw Midden BV", "6000000");
        while (!path.tasks("inschrijvingBeoordelen").isEmpty()) {
            path.does("beoordelaar1", "inschrijvingBeoordelen", assessment(70, 70));
        }
        assertThat(String.valueOf(path.shown(path.only("gunningsadviesOpstellen"), "lotingUitleg")))
                .contains("Groene Wegen BV en Wegenbouw Midden BV staan gelijk op plaats 1");
        assertThatThrownBy(() -> path.does("inkoper", "gunningsadviesOpstellen", awardAdvice())).hasMessageContaining("‘Hoe is er geloot?’ is niet ingevuld");
        Map<String, Object> alone = Purchases.lots(Long.toString(lastBid()));
        alone.put("lotingMetDoor", "inkoper");
        assertThatThrownBy(() -> path.does("inkoper", "gunningsadviesOpstellen", alone)).hasMessageContaining("Loot met twee mensen");

        path.does("inkoper", "gunningsadviesOpstellen", Purchases.lots(Long.toString(lastBid())));

        assertThat(summary(path)).contains("gun aan Wegenbouw Midden BV", "Er is geloot");
        path.does("directeur", "akkoordGeven", approve()).reaches("opschortendeTermijn").does("directeur", "contractOndertekenen", signature());
        assertThat(contracts.find(path.number()).orElseThrow().supplier()).isEqualTo("Wegenbouw Midden BV");
        assertThat(timeline.of(path.number())).anySatisfy(event -> {
            assertThat(event.event()).isEqualTo("Loting vastgelegd");
            assertThat(event.by()).isEqualTo("inkoper");
            assertThat(event.explanation()).contains("Twee briefjes in een doos.", "tussen Groene Wegen BV en Wegenbouw Midden BV");
        });
    }

    @Test
    void equalQuotesComeToTheAdviceForLotsWithoutAssessorsToo() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.laptops());
        toStrategy(path);
        path.does("inkoper", "inschrijvingVastleggen", bid("Tweede Leven ICT BV", "58000", true));
        path.does("inkoper", "inschrijvingVastleggen", bid("Derde Leven ICT BV", "58000", false));
        assertThat(feedback(path, "gunningsadviesOpstellen")).contains("staan gelijk op plaats 1");

        path.does("inkoper", "gunningsadviesOpstellen", Purchases.lots(Long.toString(lastBid())));

        assertThat(summary(path)).contains("gun aan Derde Leven ICT BV", "Plaats 2: Tweede Leven ICT BV");
    }

    @Test
    void aQuoteThatWasRecordedWronglyIsRecordedAgainAfterTheApproverSentItBack() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.laptops());
        toStrategy(path);
        path.does("inkoper", "inschrijvingVastleggen", bid("Tweede Leven ICT BV", "45800", false));
        path.does("mandaathouder", "akkoordGeven", Map.of("akkoordBesluit", "AFWIJZEN", "akkoordToelichting", "De offerte was 58.000."));

        path.does("inkoper", "gunningsadviesOpstellen", Purchases.correction(lastBid(), "Tweede Leven ICT BV", "58000", "GELDIG"));
        path.does("mandaathouder", "akkoordGeven", approve());

        assertThat(contracts.find(path.number()).orElseThrow().value()).isEqualByComparingTo("58000");
    }

    @Test
    void aBidThatWasRecordedWronglyIsAssessedAgainBeforeTheAdvice() {
        Journey path = assessedCyclePath();

        path.does("inkoper", "gunningsadviesOpstellen", Purchases.correction(lastBid(), "Wegenbouw Midden BV", "6000000", "GELDIG"));
        assertThat(path.openTasks()).containsExactly("inschrijvingBeoordelen");
        assertThatThrownBy(() -> path.does("beoordelaar2", "inschrijvingBeoordelen", assessment(50, 50)))
                .hasMessageContaining("beoordelaar1 beoordeelt deze ronde");
        path.does("beoordelaar1", "inschrijvingBeoordelen", assessment(50, 50));
        path.does("inkoper", "gunningsadviesOpstellen", awardAdvice());

        assertThat(path.openTasks()).containsExactly("akkoordGeven");
    }

    @Test
    void whoTakesOverAnAssessmentAssessesEveryBidOfTheRound() {
        Journey path = tenderedCyclePath("Groene Wegen BV", "6100000", "Wegenbouw Midden BV", "6000000");
        path.does("beoordelaar1", "inschrijvingBeoordelen", assessment(90, 95));
        Map<String, Object> takeOver = new HashMap<>(assessment(50, 50));
        takeOver.putAll(Map.of("beoordelingKeuze", "OVERNEMEN", "redenOvername", "beoordelaar1 is ziek."));

        path.does("beoordelaar2", "inschrijvingBeoordelen", takeOver);

        assertThat(path.openTasks()).as("one bid is left").containsExactly("inschrijvingBeoordelen");
        path.does("beoordelaar2", "inschrijvingBeoordelen", assessment(60, 60));
        path.does("inkoper", "gunningsadviesOpstellen", awardAdvice());
        assertThat(path.openTasks()).containsExactly("akkoordGeven");
        assertThat(sql.queryForObject("select count(*) from assessment where superseded_at is not null and bid in "
                + "(select id from bid where dossier = ?)", Integer.class, path.number().value())).as("kept on record").isEqualTo(1);
    }

    @Test
    void whereOnlyThePriceCountsNobodyAssesses() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.cyclePath());
        path.does("opdrachtgever", "opdrachtUitwerken", assignment());
        path.does("budgethouder", "budgetBevestigen", Map.of("budget", "JA"));
        Map<String, Object> cheapest = Purchases.strategy();
        cheapest.putAll(Map.of("gunningsmethode", "LAAGSTE_PRIJS", "motiveringGunning", "Er is weinig verschil."));
        path.does("inkoper", "strategieOpstellen", cheapest);
        for (String theme : ALL_THEMES) {
            path.answersGate("inkoper", theme, Purchases.deviation());
            path.does("mvoi-adviseur", "afwijkingBeoordelen", Map.of("afwijkingOordeel", "POSITIEF", "afwijkingOordeelToelichting", "Goed."));
        }
        while (!path.tasks("akkoordGeven").isEmpty()) {
            path.completes("directeur", path.tasks("akkoordGeven").get(0), approve());
        }
        path.does("inkoper", "publicatieVoorbereiden", publication(today, calendar.lastDayOf(today, 40))).reaches("sluitingsdatum");

        path.does("inkoper", "inschrijvingVastleggen", bid("Groene Wegen BV", "6100000", false));

        assertThat(path.openTasks()).containsExactly("gunningsadviesOpstellen");
        path.does("inkoper", "gunningsadviesOpstellen", awardAdvice());
        assertThat(path.openTasks()).containsExactly("akkoordGeven");
    }

    @Test
    void aContractThatDidNotPassIsDraftedAgainWithNewDates() {
        Journey path = awardedLaptops(Gate.G6);
        assertThat(feedback(path, "contractHerstellen")).contains(FindingsOnDemand.FINDING);
        assertThatThrownBy(() -> path.does("inkoper", "contractHerstellen", Map.of("herstelKeuze", "POORT", "herstelToelichting", "Verlopen.")))
                .hasMessageEndingWith("Er is geen thema dat opnieuw door de poort moet. Kies een van de andere mogelijkheden.")
                .hasMessageNotContaining("is niet ingevuld");
        LocalDate begin = today.plusMonths(8);
        Map<String, Object> repair = Map.of("herstelKeuze", "HERSTELLEN", "contractBegin", begin.toString(),
                "contractEinde", begin.plusMonths(36).minusDays(1).toString(), "herstelToelichting", "De levering begint later.");

        path.does("inkoper", "contractHerstellen", repair);
        assertThat(path.openTasks()).as("still not in order").containsExactly("contractHerstellen");
        FindingsOnDemand.noneAt(Gate.G6, path.number());
        path.does("inkoper", "contractHerstellen", repair);

        assertThat(String.valueOf(path.shown(path.only("contractOndertekenen"), "contractBegin"))).isEqualTo(DutchFormat.typed(begin));
        path.does("mandaathouder", "contractOndertekenen", signature());
        assertThat(path.openTasks()).isEmpty();
    }

    @Test
    void aContractThatCannotStandGoesBackForANewAwardDecisionWithoutAdviceInTheLightLane() {
        Journey path = awardedLaptops(Gate.G6);
        FindingsOnDemand.noneAt(Gate.G6, path.number());

        path.does("inkoper", "contractHerstellen", backToTheAward());

        assertThat(contracts.find(path.number()).orElseThrow().status()).isEqualTo(Contracts.Status.CONCEPT);
        path.does("mandaathouder", "akkoordGeven", approve());
        path.does("mandaathouder", "contractOndertekenen", signature());
        assertThat(contracts.find(path.number()).orElseThrow().status()).isEqualTo(Contracts.Status.GETEKEND);
        assertThat(timeline.of(path.number())).filteredOn(event -> event.event().equals("Gunningsbeslissing genomen")).hasSize(2);
    }

    @Test
    void aContractThatCannotStandGoesBackToTheAdviceAndHasANewStandstillWhereAssessorsAssess() {
        Journey path = assessedCyclePath();
        path.does("inkoper", "gunningsadviesOpstellen", awardAdvice());
        path.does("directeur", "akkoordGeven", approve());
        FindingsOnDemand.at(Gate.G6, path.number());
        path.reaches("opschortendeTermijn");
        FindingsOnDemand.noneAt(Gate.G6, path.number());

        path.does("inkoper", "contractHerstellen", backToTheAward());

        assertThat(feedback(path, "gunningsadviesOpstellen")).contains("De gunning had een vormfout.");
        assertThat(path.shown(path.only("gunningsadviesOpstellen"), "adviesMotivering")).as("the old advice does not count").isNull();
        path.does("inkoper", "gunningsadviesOpstellen", awardAdvice());
        path.does("directeur", "akkoordGeven", approve());
        assertThat(path.waiting()).as("a standstill of its own").contains("opschortendeTermijn");
        path.reaches("opschortendeTermijn");
        path.does("directeur", "contractOndertekenen", signature());
        assertThat(path.pathVariable("fase")).isEqualTo("CONTRACT");
    }

    @Test
    void aDeviationThatLapsedBeforeTheInvitationIsAskedAgainAtItsGate() {
        Journey path = approvedCatering(true);
        lapse(path);
        path.does("inkoper", "publicatieVoorbereiden", publication(today, calendar.lastDayOf(today, 30)));
        assertThat(path.waiting()).doesNotContain("sluitingsdatum");

        path.answersGate("inkoper", "GLO", adoptAll());

        assertThat(path.waiting()).contains("sluitingsdatum");
    }

    @Test
    void aDeviationThatLapsedBeforeTheSignatureIsAskedAgainAtItsGate() {
        Journey path = awardedCatering(true);
        path.reaches("opschortendeTermijn");
        lapse(path);
        assertThatThrownBy(() -> path.does("mandaathouder", "contractOndertekenen", signature())).hasMessageContaining("geldt niet meer");

        path.does("mandaathouder", "contractOndertekenen",
                Map.of("klacht", "HERSTEL", "klachtToelichting", "De afwijking geldt niet meer."));
        assertThat(feedback(path, "contractHerstellen")).contains("Los de reden op", "De reden: De afwijking geldt niet meer.", "Laat het thema opnieuw door de poort gaan");
        path.does("inkoper", "contractHerstellen", Map.of("herstelKeuze", "POORT", "herstelThema", "GLO",
                "herstelToelichting", "De afwijking is verlopen."));
        path.answersGate("inkoper", "GLO", Purchases.deviation());
        path.does("mvoi-adviseur", "afwijkingBeoordelen", Map.of("afwijkingOordeel", "POSITIEF",
                "afwijkingOordeelToelichting", "De markt is nog niet verder."));
        path.does("mandaathouder", "akkoordGeven", approve());
        path.does("mandaathouder", "contractOndertekenen", signature());

        assertThat(contracts.find(path.number()).orElseThrow().status()).isEqualTo(Contracts.Status.GETEKEND);
    }

    @Test
    void aFoundedComplaintLeadsToANewAdviceAndABidThatIsInvalidAfterAllLoses() {
        Journey path = awardedCatering(false);
        path.reaches("opschortendeTermijn");
        path.does("mandaathouder", "contractOndertekenen", COMPLAINT);
        Map<String, Object> judgement = founded("ADVIES");
        judgement.put("klachtOngeldig", option(path, "klachtInschrijvingen", "Lekker Lokaal BV"));

        path.does("jurist", "klachtAfhandelen", judgement);

        assertThat(feedback(path, "gunningsadviesOpstellen")).contains("De klacht is gegrond", "De norm was verkeerd toegepast.");
        assertThat(String.valueOf(path.shown(path.only("gunningsadviesOpstellen"), "rangordeWijziging"))).contains("Lekker Lokaal BV: stond op plaats 1",
                "Grote Keuken NV: van plaats 2 naar plaats 1");
        path.does("inkoper", "gunningsadviesOpstellen", awardAdvice());
        assertThat(summary(path)).contains("De rangorde is veranderd", "Grote Keuken NV: van plaats 2 naar plaats 1");
        path.does("mandaathouder", "akkoordGeven", approve());
        path.reaches("opschortendeTermijn");
        path.does("mandaathouder", "contractOndertekenen", signature());
        assertThat(contracts.find(path.number()).orElseThrow().supplier()).isEqualTo("Grote Keuken NV");
    }

    @Test
    void aFoundedComplaintReopensTheAssessmentAndTheOldOneNoLongerCounts() {
        Journey path = assessedCyclePath();
        path.does("inkoper", "gunningsadviesOpstellen", awardAdvice());
        path.does("directeur", "akkoordGeven", approve());
        path.reaches("opschortendeTermijn");
        path.does("directeur", "contractOndertekenen", COMPLAINT);

        path.does("jurist", "klachtAfhandelen", founded("BEOORDELING"));

        assertThat(path.openTasks()).containsExactly("inschrijvingBeoordelen");
        assess(path, "Wegenbouw Midden");
        assertThat(sql.queryForObject("select count(*) from assessment where superseded_at is not null and bid in "
                + "(select id from bid where dossier = ?)", Integer.class, path.number().value())).as("kept on record").isEqualTo(2);
        path.does("inkoper", "gunningsadviesOpstellen", awardAdvice());
        path.does("directeur", "akkoordGeven", approve());
        assertThat(path.waiting()).as("a standstill of its own").contains("opschortendeTermijn");
        path.reaches("opschortendeTermijn");
        path.does("directeur", "contractOndertekenen", signature());
        assertThat(contracts.find(path.number()).orElseThrow().supplier()).isEqualTo("Wegenbouw Midden BV");
    }

    @Test
    void aComplaintWhereNobodyAssessesCannotReopenTheAssessment() {
        Journey path = awardedLaptops(null);
        path.does("mandaathouder", "contractOndertekenen", COMPLAINT);

        assertThatThrownBy(() -> path.does("jurist", "klachtAfhandelen", founded("BEOORDELING")))
                .hasMessageContaining("Opnieuw beoordelen kan niet");
        assertThat(path.openTasks()).containsExactly("klachtAfhandelen");
    }

    @Test
    void aContractRunsToItsEndAndIsEvaluatedAgainUntilNothingIsFound() {
        Journey path = awardedLaptops(null);
        path.does("mandaathouder", "contractOndertekenen", signature());
        int moments = 0;
        while (path.waitsAt("meetmoment")) {
            path.reaches("meetmoment");
            path.does("contractmanager", "kpisMeten", measurement(contracts.find(path.number()).orElseThrow().kpis(), true));
            moments++;
        }
        assertThat(moments).isGreaterThan(1);
        FindingsOnDemand.at(Gate.G8, path.number());
        path.does("contractmanager", "contractEvalueren", evaluation());
        assertThat(feedback(path, "contractEvalueren")).contains(FindingsOnDemand.FINDING);
        FindingsOnDemand.noneAt(Gate.G8, path.number());

        path.does("contractmanager", "contractEvalueren", evaluation());

        assertThat(path.isRunning()).isFalse();
        assertThat(dossiers.get(path.number()).phase()).isEqualTo(Phase.AFGESLOTEN);
        assertThat(contracts.find(path.number()).orElseThrow().status()).isEqualTo(Contracts.Status.BEEINDIGD);
    }

    @Test
    void anAssignmentWithAFindingComesBackToItsOpdrachtgever() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.laptops());
        FindingsOnDemand.at(Gate.G1, path.number());
        path.does("opdrachtgever", "opdrachtUitwerken", assignment());
        assertThat(feedback(path, "opdrachtUitwerken")).contains(FindingsOnDemand.FINDING);
        FindingsOnDemand.noneAt(Gate.G1, path.number());

        path.does("opdrachtgever", "opdrachtUitwerken", assignment());

        assertThat(path.openTasks()).containsExactly("budgetBevestigen");
    }

    @Test
    void aTimerThatGoesOffEarlyLetsTheDossierWaitOnUntilItsDay() {
        Journey path = approvedCatering(false);
        LocalDate closing = calendar.lastDayOf(today, 30);
        path.does("inkoper", "publicatieVoorbereiden", publication(today, closing));
        waitsOn(path, "sluitingsdatum", closing);
        path.reaches("sluitingsdatum");
        path.does("inkoper", "inschrijvingVastleggen", scored(bid("Lekker Lokaal BV", "610000", false), 80));
        path.does("mandaathouder", "akkoordGeven", approve());
        waitsOn(path, "opschortendeTermijn", calendar.lastDayOf(today, 20));

        path.reaches("opschortendeTermijn");

        assertThat(path.openTasks()).containsExactly("contractOndertekenen");
        assertThat(timeline.of(path.number())).extracting(Timeline.Event::event)
                .containsSubsequence("Te vroeg verder, de inkoop wacht weer", "Sluitingsdatum bereikt",
                        "Te vroeg verder, de inkoop wacht weer", "Opschortende termijn verstreken");
    }

    private void waitsOn(Journey path, String timer, LocalDate lastDay) {
        path.goesOff(timer);

        assertThat(path.waiting()).containsOnlyOnce(timer);
        assertThat(path.openTasks()).isEmpty();
        assertThat(path.due(timer)).isEqualTo(lastDay.plusDays(1).atStartOfDay(OfficeClock.ZONE).toInstant());
    }

    /** A valid measurement of every KPI. */
    static Map<String, Object> measurement(List<Contracts.Kpi> kpis, boolean onNorm) {
        StringBuilder lines = new StringBuilder();
        kpis.forEach(kpi -> lines.append(kpi.requirementCode()).append(" = ").append(onNorm ? kpi.norm().toPlainString().replace('.', ',')
                : kpi.operator().equals("<=") ? "999999" : "0").append("\n"));
        return Map.of("bewijsKenmerk", "Zaak 12", "metingen", lines.toString());
    }

    /** A tender with assessors, up to the advice; the first bid is the best one. */
    private Journey assessedCyclePath() {
        Journey path = tenderedCyclePath("Groene Wegen BV", "6100000", "Wegenbouw Midden BV", "6000000");
        assess(path, "Groene Wegen");
        return path;
    }

    /** A tender with assessors and two bids. */
    private Journey tenderedCyclePath(String first, String price, String second, String otherPrice) {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.cyclePath());
        toBids(path, today, calendar.lastDayOf(today, 40));
        path.does("inkoper", "inschrijvingVastleggen", bid(first, price, true));
        return path.does("inkoper", "inschrijvingVastleggen", bid(second, otherPrice, false));
    }

    private static void assess(Journey path, String best) {
        while (!path.tasks("inschrijvingBeoordelen").isEmpty()) {
            boolean good = path.bidToAssess().contains(best);
            path.does("beoordelaar1", "inschrijvingBeoordelen", good ? assessment(90, 95) : assessment(50, 40));
        }
    }

    /** Quotes from two parties, awarded to the better one; the standstill runs. */
    private Journey awardedCatering(boolean deviates) {
        Journey path = approvedCatering(deviates);
        path.does("inkoper", "publicatieVoorbereiden", publication(today, calendar.lastDayOf(today, 30)));
        path.reaches("sluitingsdatum");
        path.does("inkoper", "inschrijvingVastleggen", scored(bid("Lekker Lokaal BV", "610000", true), 80));
        path.does("inkoper", "inschrijvingVastleggen", scored(bid("Grote Keuken NV", "600000", false), 50));
        return path.does("mandaathouder", "akkoordGeven", approve());
    }

    /** Quotes can be asked. */
    private Journey approvedCatering(boolean deviates) {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.catering());
        toStrategy(path);
        List.of("KLI", "CIR", "SGS", "KET").forEach(theme -> path.answersGate("inkoper", theme, adoptAll()));
        path.answersGate("inkoper", "GLO", deviates ? Purchases.deviation() : adoptAll());
        if (deviates) {
            path.does("mvoi-adviseur", "afwijkingBeoordelen", Map.of("afwijkingOordeel", "POSITIEF", "afwijkingOordeelToelichting", "Goed."));
            path.does("mandaathouder", "akkoordGeven", approve());
        }
        return path.does("mandaathouder", "akkoordGeven", approve());
    }

    /** One quote, awarded. @param finding the gate that finds something, or null */
    private Journey awardedLaptops(Gate finding) {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.laptops());
        if (finding != null) {
            FindingsOnDemand.at(finding, path.number());
        }
        toStrategy(path);
        path.does("inkoper", "inschrijvingVastleggen", bid("Tweede Leven ICT BV", "58000", false));
        return path.does("mandaathouder", "akkoordGeven", approve());
    }

    private long lastBid() {
        return sql.queryForObject("select max(id) from bid", Long.class);
    }

    /** Time passes: the deviation does not hold any more. */
    private void lapse(Journey path) {
        sql.update("update deviation set end_date = ? where dossier = ?", today.minusDays(1), path.number().value());
    }

    private static Map<String, Object> backToTheAward() {
        return Map.of("herstelKeuze", "ADVIES", "herstelToelichting", "De gunning had een vormfout.");
    }

    private static Map<String, Object> founded(String again) {
        return new HashMap<>(Map.of("klachtOordeel", "GEGROND", "klachtVervolg", again,
                "klachtToelichting", "De norm was verkeerd toegepast."));
    }

    private static String feedback(Journey path, String element) {
        return String.valueOf(path.shown(path.only(element), "terugkoppeling"));
    }

    private static String option(Journey path, String name, String label) {
        return ((SpinJsonNode) path.shown(path.only("klachtAfhandelen"), name)).elements().stream()
                .filter(one -> label.equals(one.prop("label").stringValue())).map(one -> one.prop("value").stringValue()).findFirst().orElseThrow();
    }
}
