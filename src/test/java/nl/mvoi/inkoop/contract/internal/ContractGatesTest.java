// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.internal;

import static nl.mvoi.inkoop.testing.TenderWorld.DOSSIER;
import static nl.mvoi.inkoop.testing.TenderWorld.FINGERPRINT;
import static nl.mvoi.inkoop.testing.TenderWorld.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mvoi.inkoop.award.Awards;
import nl.mvoi.inkoop.contract.Contracts;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Moment;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.Outcome;
import nl.mvoi.inkoop.gate.internal.CheckedThemes;
import nl.mvoi.inkoop.rules.CpvCodes;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Nature;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.tables.Decisions;
import nl.mvoi.inkoop.tender.Tenders;
import nl.mvoi.inkoop.testing.DeployedRules;
import nl.mvoi.inkoop.testing.Requests;
import nl.mvoi.inkoop.testing.TenderWorld;
import org.junit.jupiter.api.Test;

/** The contract's part of gate G6, and gates G7 and G8. */
class ContractGatesTest {

    private final TenderWorld world = new TenderWorld(Lane.VOLLEDIG, Procedure.EUROPEES);
    private final Tenders tenders = mock(Tenders.class);
    private final Awards awards = mock(Awards.class);
    private final ContractRegister register = new ContractRegister(new ContractRecordsInMemory(), world.dossiers, awards,
            world.timeline, world.facts, new SigningDecider(world.rules), new MeasurementDecider(world.rules), world.rules, world.user, world.clock);
    private final ContractCheck check = new ContractCheck(register, tenders, awards, world.dossiers, world.requirements,
            new CheckedThemes(world.results, world.deviations, world.clock));
    private final MeasurementCheck measurements = new MeasurementCheck(register, new MeasurementDecider(world.rules));
    private final EvaluationCheck evaluations = new EvaluationCheck(register, world.dossiers);

    ContractGatesTest() {
        when(awards.winner(DOSSIER)).thenReturn(Optional.of(new Awards.Winner(1, 1, "A", null, new BigDecimal("400000"),
                Map.of("WEG-KLI-1", new BigDecimal("55")))));
        when(tenders.publishedFingerprint(DOSSIER)).thenReturn(Optional.of(FINGERPRINT));
    }

    @Test
    void theDraftHoldsWhatTheWinnerOffered() {
        draft();
        Contracts.Contract contract = register.find(DOSSIER).orElseThrow();

        assertThat(contract.number()).isEqualTo("CON-2026-00007");
        assertThat(contract.begin()).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(contract.end()).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(contract.kpis()).extracting(Contracts.Kpi::norm).containsExactly(new BigDecimal("55"));
        assertThat(check.findings(DOSSIER)).isEmpty();
        assertThat(check.facts(DOSSIER).vingerafdrukPublicatie()).isEqualTo(FINGERPRINT);
    }

    @Test
    void ofMoreContractsOfTheWholePurchaseTheFirstIsShown() {
        draft();
        RegisteredContract first = register.contract(DOSSIER);
        ContractRecords more = mock(ContractRecords.class);
        when(more.contracts(List.of(DOSSIER))).thenReturn(List.of(first, first.running(TODAY, TODAY)));
        ContractRegister shown = new ContractRegister(more, world.dossiers, awards, world.timeline, world.facts, new SigningDecider(world.rules),
                new MeasurementDecider(world.rules), world.rules, world.user, world.clock);

        assertThat(shown.find(DOSSIER)).contains(first.asContract());
    }

    @Test
    void aRequirementThatWasDroppedOnTheWayIsFound() {
        register.draft(DOSSIER, List.of());

        assertThat(check.findings(DOSSIER)).containsExactly("De eis WEG-KLI-1 staat niet als KPI in het contract. Laat het contract opnieuw opstellen.");
    }

    @Test
    void requirementsThatChangedSincePublicationAreFound() {
        draft();
        when(tenders.publishedFingerprint(DOSSIER)).thenReturn(Optional.of("anders"));
        assertThat(check.findings(DOSSIER)).containsExactly("De eisen zijn niet meer gelijk aan de eisen in de publicatie."
                + " Trek de inkoop in en begin opnieuw.");

        when(tenders.publishedFingerprint(DOSSIER)).thenReturn(Optional.empty());
        assertThat(check.findings(DOSSIER)).hasSize(1);
    }

    @Test
    void aThemeWhoseNewestGateWasNotPassedIsFound() {
        draft();
        world.passed(Theme.KET, Outcome.BEVINDINGEN);

        assertThat(check.findings(DOSSIER)).containsExactly("De poort voor het thema Ketenverantwoordelijkheid is niet gehaald."
                + " Laat het thema opnieuw door de poort gaan.");
    }

