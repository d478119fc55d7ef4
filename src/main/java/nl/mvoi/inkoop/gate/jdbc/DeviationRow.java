// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.jdbc;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.gate.Deviations.Deviation;
import nl.mvoi.inkoop.gate.Deviations.Judgement;
import nl.mvoi.inkoop.gate.Deviations.Status;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.Place;
import nl.mvoi.inkoop.platform.Codes;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Theme;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A deviation and, once judged, the judgement.
 *
 * @param requirementCodes of the requirements it is about, with commas between; null for the whole theme
 */
@Table("deviation")
public record DeviationRow(@Id Long id, DossierNumber dossier, Gate gate, Theme theme, Long answerId, String requirementCodes, String reasonCategory,
        String motivation, String replacement, LocalDate endDate, String askedBy, OffsetDateTime askedAt, String judgedBy,
        OffsetDateTime judgedAt, @Column("judgement") String judgementCode, String judgementReason, @Column("status") String statusCode) {

    /** Of the requirements it is about; empty for the whole theme. */
    public List<String> codes() {
        return requirementCodes == null ? List.of() : List.of(requirementCodes.split(","));
    }

    /** What the adviser thought; null as long as nobody judged it. */
    public Judgement judgement() {
        return Codes.read(Judgement.class, judgementCode);
    }

    /** How far it is; null when this version does not know the code. */
    public Status status() {
        return Codes.read(Status.class, statusCode);
    }

    /** Where it was asked for. */
    public Place place() {
        return new Place(dossier, gate, theme);
    }

    /** The same deviation with the adviser's judgement. */
    public DeviationRow judged(String by, OffsetDateTime at, Judgement verdict, String reason) {
        return new DeviationRow(id, dossier, gate, theme, answerId, requirementCodes, reasonCategory, motivation, replacement, endDate, askedBy, askedAt,
                by, at, verdict.name(), reason, statusCode);
    }

    /** The same deviation, decided. */
    public DeviationRow decided(Status newStatus) {
        return new DeviationRow(id, dossier, gate, theme, answerId, requirementCodes, reasonCategory, motivation, replacement, endDate, askedBy, askedAt,
                judgedBy, judgedAt, judgementCode, judgementReason, newStatus.name());
    }

    /** Whether it was allowed and still counts on a day. */
    public boolean holdsOn(LocalDate day) {
        return toDeviation(Map.of()).holdsOn(day);
    }

    /**
     * What other rooms know of it.
     *
     * @param reasons by code, of the requirements that have one of their own; they stand in the answer
     */
    public Deviation toDeviation(Map<String, String> reasons) {
        return new Deviation(theme, gate, codes(), reasons, reasonCategory, motivation, replacement, endDate, askedBy, askedAt, judgedBy, judgement(),
                judgementReason, status());
    }
}
