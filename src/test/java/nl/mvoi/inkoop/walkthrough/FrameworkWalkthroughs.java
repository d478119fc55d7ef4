// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.walkthrough;

import static nl.mvoi.inkoop.walkthrough.Purchases.adoptAll;
import static nl.mvoi.inkoop.walkthrough.Purchases.approve;
import static nl.mvoi.inkoop.walkthrough.Purchases.bid;
import static nl.mvoi.inkoop.walkthrough.Purchases.publication;
import static nl.mvoi.inkoop.walkthrough.Purchases.signature;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import nl.mvoi.inkoop.contract.Contracts;
import nl.mvoi.inkoop.dossier.CallOff;
import nl.mvoi.inkoop.dossier.Correction;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.Search;
import nl.mvoi.inkoop.dossier.Search.Whose;
import nl.mvoi.inkoop.dossier.internal.correction.CorrectionDesk;
import nl.mvoi.inkoop.dossier.internal.correction.CorrectionDesk.Proposal;
import nl.mvoi.inkoop.gate.AdoptedRequirements;
import nl.mvoi.inkoop.gate.AdoptedRequirements.AdoptedRequirement;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.WorkingCalendar;
import nl.mvoi.inkoop.tender.internal.framework.FrameworkAgreement.Promise;
import nl.mvoi.inkoop.tender.internal.framework.Usage;
import nl.mvoi.inkoop.tender.jdbc.Frameworks;
import nl.mvoi.inkoop.testing.RegisteredFrameworks;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Call-offs of a framework agreement, directly and by a mini-competition. */
abstract class FrameworkWalkthroughs {

    private static final List<String> ALL_THEMES = List.of("KLI", "CIR", "GLO", "SGS", "KET");

    @Autowired
    ProcessEngine engine;
    @Autowired
    Frameworks register;
    @Autowired
    Dossiers dossiers;
    @Autowired
    AdoptedRequirements requirements;
    @Autowired
    Contracts contracts;
    @Autowired
    WorkingCalendar calendar;
    @Autowired
    CorrectionDesk desk;
    @Autowired
    Clock clock;

    @Test
    @OfEachKind
    void aDirectCallOffGoesThroughTheLightLaneAndTakesItsContractOfTheCeiling() {
        String framework = RegisteredFrameworks.road(register, CallOff.DIRECT, "200000");
        Journey path = atStrategy(framework, "90000");
        path.does("inkoper", "strategieOpstellen", Purchases.strategy());

        assertThat(List.of(dossiers.get(path.number()).procedure(), dossiers.get(path.number()).lane())).containsExactly(Procedure.NADERE_OVEREENKOMST, Lane.LICHT);
        assertThat(path.gateResults()).hasSize(5);
        assertThat(usage(framework).reserved()).isEqualByComparingTo("90000");
        assertThat(path.openTasks()).containsExactly("inschrijvingVastleggen");
        assertThat(String.valueOf(path.shown(path.only("inschrijvingVastleggen"), "uitgenodigd"))).contains("Groene Wegen BV", "Snel Asfalt NV");
        assertThatThrownBy(() -> path.does("inkoper", "inschrijvingVastleggen", bid("Heel Ander BV", "88000", false))).hasMessageContaining("Heel Ander BV");

        path.does("inkoper", "inschrijvingVastleggen", bid("Snel Asfalt NV", "88000", false));
        path.does("mandaathouder", "akkoordGeven", approve());
        path.does("mandaathouder", "contractOndertekenen", signature(today().plusMonths(6), 12));

        assertThat(contracts.find(path.number()).orElseThrow().status()).isEqualTo(Contracts.Status.GETEKEND);
        assertThat(path.humanTasks()).isLessThanOrEqualTo(6);
        assertThat(usage(framework).signed()).isEqualByComparingTo("88000");
        assertThat(usage(framework).reserved()).isEqualByComparingTo("0");
    }

    @Test
    void aPriceThatPassesTheCeilingByACentIsNotAwarded() {
        String framework = RegisteredFrameworks.road(register, CallOff.DIRECT, "90000");
        Journey path = atStrategy(framework, "90000");
        path.does("inkoper", "strategieOpstellen", Purchases.strategy());

        path.does("inkoper", "inschrijvingVastleggen", bid("Snel Asfalt NV", "90000,01", false));

        assertThat(path.openTasks()).containsExactly("gunningsadviesOpstellen");
        assertThat(String.valueOf(path.shown(path.only("gunningsadviesOpstellen"), "terugkoppeling"))).contains("De prijs is € 90.000,01", "is nog € 90.000,00 over");
    }

