// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.internal.progress;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.mvoi.inkoop.access.Access.Reader;
import nl.mvoi.inkoop.dossier.Phase;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.workplace.internal.DossierFilter;
import nl.mvoi.inkoop.workplace.internal.progress.Progress.Awaited;
import nl.mvoi.inkoop.workplace.internal.progress.Progress.Deviated;
import nl.mvoi.inkoop.workplace.internal.progress.Progress.Element;
import nl.mvoi.inkoop.workplace.internal.progress.Progress.Gate;
import nl.mvoi.inkoop.workplace.internal.progress.Progress.Period;
import nl.mvoi.inkoop.workplace.internal.progress.Progress.Spot;
import nl.mvoi.inkoop.workplace.internal.progress.Progress.Stay;
import nl.mvoi.inkoop.workplace.internal.progress.Progress.Time;
import nl.mvoi.inkoop.workplace.internal.progress.Progress.Wait;

/** Counts in the database, however many dossiers there are. What there is none of is left out. */
public interface ProgressLines {

    /** By what the gates of a theme are told apart: not at all, by the phase of their dossier, or by who must act. */
    enum Part { NONE, PHASE, TEAM }

    /** How many dossiers a list would show. */
    long count(DossierFilter filter, Reader reader);

    Map<Phase, Long> phases(DossierFilter filter, Reader reader);

    /** For each way to tell them apart. */
    Map<Part, List<Gate>> gates(DossierFilter filter, Reader reader);

    List<Wait> waits(DossierFilter filter, Reader reader);

    List<Time> times(DossierFilter filter, Reader reader, Period period);

    List<Deviated> deviations(DossierFilter filter, Reader reader, Period period);

    /**
     * What is told of these spots, and of each at which a task of the process waits.
     *
     * @param process key
     */
    List<Element> elements(DossierFilter filter, Reader reader, Period period, String process, Set<Spot> spots);

    /** The tasks that wait for others in the dossiers of a filter, what waits longest in front. @param most how many at most */
    List<Awaited> ofOthers(DossierFilter filter, Reader reader, int most);

    /** All that took time in one dossier, oldest first. */
    List<Stay> stays(DossierNumber dossier);
}
