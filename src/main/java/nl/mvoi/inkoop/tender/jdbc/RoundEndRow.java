// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.jdbc;

import java.time.OffsetDateTime;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.tender.RoundOutcome;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A round that ended without an award. */
@Table("tender_round_end")
record RoundEndRow(@Id Long id, DossierNumber dossier, Integer lot, int roundNo, RoundOutcome followUp, String explanation, String endedBy,
                   OffsetDateTime endedAt) {
}