    @Test
    void whatIsAwardedIsReservedAtItsPriceSoThatNobodyElseTakesTheRest() {
        String framework = RegisteredFrameworks.road(register, CallOff.DIRECT, "100000");
        Journey first = atStrategy(framework, "80000");
        first.does("inkoper", "strategieOpstellen", Purchases.strategy());
        first.does("inkoper", "inschrijvingVastleggen", bid("Snel Asfalt NV", "90000", false));
        first.does("mandaathouder", "akkoordGeven", approve());
        assertThat(usage(framework).reserved()).isEqualByComparingTo("90000");
        assertThat(calledOff(framework)).isEqualTo(1);

        Map<String, Object> callOff = Purchases.strategy();
        callOff.put("procedureKeuze", "RAAMOVEREENKOMST");
        Journey second = atStrategy(framework, "15000");
        assertThatThrownBy(() -> second.does("inkoper", "strategieOpstellen", callOff)).hasMessageContaining("is nog € 10.000,00 over");
    }

    @Test
    void aHeavierProcedureTakesNothingOfTheFrameworkAndAsksNoneOfItsSuppliers() {
        String framework = RegisteredFrameworks.road(register, CallOff.MINICOMPETITIE, "7400000");
        Journey path = atStrategy(framework, "640000");
        Map<String, Object> heavier = Purchases.strategy();
        heavier.putAll(Map.of("procedureKeuze", "ZWAARDER", "zwaardereProcedure", "EUROPEES"));
        path.does("inkoper", "strategieOpstellen", heavier);
        assertThat(usage(framework)).isEqualTo(Usage.NOTHING);
        assertThat(calledOff(framework)).isZero();

        ALL_THEMES.stream().filter(theme -> !path.tasks("poortInvullen").isEmpty()).forEach(theme -> path.answersGate("inkoper", theme, adoptAll()));
        path.does("mandaathouder", "akkoordGeven", approve());
        path.does("inkoper", "publicatieVoorbereiden", publication(today(), calendar.lastDayOf(today(), 45)));

        assertThat(path.waiting()).contains("sluitingsdatum");
    }

    @Test
    void aboveTheEuropeanThresholdTheStrategyOfADirectCallOffIsApprovedToo() {
        Journey path = atStrategy(RegisteredFrameworks.road(register, CallOff.DIRECT, "7400000"), "7400000");

        path.does("inkoper", "strategieOpstellen", Purchases.strategy());

        assertThat(dossiers.get(path.number()).lane()).isEqualTo(Lane.LICHT);
        assertThat(path.openTasks()).containsExactly("akkoordGeven");
        path.does("directeur", "akkoordGeven", approve());
        assertThat(path.openTasks()).containsExactly("inschrijvingVastleggen");
    }

    @Test
    @OfEachKind
    void aMiniCompetitionAsksAllSuppliersAndInheritsWhatTheyPromised() {
        String framework = RegisteredFrameworks.road(register, CallOff.MINICOMPETITIE, "7400000", new Promise("WEG-CIR-1", 2, new BigDecimal("99")));
        Journey path = atStrategy(framework, "640000");
        path.does("inkoper", "strategieOpstellen", Purchases.strategy());
        assertThat(dossiers.get(path.number()).lane()).isEqualTo(Lane.NORMAAL);
        assertThat(String.valueOf(path.shown(path.gateTask("CIR"), "eisRijen"))).contains("Raamovereenkomst " + framework + " belooft dit");
        assertThatThrownBy(() -> path.answersGate("inkoper", "CIR", Map.of("poortKeuze", "OVERNEMEN", "eisen", "WEG-CIR-1 | OVERNEMEN | 98 | "))).hasMessageContaining("WEG-CIR-1");
        assertThatThrownBy(() -> path.answersGate("inkoper", "CIR", Purchases.adoptNone("WEG-CIR-1"))).hasMessageContaining("beloofd in de raamovereenkomst");
        ALL_THEMES.stream().filter(theme -> !path.tasks("poortInvullen").isEmpty()).forEach(theme -> path.answersGate("inkoper", theme, adoptAll()));
        assertThat(requirements.of(path.number())).filteredOn(one -> one.code().equals("WEG-CIR-1")).extracting(AdoptedRequirement::norm)
                .allSatisfy(norm -> assertThat(norm).isEqualByComparingTo("99"));
        path.does("mandaathouder", "akkoordGeven", approve());

        Map<String, Object> invitation = new HashMap<>(publication(today(), calendar.lastDayOf(today(), 30)));
        invitation.putAll(Map.of("genodigde1", "Groene Wegen BV, KvK 12345678"));
        assertThatThrownBy(() -> path.does("inkoper", "publicatieVoorbereiden", invitation)).hasMessageContaining("Snel Asfalt NV hoort bij de raamovereenkomst");
        invitation.put("motiveringGenodigden", "Snel Asfalt zit tot de zomer vol en vroeg zelf om niet mee te doen.");
        path.does("inkoper", "publicatieVoorbereiden", invitation);

        assertThat(path.waiting()).contains("sluitingsdatum");
    }

