// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.notification.jdbc;

import nl.mvoi.inkoop.notification.MailChoice;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** How often a person wants mail about tasks. */
@Table("mail_preference")
public record PreferenceRow(@Id String person, MailChoice choice) {
}
