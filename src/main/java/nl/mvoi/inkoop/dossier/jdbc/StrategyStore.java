// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import java.util.Optional;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.OncePerTransaction;
import org.springframework.stereotype.Component;

/** The strategies that buyers chose; the newest of a dossier is read once in a transaction. */
@Component
public class StrategyStore {

    private final StrategyRepository rows;
    private final OncePerTransaction<DossierNumber, Optional<StrategyRow>> newest = new OncePerTransaction<>();

    public StrategyStore(StrategyRepository rows) {
        this.rows = rows;
    }

    /** The one that counts, if there is one. */
    public Optional<StrategyRow> newest(DossierNumber dossier) {
        return newest.get(dossier, rows::findFirstByDossierOrderByIdDesc);
    }

    /** Adds one, which counts from now on. */
    public void add(StrategyRow row) {
        newest.keep(row.dossier(), Optional.of(rows.save(row)));
    }
}
