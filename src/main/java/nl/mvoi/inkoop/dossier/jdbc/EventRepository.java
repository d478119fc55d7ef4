// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The audit trail: only adding and reading. */
public interface EventRepository extends Repository<EventRow, Long> {

    EventRow save(EventRow row);

    List<EventRow> findByDossierOrderById(String dossier);
}
