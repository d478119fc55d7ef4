// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Theme;

/** What gates decided. It comes from checks on our own tables, see {@link Gates}. */
public interface GateResults {

    /** Every kept result of each of these dossiers, oldest first; a dossier without one is left out. */
    Map<DossierNumber, List<Result>> of(Collection<DossierNumber> dossiers);

    /** Every kept result, oldest first. */
    default List<Result> of(DossierNumber dossier) {
        return of(List.of(dossier)).getOrDefault(dossier, List.of());
    }

    /** The newest result at a place. */
    default Optional<Result> newest(Place place) {
        return of(place.dossier()).stream().filter(result -> result.isAt(place)).reduce((older, newer) -> newer);
    }

    /** The findings of the newest result of a gate as a Dutch markdown list for the top of a form; empty text when it was passed. */
    String feedback(Gate gate, DossierNumber dossier);

    /**
     * @param theme null for a gate about all themes
     * @param lot   number of the lot; null for a gate about the whole purchase
     */
    record Result(Gate gate, Theme theme, Integer lot, Outcome outcome, List<String> findings, OffsetDateTime at, String by) {

        /** Whether the gate decided this about that theme and lot. */
        public boolean isAt(Place place) {
            return gate == place.gate() && theme == place.theme() && Objects.equals(lot, place.lot());
        }
    }
}
