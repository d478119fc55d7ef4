// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.walkthrough;

import static nl.mvoi.inkoop.walkthrough.Purchases.adoptAll;
import static nl.mvoi.inkoop.walkthrough.Purchases.adoptNone;
import static nl.mvoi.inkoop.walkthrough.Purchases.approve;
import static nl.mvoi.inkoop.walkthrough.Purchases.assessment;
import static nl.mvoi.inkoop.walkthrough.Purchases.assignment;
import static nl.mvoi.inkoop.walkthrough.Purchases.awardAdvice;
import static nl.mvoi.inkoop.walkthrough.Purchases.bid;
import static nl.mvoi.inkoop.walkthrough.Purchases.publication;
import static nl.mvoi.inkoop.walkthrough.Purchases.request;
import static nl.mvoi.inkoop.walkthrough.Purchases.signature;
import static nl.mvoi.inkoop.walkthrough.Purchases.strategy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.contract.Contracts;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.Phase;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.gate.AdoptedRequirements;
import nl.mvoi.inkoop.gate.AdoptedRequirements.AdoptedRequirement;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.rules.WorkingCalendar;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whole purchases, from request to running contract, on whatever database the subclass brings. */
abstract class Walkthroughs {

    static final List<String> ALL_THEMES = List.of("KLI", "CIR", "GLO", "SGS", "KET");

    @Autowired
    ProcessEngine engine;
    @Autowired
    Contracts contracts;
    @Autowired
    Dossiers dossiers;
    @Autowired
    AdoptedRequirements requirements;
    @Autowired
    Timeline timeline;
    @Autowired
    WorkingCalendar calendar;
    @Autowired
    JdbcTemplate jdbc;

    final LocalDate today = LocalDate.now(OfficeClock.ZONE);

