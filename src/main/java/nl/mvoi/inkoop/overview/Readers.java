// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.overview;

import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.Groups;
import nl.mvoi.inkoop.platform.engine.EngineNames;
import org.springframework.stereotype.Component;

/** Who may read which dossier: whoever works on purchases reads all, everybody else only what they asked for themselves. */
@Component
public class Readers {

    private final CurrentUser user;

    Readers(CurrentUser user) {
        this.user = user;
    }

    /** Whether the current user may know that this dossier exists. */
    public boolean mayRead(Dossier dossier) {
        return user.idOrSystem().equals(dossier.requestedBy()) || user.inGroup(EngineNames.ADMIN_GROUP)
                || Groups.ALL.stream().anyMatch(group -> !Groups.OPDRACHTGEVERS.equals(group) && user.inGroup(group));
    }
}
