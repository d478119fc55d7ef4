// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import nl.mvoi.inkoop.dossier.jdbc.ExplorationRepository;
import nl.mvoi.inkoop.dossier.jdbc.ExplorationRow;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Json;
import nl.mvoi.inkoop.platform.Missing;
import nl.mvoi.inkoop.platform.OncePerTransaction;
import nl.mvoi.inkoop.rules.Exploration;
import org.springframework.stereotype.Component;

/** What the rules said about each dossier, read once in a transaction. */
@Component
public class StoredExplorations {

    private final ExplorationRepository rows;
    private final Json json;
    private final OncePerTransaction<DossierNumber, Exploration> read = new OncePerTransaction<>();

    StoredExplorations(ExplorationRepository rows, ObjectMapper json) {
        this.rows = rows;
        this.json = new Json(json);
    }

    Exploration of(DossierNumber dossier) {
        return read.get(dossier, number -> json.read(rows.findByDossier(number).orElseThrow(Missing.in(number, "exploration")).exploration(),
                Exploration.class));
    }

    /** In the place of what was kept before. */
    public void keep(DossierNumber dossier, Exploration exploration) {
        Long known = rows.findByDossier(dossier).map(ExplorationRow::id).orElse(null);
        rows.save(new ExplorationRow(known, dossier, json.write(exploration)));
        read.keep(dossier, exploration);
    }
}
