// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Framework;
import nl.mvoi.inkoop.dossier.HiringRoute;
import nl.mvoi.inkoop.dossier.Phase;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.dossier.SplitPurchases.Split;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.dossier.jdbc.DossierRepository;
import nl.mvoi.inkoop.dossier.jdbc.DossierRow;
import nl.mvoi.inkoop.dossier.jdbc.EarlierPurchases;
import nl.mvoi.inkoop.dossier.jdbc.SplitAnswers;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Names;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.rules.CpvCodes;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Nature;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.Purchase;
import nl.mvoi.inkoop.testing.DeployedRules;
import nl.mvoi.inkoop.testing.Requests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** Earlier purchases of the same department and CPV group that together ask a heavier procedure. */
@DataJdbcTest(includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.platform\\.jdbc\\.(PlainNames|KeyColumns)"))
@Import({EarlierPurchases.class, SplitAnswers.class})
class StoredSplitPurchasesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final DossierRepository dossiers;
    private final StoredSplitPurchases splits;
    private final EarlierPurchases purchases;
    private final Timeline timeline = mock();
    private final CurrentUser user = mock();

    @Autowired
    StoredSplitPurchasesTest(DossierRepository dossiers, EarlierPurchases purchases, SplitAnswers answers) {
        this.dossiers = dossiers;
        this.purchases = purchases;
        splits = new StoredSplitPurchases(purchases, DeployedRules.library(mock(CpvCodes.class)), answers, timeline, user,
                Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), OfficeClock.ZONE));
    }

    @Test
    void theAnswerToTheWarningIsKeptUntilTheNextStrategy() {
        when(user.idOrSystem()).thenReturn("inkoper");
        DossierNumber number = DossierNumber.of("INK-2026-00003");
        Dossier dossier = mock(RETURNS_DEEP_STUBS);
        when(dossier.number()).thenReturn(number);
        when(dossier.purchase()).thenReturn(purchase("30200000", "40000"));
        when(dossier.request().department()).thenReturn("IT");
        assertThat(splits.answer(number)).isEmpty();

        splits.answered(dossier, "Een andere wijk");
        splits.answered(dossier, "Een andere school");
        assertThat(splits.answer(number)).contains("Een andere school");
        verify(timeline).record(number, EventKind.OPKNIPPEN_BEANTWOORD, Secret.ESTIMATE, "Waarschuwing voor opknippen beantwoord", "Een andere school");

        splits.answered(dossier, null);
        assertThat(splits.answer(number)).isEmpty();
    }

    @Test
    void twoSmallPurchasesThatAreTogetherHeavierAreTold() {
        kept(row(DossierNumber.of("INK-2026-00001"), "30213100", "IT", "30000", Phase.CONTRACT));

        Split found = splits.of(purchase("30200000", "40000"), " it ", null).orElseThrow();

        assertThat(found.dossiers()).containsExactly(DossierNumber.of("INK-2026-00001"));
        assertThat(found.total()).isEqualByComparingTo("70000");
        assertThat(found.text()).contains("met 302 beginnen", "INK-2026-00001", "€ 70.000,00", "Meervoudig onderhands", "12 maanden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9500", "10000", "14999.99"})
    void whoAsksWithOneValueAfterAnotherFindsNoEstimateOfAnother(String value) {
        kept(row(DossierNumber.of("INK-2026-00001"), "30213100", "IT", value, Phase.CONTRACT));

        assertThat(splits.hint(purchase("30200000", "59999.99"), "IT", null)).isEmpty();
        assertThat(splits.hint(purchase("30200000", "60000"), "IT", null)).hasValueSatisfying(hint ->
                assertThat(hint).contains("met 302 beginnen", "Meervoudig onderhands").doesNotContain("INK-2026", "70.000", value));
    }

    @Test
    void ofManyEarlierPurchasesTwentyAreNamedAndAllCount() {
        IntStream.rangeClosed(1, 22).forEach(i -> kept(row(DossierNumber.of("INK-2026-%05d".formatted(i)), "30213100", "IT", "5000", Phase.CONTRACT)));

        Split found = splits.of(purchase("30200000", "40000"), "IT", null).orElseThrow();

        assertThat(found.total()).isEqualByComparingTo("150000");
        assertThat(found.text()).contains("INK-2026-00020 en nog 2.").doesNotContain("INK-2026-00021");
    }

    @ParameterizedTest
    @CsvSource({
            "30213100, IT,     29999.99, together they stay below the next procedure",
            "30100000, IT,     30000,    another CPV group",
            "30213100, Groen,  30000,    another department",
            ",         IT,     30000,    an earlier purchase without a code"})
    void whatDoesNotBelongTogetherIsNotTold(String cpv, String department, String value, String why) {
        kept(row(DossierNumber.of("INK-2026-00001"), cpv, department, value, Phase.CONTRACT));

        assertThat(splits.of(purchase("30200000", "40000"), "IT", null)).as(why).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"groen en spelen?", "GROEN EN SPELEN", " Groen\u00a0en\tSpelen ", "Groen-en-Spelen.", "Groen, en Spelen", "Gróen en Spëlen",
        "Groe\u0308n en Spelen", "Groen\u2014en\u2013Spelen"})
    void aDepartmentIsTheSameHoweverItIsWritten(String written) {
        kept(row(DossierNumber.of("INK-2026-00001"), "30213100", written, "30000", Phase.CONTRACT));

        assertThat(splits.of(purchase("30200000", "40000"), "Groen en Spelen", null).isPresent()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void whatWasNotBoughtDoesNotCount(Phase phase) {
        kept(row(DossierNumber.of("INK-2026-00001"), "30213100", "IT", "30000", phase));

        boolean counts = phase != Phase.INGETROKKEN && phase != Phase.MISLUKT && phase != Phase.NIET_INGEKOCHT;
        assertThat(splits.of(purchase("30200000", "40000"), "IT", null).isPresent()).isEqualTo(counts);
    }

    @Test
    void aDossierIsNotItsOwnEarlierPurchase() {
        kept(row(DossierNumber.of("INK-2026-00002"), "30200000", "IT", "40000", Phase.AANVRAAG));

        assertThat(splits.of(purchase("30200000", "40000"), "IT", DossierNumber.of("INK-2026-00002"))).isEmpty();
    }

    @Test
    void aPurchaseWithoutACodeHasNoGroup() {
        kept(row(DossierNumber.of("INK-2026-00001"), "30213100", "IT", "90000", Phase.CONTRACT));

        assertThat(splits.of(new Purchase(null, Nature.LEVERING, "ICT", new BigDecimal("40000"), 12, TODAY, false, false), "IT", null))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2025-11-21, false", "2025-11-22, true", "2026-11-22, true"})
    void whatWasAskedInTheTwelveMonthsBeforeCounts(LocalDate openedOn, boolean counts) {
        kept(row(DossierNumber.of("INK-2026-00001"), "30213100", "IT", "30000", Phase.CONTRACT, openedOn));

        assertThat(splits.of(purchase("30200000", "40000"), "IT", null).isPresent()).isEqualTo(counts);
    }

    @Test
    void whoGivesTheBudgetReadsWhatTheDepartmentBoughtButNoAmountThatIsStillASecret() {
        kept(row(DossierNumber.of("INK-2026-00001"), "30213100", "IT", "30000", Phase.AANBESTEDING));
        kept(awarded(row(DossierNumber.of("INK-2026-00002"), "30213100", "it", "1000", Phase.CONTRACT)));
        kept(awarded(row(DossierNumber.of("INK-2026-00003"), "30200000", "IT", "2000.50", Phase.CONTRACT)));
        kept(row(DossierNumber.of("INK-2026-00004"), "30200000", "IT", "77", Phase.INGETROKKEN));

        String text = bought("30200000");

        assertThat(text).startsWith("\n\n## Eerder gekocht door deze afdeling\n\n- Aantal aanvragen in 12 maanden uit dezelfde groep"
                + " (CPV-codes die met 302 beginnen): 3\n- Al gegund: 2, samen geraamd op € 3.000,50 zonder btw\n- INK-2026-00003 (")
                .contains("- INK-2026-00002 (Titel): geraamd op € 1.000,00\n")
                .endsWith("- INK-2026-00001 (Titel): nog niet gegund, bedrag nog geheim").doesNotContain("30.000", "33.000", "00004");
    }

    @Test
    void ofNoEarlierPurchaseAndOfARequestWithoutACodeItIsSaidPlainly() {
        assertThat(bought("30200000")).contains("- Niets in 12 maanden uit dezelfde groep");
        assertThat(bought(null)).contains("De aanvraag heeft geen CPV-code");
    }

    @Test
    void noMoreThanFiveAreListed() {
        for (int one = 1; one <= 7; one++) {
            kept(awarded(row(DossierNumber.of("INK-2026-0000" + one), "30213100", "IT", "1000", Phase.CONTRACT)));
        }

        assertThat(bought("30200000")).contains(": 7\n", "INK-2026-00005").doesNotContain("INK-2026-00006");
    }

    private String bought(String cpv) {
        DossierRow asked = row(DossierNumber.of("INK-2026-00099"), cpv, "IT", "40000", Phase.OPDRACHT);
        return new DepartmentPurchases(purchases, DeployedRules.library(mock(CpvCodes.class))).section(new Dossier(asked.number(), asked.request(), "ICT",
                false, "opdrachtgever", TODAY, asked.phase(), asked.lane(), asked.procedureCode(), asked.grounds(), false));
    }

    private static DossierRow awarded(DossierRow row) {
        return new DossierRow(null, row.number(), row.request(), false, row.requestedBy(), row.openedOn(), row.phase(), row.lane(), row.procedureCode(),
                row.topicName(), row.departmentKey(), row.namedFramework(), row.hiring(), null, true, null);
    }

    private void kept(DossierRow row) {
        dossiers.save(row);
    }

    private static Purchase purchase(String cpv, String value) {
        return new Purchase(cpv, Nature.LEVERING, null, new BigDecimal(value), 12, TODAY, false, false);
    }

    private static DossierRow row(DossierNumber number, String cpv, String department, String value, Phase phase) {
        return row(number, cpv, department, value, phase, TODAY);
    }

    private static DossierRow row(DossierNumber number, String cpv, String department, String value, Phase phase, LocalDate openedOn) {
        return new DossierRow(null, number,
                Requests.about("ICT").of(Nature.LEVERING).cpv(cpv).worth(value).from(TODAY).by(department).made(),
                false, "opdrachtgever", openedOn, phase, Lane.LICHT, Procedure.ENKELVOUDIG_ONDERHANDS, "ICT", Names.key(department), Framework.NONE, HiringRoute.NONE, null, false, null);
    }
}
