// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.mvoi.inkoop.dossier.Framework;
import nl.mvoi.inkoop.dossier.HiringRoute;
import nl.mvoi.inkoop.dossier.Phase;
import nl.mvoi.inkoop.dossier.PurchaseRequest;
import nl.mvoi.inkoop.dossier.SplitPurchases.Split;
import nl.mvoi.inkoop.dossier.jdbc.DossierRepository;
import nl.mvoi.inkoop.dossier.jdbc.DossierRow;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.CpvCodes;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Nature;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.Purchase;
import nl.mvoi.inkoop.testing.DeployedRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Earlier purchases of the same department and CPV group that together ask a heavier procedure. */
class StoredSplitPurchasesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final DossierRepository dossiers = mock();
    private final StoredSplitPurchases splits =
            new StoredSplitPurchases(dossiers, DeployedRules.library(mock(CpvCodes.class)));

    @Test
    void twoSmallPurchasesThatAreTogetherHeavierAreTold() {
        kept(row(DossierNumber.of("INK-2026-00001"), "30213100", "IT", "30000", Phase.CONTRACT));

        Split found = splits.of(purchase("30200000", "40000"), " it ", null).orElseThrow();

        assertThat(found.dossiers()).containsExactly(DossierNumber.of("INK-2026-00001"));
        assertThat(found.total()).isEqualByComparingTo("70000");
        assertThat(found.text()).contains("met 302 beginnen", "INK-2026-00001", "€ 70.000,00", "Meervoudig onderhands", "12 maanden");
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

    /** The repository answers for exactly the twelve months before today. */
    private void kept(DossierRow row) {
        when(dossiers.findByOpenedOnBetween(any(), any())).thenReturn(List.of());
        when(dossiers.findByOpenedOnBetween(LocalDate.of(2025, 11, 22), TODAY)).thenReturn(List.of(row));
    }

    private static Purchase purchase(String cpv, String value) {
        return new Purchase(cpv, Nature.LEVERING, null, new BigDecimal(value), 12, TODAY, false, false);
    }

    private static DossierRow row(DossierNumber number, String cpv, String department, String value, Phase phase) {
        return new DossierRow(1L, number,
                new PurchaseRequest("titel", "behoefte", Nature.LEVERING, cpv, "ICT", new BigDecimal(value), 12, TODAY, department, "B1", false),
                false, "opdrachtgever", TODAY, phase, Lane.LICHT, Procedure.ENKELVOUDIG_ONDERHANDS, "{}", Framework.NONE, HiringRoute.NONE, null, false);
    }
}
