// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.jdbc;

import java.util.List;
import nl.mvoi.inkoop.award.Complaint;
import nl.mvoi.inkoop.platform.Codes;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Complaints about decisions to award; a row is the record itself. */
@Component
class ComplaintStore {

    private static final String ADD = """
            insert into complaint (dossier, award_decision, explanation, raised_by, raised_at, judgement, judgement_reason, judged_by, judged_at)
            values (:dossier, :decision, :explanation, :raisedBy, :raisedAt, :judgement, :judgementReason, :judgedBy, :judgedAt)""";
    private static final String REPLACE = """
            update complaint set dossier = :dossier, award_decision = :decision, explanation = :explanation, raised_by = :raisedBy,
            raised_at = :raisedAt, judgement = :judgement, judgement_reason = :judgementReason, judged_by = :judgedBy, judged_at = :judgedAt
            where id = :id""";

    private final JdbcClient database;

    ComplaintStore(JdbcClient database) {
        this.database = database;
    }

    List<Complaint> of(DossierNumber dossier) {
        return database.sql("select complaint.*, award_decision as decision from complaint where dossier = :dossier order by id")
                .param("dossier", dossier.value()).query(Complaint.class).list();
    }

    /** Adds it, or replaces the one with the same id. */
    void keep(Complaint it) {
        database.sql(it.id() == null ? ADD : REPLACE).param("id", it.id()).param("dossier", it.dossier().value()).param("decision", it.decision())
                .param("explanation", it.explanation()).param("raisedBy", it.raisedBy()).param("raisedAt", it.raisedAt())
                .param("judgement", Codes.of(it.judgement())).param("judgementReason", it.judgementReason())
                .param("judgedBy", it.judgedBy()).param("judgedAt", it.judgedAt()).update();
    }
}
