// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import java.time.OffsetDateTime;
import nl.mvoi.inkoop.dossier.OwnerRole;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Somebody got a role in a dossier; who got it before has it no more.
 *
 * @param person null when nobody has it from then on
 */
@Table("dossier_owner")
public record OwnerRow(@Id Long id, DossierNumber dossier, OwnerRole role, String person, OffsetDateTime appointedAt) {
}
