// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.internal.progress;

import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.access.Access.Reader;
import nl.mvoi.inkoop.dossier.Phase;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.workplace.internal.DossierFilter;
import nl.mvoi.inkoop.workplace.internal.progress.Progress.Deviated;
import nl.mvoi.inkoop.workplace.internal.progress.Progress.Element;
import nl.mvoi.inkoop.workplace.internal.progress.Progress.Gate;
import nl.mvoi.inkoop.workplace.internal.progress.Progress.Period;
import nl.mvoi.inkoop.workplace.internal.progress.Progress.Stay;
import nl.mvoi.inkoop.workplace.internal.progress.Progress.Time;
import nl.mvoi.inkoop.workplace.internal.progress.Progress.Wait;

/** Counts in the database, however many dossiers there are. What there is none of is left out. */
public interface ProgressLines {

    /** By what the gates of a theme are told apart. */
    enum Part { NONE, PHASE, TEAM }

    /** How many dossiers a list would show. */
    long count(DossierFilter filter, Reader reader);

    Map<Phase, Long> phases(DossierFilter filter, Reader reader);

    List<Gate> gates(Part by, DossierFilter filter, Reader reader);

    List<Wait> waits(DossierFilter filter, Reader reader);

    List<Time> times(DossierFilter filter, Reader reader, Period period);

    List<Deviated> deviations(DossierFilter filter, Reader reader, Period period);

    List<Element> elements(DossierFilter filter, Reader reader, Period period);

    /** All that took time in one dossier, oldest first. */
    List<Stay> stays(DossierNumber dossier);
}
