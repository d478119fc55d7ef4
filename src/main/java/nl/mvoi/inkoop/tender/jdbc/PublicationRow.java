// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.jdbc;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A publication; invitees are a JSON list of names, since a name may hold anything. */
@Table("publication")
record PublicationRow(@Id Long id, String dossier, int roundNo, LocalDate sendingDate, LocalDate closingDate, String invitees,
                      String inviteesMotivation, boolean equivalentLabels, boolean draftContract, boolean selfDeclaration,
                      String preparedBy, OffsetDateTime preparedAt, String fingerprint, String publishedBy,
                      OffsetDateTime publishedAt, String closedBy, OffsetDateTime closedAt) {
}
