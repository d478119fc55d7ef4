// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The deployed processes as they are drawn, and the same in words. */
public interface ProcessPictures {

    /** The newest version of every process, by name. */
    List<Named> all();

    /**
     * The newest version of one process.
     *
     * @param marks what stands at an element, by its id; one that is not drawn is left out
     */
    Optional<Picture> of(String key, Map<String, Mark> marks);

    /** The steps of the newest version of one process, in the order in which it is drawn; none when there is no such process. */
    List<Step> steps(String key);

    /**
     * What stands on the corner of an element.
     *
     * @param text    short
     * @param address what it opens with a pointer; the words beside the drawing open it for others
     */
    record Mark(String text, String address) {
    }

    /** @param name Dutch */
    record Named(String key, String name) {
    }

    /**
     * A drawing.
     *
     * @param svg   hidden from who cannot see it, so whoever shows it tells the same in words
     * @param steps what people do and wait for, in the order in which it is drawn
     */
    record Picture(String key, String name, String svg, List<Step> steps) {
    }

    /**
     * One step in words.
     *
     * @param id   of the element
     * @param kind name of the element in BPMN, such as userTask
     * @param name Dutch
     * @param who  who acts, Dutch; empty when the model does not say
     */
    record Step(String id, String kind, String name, String who) {

        /** Whether somebody or the program does something there; else it is waited there. */
        public boolean isWork() {
            return !kind.endsWith("Event");
        }
    }
}
