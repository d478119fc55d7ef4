// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.internal.progress;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.dossier.Phase;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Theme;

/**
 * How the dossiers of a filter that exist for a reader come along. Each number is that of the list behind it.
 *
 * @param period     in which what is told of time ended
 * @param total      how many dossiers there are
 * @param phases     every phase, with how many are there
 * @param gates      every theme, with the dossiers in which a gate of it waits
 * @param gatePhases the same by phase, only where there are some
 * @param gateTeams  the same by who must act, only where there are some
 * @param waits      for whom and for what is waited, most first
 * @param times      every phase that can be left
 * @param deviations every theme
 */
public record Progress(Period period, long total, Map<Phase, Long> phases, List<Gate> gates, List<Gate> gatePhases, List<Gate> gateTeams,
                       List<Wait> waits, List<Time> times, List<Deviated> deviations) {

    /** Days, the first and the last included. */
    public record Period(LocalDate from, LocalDate until) {
    }

    /**
     * Gates of a theme that wait.
     *
     * @param part   code of the phase, id of the group (null: one person), or empty for all together
     * @param late   those among them with a task that should have been done
     * @param oldest since when the first waits; null when none does
     */
    public record Gate(Theme theme, String part, long waiting, long late, LocalDate oldest) {
    }

    /**
     * Dossiers that wait for the same.
     *
     * @param code   id of a group, or one of {@link nl.mvoi.inkoop.workplace.internal.Waits}
     * @param tasks  how many tasks there are; 0 where it is no task
     * @param middle since when the one in the middle waits
     * @param oldest since when the first waits
     */
    public record Wait(String code, long dossiers, long tasks, long late, LocalDate middle, LocalDate oldest) {
    }

    /**
     * How long a phase took in the times that it was left in the period.
     *
     * @param days    whole days, the one in the middle; null when n is 0
     * @param market  of those days how many were spent waiting for the market, the one in the middle
     * @param people  the same without those
     * @param n       how many times are known
     * @param unknown how many times it was left without that its beginning was told
     */
    public record Time(Phase phase, Long days, Long market, Long people, long n, long unknown) {
    }

    /** @param count dossiers with a deviation that was asked in the period. @param of dossiers of which a gate of the theme was decided in the period */
    public record Deviated(Theme theme, long count, long of) {
    }

    /**
     * Where in a process dossiers can be.
     *
     * @param what  element id of a task, code of a phase, or what of the market is waited for
     * @param theme only of what is about this theme; null: whatever it is about
     */
    public record Spot(String what, Theme theme) {
    }

    /**
     * What is told of a spot.
     *
     * @param name of the task that waits there in the process that was asked about; null when none does
     * @param now  dossiers that wait there
     * @param mean days, in the times that it was done in the period; null when n is 0
     * @param days whole days, the one in the middle; null when n is 0
     */
    public record Element(Spot spot, String name, long now, Double mean, Long days, long n) {
    }

    /** A task that waits, by its id. */
    public record Awaited(String task, DossierNumber dossier) {
    }

    /**
     * Something that took time in one dossier.
     *
     * @param kind  FASE, TAAK or MARKT
     * @param what  code of a phase, element id of a task, or what of the market was waited for
     * @param from  null when it is not known
     * @param until null when it goes on
     * @param days  whole days until it ended, or until now; null when it is not known
     * @param done  whether it ended as it should
     */
    public record Stay(String kind, String what, String theme, OffsetDateTime from, OffsetDateTime until, Long days, boolean done) {
    }
}
