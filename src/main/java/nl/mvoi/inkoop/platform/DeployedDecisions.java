// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The decisions that are deployed in the engine, as files. They are rules for everyone, so nothing here depends on what the
 * user of the moment may read.
 */
public interface DeployedDecisions {

    /**
     * The newest version of every decision as it is now, by decision key. A deployment by another server of the same cluster
     * counts at once. As long as nothing is deployed or taken back, it is the same map, which never changes.
     */
    Map<String, Definition> newest();

    /**
     * The versions of one decision, newest first.
     *
     * @param most largest number of versions
     */
    List<Deployed> versions(String key, int most);

    /** A version with the moment from which it counted. */
    record Deployed(Definition definition, Instant since) {
    }

    /**
     * The model file that a version stands in.
     *
     * @param definitionId id of a {@link Definition}
     */
    byte[] file(String definitionId);

    /**
     * One version of a decision, which never changes.
     *
     * @param id      names this version of this decision, and is never used again
     * @param version number of the deployed version, from 1
     */
    record Definition(String id, String key, int version) {
    }
}
