// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.jdbc;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Json;
import nl.mvoi.inkoop.tender.Publication;
import nl.mvoi.inkoop.tender.Round;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A publication; invitees are a JSON list of names, since a name may hold anything. */
@Table("publication")
record PublicationRow(@Id Long id, DossierNumber dossier, Integer lot, int roundNo, LocalDate sendingDate, LocalDate closingDate, String invitees,
                      String inviteesMotivation, boolean equivalentLabels, boolean draftContract, boolean selfDeclaration,
                      String preparedBy, OffsetDateTime preparedAt, String fingerprint, String criteriaFingerprint, String publishedBy,
                      OffsetDateTime publishedAt, String closedBy, OffsetDateTime closedAt) {

    static PublicationRow of(Publication it, Json json) {
        return new PublicationRow(it.id(), it.round().dossier(), it.round().lot(), it.round().number(), it.sendingDate(), it.closingDate(),
                json.write(it.invitees()), it.inviteesMotivation(), it.equivalentLabels(), it.draftContract(), it.selfDeclaration(),
                it.preparedBy(), it.preparedAt(), it.fingerprint(), it.criteriaFingerprint(), it.publishedBy(), it.publishedAt(), it.closedBy(), it.closedAt());
    }

    Publication publication(Json json) {
        return new Publication(id, new Round(dossier, lot, roundNo), sendingDate, closingDate, json.list(invitees, String.class), inviteesMotivation,
                equivalentLabels, draftContract, selfDeclaration, preparedBy, preparedAt, fingerprint, criteriaFingerprint, publishedBy, publishedAt, closedBy,
                closedAt);
    }
}