    @Test
    void aMissingAndAPoorMeasurementAreFound() {
        sign();
        assertThat(register.planNext(DOSSIER)).contains(TODAY.plusMonths(3));
        assertThat(measurements.findings(DOSSIER)).containsExactly("De KPI WEG-KLI-1 is niet gemeten.");

        register.measure(DOSSIER, Map.of("WEG-KLI-1", new BigDecimal("54.9")), "map 1");
        assertThat(measurements.findings(DOSSIER)).singleElement().asString().contains("gemeten 54,9, afgesproken minstens 55 procent");

        register.measure(DOSSIER, Map.of("WEG-KLI-1", new BigDecimal("55")), "map 1");
        assertThat(measurements.findings(DOSSIER)).isEmpty();
        assertThat(world.facts.newest(Moment.METING).outcome()).containsEntry("teMeten", List.of("WEG-KLI-1")).containsEntry("opNorm", List.of("WEG-KLI-1"));
    }

    @Test
    void theRecordMovesThePlanOnAndEarlyMeasuringIsTold() {
        sign();
        int moments = 0;
        while (register.planNext(DOSSIER).isPresent()) {
            register.measure(DOSSIER, Map.of("WEG-KLI-1", new BigDecimal("60")), "map 1");
            moments++;
        }

        assertThat(moments).isEqualTo(4);
        verify(world.timeline, org.mockito.Mockito.times(4))
                .record(eq(DOSSIER), eq(EventKind.KPIS_GEMETEN), eq("KPI's gemeten, eerder dan gepland, door mandaathouder"), any(), any());
    }

    @Test
    void aContractKeepsThePaceOfTheDayOnWhichItsDossierWasOpened() {
        LocalDate begin = TODAY.plusMonths(6);
        Decisions monthlyAfterToday = (key, facts) -> DeployedRules.decisions().ask(key,
                key.equals("kpiPeriodes") && !facts.get("peildatum").equals(TODAY)
                        ? Map.of("frequentie", "MAAND", "peildatum", TODAY) : facts);
        ContractRegister later = new ContractRegister(new ContractRecordsInMemory(), world.dossiers, awards, world.timeline,
                world.facts, new SigningDecider(world.rules), new MeasurementDecider(world.rules),
                DeployedRules.library(monthlyAfterToday, mock(CpvCodes.class)), world.user, Clock.offset(world.clock, Duration.ofDays(150)));
        later.draft(DOSSIER, List.of(TenderWorld.requirement()));
        later.sign(DOSSIER, begin, begin.plusYears(1).minusDays(1), "contractmanager");

        assertThat(later.planNext(DOSSIER)).contains(begin.plusMonths(3));
    }

    @Test
    void anEvaluationNeedsALessonForEachMandatoryTheme() {
        sign();
        assertThat(evaluations.findings(DOSSIER)).hasSize(1);

        register.evaluate(DOSSIER, "Goed", 8, Map.of());
        assertThat(evaluations.findings(DOSSIER)).containsExactly("Voor het thema Klimaat ontbreekt de les.");

        register.evaluate(DOSSIER, "Goed", 8, Map.of(Theme.KLI, "Meten loont"));
        assertThat(evaluations.findings(DOSSIER)).isEmpty();
        assertThat(register.find(DOSSIER).orElseThrow().status()).as("it ends after G8, not before").isEqualTo(Contracts.Status.GETEKEND);
    }

    @Test
    void theMandateLooksAtTheHigherOfEstimateAndPrice() {
        assertThat(register.mandate(DOSSIER).group()).isEqualTo("mandaathouders");

        when(awards.winner(DOSSIER)).thenReturn(Optional.of(new Awards.Winner(1, 1, "A", null, new BigDecimal("2000000"), Map.of())));
        assertThat(register.mandate(DOSSIER).group()).isEqualTo("directie");
    }

    @Test
    void whoSignsAContractForHiringIsByTheMandateForHiring() {
        world.asksFor(Requests.about("OVERIG").of(Nature.INHUUR).worth("250000").made());

        assertThat(register.mandate(DOSSIER).group()).isEqualTo("directie");
    }

    @Test
    void eachCheckNamesItsGate() {
        assertThat(List.of(check.gate(), measurements.gate(), evaluations.gate())).containsExactly(Gate.G6, Gate.G7, Gate.G8);
    }

    private void draft() {
        register.draft(DOSSIER, List.of(TenderWorld.requirement()));
    }

    private void sign() {
        draft();
        world.as("mandaathouder");
        register.sign(DOSSIER, TODAY, TODAY.plusYears(1).minusDays(1), "contractmanager");
    }
}
