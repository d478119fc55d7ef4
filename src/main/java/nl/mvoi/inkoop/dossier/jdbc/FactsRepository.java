// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import java.util.Collection;
import java.util.List;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.data.repository.Repository;

/** Kept facts: only adding and reading. */
public interface FactsRepository extends Repository<FactsRow, Long> {

    /** In this order, in one go. */
    List<FactsRow> saveAll(Iterable<FactsRow> rows);

    List<FactsRow> findByDossierAndMomentInOrderById(DossierNumber dossier, Collection<String> moments);
}