    @Test
    @OfEachKind
    void aCyclePathIsTenderedInEuropeAndTheWinnerIsNotTheCheapest() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.cyclePath());

        assertThat(path.number().value()).matches("INK-\\d{4}-\\d{5}");
        assertThat(List.of(path.pathVariable("onderwerp"), path.pathVariable("procedure"), path.pathVariable("baan")))
                .containsExactly("WEG", "EUROPEES", "VOLLEDIG");
        toStrategy(path);
        for (String theme : ALL_THEMES) {
            path.answersGate("inkoper", theme, adoptAll());
        }
        assertThat(path.gateResults()).hasSize(5).containsEntry("KLI", "GEHAALD").containsEntry("KET", "GEHAALD");
        path.does("directeur", "akkoordGeven", approve());
        path.does("inkoper", "publicatieVoorbereiden", publication(today, calendar.lastDayOf(today, 40)));
        path.reaches("sluitingsdatum");

        AdoptedRequirement promised = requirements.of(path.number()).stream()
                .filter(one -> one.operator().equals(">=")).findFirst().orElseThrow();
        BigDecimal better = promised.norm().add(BigDecimal.ONE);
        Map<String, Object> best = bid("Groene Wegen BV", "6100000", true);
        best.put("aangebodenWaarden", promised.code() + " = " + better.toPlainString());
        path.does("inkoper", "inschrijvingVastleggen", bid("Wegenbouw Midden BV", "6000000", true));
        path.does("inkoper", "inschrijvingVastleggen", best);
        path.does("inkoper", "inschrijvingVastleggen", bid("Goedkoop Asfalt BV", "5800000", false));
        while (!path.tasks("inschrijvingBeoordelen").isEmpty()) {
            boolean green = path.bidToAssess().contains("Groene Wegen");
            path.does("beoordelaar1", "inschrijvingBeoordelen", green ? assessment(90, 95) : assessment(60, 40));
        }
        path.does("inkoper", "gunningsadviesOpstellen", awardAdvice());
        path.does("directeur", "akkoordGeven", approve());
        path.reaches("opschortendeTermijn");
        path.does("directeur", "contractOndertekenen", signature());

        Contracts.Contract contract = contracts.find(path.number()).orElseThrow();
        assertThat(contract.supplier()).isEqualTo("Groene Wegen BV");
        assertThat(contract.value()).isEqualByComparingTo("6100000");
        assertThat(contract.status()).isEqualTo(Contracts.Status.GETEKEND);
        assertThat(contract.kpis()).extracting(Contracts.Kpi::requirementCode).containsExactlyInAnyOrderElementsOf(
                requirements.of(path.number()).stream().map(AdoptedRequirement::code).toList());
        assertThat(contract.kpis()).filteredOn(kpi -> kpi.requirementCode().equals(promised.code()))
                .allSatisfy(kpi -> assertThat(kpi.norm()).isEqualByComparingTo(better));
        assertThat(path.pathVariable("fase")).isEqualTo("CONTRACT");
        assertThat(path.humanTasks()).isLessThanOrEqualTo(20);
        assertThat(path.processes()).as("process instances that stay in the history, and no mails").isLessThanOrEqualTo(16);
        assertThat(timeline.of(path.number())).hasSizeGreaterThan(10);
    }

    @Test
    @OfEachKind
    void cateringPassesWithADeviationThatIsFirstRejectedAndThenAccepted() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.catering());

        assertThat(List.of(path.pathVariable("onderwerp"), path.pathVariable("soort"), path.pathVariable("baan")))
                .containsExactly("FAC", "DIENST_SAS", "NORMAAL");
        toStrategy(path);
        for (String theme : List.of("KLI", "CIR", "SGS", "KET")) {
            path.answersGate("inkoper", theme, adoptAll());
        }
        path.answersGate("inkoper", "GLO", Purchases.deviation());
        path.does("mvoi-adviseur", "afwijkingBeoordelen", Map.of("afwijkingOordeel", "NEGATIEF",
                "afwijkingOordeelToelichting", "Onderzoek eerst twee andere leveranciers."));
        assertThat(String.valueOf(path.shown(path.gateTask("GLO"), "terugkoppeling"))).contains("Onderzoek eerst twee andere leveranciers.");
        path.answersGate("inkoper", "GLO", Purchases.deviation());
        path.does("mvoi-adviseur", "afwijkingBeoordelen", Map.of("afwijkingOordeel", "POSITIEF",
                "afwijkingOordeelToelichting", "Nu goed onderzocht."));
        path.does("mandaathouder", "akkoordGeven", approve());
        assertThat(path.gateResults()).containsEntry("GLO", "AFGEWEKEN").containsEntry("KLI", "GEHAALD");
        path.does("mandaathouder", "akkoordGeven", approve());
        fromInvitationToSignature(path);

        assertThat(contracts.find(path.number()).orElseThrow().supplier()).isEqualTo("Lekker Lokaal BV");
    }

    @Test
    @OfEachKind
    void whoApprovesTheStrategyReadsTheReasonOfARequirementThatIsDeviatedFrom() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.catering());
        toStrategy(path);
        ALL_THEMES.stream().filter(theme -> !theme.equals("KET")).forEach(theme -> path.answersGate("inkoper", theme, adoptAll()));
        Map<String, Object> some = new HashMap<>(Purchases.deviation());
        some.putAll(Map.of("poortKeuze", "OVERNEMEN", "eisen", "FAC-KET-1 | AFWIJKEN | | | Niemand toont dit aan.\nFAC-KET-3 | AFWIJKEN | | |"));
        path.answersGate("inkoper", "KET", some);
        path.does("mvoi-adviseur", "afwijkingBeoordelen", Map.of("afwijkingOordeel", "POSITIEF", "afwijkingOordeelToelichting", "Goed."));
        path.does("mandaathouder", "akkoordGeven", approve());

        assertThat(String.valueOf(path.shown(path.only("akkoordGeven"), "akkoordSamenvatting"))).contains("## Strategie", "(eigen reden: Niemand toont dit aan")
                .containsOnlyOnce("eigen reden");
    }

    @Test
    void cateringTakesAtMostTwelveHumanTasks() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.catering());
        toStrategy(path);
        ALL_THEMES.forEach(theme -> path.answersGate("inkoper", theme, adoptAll()));
        path.does("mandaathouder", "akkoordGeven", approve());
        fromInvitationToSignature(path);

        assertThat(contracts.find(path.number()).orElseThrow().status()).isEqualTo(Contracts.Status.GETEKEND);
        assertThat(path.humanTasks()).as("five themes, each with its own task").isEqualTo(12);
    }

    @Test
    void aRejectedStrategyGoesBackToItsMakerWithTheReasonAndTheGatesAreAskedAgain() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.catering());
        toStrategy(path);
        ALL_THEMES.forEach(theme -> path.answersGate("inkoper", theme, adoptAll()));

        path.does("mandaathouder", "akkoordGeven", Map.of("akkoordBesluit", "AFWIJZEN",
                "akkoordToelichting", "De eis voor de keten kan strenger"));

        assertThat(String.valueOf(path.shown(path.only("strategieOpstellen"), "terugkoppeling"))).contains("De eis voor de keten kan strenger");
        path.takesTheProposal();
        assertThat(String.valueOf(path.shown(path.gateTask("KET"), "terugkoppeling"))).contains("De eis voor de keten kan strenger");
        ALL_THEMES.forEach(theme -> path.answersGate("inkoper", theme, adoptAll()));
        path.does("mandaathouder", "akkoordGeven", approve());
        assertThat(path.openTasks()).containsExactly("publicatieVoorbereiden");
    }

    @Test
    void aRejectedAwardGoesBackToTheBuyerWithTheReason() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.laptops());
        toStrategy(path);
        path.does("inkoper", "inschrijvingVastleggen", bid("Tweede Leven ICT BV", "58000", false));

        path.does("mandaathouder", "akkoordGeven", Map.of("akkoordBesluit", "AFWIJZEN", "akkoordToelichting", "Leg de prijs uit"));

        assertThat(String.valueOf(path.shown(path.only("gunningsadviesOpstellen"), "terugkoppeling"))).contains("Leg de prijs uit");
        path.does("inkoper", "gunningsadviesOpstellen", awardAdvice());
        path.does("mandaathouder", "akkoordGeven", approve());
        assertThat(path.openTasks()).containsExactly("contractOndertekenen");
    }

    @Test
    void whereNoRequirementFitsTheProductTheBuyerIsToldAndAnOwnOneTakesADeviation() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.laptops());
        path.does("opdrachtgever", "opdrachtUitwerken", assignment());
        path.does("budgethouder", "budgetBevestigen", Map.of("budget", "JA"));
        assertThat(String.valueOf(path.shown(path.only("strategieOpstellen"), "themaUitleg")))
                .contains("**Sociale en gezonde stad** is verplicht", "Geen eis uit de bibliotheek gaat precies over dit product.");
        Map<String, Object> perTheme = strategy();
        perTheme.put("voorstelAkkoord", "AANPASSEN");
        path.does("inkoper", "strategieOpstellen", perTheme);
        List.of("KLI", "CIR", "KET").forEach(theme -> path.answersGate("inkoper", theme, adoptAll()));

        Map<String, Object> own = new HashMap<>(adoptAll());
        own.put("andereEisen", path.shown(path.gateTask("SGS"), "andereEisen"));
        own.put("eigenEisen", "* | Slechtzienden kunnen het toetsenbord lezen. | EIS | >= | 100 | laptops | Productblad | Deel leesbare toetsenborden");
        path.answersGate("inkoper", "SGS", own);
        assertThat(String.valueOf(path.shown(path.gateTask("SGS"), "terugkoppeling"))).contains("vraag een afwijking aan");
        path.answersGate("inkoper", "SGS", Purchases.deviation());
        path.does("mvoi-adviseur", "afwijkingBeoordelen", Map.of("afwijkingOordeel", "POSITIEF", "afwijkingOordeelToelichting", "Klopt."));
        path.does("mandaathouder", "akkoordGeven", approve());

        assertThat(path.gateResults()).containsEntry("SGS", "AFGEWEKEN").containsEntry("CIR", "GEHAALD");
        assertThat(path.openTasks()).containsExactly("inschrijvingVastleggen");
    }

    @Test
    void aFindingAtTheContractOrAComplaintDoesNotLetItBeSigned() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.laptops());
        toStrategy(path);
        path.does("inkoper", "inschrijvingVastleggen", bid("Tweede Leven ICT BV", "58000", false));
        path.does("mandaathouder", "akkoordGeven", approve());

        path.does("mandaathouder", "contractOndertekenen", Map.of("klacht", "JA", "klachtToelichting", "Een andere aanbieder klaagt."));
        path.does("jurist", "klachtAfhandelen", Map.of("klachtOordeel", "ONGEGROND", "klachtToelichting", "De klager had niet ingeschreven."));
        path.does("mandaathouder", "contractOndertekenen", signature());

        assertThat(contracts.find(path.number()).orElseThrow().status()).isEqualTo(Contracts.Status.GETEKEND);
    }

    @Test
    @OfEachKind
    void aRunningContractIsMeasuredImprovedAndEvaluated() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.laptops());
        toStrategy(path);
        path.does("inkoper", "inschrijvingVastleggen", bid("Tweede Leven ICT BV", "58000", false));
        path.does("mandaathouder", "akkoordGeven", approve());
        path.does("mandaathouder", "contractOndertekenen", signature());
        List<Contracts.Kpi> kpis = contracts.find(path.number()).orElseThrow().kpis();

        path.reaches("meetmoment");
        path.does("contractmanager", "kpisMeten", Map.of("bewijsKenmerk", "Zaak 12", "metingen", kpis.stream()
                .map(kpi -> kpi.requirementCode() + " = " + (kpi.operator().equals("<=") ? "999999" : "0")).collect(Collectors.joining("\n"))));
        path.does("contractmanager", "verbeterplanVastleggen", Map.of("verbeterplan", "De leverancier vervangt de toestellen.",
                "verbeterplanTermijn", today.plusMonths(1).toString()));
        path.reaches("meetmoment");

        assertThat(path.openTasks()).containsExactly("kpisMeten");
        assertThat(timeline.of(path.number())).anyMatch(event -> event.explanation() != null
                && event.explanation().contains("De leverancier vervangt de toestellen."));
    }

    @Test
    void withdrawingARunningContractEndsIt() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.laptops());
        toStrategy(path);
        path.does("inkoper", "inschrijvingVastleggen", bid("Tweede Leven ICT BV", "58000", false));
        path.does("mandaathouder", "akkoordGeven", approve());
        path.does("mandaathouder", "contractOndertekenen", signature());

        withdraw("inkoper2", "  " + path.number().value().toLowerCase(Locale.ROOT) + " ");

        assertThat(path.isRunning()).isFalse();
        assertThat(contracts.find(path.number()).orElseThrow().status()).isEqualTo(Contracts.Status.BEEINDIGD);
        assertThat(timeline.of(path.number())).anySatisfy(event -> {
            assertThat(event.event()).isEqualTo("Contract beëindigd");
            assertThat(event.explanation()).contains("Tweede Leven ICT BV", "het dossier is ingetrokken");
        }).anySatisfy(event -> {
            assertThat(event.event()).isEqualTo("Fase veranderd");
            assertThat(event.explanation()).isEqualTo("Van contract naar ingetrokken.");
        });
    }

    @Test
    void aPriceFarAboveTheEstimateAsksForReasonsAndForTheMandateOfThatPrice() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.laptops());
        toStrategy(path);

        Map<String, Object> dear = bid("Dure Laptops BV", "5.000.000", false);
        assertThatThrownBy(() -> path.does("inkoper", "inschrijvingVastleggen", dear)).hasMessageContaining("vijf miljoen euro")
                .hasMessageContaining("20 keer").hasMessageContaining("€ 60.000,00").hasMessageContaining("‘De prijs klopt’");
        dear.put("prijsBevestigd", true);
        path.does("inkoper", "inschrijvingVastleggen", dear);

        assertThat(path.openTasks()).containsExactly("gunningsadviesOpstellen");
        assertThat(String.valueOf(path.shown(path.only("gunningsadviesOpstellen"), "terugkoppeling"))).contains("zwaardere procedure");
        assertThatThrownBy(() -> path.does("inkoper", "gunningsadviesOpstellen", awardAdvice())).hasMessageContaining("Waarom klopte de raming");
        path.does("inkoper", "gunningsadviesOpstellen", Purchases.estimateAdvice());

        assertThat(summary(path)).contains("bij deze prijs hoort een zwaardere procedure", "Over de raming: De prijs van geheugen");
        assertThatThrownBy(() -> path.does("mandaathouder", "akkoordGeven", approve())).isInstanceOf(RuntimeException.class);
        path.does("directeur", "akkoordGeven", approve());
        assertThat(path.waitsAt("contractOndertekenen")).isTrue();
    }

    @Test
    void aRequestKeepsWhatWasMeantByWhatWasTyped() {
        Map<String, Object> typed = Purchases.laptops();
        typed.putAll(Map.of("geraamdeWaarde", "€ 48.000,50", "looptijdMaanden", "24", "gewensteStart", "1 september 2027", "cpvCode", "30213100-6"));

        Journey path = new Journey(engine).requestedBy("opdrachtgever", typed);

        Dossier dossier = dossiers.get(path.number());
        assertThat(dossier.request().estimatedValue()).isEqualByComparingTo("48000.50");
        assertThat(dossier.request().termMonths()).isEqualTo(24);
        assertThat(dossier.request().desiredStart()).isEqualTo("2027-09-01");
        assertThat(dossier.request().cpvCode()).isEqualTo("30213100");
    }

    /** What who must approve reads. */
    static String summary(Journey path) {
        return String.valueOf(path.shown(path.only("akkoordGeven"), "akkoordSamenvatting"));
    }

    @Test
    void whatHappensToATaskStandsInTheTimelineOnce() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.laptops());
        path.does("opdrachtgever", "opdrachtUitwerken", assignment());
        String task = path.only("budgetBevestigen").getId();
        for (String holder : new String[] {"budgethouder", null}) {
            path.as("budgethouder", () -> {
                engine.getTaskService().claim(task, holder);
                return null;
            });
        }
        path.does("budgethouder", "budgetBevestigen", Map.of("budget", "NEE", "budgetToelichting", "Het potje is leeg."));

        assertThat(timeline.of(path.number())).filteredOn(event -> event.kind().isAboutTask())
                .extracting(event -> event.kind() + " " + event.data().taak() + " " + event.by()).containsExactly(
                        "TAAK_GEOPEND opdrachtUitwerken systeem", "TAAK_AFGEROND opdrachtUitwerken opdrachtgever",
                        "TAAK_GEOPEND budgetBevestigen systeem", "TAAK_OPGEPAKT budgetBevestigen budgethouder",
                        "TAAK_TERUGGEGEVEN budgetBevestigen budgethouder", "TAAK_AFGEROND budgetBevestigen budgethouder",
                        "TAAK_TERUGGEKOMEN opdrachtUitwerken systeem");
    }

    @Test
    void withoutBudgetTheRequestGoesBackWithTheReason() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.laptops());
        path.does("opdrachtgever", "opdrachtUitwerken", assignment());

        path.does("budgethouder", "budgetBevestigen", Map.of("budget", "NEE", "budgetToelichting", "Er is dit jaar geen geld meer"));

        assertThat(String.valueOf(path.shown(path.only("opdrachtUitwerken"), "terugkoppeling"))).contains("Er is dit jaar geen geld meer");
        path.does("opdrachtgever", "opdrachtUitwerken", assignment());
        path.does("budgethouder", "budgetBevestigen", Map.of("budget", "JA"));
        assertThat(path.openTasks()).containsExactly("strategieOpstellen");
    }

    @Test
    void aStrategyWithTooLittleMvoiDoesNotPassGateThree() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.catering());
        path.does("opdrachtgever", "opdrachtUitwerken", assignment());
        path.does("budgethouder", "budgetBevestigen", Map.of("budget", "JA"));
        path.takesTheProposal();
        // The form refuses it; this one is kept from before the form did.
        jdbc.update("update criterion set weight = 1 where code = 'MVOI' and strategy in (select id from strategy where dossier = ?)",
                path.number().value());
        ALL_THEMES.forEach(theme -> path.answersGate("inkoper", theme, adoptAll()));

        assertThat(String.valueOf(path.shown(path.only("strategieOpstellen"), "terugkoppeling"))).contains("gewicht van MVOI");
        path.takesTheProposal();
        assertThat(path.openTasks()).as("the gates that were passed are not asked again").containsExactly("akkoordGeven");
    }

    @Test
    void aGateThatIsAnsweredWithNothingComesBackWithAFinding() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.catering());
        toStrategy(path);

        path.answersGate("inkoper", "KET", adoptNone("FAC-KET-1", "FAC-KET-3"));

        assertThat(String.valueOf(path.shown(path.gateTask("KET"), "terugkoppeling"))).contains("Neem ten minste één eis over");
        path.answersGate("inkoper", "KET", adoptAll());
        assertThat(path.gateResults()).containsEntry("KET", "GEHAALD");
    }

    @Test
    void whereThePriceDecidesACriterionThatOnlyEarnsPointsIsNotEnough() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.cyclePath());
        path.does("opdrachtgever", "opdrachtUitwerken", assignment());
        path.does("budgethouder", "budgetBevestigen", Map.of("budget", "JA"));
        Map<String, Object> cheapest = strategy();
        cheapest.putAll(Map.of("gunningsmethode", "LAAGSTE_PRIJS", "motiveringGunning", "Er is weinig verschil."));
        path.does("inkoper", "strategieOpstellen", cheapest);

        path.answersGate("inkoper", "GLO", adoptAll());

        assertThat(String.valueOf(path.shown(path.gateTask("GLO"), "terugkoppeling"))).contains("geen punten op");
        assertThat(path.gateResults()).doesNotContainKey("GLO");
        path.answersGate("inkoper", "GLO", Purchases.deviation());
        assertThat(path.openTasks()).contains("afwijkingBeoordelen");
    }

    @Test
    void anInvitationThatClosesTooSoonDoesNotPassGateFour() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.catering());
        toStrategy(path);
        ALL_THEMES.forEach(theme -> path.answersGate("inkoper", theme, adoptAll()));
        path.does("mandaathouder", "akkoordGeven", approve());
        LocalDate soon = calendar.addWorkingDays(today, 2);

        path.does("inkoper", "publicatieVoorbereiden", publication(today, soon));

        assertThat(String.valueOf(path.shown(path.only("publicatieVoorbereiden"), "terugkoppeling"))).isNotBlank();
        assertThat(path.pathVariable("fase")).isEqualTo("AANBESTEDING");
    }

    @Test
    void anApprovalThatWaitsIsRemindedAndEscalated() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.catering());
        toStrategy(path);
        ALL_THEMES.forEach(theme -> path.answersGate("inkoper", theme, adoptAll()));

        path.reaches("herinneringsdatum").reaches("escalatiedatum");

        assertThat(path.openTasks()).containsExactly("akkoordGeven");
        assertThat(timeline.of(path.number())).anyMatch(event -> event.event().startsWith("Akkoord te laat"));
    }

    @Test
    void theReasonForAnotherTopicAndAnEarlierPurchaseOfTheSameKindAreTold() {
        Map<String, Object> form = request("Turbine voor de waterkracht", "LEVERING", "42112000", "40000", 12);
        form.put("afdeling", "Proeftuin");
        form.put("onderwerp", "ENE");
        form.put("afwijkingCpvReden", "De turbine wekt stroom op voor het stadskantoor.");
        Journey first = new Journey(engine).requestedBy("opdrachtgever", form);
        Journey second = new Journey(engine).requestedBy("opdrachtgever", form);

        assertThat(timeline.of(first.number())).anySatisfy(event -> {
            assertThat(event.event()).isEqualTo("Afgeweken van de CPV-code");
            assertThat(event.explanation()).isEqualTo("De turbine wekt stroom op voor het stadskantoor.");
        }).noneMatch(event -> String.valueOf(event.explanation()).contains("zwaardere procedure"));
        assertThat(timeline.of(second.number())).anySatisfy(event -> assertThat(event.explanation())
                .contains("Meervoudig onderhands").doesNotContain(first.number().value(), "€ 80.000,00"));
        second.does("opdrachtgever", "opdrachtUitwerken", assignment());
        second.does("budgethouder", "budgetBevestigen", Map.of("budget", "JA"));
        assertThat(String.valueOf(second.shown(second.only("strategieOpstellen"), "dossierSamenvatting")))
                .contains("**Let op:**", "Meervoudig onderhands");
    }

    @Test
    void aDossierWithoutACodeAsksForEverythingThatMayBelongToItsTopic() {
        Map<String, Object> form = Purchases.laptops();
        form.remove("cpvCode");
        form.put("onderwerp", "ICT");
        Journey path = new Journey(engine).requestedBy("opdrachtgever", form);

        assertThat(dossiers.exploration(path.number()).legalTests()).contains("ISV", "AVG", "KEURMERK");
        assertThat(timeline.of(path.number())).anySatisfy(event -> assertThat(event.explanation())
                .contains("Met een CPV-code wordt het antwoord preciezer."));
    }

    @Test
    void whatIsNotNeededIsNotBought() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.laptops());

        Map<String, Object> form = assignment();
        form.put("behoefteKeuze", "NIET_KOPEN");
        path.does("opdrachtgever", "opdrachtUitwerken", form);

        assertThat(path.isRunning()).isFalse();
        assertThat(dossiers.get(path.number()).phase()).isEqualTo(Phase.NIET_INGEKOCHT);
    }

    @Test
    @OfEachKind
    void laptopsTakeAtMostSixHumanTasks() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.laptops());

        assertThat(List.of(path.pathVariable("onderwerp"), path.pathVariable("procedure"), path.pathVariable("baan")))
                .containsExactly("ICT", "ENKELVOUDIG_ONDERHANDS", "LICHT");
        toStrategy(path);
        assertThat(path.gateResults()).containsEntry("GLO", "NIET_VAN_TOEPASSING").containsEntry("KLI", "GEHAALD").hasSize(5);
        path.does("inkoper", "inschrijvingVastleggen", bid("Tweede Leven ICT BV", "58000", false));
        path.does("mandaathouder", "akkoordGeven", approve());
        path.does("mandaathouder", "contractOndertekenen", signature());

        assertThat(path.humanTasks()).isLessThanOrEqualTo(6);
        assertThat(contracts.find(path.number()).orElseThrow().kpis()).isNotEmpty();
    }

    @Test
    @OfEachKind
    void aPurchaseCanBeWithdrawnWhileItsGatesAreOpen() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.cyclePath());
        toStrategy(path);

        withdraw("opdrachtgever", path.number().value());

        assertThat(path.isRunning()).isFalse();
        assertThat(path.openTasks()).isEmpty();
        assertThat(dossiers.get(path.number()).phase()).isEqualTo(Phase.INGETROKKEN);
    }

    @Test
    void aTenderWithoutValidBidGoesBackToStrategyAndThenStops() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.laptops());
        toStrategy(path);
        Map<String, Object> none = Map.of("inschrijvingSoort", "GEEN", "nogEenInschrijving", "NEE");

        path.does("inkoper", "inschrijvingVastleggen", none);
        path.does("inkoper", "vervolgKiezen", Map.of("vervolg", "OPNIEUW", "vervolgToelichting", "De markt kende de vraag niet."));
        assertThat(path.pathVariable("fase")).isEqualTo("STRATEGIE");
        assertThat(String.valueOf(path.shown(path.only("strategieOpstellen"), "terugkoppeling")))
                .contains("De markt kende de vraag niet.");
        path.takesTheProposal();
        path.does("inkoper", "inschrijvingVastleggen", none);
        path.does("inkoper", "vervolgKiezen", Map.of("vervolg", "STOPPEN", "vervolgToelichting", "Weer geen inschrijving."));

        assertThat(path.isRunning()).isFalse();
        assertThat(dossiers.get(path.number()).phase()).isEqualTo(Phase.MISLUKT);
    }

    void withdraw(String user, String number) {
        String definition = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("intrekking")
                .latestVersion().singleResult().getId();
        new Journey(engine).as(user, () -> engine.getFormService().submitStartForm(definition,
                Map.of("dossierNummer", number, "redenIntrekking", "De gemeenteraad heeft anders besloten.")));
    }

    /** Two parties send a quote; the better one, which is not the cheapest, gets the contract. */
    private void fromInvitationToSignature(Journey path) {
        path.does("inkoper", "publicatieVoorbereiden", publication(today, calendar.lastDayOf(today, 30)));
        path.reaches("sluitingsdatum");
        path.does("inkoper", "inschrijvingVastleggen", scored(bid("Lekker Lokaal BV", "610000", true), 80));
        path.does("inkoper", "inschrijvingVastleggen", scored(bid("Grote Keuken NV", "600000", false), 50));
        path.does("mandaathouder", "akkoordGeven", approve());
        path.reaches("opschortendeTermijn");
        path.does("mandaathouder", "contractOndertekenen", signature());
    }

    static Map<String, Object> scored(Map<String, Object> bid, int quality) {
        Map<String, Object> scored = new HashMap<>(bid);
        scored.put("kwaliteitsscore", quality);
        scored.put("mvoiScore", quality);
        return scored;
    }

    /** From the request to the day after the last one for bids; all themes adopt what is proposed. */
    static void toBids(Journey path, LocalDate sending, LocalDate closing) {
        toStrategy(path);
        ALL_THEMES.forEach(theme -> path.answersGate("inkoper", theme, adoptAll()));
        path.does("directeur", "akkoordGeven", approve());
        path.does("inkoper", "publicatieVoorbereiden", publication(sending, closing));
        path.reaches("sluitingsdatum");
    }

    static void toStrategy(Journey path) {
        path.does("opdrachtgever", "opdrachtUitwerken", assignment());
        path.does("budgethouder", "budgetBevestigen", Map.of("budget", "JA"));
        path.takesTheProposal();
    }
}
