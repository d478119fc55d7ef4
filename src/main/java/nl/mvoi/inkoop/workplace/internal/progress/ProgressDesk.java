// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.internal.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.access.Access;
import nl.mvoi.inkoop.access.Access.Reader;
import nl.mvoi.inkoop.dossier.Phase;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Months;
import nl.mvoi.inkoop.rules.Theme;
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
import nl.mvoi.inkoop.workplace.internal.progress.ProgressLines.Part;
import org.springframework.stereotype.Service;

/** How dossiers come along, for the current user: of exactly the dossiers that exist for him. */
@Service
public class ProgressDesk {

    private final ProgressLines lines;
    private final Access access;
    private final Clock clock;

    ProgressDesk(ProgressLines lines, Access access, Clock clock) {
        this.lines = lines;
        this.access = access;
        this.clock = clock;
    }

    /** Everything of a filter. */
    public Progress of(DossierFilter filter) {
        Reader reader = access.reader();
        Map<Phase, Long> phases = phases(filter, reader);
        Map<Part, List<Gate>> gates = lines.gates(filter, reader);
        return new Progress(period(filter), lines.count(filter, reader), phases, everyTheme(gates.get(Part.NONE)), gates.get(Part.PHASE), gates.get(Part.TEAM),
                waits(filter, reader), times(filter, reader), deviations(filter));
    }

    /** How many dossiers the list of a filter shows the current user. */
    public long count(DossierFilter filter) {
        return lines.count(filter, access.reader());
    }

    /** The same for somebody who is not there. */
    public long count(DossierFilter filter, String person) {
        return lines.count(filter, access.reader(person));
    }

    public List<Wait> waits(DossierFilter filter) {
        return waits(filter, access.reader());
    }

    private List<Wait> waits(DossierFilter filter, Reader reader) {
        return lines.waits(filter, reader).stream().sorted(Comparator.comparingLong(Wait::dossiers).reversed().thenComparing(Wait::code)).toList();
    }

    public List<Deviated> deviations(DossierFilter filter) {
        Map<Theme, Deviated> found = by(Deviated::theme, lines.deviations(filter, access.reader(), period(filter)));
        return Arrays.stream(Theme.values()).map(theme -> found.getOrDefault(theme, new Deviated(theme, 0, 0))).toList();
    }

    /** What is told of these spots of a process, and of each at which a task of it waits. */
    public Map<Spot, Element> elements(DossierFilter filter, String process, Set<Spot> spots) {
        return by(Element::spot, lines.elements(filter, access.reader(), period(filter), process, spots));
    }

    /** What waits for others in the user's own dossiers, what waits longest in front. */
    public List<Awaited> ofOthers(int most) {
        return lines.ofOthers(DossierFilter.OWN, access.reader(), most);
    }

    /** What took how long in a dossier that the user may see. */
    public List<Stay> stays(DossierNumber dossier) {
        return lines.stays(dossier);
    }

    /** What is asked, or else the year until today. */
    public Period period(DossierFilter filter) {
        LocalDate until = filter.progress().until() == null ? LocalDate.now(clock) : filter.progress().until();
        return new Period(filter.progress().from() == null ? Months.yearsBefore(until, 1).plusDays(1) : filter.progress().from(), until);
    }

    private Map<Phase, Long> phases(DossierFilter filter, Reader reader) {
        Map<Phase, Long> all = new EnumMap<>(Phase.class);
        Arrays.stream(Phase.values()).forEach(phase -> all.put(phase, 0L));
        all.putAll(lines.phases(filter, reader));
        return all;
    }

    private static List<Gate> everyTheme(List<Gate> gates) {
        Map<Theme, Gate> found = by(Gate::theme, gates);
        return Arrays.stream(Theme.values()).map(theme -> found.getOrDefault(theme, new Gate(theme, "", 0, 0, null))).toList();
    }

    private List<Time> times(DossierFilter filter, Reader reader) {
        Map<Phase, Time> found = by(Time::phase, lines.times(filter, reader, period(filter)));
        return Arrays.stream(Phase.values()).filter(Phase::isOpen).map(phase -> found.getOrDefault(phase, new Time(phase, null, null, null, 0, 0))).toList();
    }

    private static <K, T> Map<K, T> by(Function<T, K> key, List<T> all) {
        return all.stream().collect(Collectors.toMap(key, one -> one));
    }
}
