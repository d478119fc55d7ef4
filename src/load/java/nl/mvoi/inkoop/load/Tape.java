// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What our own steps did to the variables of one walk, in order, so that steps that do nothing else can do the same again. */
final class Tape {

    /** What a form shows when its task appears. */
    static final String SHOWN = "show";
    /** What the process gets to know when a task is done. */
    static final String ACCEPTED = "accept";
    /** Methods of a form that lead to variables. */
    static final Set<String> FORM = Set.of(SHOWN, ACCEPTED);

    private final Map<String, List<Change>> changes = new HashMap<>();
    private final Map<Integer, Integer> mails = new HashMap<>();
    private final Map<String, Integer> played = new HashMap<>();

    /**
     * What one step changed.
     *
     * @param set         by name, the values that are there afterwards and were not before
     * @param removed     names that are not there any more
     * @param businessKey the number that the dossier got, or null
     */
    record Change(Map<String, Object> set, Set<String> removed, String businessKey) {

        static Change between(Map<String, Object> before, Map<String, Object> after, String businessKey) {
            Map<String, Object> set = new HashMap<>(after);
            set.entrySet().removeIf(entry -> before.containsKey(entry.getKey()) && Objects.equals(before.get(entry.getKey()), entry.getValue()));
            Set<String> removed = new HashSet<>(before.keySet());
            removed.removeAll(after.keySet());
            return new Change(set, removed, businessKey);
        }
    }

    void record(String place, Change change) {
        changes.computeIfAbsent(place, any -> new ArrayList<>()).add(change);
    }

    /** So many mails were sent because of this step of the walk. */
    void recordMails(int step, int number) {
        mails.put(step, number);
    }

    int mailsAt(int step) {
        return mails.getOrDefault(step, 0);
    }

    /** Plays from the beginning. */
    void rewind() {
        played.clear();
    }

    /** What happened at this place this time. */
    Change next(String place) {
        int time = played.merge(place, 1, Integer::sum);
        List<Change> here = changes.getOrDefault(place, List.of());
        if (time > here.size()) {
            throw new IllegalStateException("The walk on the tape passed " + place + " only " + here.size() + " times");
        }
        return here.get(time - 1);
    }
}
