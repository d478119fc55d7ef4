// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.util.List;
import java.util.Optional;

/** The process models that are deployed now. They are no secret, so nothing here depends on who asks. */
public interface DeployedProcesses {

    /** @param name Dutch */
    record Model(String id, String key, String name) {
    }

    /** The newest version of every process, by name. */
    List<Model> newest();

    /** The newest version of one process. */
    Optional<Model> find(String key);

    /** The model file (BPMN) of a version. */
    byte[] file(Model model);
}
