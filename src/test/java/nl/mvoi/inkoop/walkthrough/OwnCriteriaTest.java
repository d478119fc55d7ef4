// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.award.Ranked;
import nl.mvoi.inkoop.award.internal.scoring.RankedBids;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.GateCheck;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.rules.WorkingCalendar;
import nl.mvoi.inkoop.testing.AllTables;
import nl.mvoi.inkoop.testing.InkoopTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whole tenders by criteria of a buyer's own and a fixed line for the price, with numbers that were worked out by hand. */
@InkoopTest
class OwnCriteriaTest {

    @Autowired
    ProcessEngine engine;
    @Autowired
    RankedBids ranked;
    @Autowired
    Timeline timeline;
    @Autowired
    WorkingCalendar calendar;
    @Autowired
    List<GateCheck<?>> checks;
    @Autowired
    JdbcTemplate jdbc;

    private final LocalDate today = LocalDate.now(OfficeClock.ZONE);
    private Journey path;

    /** A bid with its marks for K1, K2 and K3. */
    private record Bid(String supplier, String price, int... marks) {
    }

    @Test
    void threeBidsAreRankedByPointsOnThreeCriteriaAndAFixedLine() {
        tender(new Bid("A", "900000", 8, 8, 6), new Bid("B", "800000", 6, 6, 8), new Bid("C", "980000", 10, 10, 8));

        assertThat(totals()).containsExactly("B 65.67", "C 59.67", "A 58.33");
        assertThat(String.valueOf(path.shown(path.only("gunningsadviesOpstellen"), "scoresUitleg"))).contains("B: K1 6, K2 6, K3 8", "K1 krijgt 6: Daarom");
        path.does("inkoper", "gunningsadviesOpstellen", Purchases.awardAdvice());
        assertThat(String.valueOf(path.shown(path.only("akkoordGeven"), "akkoordSamenvatting"))).contains("Voorstel: gun aan B", "K1 6, K2 6, K3 8");
        path.does("directeur", "akkoordGeven", Purchases.approve()).reaches("opschortendeTermijn").does("directeur", "contractOndertekenen", Purchases.signature());
        assertThat(path.pathVariable("fase")).isEqualTo("CONTRACT");
        assertThat(timeline.of(path.number())).anySatisfy(event -> {
            assertThat(event.event()).isEqualTo("Gunningscriteria vastgelegd");
            assertThat(event.explanation()).contains("Prijs 40%", "K2 Criterium K2 15% (ten minste 6)", "€ 700.000,00", "8 = goed");
        });
    }

    @Test
    void aBidBelowTheMinimumMarkIsNotValidHoweverManyPointsItHas() {
        tender(new Bid("A", "720000", 8, 4, 8), new Bid("B", "905000", 8, 6, 6));

        assertThat(totals()).containsExactly("B 54.67");
        assertThat(String.valueOf(path.shown(path.only("gunningsadviesOpstellen"), "scoresUitleg"))).contains("A is ongeldig: een cijfer is te laag.");
        path.does("inkoper", "gunningsadviesOpstellen", Purchases.awardAdvice());
        assertThat(path.openTasks()).containsExactly("akkoordGeven");
        assertThat(jdbc.queryForObject("select outcome from decision_facts where dossier = ? and moment = 'RANGORDE' order by id desc limit 1", String.class,
                path.number().value())).contains("ONDER_MINIMUMSCORE");
    }

    @Test
    void aPriceAboveTheCeilingIsNotValidAndBelowTheFloorEarnsNoMore() {
        tender(new Bid("A", "1000000", 8, 8, 8), new Bid("B", "1.000.000", 10, 10, 10), new Bid("C", "700000", 6, 6, 6), new Bid("D", "650000", 6, 6, 6));
        // As it may have been recorded before the form refused it.
        jdbc.update("update bid set price = 1000000.01 where supplier = 'B' and dossier = ?", path.number().value());

        assertThat(totals()).containsExactly("D 76.00", "C 76.00", "A 48.00");
        assertThat(ranked.unfit(path.number())).containsExactly("B is ongeldig: de prijs is te hoog.");
    }

    @Test
    void aValidBidAboveTheCeilingIsRefusedAndNothingChanges() {
        toAssessment();
        JdbcClient database = JdbcClient.create(jdbc);
        Map<String, List<List<Object>>> before = AllTables.contents(database);

        assertThatThrownBy(() -> path.does("inkoper", "inschrijvingVastleggen", Purchases.bid("B", "1.000.000,01", false))).hasMessageContaining(
                "De prijs van € 1.000.000,01 is hoger dan het plafond van € 1.000.000,00. Leg de inschrijving vast als ongeldig.");

        assertThat(AllTables.contents(database)).isEqualTo(before);
    }

