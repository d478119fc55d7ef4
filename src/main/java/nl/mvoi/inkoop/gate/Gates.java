// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import nl.mvoi.inkoop.rules.Theme;

/** Results of gates. They come from checks on our own tables; nobody sets one by hand. */
public interface Gates {

    /** Asks the checks of a gate without keeping anything. */
    List<String> findings(Gate gate, String dossier);

    /** Asks the checks of a gate and keeps the result with its facts. @return whether the gate is passed */
    boolean pass(Gate gate, String dossier);

    /** Every kept result, oldest first. */
    List<Result> of(String dossier);

    /** The newest result of a gate for one theme. */
    default Optional<Result> newest(String dossier, Gate gate, Theme theme) {
        return of(dossier).stream().filter(result -> result.gate() == gate && result.theme() == theme)
                .reduce((older, newer) -> newer);
    }

    /** The findings of the newest result of a gate as a Dutch markdown list for the top of a form; empty text when it was passed. */
    String feedback(Gate gate, String dossier);

    /**
     * @param theme    null for a gate about the whole dossier
     * @param outcome  GEHAALD, AFGEWEKEN, NIET_VAN_TOEPASSING or BEVINDINGEN
     */
    record Result(Gate gate, Theme theme, String outcome, List<String> findings, OffsetDateTime at, String by) {
    }
}
