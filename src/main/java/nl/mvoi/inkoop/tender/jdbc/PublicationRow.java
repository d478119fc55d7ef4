// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.jdbc;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Shortening;
import nl.mvoi.inkoop.rules.Variant;
import nl.mvoi.inkoop.tender.Invitee;
import nl.mvoi.inkoop.tender.Preparation;
import nl.mvoi.inkoop.tender.Publication;
import nl.mvoi.inkoop.tender.Round;
import nl.mvoi.inkoop.tender.ShorterTerms;
import nl.mvoi.inkoop.tender.SupplierDetails;
import nl.mvoi.inkoop.tender.TenderDays;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** A publication with who was considered for an invitation, in the order in which they were named. */
@Table("publication")
record PublicationRow(@Id Long id, DossierNumber dossier, Integer lot, int roundNo, Variant variant, LocalDate sendingDate, LocalDate closingDate,
                      LocalDate questionsUntil, LocalDate answersBy, Shortening shortening, LocalDate noticeSent, String noticeNumber, String urgency,
                      String inviteesMotivation, String noSmallOrSocial, boolean equivalentLabels, boolean draftContract, boolean selfDeclaration,
                      String preparedBy, OffsetDateTime preparedAt, String fingerprint, String criteriaFingerprint, String publishedBy,
                      OffsetDateTime publishedAt, String closedBy, OffsetDateTime closedAt,
                      @MappedCollection(idColumn = "publication", keyColumn = "place") List<InvitationRow> considered) {

    static PublicationRow of(Publication it, List<Invitee> considered) {
        Preparation prepared = it.prepared();
        TenderDays days = prepared.days();
        ShorterTerms shorter = prepared.shorter();
        return new PublicationRow(it.id(), it.round().dossier(), it.round().lot(), it.round().number(), it.variant(), days.sending(), days.closing(),
                days.questionsUntil(), days.answersBy(), shorter.why(), shorter.noticeSent(), shorter.noticeNumber(), shorter.urgency(),
                prepared.motivation(), prepared.noSmallOrSocial(), prepared.equivalentLabels(), prepared.draftContract(), prepared.selfDeclaration(),
                it.preparedBy(), it.preparedAt(), it.fingerprint(), it.criteriaFingerprint(), it.publishedBy(), it.publishedAt(), it.closedBy(), it.closedAt(),
                considered.stream().map(InvitationRow::of).toList());
    }

    /** @param details of the suppliers that were considered, by record */
    Publication publication(Map<Long, SupplierDetails> details) {
        List<Invitee> invitees = considered.stream().map(one -> one.invitee(details.getOrDefault(one.supplierId(), SupplierDetails.NONE))).toList();
        Preparation prepared = new Preparation(new TenderDays(sendingDate, questionsUntil, answersBy, closingDate),
                new ShorterTerms(shortening, noticeSent, noticeNumber, urgency), invitees, inviteesMotivation, noSmallOrSocial, equivalentLabels,
                draftContract, selfDeclaration);
        return new Publication(id, new Round(dossier, lot, roundNo), variant, prepared, preparedBy, preparedAt, fingerprint, criteriaFingerprint, publishedBy,
                publishedAt, closedBy, closedAt);
    }
}
