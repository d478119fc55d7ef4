// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.contract.Contracts.Kpi;
import nl.mvoi.inkoop.gate.AdoptedRequirements.AdoptedRequirement;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.rules.Use;
import org.junit.jupiter.api.Test;

class CarryOverTest {

    private static final List<AdoptedRequirement> ADOPTED = List.of(requirement("WEG-KLI-1", Use.EIS), requirement("WEG-KLI-2", Use.EIS, Use.GC),
            requirement("WEG-KLI-3", Use.CB), requirement("WEG-KLI-4", Use.GE), requirement("WEG-KLI-5", Use.SC));
    private static final Map<String, BigDecimal> OFFERED = Map.of("WEG-KLI-1", new BigDecimal("55"), "WEG-KLI-2", new BigDecimal("60"));

    @Test
    void eachRequirementWhateverItsUseBecomesOneKpiWithTheOfferAsNorm() {
        List<Kpi> kpis = CarryOver.kpis(ADOPTED, OFFERED);

        assertThat(kpis).extracting(Kpi::requirementCode).containsExactly("WEG-KLI-1", "WEG-KLI-2", "WEG-KLI-3", "WEG-KLI-4", "WEG-KLI-5");
        assertThat(kpis).extracting(Kpi::norm).containsExactly(new BigDecimal("55"), new BigDecimal("60"), new BigDecimal("50"),
                new BigDecimal("50"), new BigDecimal("50"));
        assertThat(kpis.get(0).frequency()).isEqualTo("KWARTAAL");
        assertThat(CarryOver.losses(ADOPTED, OFFERED, kpis)).isEmpty();
    }

    @Test
    void aKpiThatVanishedIsFound() {
        List<Kpi> kpis = new ArrayList<>(CarryOver.kpis(ADOPTED, OFFERED));
        kpis.remove(1);

        assertThat(CarryOver.losses(ADOPTED, OFFERED, kpis)).containsExactly("De eis WEG-KLI-2 staat niet als KPI in het contract.");
    }

    @Test
    void aNormThatWasLoweredIsFound() {
        List<Kpi> kpis = CarryOver.kpis(ADOPTED, Map.of());

        assertThat(CarryOver.losses(ADOPTED, OFFERED, kpis)).hasSize(2)
                .allSatisfy(loss -> assertThat(loss).contains("niet wat de winnaar heeft aangeboden"));
    }

    @Test
    void aKpiThatNobodyAskedForIsFound() {
        List<Kpi> kpis = CarryOver.kpis(ADOPTED, OFFERED);

        assertThat(CarryOver.losses(ADOPTED.subList(0, 4), OFFERED, kpis)).containsExactly("De KPI WEG-KLI-5 hoort bij geen enkele eis.");
    }

    @Test
    void theScaleOfANumberIsNoLoss() {
        List<Kpi> kpis = CarryOver.kpis(ADOPTED, OFFERED);

        assertThat(CarryOver.losses(ADOPTED, Map.of("WEG-KLI-1", new BigDecimal("55.000000"), "WEG-KLI-2", new BigDecimal("60.0")), kpis))
                .isEmpty();
    }

    private static AdoptedRequirement requirement(String code, Use... uses) {
        return new AdoptedRequirement(code, Theme.KLI, "Minder uitstoot", List.of(uses), 2, "procent", ">=", new BigDecimal("50"), "verklaring",
                "Uitstoot", "KWARTAAL", "voorbeeld");
    }
}
