// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * How one round of a tender is put to the market.
 *
 * @param id              null until it is kept
 * @param invitees        names of the invited parties; empty when everybody may bid
 * @param equivalentLabels whether "or equivalent" stands with every label
 * @param draftContract   whether the draft contract holds every contract clause
 * @param selfDeclaration whether the European self-declaration (UEA) is asked
 * @param fingerprint     of the requirements at publication; null before it
 * @param criteriaFingerprint of the award criteria and of how the price counts; null before publication, and where it was not taken yet
 * @param closedAt        when the process went on after the closing date; whether bids may be opened, {@link Closing} tells
 */
public record Publication(Long id, Round round, LocalDate sendingDate, LocalDate closingDate, List<String> invitees,
                          String inviteesMotivation, boolean equivalentLabels, boolean draftContract, boolean selfDeclaration,
                          String preparedBy, OffsetDateTime preparedAt, String fingerprint, String criteriaFingerprint, String publishedBy,
                          OffsetDateTime publishedAt, String closedBy, OffsetDateTime closedAt) {

    /** The same once it is out. */
    public Publication published(String newFingerprint, String newCriteriaFingerprint, String by, OffsetDateTime at) {
        return new Publication(id, round, sendingDate, closingDate, invitees, inviteesMotivation, equivalentLabels,
                draftContract, selfDeclaration, preparedBy, preparedAt, newFingerprint, newCriteriaFingerprint, by, at, closedBy, closedAt);
    }

    /** The same once the process went on after the closing date. */
    public Publication closed(String by, OffsetDateTime at) {
        return new Publication(id, round, sendingDate, closingDate, invitees, inviteesMotivation, equivalentLabels,
                draftContract, selfDeclaration, preparedBy, preparedAt, fingerprint, criteriaFingerprint, publishedBy, publishedAt, by, at);
    }
}
