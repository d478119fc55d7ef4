// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.util.function.Supplier;

/** Work that follows from what a user did, but that the user need not have a right to in the engine. */
public interface AsSystem {

    /** Runs the work within the current transaction without asking what the user may do in the engine. */
    <T> T ask(Supplier<T> work);
}
