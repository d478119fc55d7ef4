// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.util.Optional;
import java.util.Set;

/** Says for whom the tasks of a dossier are laid ready. A colleague of the same group can still take one up. */
public interface TaskHolders {

    /**
     * For whom a task that appears is; empty when that is for whoever of its groups takes it up first, or for whom the model names.
     *
     * @param assignee whom the model names; null when it names groups
     * @param groups   candidate groups
     */
    Optional<String> holder(DossierNumber dossier, String assignee, Set<String> groups);

    /** Whether this user may do a task of the dossier that has no groups: it is his, or he stands in for whose it is. */
    boolean mayDo(DossierNumber dossier, String user);

    /** Somebody took up a task of these groups. */
    void takenUp(DossierNumber dossier, Set<String> groups, String user);
}
