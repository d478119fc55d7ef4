// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.util.List;

/** What the start page shows of the work of who is signed in. */
public interface OwnWork {

    /** The first of what is the current user's, the newest in front. */
    List<Line> first(int most);

    /**
     * One thing to go on with.
     *
     * @param address path of its page
     * @param name    how people call it
     * @param state   where it stands, a Dutch sentence
     */
    record Line(String address, String name, String state) {
    }
}
