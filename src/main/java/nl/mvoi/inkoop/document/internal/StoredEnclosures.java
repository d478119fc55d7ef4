// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document.internal;

import java.time.Clock;
import java.util.List;
import nl.mvoi.inkoop.document.DocumentNumber;
import nl.mvoi.inkoop.document.Enclosure;
import nl.mvoi.inkoop.document.Enclosures;
import nl.mvoi.inkoop.document.jdbc.EnclosureRows;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Names;
import nl.mvoi.inkoop.platform.OfficeClock;
import org.springframework.stereotype.Service;

/** Keeps who enclosed which document with what. */
@Service
class StoredEnclosures implements Enclosures {

    private final EnclosureRows rows;
    private final CurrentUser user;
    private final Clock clock;

    StoredEnclosures(EnclosureRows rows, CurrentUser user, Clock clock) {
        this.rows = rows;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public void enclose(DossierNumber dossier, Subject subject, String key, String number) {
        if (number != null) {
            rows.add(dossier, subject, key, new DocumentNumber(Names.code(number)), user.idOrSystem(), OfficeClock.now(clock));
        }
    }

    @Override
    public List<Enclosure> of(DossierNumber dossier, Subject subject) {
        return rows.of(dossier, subject);
    }
}
