// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import nl.mvoi.inkoop.rules.Variant;

/**
 * How one round of a tender is put to the market.
 *
 * @param id          null until it is kept
 * @param fingerprint of the requirements at publication; null before it
 * @param criteriaFingerprint of the award criteria and of how the price counts; null before publication, and where it was not taken yet
 * @param closedAt    when the process went on after the closing date; whether bids may be opened, {@link Closing} tells
 */
public record Publication(Long id, Round round, Variant variant, Preparation prepared, String preparedBy, OffsetDateTime preparedAt,
                          String fingerprint, String criteriaFingerprint, String publishedBy, OffsetDateTime publishedAt, String closedBy, OffsetDateTime closedAt) {

    /** The day on which the notice or the invitations are sent. */
    public LocalDate sendingDate() {
        return prepared.days().sending();
    }

    /** The last day for bids. */
    public LocalDate closingDate() {
        return prepared.days().closing();
    }

    /** Who may bid; nobody in particular when everybody may. */
    public List<Company> invited() {
        return prepared.invited();
    }

    /** The same once it is out. */
    public Publication published(String newFingerprint, String newCriteriaFingerprint, String by, OffsetDateTime at) {
        return new Publication(id, round, variant, prepared, preparedBy, preparedAt, newFingerprint, newCriteriaFingerprint, by, at, closedBy, closedAt);
    }

    /** The same once the process went on after the closing date. */
    public Publication closed(String by, OffsetDateTime at) {
        return new Publication(id, round, variant, prepared, preparedBy, preparedAt, fingerprint, criteriaFingerprint, publishedBy, publishedAt, by, at);
    }
}
