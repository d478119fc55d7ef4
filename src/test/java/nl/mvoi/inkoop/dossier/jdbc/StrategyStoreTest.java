// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.testing.InTransaction;
import nl.mvoi.inkoop.testing.RowsInMemory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InTransaction.class)
class StrategyStoreTest {

    private static final DossierNumber DOSSIER = DossierNumber.of("INK-2026-00001");

    private final StrategyRepository rows = RowsInMemory.of(StrategyRepository.class);
    private final StrategyStore strategies = new StrategyStore(rows);

    @Test
    void whoeverReadBeforeSeesTheStrategyThatIsChosenInTheSameTransaction() {
        assertThat(strategies.newest(DOSSIER)).isEmpty();

        strategies.add(strategy("de eerste"));
        strategies.add(strategy("de tweede"));

        assertThat(strategies.newest(DOSSIER)).map(StrategyRow::motivation).contains("de tweede");
    }

    @Test
    void theStrategyIsReadOnceInATransaction() {
        strategies.newest(DOSSIER);

        rows.save(strategy("langs de winkel"));

        assertThat(strategies.newest(DOSSIER)).isEmpty();
    }

    private static StrategyRow strategy(String motivation) {
        return new StrategyRow(null, DOSSIER, Procedure.values()[0], null, null, motivation, null, false, null, true, "inkoper", null, null, null, List.of());
    }
}
