// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal.stretch;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Objects;

/**
 * Something that took time in a dossier.
 *
 * @param id     null when it is not kept yet
 * @param what   code of the phase, element id of the task, or one of {@link Market}
 * @param theme  code, or null when it is about the whole purchase
 * @param began  null when that was never told
 * @param ended  null as long as it goes on
 * @param done   whether it ended as it should: a task that went away because the purchase took another way did not
 * @param market seconds of a phase in which nobody could do anything but wait for the market
 */
public record Stretch(Long id, Kind kind, String what, String theme, OffsetDateTime began, OffsetDateTime ended, boolean done, long market) {

    /** What takes time. */
    public enum Kind { FASE, TAAK, MARKT }

    /** For what in the market: the bids, or the end of the standstill. */
    public enum Market { INSCHRIJVEN, OPSCHORTING }

    static Stretch begun(Kind kind, String what, String theme, OffsetDateTime at) {
        return new Stretch(null, kind, what, theme, at, null, false, 0);
    }

    Stretch ended(OffsetDateTime at, boolean asItShould) {
        return new Stretch(id, kind, what, theme, began, at, asItShould, market);
    }

    Stretch withMarket(long seconds) {
        return new Stretch(id, kind, what, theme, began, ended, done, market + seconds);
    }

    public boolean isOpen() {
        return ended == null;
    }

    /** How long it took; null as long as it goes on, or when its beginning is not known. */
    public Long seconds() {
        return began == null || ended == null ? null : Duration.between(began, ended).toSeconds();
    }

    boolean isOf(Kind other, String code, String about) {
        return kind == other && what.equals(code) && Objects.equals(theme, about);
    }
}