    @Test
    void theExactMeanOfThreeAssessorsCounts() {
        tender(new Bid("A", "1000000", 8, 6, 8), new Bid("B", "1000000", 8, 8, 6));
        assess("A", Map.of("K1", 6, "K2", 6, "K3", 8), "beoordelaar2");
        assess("A", Map.of("K1", 8, "K2", 8, "K3", 6), "beoordelaar3");
        assess("B", Map.of("K1", 8, "K2", 6, "K3", 6), "beoordelaar2");
        assess("B", Map.of("K1", 10, "K2", 8, "K3", 6), "beoordelaar3");

        assertThat(totals()).containsExactly("B 46.00", "A 43.00");
    }

    @Test
    void aMarkThatIsNotOnThePublishedScaleOrHasNoReasonIsRefusedAtItsCell() {
        toAssessment(new Bid("A", "900000", 8, 8, 6));

        assertThatThrownBy(() -> path.does("beoordelaar1", "inschrijvingBeoordelen", marks("K1 | 7 | Daarom\nK2 | 8 | \nK3 | 6 | Daarom")))
                .hasMessageContaining("‘Cijfer’ van K1 is een keuze die er niet is").hasMessageContaining("‘Waarom dit cijfer’ van K2 is niet ingevuld");
        assertThatThrownBy(() -> path.does("beoordelaar1", "inschrijvingBeoordelen", marks(""))).hasMessageContaining("Vul bij K1 een cijfer in.")
                .hasMessageContaining("Vul bij K3 in waarom u dit cijfer geeft.");
        assertThat(jdbc.queryForObject("select count(*) from assessment_mark m join assessment a on a.id = m.assessment join bid b on b.id = a.bid"
                + " where b.dossier = ?", Integer.class, path.number().value())).isZero();
    }

    @Test
    void criteriaThatChangeAfterPublicationAreFoundBeforeTheAwardAndBeforeTheSignature() {
        tender(new Bid("A", "900000", 8, 8, 6), new Bid("B", "800000", 6, 6, 8));
        assertThat(findings(Gate.G5)).noneMatch(one -> one.contains("gelijk aan wat is gepubliceerd"));

        for (String change : List.of("update criterion set weight = weight + 1 where code = 'K1' and strategy = ?", "update criterion set marks = '2 = top; 10 = slecht'"
                + " where code = 'K1' and strategy = ?", "update strategy set price_highest = 2000000 where id = ?")) {
            jdbc.update(change, jdbc.queryForObject("select max(id) from strategy where dossier = ?", Long.class, path.number().value()));

            assertThat(findings(Gate.G5)).as(change).anyMatch(one -> one.contains("niet meer gelijk aan wat is gepubliceerd"));
            assertThat(findings(Gate.G6)).as(change).anyMatch(one -> one.contains("niet meer gelijk aan wat is gepubliceerd"));
        }
        path.does("inkoper", "gunningsadviesOpstellen", Purchases.awardAdvice());
        assertThat(String.valueOf(path.shown(path.only("gunningsadviesOpstellen"), "terugkoppeling"))).contains("niet meer gelijk aan wat is gepubliceerd");
    }

    @Test
    void whatACriterionNoLongerSaysIsFoundBeforePublication() {
        toPublication();
        jdbc.update("update criterion set subject_link = 'Te kort.', evidence = null where code = 'K2' and strategy = (select max(id) from strategy where dossier = ?)",
                path.number().value());

        path.does("inkoper", "publicatieVoorbereiden", Purchases.publication(today, calendar.lastDayOf(today, 40)));

        assertThat(String.valueOf(path.shown(path.only("publicatieVoorbereiden"), "terugkoppeling"))).contains("criterium K2 in ten minste 30 tekens",
                "welk bewijs bij de inschrijving hoort");
    }

