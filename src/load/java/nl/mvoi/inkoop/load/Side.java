// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.load;

import org.camunda.bpm.engine.ProcessEngine;

/** One of the two that are compared: the product, or the bare engine. */
interface Side extends AutoCloseable {

    ProcessEngine engine();

    /** What is asked of its database. */
    Sql sql();

    @Override
    void close();
}
