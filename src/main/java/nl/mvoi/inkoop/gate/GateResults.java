// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Theme;

/** What gates decided. It comes from checks on our own tables, see {@link Gates}. */
public interface GateResults {

    /** Every kept result, oldest first. */
    List<Result> of(DossierNumber dossier);

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
