// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import java.util.Set;
import nl.mvoi.inkoop.platform.DossierNumber;

/**
 * Which dossiers a list shows.
 *
 * @param phase  only in this phase; null for any
 * @param topic  only with this topic code; empty for any
 * @param text   only with this in the number or the title; empty for any
 * @param before whose dossiers of which the award is not known yet
 * @param after  whose dossiers of which it is
 * @param reader who asks
 * @param page   from 1
 * @param size   dossiers on a page
 * @param framework only those that call off of the framework agreement with this number; null for any
 */
public record Search(Phase phase, String topic, String text, Whose before, Whose after, String reader, int page, int size, String framework) {

    /** Of any framework, or none. */
    public Search(Phase phase, String topic, String text, Whose before, Whose after, String reader, int page, int size) {
        this(phase, topic, text, before, after, reader, page, size, null);
    }

    /**
     * Dossiers that have something to do with somebody; what fits in one way is enough.
     *
     * @param all         every dossier
     * @param requestedBy those this user asked for; null for none of them
     * @param departments those of these departments, see {@link nl.mvoi.inkoop.platform.Names#key}
     * @param workedOnBy  those this user did something in; null for none of them
     * @param numbers     and these
     */
    public record Whose(boolean all, String requestedBy, Set<String> departments, String workedOnBy, Set<DossierNumber> numbers) {
    }
}
