// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.load;

import nl.mvoi.inkoop.walkthrough.Journey;
import org.camunda.bpm.engine.ProcessEngine;

/** One of the two that are compared: the product, or the bare engine. */
interface Side extends AutoCloseable {

    ProcessEngine engine();

    /** What is asked of its database. */
    Sql sql();

    /** Lets the last day of a timer pass, where the application looks at the calendar itself. */
    default void pass(Journey path, String timer) {
    }

    /** Does the work of a step, and whatever goes with it in the same transaction. @param step which of the walk, from 0 */
    default void take(int step, Runnable work) {
        work.run();
    }

    /** Hears how many mails a step led to. */
    default void sent(int step, int mails) {
    }

    @Override
    void close();
}
