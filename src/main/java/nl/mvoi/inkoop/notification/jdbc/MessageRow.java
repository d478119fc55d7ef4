// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.notification.jdbc;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import nl.mvoi.inkoop.platform.DossierNumber;

/**
 * One mail to one address.
 *
 * @param messageId header Message-ID, the same at every attempt
 * @param dedupeKey what the mail is about and for whom; noted once
 * @param sentAt    null as long as it waits
 * @param dueOn     the day by which it asks for something; null when it asks for nothing
 */
public record MessageRow(Long id, DossierNumber dossier, String recipient, String subject, String body, String messageId,
                         String dedupeKey, OffsetDateTime createdAt, OffsetDateTime sentAt, LocalDate dueOn) {
}
