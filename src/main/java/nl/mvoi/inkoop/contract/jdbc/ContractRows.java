// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.jdbc;

import java.util.Optional;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.data.repository.ListCrudRepository;

/** Contracts. */
interface ContractRows extends ListCrudRepository<ContractRow, Long> {

    Optional<ContractRow> findByDossierAndLot(DossierNumber dossier, Integer lot);
}
