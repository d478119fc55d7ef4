// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web.access;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the first of equal entries at once and counts the others until a minute is over, so that ten thousand refused calls are
 * two lines. When there are more different ones within a minute than it may remember, the others are counted together.
 */
final class Repeats {

    static final Duration MINUTE = Duration.ofMinutes(1);

    private final int most;
    private final Map<Entry, Line> last = new LinkedHashMap<>();

    /** @param most how many different entries a minute get a line of their own */
    Repeats(int most) {
        this.most = most;
    }

    /** The lines to write now that this happened. */
    synchronized List<Line> add(Entry entry, Instant now) {
        List<Line> lines = new ArrayList<>(over(now));
        Entry named = last.size() < most || last.containsKey(entry) ? entry : entry.amongTheRest();
        Line before = last.get(named);
        last.put(named, before == null ? new Line(named, now, now, 0) : new Line(named, now, before.since(), before.times() + 1));
        if (before == null) {
            lines.add(Line.once(named, now));
        }
        return lines;
    }

    /** The counts of what began at least a minute ago. */
    synchronized List<Line> over(Instant now) {
        return last.isEmpty() ? List.of() : take(now.minus(MINUTE));
    }

    /** All counts, because nothing comes after this. */
    synchronized List<Line> all() {
        return take(Instant.MAX);
    }

    // The oldest stand in front: an entry keeps its place while it is counted.
    private List<Line> take(Instant until) {
        List<Line> counted = new ArrayList<>();
        Iterator<Line> oldest = last.values().iterator();
        while (oldest.hasNext()) {
            Line line = oldest.next();
            if (line.since().isAfter(until)) {
                break;
            }
            oldest.remove();
            if (line.times() > 0) {
                counted.add(line);
            }
        }
        return counted;
    }
}
