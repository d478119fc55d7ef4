// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.util.Optional;

/** What a task is for, what follows and who helps, in a few lines of plain Dutch. */
public interface TaskHelp {

    /** @param element id of the task in its model; empty for one of a model that is not ours */
    Optional<String> about(String element);
}