    @Test
    void aQuoteGetsARowPerCriterionFromTheBuyerHimself() {
        path = new Journey(engine).requestedBy("opdrachtgever", Purchases.catering());
        path.does("opdrachtgever", "opdrachtUitwerken", Purchases.assignment());
        path.does("budgethouder", "budgetBevestigen", Map.of("budget", "JA"));
        path.does("inkoper", "strategieOpstellen", OwnCriteria.strategy("* | SMAAK | Smaak | 30 | GEEN | 1 = slecht; 5 = goed | | | | | GEEN\n"
                + "* | AFVAL | Minder afval | 30 | CIR | 1 = slecht; 5 = goed | 5 | | | | GEEN"));
        Walkthroughs.ALL_THEMES.forEach(theme -> path.answersGate("inkoper", theme, Purchases.adoptAll()));
        path.does("mandaathouder", "akkoordGeven", Purchases.approve());
        path.does("inkoper", "publicatieVoorbereiden", Purchases.publication(today, calendar.lastDayOf(today, 40)));
        path.reaches("sluitingsdatum");
        Map<String, Object> first = Purchases.bid("Lekker Lokaal BV", "630000", true);
        first.put("cijfers", "SMAAK | 5 | Lekker\nAFVAL | 5 | Bijna niets weg");
        Map<String, Object> second = Purchases.bid("Grote Keuken NV", "630000", false);
        second.put("cijfers", "SMAAK | 5 | Lekker\nAFVAL | 1 | Veel weg");

        assertThatThrownBy(() -> path.does("inkoper", "inschrijvingVastleggen", Purchases.bid("Zonder Cijfer BV", "630000", false)))
                .hasMessageContaining("Vul bij SMAAK een cijfer in.");
        path.does("inkoper", "inschrijvingVastleggen", first).does("inkoper", "inschrijvingVastleggen", second);

        assertThat(totals()).containsExactly("Lekker Lokaal BV 100.00");
        assertThat(ranked.unfit(path.number())).containsExactly("Grote Keuken NV is ongeldig: een cijfer is te laag.");
        assertThat(ranked.reasons(path.number())).contains("Lekker Lokaal BV: AFVAL krijgt 5: Bijna niets weg\nSMAAK krijgt 5: Lekker");
    }

    private void toPublication() {
        path = new Journey(engine).requestedBy("opdrachtgever", Purchases.request("Fietspad in een wijk", "WERK", "45233162-2", "950000", 18));
        path.does("opdrachtgever", "opdrachtUitwerken", Purchases.assignment());
        path.does("budgethouder", "budgetBevestigen", Map.of("budget", "JA"));
        Map<String, Object> strategy = OwnCriteria.strategy(OwnCriteria.rows());
        strategy.putAll(Map.of("procedureKeuze", "ZWAARDER", "zwaardereProcedure", "EUROPEES", "prijsformule", "PUNTEN_ABSOLUUT", "laagstePrijs", "700.000",
                "hoogstePrijs", "1.000.000", "prijsplafond", "JA"));
        path.does("inkoper", "strategieOpstellen", strategy);
        Walkthroughs.ALL_THEMES.forEach(theme -> path.answersGate("inkoper", theme, Purchases.adoptAll()));
        path.does("directeur", "akkoordGeven", Purchases.approve());
    }

    private void toAssessment(Bid... bids) {
        toPublication();
        path.does("inkoper", "publicatieVoorbereiden", Purchases.publication(today, calendar.lastDayOf(today, 40))).reaches("sluitingsdatum");
        for (int i = 0; i < bids.length; i++) {
            path.does("inkoper", "inschrijvingVastleggen", Purchases.bid(bids[i].supplier(), bids[i].price(), i < bids.length - 1));
        }
    }

    /** To the advice, by one assessor. */
    private void tender(Bid... bids) {
        toAssessment(bids);
        while (!path.tasks("inschrijvingBeoordelen").isEmpty()) {
            String shown = path.bidToAssess();
            int[] marks = List.of(bids).stream().filter(bid -> shown.contains("**Inschrijving van " + bid.supplier() + "**")).findFirst().orElseThrow().marks();
            path.does("beoordelaar1", "inschrijvingBeoordelen", marks("K1 | " + marks[0] + " | Daarom\nK2 | " + marks[1] + " | Daarom\nK3 | " + marks[2] + " | Daarom"));
        }
    }

    private static Map<String, Object> marks(String rows) {
        return new HashMap<>(Map.of("belangenverklaring", "GEEN_BELANG", "cijfers", rows));
    }

    /** Another assessor of the same bid, as a committee would leave it. */
    private void assess(String supplier, Map<String, Integer> marks, String by) {
        Long bid = jdbc.queryForObject("select id from bid where dossier = ? and supplier = ?", Long.class, path.number().value(), supplier);
        jdbc.update("insert into assessment (bid, explanation, no_interest, assessed_by, assessed_at) values (?, 'Zie verslag', true, ?, ?)", bid, by, OffsetDateTime.now());
        Long assessment = jdbc.queryForObject("select max(id) from assessment where bid = ?", Long.class, bid);
        marks.forEach((code, mark) -> jdbc.update("insert into assessment_mark (assessment, criterion, mark) values (?, ?, ?)", assessment, code, mark));
    }

    private List<String> totals() {
        return ranked.of(path.number()).stream().map(place -> place.supplier() + " " + two(place)).toList();
    }

    private static String two(Ranked place) {
        return place.total().setScale(2, RoundingMode.UNNECESSARY).toPlainString();
    }

    private List<String> findings(Gate gate) {
        return checks.stream().filter(check -> check.gate() == gate && check.name().equals("criteria")).flatMap(check -> check.findings(path.number()).stream())
                .toList();
    }
}
