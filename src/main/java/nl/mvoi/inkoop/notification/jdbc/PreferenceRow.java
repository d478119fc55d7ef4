// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.notification.jdbc;

import nl.mvoi.inkoop.notification.MailChoice;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * How often a person wants mail about tasks.
 *
 * @param weekly whether that person wants a mail each week with how all purchases stand
 */
@Table("mail_preference")
public record PreferenceRow(@Id String person, MailChoice choice, boolean weekly) {
}
