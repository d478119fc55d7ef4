// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.jdbc;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.mvoi.inkoop.gate.Place;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.OncePerTransaction;
import org.springframework.stereotype.Component;

/** The deviations of a dossier, read once in a transaction; {@link StoredDeviations} tells them with their reasons. */
@Component
public class DeviationStore {

    private final DeviationRows rows;
    private final OncePerTransaction<DossierNumber, List<DeviationRow>> read = new OncePerTransaction<>();

    public DeviationStore(DeviationRows rows) {
        this.rows = rows;
    }

    /** Oldest first. */
    public List<DeviationRow> of(DossierNumber dossier) {
        return read.get(dossier, number -> rows.findByDossierInOrderById(List.of(number)));
    }

    /** Of each of these, oldest first: more than one are asked in one question. */
    List<DeviationRow> of(Collection<DossierNumber> dossiers) {
        return dossiers.size() == 1 ? of(dossiers.iterator().next()) : rows.findByDossierInOrderById(dossiers);
    }

    /** The newest that was asked for at a place. */
    public Optional<DeviationRow> newest(Place place) {
        return of(place.dossier()).stream().filter(row -> row.place().equals(place)).reduce((older, newer) -> newer);
    }

    /** Adds it, or replaces the one with the same id. */
    public DeviationRow save(DeviationRow row) {
        DeviationRow saved = rows.save(row);
        read.forget(row.dossier());
        return saved;
    }
}
