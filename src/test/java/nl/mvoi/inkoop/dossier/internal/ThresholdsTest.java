// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.jdbc.DossierRepository;
import nl.mvoi.inkoop.dossier.jdbc.DossierRow;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.rules.Purchase;
import nl.mvoi.inkoop.rules.RuleLibrary;
import org.junit.jupiter.api.Test;

/** Dossiers from before it was kept whether they reach the threshold. */
class ThresholdsTest {

    private static final DossierNumber FIRST = DossierNumber.of("INK-2020-00001");
    private static final DossierNumber SECOND = DossierNumber.of("INK-2026-00002");

    private final DossierRepository rows = mock(DossierRepository.class);
    private final Dossiers dossiers = mock(Dossiers.class);
    private final RuleLibrary rules = mock(RuleLibrary.class);

    @Test
    void eachIsAskedOnceAndOneThatNoRuleCoversStaysUnknownAndStopsNoOther() {
        DossierRow first = row(1, FIRST);
        DossierRow second = row(2, SECOND);
        when(rows.withoutThreshold(0)).thenReturn(List.of(first, second));
        when(rows.withoutThreshold(2)).thenReturn(List.of());
        Purchase old = bought(FIRST);
        Purchase fresh = bought(SECOND);
        when(rules.reachesEuropeanThreshold(old)).thenThrow(new Refusal("Geen regel."));
        when(rules.reachesEuropeanThreshold(fresh)).thenReturn(true);

        new Thresholds(rows, dossiers, rules).askAboutEarlierOnes();

        verify(rows).setAboveThreshold(SECOND, true);
        verify(rows, never()).setAboveThreshold(eq(FIRST), anyBoolean());
        verify(rules, never()).explore(any());
    }

    private Purchase bought(DossierNumber number) {
        Purchase purchase = new Purchase(number.value(), null, null, null, null, null, false, false);
        Dossier dossier = mock(Dossier.class);
        when(dossier.purchase()).thenReturn(purchase);
        when(dossiers.get(number)).thenReturn(dossier);
        return purchase;
    }

    private static DossierRow row(long id, DossierNumber number) {
        return new DossierRow(id, number, null, false, null, null, null, null, null, null, null, null, null, null, false, null);
    }
}
