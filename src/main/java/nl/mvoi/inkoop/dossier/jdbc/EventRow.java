// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import java.time.OffsetDateTime;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** One line of the audit trail; {@code data} is JSON. */
@Table("dossier_event")
public record EventRow(@Id Long id, DossierNumber dossier, OffsetDateTime happenedAt, String actor, EventKind kind, Secret secret, String event,
                       String explanation, String data) {

    /** How a task stands is no work on a dossier: who only picked one up did nothing in it. Nor did who only added a document or gave
     *  somebody a role. */
    static final String IS_WORK = "kind not like 'TAAK%' and kind not in ('DOCUMENT_TOEGEVOEGD', 'EIGENAAR_AANGEWEZEN')";
}
