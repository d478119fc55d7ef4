// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Theme;

/** What gates decided. It comes from checks on our own tables, see {@link Gates}. */
public interface GateResults {

    /** Every kept result, oldest first. */
    List<Result> of(DossierNumber dossier);

    /** The newest result of a gate for one theme. */
    default Optional<Result> newest(DossierNumber dossier, Gate gate, Theme theme) {
        return of(dossier).stream().filter(result -> result.gate() == gate && result.theme() == theme)
                .reduce((older, newer) -> newer);
    }

    /** The findings of the newest result of a gate as a Dutch markdown list for the top of a form; empty text when it was passed. */
    String feedback(Gate gate, DossierNumber dossier);

    /** @param theme null for a gate about the whole dossier */
    record Result(Gate gate, Theme theme, Outcome outcome, List<String> findings, OffsetDateTime at, String by) {
    }
}
