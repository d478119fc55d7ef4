// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.rules.Choice;
import nl.mvoi.inkoop.rules.Exploration;
import nl.mvoi.inkoop.rules.InviteLimits;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.LowPriceLimits;
import nl.mvoi.inkoop.rules.Mandate;
import nl.mvoi.inkoop.rules.Nature;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.Purchase;
import nl.mvoi.inkoop.rules.Relevance;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.TermStep;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.rules.Variant;
import nl.mvoi.inkoop.tables.Decisions.Hit;
import nl.mvoi.inkoop.testing.DeployedRules;
import nl.mvoi.inkoop.testing.LabelledCpv;
import nl.mvoi.inkoop.testing.TableModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The smaller questions: terms, mandate, tasks, weights, lists. */
class RuleLibraryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final RuleLibrary rules = DeployedRules.library(new LabelledCpv());

    @ParameterizedTest
    @CsvSource({
            "EUROPEES, OPENBAAR, INSCHRIJVING 40 NOTA_VAN_INLICHTINGEN 10 OPSCHORTENDE_TERMIJN 20 GEGUNDE_OPDRACHT_BEKENDMAKEN 30",
            "EUROPEES, NIET_OPENBAAR, AANMELDING 30 INSCHRIJVING 35 NOTA_VAN_INLICHTINGEN 10 OPSCHORTENDE_TERMIJN 20 "
                    + "GEGUNDE_OPDRACHT_BEKENDMAKEN 30",
            "SAS_EUROPEES, OPENBAAR, INSCHRIJVING 25 OPSCHORTENDE_TERMIJN 20 GEGUNDE_OPDRACHT_BEKENDMAKEN 30",
            "NATIONAAL_OPENBAAR, OPENBAAR, INSCHRIJVING 20 OPSCHORTENDE_TERMIJN 20",
            "MEERVOUDIG_ONDERHANDS, OPENBAAR, INSCHRIJVING 14 OPSCHORTENDE_TERMIJN 20",
            "ENKELVOUDIG_ONDERHANDS, OPENBAAR, ''",
            "NADERE_OVEREENKOMST, OPENBAAR, ''",
            "INHUUR, OPENBAAR, ''"})
    void minimumTermsPerProcedure(Procedure procedure, Variant variant, String expected) {
        assertThat(rules.terms(procedure, variant, TODAY).stream()
                .map(term -> term.step() + " " + term.days()).collect(Collectors.joining(" "))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
            "2022-06-01, WERK,       5381999.99, false", "2022-06-01, WERK,       5382000, true", "2025-12-31, DIENST,   216000,    false",
            "2026-01-01, DIENST,     216000,     true",  "2026-11-22, LEVERING,   215999.99, false", "2026-11-22, DIENST_SAS, 749999.99, false",
            "2026-11-22, DIENST_SAS, 750000,     true",  "2026-11-22, INHUUR,     215999.99, false", "2026-11-22, INHUUR,   216000,    true",
            "2026-11-22, CONCESSIE,  5404000,    true"})
    void theValueDecidesWhetherTheEuropeanThresholdIsReachedWhateverTheRoute(LocalDate day, Nature nature, BigDecimal value, boolean reached) {
        for (boolean routed : List.of(false, true)) {
            Purchase purchase = new Purchase(null, nature, "WEG", value, 12, day, routed, routed, routed, null, false);
            assertThat(rules.reachesEuropeanThreshold(purchase)).as(purchase.toString()).isEqualTo(reached);
        }
    }

    @Test
    void aTermIsItsBasisLessWhatDigitalSendingTakesOff() {
        List<Map<String, Object>> rows = TableModel.of("termijnen").facts().stream()
                .flatMap(facts -> DeployedRules.decisions().ask("termijnen", facts).hits().stream()).map(Hit::outputs).toList();

        assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(number(row, "dagen"))
                .isEqualTo(number(row, "basisDagen") - number(row, "kortingDigitaal")));
        assertThat(rows).anyMatch(row -> number(row, "basisDagen") == 45 && number(row, "kortingDigitaal") == 5);
    }

    @Test
    void aTermNamesItsSource() {
        assertThat(rules.terms(Procedure.EUROPEES, Variant.OPENBAAR, TODAY))
                .filteredOn(term -> term.step() == TermStep.OPSCHORTENDE_TERMIJN).singleElement().satisfies(term -> {
                    assertThat(term.days()).isEqualTo(20);
                    assertThat(term.source()).isEqualTo("Aw art. 2.127");
                    assertThat(term.explanation().rules()).containsExactly("termijnen_europees_opschortend");
                });
    }

    @ParameterizedTest
    @CsvSource({
            "STRATEGIE, LICHT,    60000,      false, ,",
            "STRATEGIE, LICHT,    214999.99,  false, ,",
            "STRATEGIE, LICHT,    1000000,    true, directie, Directie",
            "STRATEGIE, NORMAAL,  999999.99,  true,  mandaathouders, Mandaathouder",
            "STRATEGIE, VOLLEDIG, 1000000,    true,  directie,       Directie",
            "AFWIJKING, LICHT,    60000,      true,  mandaathouders, Mandaathouder",
            "GUNNING,   NORMAAL,  0,          true,  mandaathouders, Mandaathouder",
            "CONTRACT,  VOLLEDIG, 1000000.00, true,  directie,       Directie"})
    void mandateFollowsSubjectLaneAndValue(String subject, Lane lane, BigDecimal value, boolean needed, String group, String role) {
        Mandate found = rules.mandate(new Mandate.Question(subject, lane, Nature.WERK, "Beheer", value, TODAY));

        assertThat(found.approvalNeeded()).isEqualTo(needed);
        assertThat(found.group()).isEqualTo(group);
        assertThat(found.role()).isEqualTo(role);
        assertThat(found.explanation().decision()).isEqualTo("mandaat");
    }

    @ParameterizedTest
    @CsvSource({
            "INHUUR,   0,          mandaathouders, mandaat_mandaathouder",
            "INHUUR,   249999.99,  mandaathouders, mandaat_mandaathouder",
            "INHUUR,   250000,     directie,       mandaat_inhuur",
            "INHUUR,   999999.99,  directie,       mandaat_inhuur",
            "INHUUR,   1000000,    directie,       mandaat_directie",
            "DIENST,   250000,     mandaathouders, mandaat_mandaathouder",
            "DIENST_SAS, 999999.99, mandaathouders, mandaat_mandaathouder",
            ",         250000,     mandaathouders, mandaat_mandaathouder"})
    void hiringOfPeopleGoesToTheDirectieFromALowerAmountOn(Nature nature, BigDecimal value, String group, String rule) {
        for (String subject : List.of("STRATEGIE", "AFWIJKING", "GUNNING", "CONTRACT")) {
            Mandate found = rules.mandate(new Mandate.Question(subject, Lane.NORMAAL, nature, null, value, TODAY));

            assertThat(found.group()).as(subject).isEqualTo(group);
            assertThat(found.explanation().rules()).as(subject).containsExactly(rule);
        }
    }

    @Test
    void noMandateIsOlderThanItsFirstDay() {
        assertThat(rules.mandate(mandateOf("1", LocalDate.of(2022, 1, 1))).approvalNeeded()).isTrue();
        assertThatThrownBy(() -> rules.mandate(mandateOf("1", LocalDate.of(2021, 12, 31)))).isInstanceOf(Refusal.class);
    }

    private static Mandate.Question mandateOf(String value, LocalDate day) {
        return new Mandate.Question("CONTRACT", Lane.LICHT, Nature.LEVERING, "Beheer", new BigDecimal(value), day);
    }

    @Test
    void anUnknownSubjectHasNoMandate() {
        assertThatThrownBy(() -> rules.mandate(new Mandate.Question("VAKANTIE", Lane.LICHT, Nature.WERK, "Beheer", BigDecimal.ONE, TODAY)))
                .isInstanceOf(Refusal.class).hasMessageContaining("'mandaat'").hasMessageContaining("VAKANTIE");
    }

    @ParameterizedTest
    @CsvSource({
            "LICHT, true, VERPLICHT, false", "LICHT, true, RELEVANT, false", "LICHT, true, NIET_RELEVANT, false",
            "LICHT, false, VERPLICHT, true", "LICHT, false, RELEVANT, true", "LICHT, false, NIET_RELEVANT, false",
            "NORMAAL, false, VERPLICHT, true", "NORMAAL, false, RELEVANT, true", "NORMAAL, false, NIET_RELEVANT, false",
            "NORMAAL, true, VERPLICHT, true",
            "VOLLEDIG, false, VERPLICHT, true", "VOLLEDIG, false, RELEVANT, true", "VOLLEDIG, false, NIET_RELEVANT, false"})
    void effortStaysInProportion(Lane lane, boolean accepted, Relevance relevance, boolean task) {
        assertThat(rules.asksTask(lane, relevance, accepted, TODAY)).isEqualTo(task);
    }

    @ParameterizedTest
    @CsvSource({"2022-01-01, 70, 75, 3", "2026-11-24, 70, 75, 3"})
    void aPriceStandsOutBelowAShareOfTheEstimateOrOfTheOtherBids(LocalDate day, int ofEstimate, int ofMean, int fewest) {
        LowPriceLimits limits = rules.lowPriceLimits(day);

        assertThat(List.of(limits.percentOfEstimate(), limits.percentOfMean(), limits.fewestBids())).containsExactly(ofEstimate, ofMean, fewest);
    }

    @ParameterizedTest
    @CsvSource({"afwijkingBeoordelen, 3", "akkoordGeven, 3", "contractOndertekenen, 5", "kpisMeten, 10", "ietsAnders, 5"})
    void workingDaysPerTask(String task, int days) {
        assertThat(rules.taskDays(task, TODAY)).isEqualTo(days);
    }

    @Test
    void remindersComeOneWorkingDayBeforeAndAfter() {
        assertThat(rules.reminderDays("VOORAF", TODAY)).isEqualTo(1);
        assertThat(rules.reminderDays("ACHTERAF", TODAY)).isEqualTo(1);
        assertThat(rules.longestAbsence(TODAY)).isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 15", "3, 25"})
    void theHigherTheLevelTheMoreMvoiWeighs(int level, int percent) {
        assertThat(rules.minimumMvoiWeight(level, TODAY)).isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource({
            "ENKELVOUDIG_ONDERHANDS, MEERVOUDIG_ONDERHANDS,  true", "MEERVOUDIG_ONDERHANDS, ENKELVOUDIG_ONDERHANDS, false",
            "MEERVOUDIG_ONDERHANDS,  NATIONAAL_OPENBAAR,     true", "NATIONAAL_OPENBAAR,    EUROPEES,               true",
            "SAS_EUROPEES,           EUROPEES,               true", "EUROPEES,              SAS_EUROPEES,           false",
            "NADERE_OVEREENKOMST,    EUROPEES,               true", "EUROPEES,              EUROPEES,               false"})
    void lighterProceduresAskLess(Procedure chosen, Procedure advised, boolean lighter) {
        assertThat(rules.isLighter(chosen, advised, TODAY)).isEqualTo(lighter);
    }

    @ParameterizedTest
    @EnumSource(Procedure.class)
    void everyProcedureHasANameAndALane(Procedure procedure) {
        assertThat(rules.procedureAdvice(procedure, TODAY).code()).isEqualTo(procedure);
        assertThat(rules.procedureAdvice(procedure, TODAY).name()).isNotBlank();
        assertThat(rules.procedureAdvice(procedure, TODAY).lane()).isEqualTo(switch (procedure) {
            case ENKELVOUDIG_ONDERHANDS -> Lane.LICHT;
            case MEERVOUDIG_ONDERHANDS, NADERE_OVEREENKOMST, INHUUR -> Lane.NORMAAL;
            case NATIONAAL_OPENBAAR, EUROPEES, SAS_EUROPEES -> Lane.VOLLEDIG;
        });
    }

    @ParameterizedTest
    @EnumSource(Procedure.class)
    void onlyARegularEuropeanProcedureAsksForTheSelfDeclaration(Procedure procedure) {
        assertThat(rules.asksSelfDeclaration(procedure, TODAY)).isEqualTo(procedure == Procedure.EUROPEES);
    }

    @Test
    void theNumberOfInvitationsFollowsTheProcedure() {
        assertThat(rules.inviteLimits(Procedure.MEERVOUDIG_ONDERHANDS, TODAY)).isEqualTo(new InviteLimits(3, 5));
        assertThat(rules.inviteLimits(Procedure.ENKELVOUDIG_ONDERHANDS, TODAY)).isEqualTo(new InviteLimits(1, 1));
        assertThat(rules.inviteLimits(Procedure.EUROPEES, TODAY)).isEqualTo(new InviteLimits(0, null));
    }

    @Test
    void sixGroundsToDeviate() {
        assertThat(rules.deviationGrounds(TODAY)).extracting(Choice::code)
                .containsExactly("TECHNISCH", "MARKT", "PROPORTIONALITEIT", "SPOED", "DUBBEL_GEBORGD", "JURIDISCH");
        assertThat(rules.deviationGrounds(LocalDate.of(2021, 12, 31))).isEmpty();
    }

    @Test
    void twelveTopicsAndTheRestInTheOrderOfTheTable() {
        assertThat(rules.topics(LocalDate.of(2026, 12, 1))).extracting(Choice::code).containsExactly(
                "WEG", "GRO", "RIO", "BRU", "SPO", "ENE", "VAS", "FAC", "ICT", "VER", "AFV", "SDO", "OVERIG");
        assertThat(rules.topics(LocalDate.of(2026, 12, 1))).extracting(Choice::name).contains("Wegen en fietspaden").doesNotHaveDuplicates();
    }

    @Test
    void aTopicThatMayBeChosenIsKnown() {
        assertThat(rules.topics(LocalDate.of(2026, 12, 1))).allSatisfy(topic -> {
            Map<String, Object> outputs = DeployedRules.decisions()
                    .ask("onderwerpen", Map.of("onderwerp", topic.code(), "peildatum", TODAY)).hits().get(0).outputs();
            assertThat(outputs.get("hogeImpact")).isEqualTo(!topic.code().equals("OVERIG"));
            assertThat(outputs.get("standaardNiveau")).isEqualTo(topic.code().equals("OVERIG") ? 1 : 3);
        });
    }

    @ParameterizedTest
    @CsvSource({"MAAND, 1", "KWARTAAL, 3", "HALFJAAR, 6", "JAAR, 12", "PER_LEVERING, 12", "PROJECT, 12"})
    void monthsBetweenMeasurements(String frequency, int months) {
        assertThat(rules.kpiMonths(frequency, TODAY)).isEqualTo(months);
    }

    @Test
    void themesAreAlwaysFiveInTheOrderOfThePolicy() {
        Exploration found = rules.explore(
                new Purchase(null, Nature.DIENST, "SDO", new BigDecimal("100000"), 12, TODAY, false, false));
        assertThat(found.themes()).extracting(Exploration.ThemeAdvice::theme).containsExactlyElementsOf(Arrays.asList(Theme.values()));
    }

    private static int number(Map<String, Object> outputs, String name) {
        return ((Number) outputs.get(name)).intValue();
    }
}
