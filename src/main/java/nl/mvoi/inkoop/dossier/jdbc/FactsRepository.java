// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

/** Kept facts: only adding and reading. */
public interface FactsRepository extends Repository<FactsRow, Long> {

    FactsRow save(FactsRow row);

    List<FactsRow> findByDossierAndMomentInOrderById(String dossier, Collection<String> moments);
}
