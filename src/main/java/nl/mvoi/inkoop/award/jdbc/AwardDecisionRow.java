// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.jdbc;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import nl.mvoi.inkoop.award.AwardDecision;
import nl.mvoi.inkoop.award.AwardDecision.Reopening;
import nl.mvoi.inkoop.award.Ranked;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Json;
import nl.mvoi.inkoop.tender.Round;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A decision to award; the ranking is JSON, and the reopening empty while it is in force. */
@Table("award_decision")
record AwardDecisionRow(@Id Long id, DossierNumber dossier, Integer lot, int roundNo, long winnerBid, String ranking, String decidedBy,
                        OffsetDateTime decidedAt, LocalDate standstillLastDay, String standstillEndedBy, OffsetDateTime standstillEndedAt,
                        String reopenedReason, String reopenedBy, OffsetDateTime reopenedAt) {

    private static final Reopening NONE = new Reopening(null, null, null);

    static AwardDecisionRow of(AwardDecision it, Json json) {
        Reopening reopening = it.reopening() == null ? NONE : it.reopening();
        return new AwardDecisionRow(it.id(), it.round().dossier(), it.round().lot(), it.round().number(), it.winnerBid(),
                json.write(it.ranking()), it.by(), it.at(), it.standstillLastDay(), it.standstillEndedBy(), it.standstillEndedAt(),
                reopening.reason(), reopening.by(), reopening.at());
    }

    AwardDecision decision(Json json) {
        Reopening reopening = reopenedAt == null ? null : new Reopening(reopenedReason, reopenedBy, reopenedAt);
        return new AwardDecision(id, new Round(dossier, lot, roundNo), winnerBid, json.list(ranking, Ranked.class), decidedBy, decidedAt,
                standstillLastDay, standstillEndedBy, standstillEndedAt, reopening);
    }
}
