// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.browser;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What people do with their hands, by the step in which they do it: presses of the pointer on buttons, links, ticks, radios and options, and
 * fields typed into. Signing in and putting the focus on a field are not counted, nor a press that a redraw of the page lost.
 */
final class Effort {

    private final Map<String, int[]> steps = new LinkedHashMap<>();
    private int[] now = step("");

    /** From now on it is for this step. */
    void in(String step) {
        now = step(step);
    }

    private int[] step(String name) {
        return steps.computeIfAbsent(name, fresh -> new int[2]);
    }

    void clicked(int times) {
        now[0] += times;
    }

    void typed() {
        now[1]++;
    }

    int clicks() {
        return steps.values().stream().mapToInt(step -> step[0]).sum();
    }

    int fields() {
        return steps.values().stream().mapToInt(step -> step[1]).sum();
    }

    /** A line for each step, for who wants to know where it goes. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        steps.forEach((step, done) -> text.append(step).append(": ").append(done[0]).append(" clicks, ").append(done[1]).append(" fields\n"));
        return text.toString();
    }
}
