// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import java.time.OffsetDateTime;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.platform.DossierNumber;

/** One line of the audit trail; {@code data} is JSON. */
public record EventRow(Long id, DossierNumber dossier, OffsetDateTime happenedAt, String actor, EventKind kind, Secret secret, String event,
                       String explanation, String data) {
}