    @Test
    @OfEachKind
    void twoAtTheSameMomentDoNotPassTheCeilingTogether() throws Exception {
        String framework = RegisteredFrameworks.road(register, CallOff.DIRECT, "100000");
        List<Journey> both = List.of(atStrategy(framework, "60000"), atStrategy(framework, "60000"));
        Map<String, Object> callOff = Purchases.strategy();
        callOff.put("procedureKeuze", "RAAMOVEREENKOMST");
        CyclicBarrier start = new CyclicBarrier(both.size());
        ExecutorService hands = Executors.newFixedThreadPool(both.size());
        List<Future<Boolean>> tries = new ArrayList<>();
        for (Journey path : both) {
            Task task = path.only("strategieOpstellen");
            tries.add(hands.submit(() -> {
                start.await(30, TimeUnit.SECONDS);
                return taken(path, task, callOff);
            }));
        }
        List<Boolean> taken = new ArrayList<>();
        for (Future<Boolean> one : tries) {
            taken.add(one.get(60, TimeUnit.SECONDS));
        }
        hands.shutdown();

        assertThat(taken).containsExactlyInAnyOrder(true, false);
        assertThat(usage(framework).reserved()).isEqualByComparingTo("60000");
    }

    private static boolean taken(Journey path, Task task, Map<String, Object> callOff) {
        try {
            path.completes("inkoper", task, callOff);
            return true;
        } catch (RuntimeException refused) {
            return false;
        }
    }

    @Test
    void aCorrectionThatAsksMoreThanIsLeftIsNoCallOffAnyMore() {
        String framework = RegisteredFrameworks.road(register, CallOff.DIRECT, "100000");
        Journey path = atStrategy(framework, "60000");
        path.does("inkoper", "strategieOpstellen", Purchases.strategy());

        corrected(path, "100.000");
        assertThat(dossiers.get(path.number()).framework()).isTrue();
        assertThat(usage(framework).reserved()).isEqualByComparingTo("100000");

        assertThat(corrected(path, "100.000,01").warnings()).anySatisfy(warning -> assertThat(warning).contains("telt niet meer mee", "is nog € 100.000,00 over"));
        assertThat(dossiers.get(path.number()).framework()).isFalse();
        assertThat(usage(framework)).isEqualTo(Usage.NOTHING);
    }

    private Correction corrected(Journey path, String value) {
        Map<String, Object> answers = new HashMap<>(desk.standing(path.number()).answers());
        answers.putAll(Map.of("geraamdeWaarde", value, "geraamdeWaardeBevestigd", "true"));
        return path.as("opdrachtgever", () -> desk.correct(path.number(), new Proposal(answers, "Er kwam meer bij.", null)));
    }

    private Journey atStrategy(String framework, String value) {
        Map<String, Object> request = Purchases.request("Asfalt in de wijk", "WERK", "45233162-2", value, 12);
        request.put("raamovereenkomstNummer", framework);
        Journey path = new Journey(engine).requestedBy("opdrachtgever", request);
        path.does("opdrachtgever", "opdrachtUitwerken", Purchases.assignment());
        return path.does("budgethouder", "budgetBevestigen", Map.of("budget", "JA"));
    }

    private Usage usage(String framework) {
        return register.usage(List.of(framework), null).getOrDefault(framework, Usage.NOTHING);
    }

    private long calledOff(String framework) {
        Whose everybodys = new Whose(true, null, Set.of(), null, Set.of());
        return dossiers.search(new Search(null, "", "", everybodys, everybodys, "beheer", 1, 1, framework)).total();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
