// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.notification.jdbc;

import java.util.List;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.data.repository.ListCrudRepository;

/** Noted mail. */
public interface MessageRepository extends ListCrudRepository<MessageRow, Long> {

    boolean existsByDedupeKey(String dedupeKey);

    List<MessageRow> findByDossierOrderById(DossierNumber dossier);
}
