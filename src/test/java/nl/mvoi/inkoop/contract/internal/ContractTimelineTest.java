// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.internal;

import static nl.mvoi.inkoop.testing.TenderWorld.DOSSIER;
import static nl.mvoi.inkoop.testing.TenderWorld.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mvoi.inkoop.award.Awards;
import nl.mvoi.inkoop.contract.Contracts;
import nl.mvoi.inkoop.dossier.Facts.Kept;
import nl.mvoi.inkoop.dossier.Moment;
import nl.mvoi.inkoop.dossier.Phase;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.testing.TenderWorld;
import org.junit.jupiter.api.Test;

/** All that a contract writes on the timeline, and which decisions it keeps: what was done, and the lines and moments that follow. */
class ContractTimelineTest {

    private final TenderWorld world = new TenderWorld(Lane.VOLLEDIG, Procedure.EUROPEES);
    private final Awards awards = mock(Awards.class);
    private final ContractRecordsInMemory records = new ContractRecordsInMemory();
    private final ContractRegister register = new ContractRegister(records, world.dossiers, awards, world.timeline, world.facts,
            new SigningDecider(world.rules), new MeasurementDecider(world.rules), world.rules, world.user, world.clock);
    private final ContractEnd end = new ContractEnd(records, world.timeline);

    ContractTimelineTest() {
        when(awards.winner(DOSSIER)).thenReturn(Optional.of(new Awards.Winner(1, 7, "A", "12345678", new BigDecimal("1400000"), Map.of())));
    }

    @Test
    void fromDraftToSignature() {
        tells(() -> register.draft(DOSSIER, List.of(TenderWorld.requirement())), "CONTRACT_OPGESTELD||systeem|Contract opgesteld|{'aantal':1}");
        tells(() -> register.repair(DOSSIER, TODAY, TODAY.plusMonths(2), "Later"), "CONTRACT_HERSTELD||inkoper|Contract hersteld|"
                + "{'oud':'1 maart 2027 tot en met 29 februari 2028','nieuw':'1 december 2026 tot en met 1 februari 2027'}");
        tells(() -> register.reopenTheme(DOSSIER, Theme.KLI, "Verlopen"),
                "POORT_HEROPEND||inkoper|Poort voor Klimaat opnieuw|{'poort':'G2','thema':'KLI'}");
        tells(() -> register.object(DOSSIER, "Te duur"), "CONTRACT_NIET_GETEKEND|BIDS|inkoper|Contract niet getekend|{}");
        tells(() -> end.moved(DOSSIER, Phase.INGETROKKEN));
        tells(this::sign, "CONTRACT_GETEKEND||inkoper|Contract getekend|{}");

        assertThat(world.facts.of(DOSSIER)).singleElement().satisfies(kept -> {
            assertThat(kept.moment()).isEqualTo(Moment.CONTRACT);
            assertThat(kept.secrets()).containsExactlyInAnyOrder(Secret.ESTIMATE, Secret.BIDS);
            assertThat(List.of(kept.decision(), kept.rules(), kept.outcome().get("groep"), kept.facts().get("waarde")))
                    .as("the price is asked, not the estimate").containsExactly("mandaat", List.of("mandaat_directie"), "directie", 1400000);
            assertThat(kept.facts()).containsEntry("contractnummer", "CON-2026-00007").containsEntry("leverancier", "A").containsEntry("kpis", 1);
        });
    }

    @Test
    void theContractPointsToTheSupplierOfTheWinningBidAndIsOverWhenItsDossierIs() {
        register.draft(DOSSIER, List.of(TenderWorld.requirement()));
        assertThat(register.find(DOSSIER)).get().satisfies(contract -> {
            assertThat(contract.supplierId()).isEqualTo(7);
            assertThat(contract.chamberOfCommerceNumber()).isEqualTo("12345678");
        });

        end.moved(DOSSIER, Phase.CONTRACT);
        assertThat(register.contract(DOSSIER).status()).isEqualTo(Contracts.Status.CONCEPT);
        end.moved(DOSSIER, Phase.INGETROKKEN);
        assertThat(register.contract(DOSSIER).status()).isEqualTo(Contracts.Status.BEEINDIGD);
    }

    @Test
    void fromMeasurementToTheEnd() {
        register.draft(DOSSIER, List.of(TenderWorld.requirement()));
        sign();
        tells(() -> register.planNext(DOSSIER), "METING_GEPLAND||systeem|Meetmoment gepland|{'dag':'2027-03-01'}");
        tells(() -> register.measure(DOSSIER, Map.of("WEG-KLI-1", BigDecimal.ONE), "map 1"),
                "KPIS_GEMETEN||inkoper|KPI's gemeten, eerder dan gepland, door inkoper|{'dag':'2027-03-01'}");
        tells(() -> register.addPlan(DOSSIER, "Beter", TODAY), "VERBETERPLAN_VASTGELEGD||inkoper|Verbeterplan vastgelegd|{'dag':'2026-12-01'}");
        tells(() -> register.evaluate(DOSSIER, "Goed", 8, Map.of()), "CONTRACT_GEEVALUEERD||inkoper|Contract geëvalueerd|{'resultaat':'8'}");
        tells(() -> end.moved(DOSSIER, Phase.CONTRACT));
        tells(() -> end.moved(DOSSIER, Phase.AFGESLOTEN), "CONTRACT_BEEINDIGD||systeem|Contract beëindigd|{}");
        assertThat(records.contract(DOSSIER).orElseThrow().status()).isEqualTo(Contracts.Status.BEEINDIGD);

        assertThat(world.facts.of(DOSSIER)).extracting(Kept::moment).containsExactly(Moment.CONTRACT, Moment.METING);
        assertThat(world.facts.newest(Moment.METING)).satisfies(kept -> {
            assertThat(kept.decision()).isEqualTo("kpiPeriodes");
            assertThat(kept.outcome()).isEqualTo(Map.of("teMeten", List.of("WEG-KLI-1"), "opNorm", List.of(), "nietOpNorm", List.of("WEG-KLI-1")));
        });
    }

    private void sign() {
        register.sign(DOSSIER, TODAY, TODAY.plusYears(1).minusDays(1), "contractmanager");
    }

    /** @param lines with ' for " in the data */
    private void tells(Runnable act, String... lines) {
        int before = world.timeline.size();
        act.run();
        assertThat(world.timeline.linesFrom(before).stream().map(line -> line.replace('"', '\'')).toList()).containsExactly(lines);
    }
}
