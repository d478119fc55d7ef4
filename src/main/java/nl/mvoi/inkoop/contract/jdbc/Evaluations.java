// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.jdbc;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** Evaluations. */
interface Evaluations extends ListCrudRepository<EvaluationRow, Long> {

    Optional<EvaluationRow> findFirstByContractOrderByIdDesc(long contract);
}
