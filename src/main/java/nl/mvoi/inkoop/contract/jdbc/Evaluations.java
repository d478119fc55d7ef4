// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.jdbc;

import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.data.repository.query.Param;

/** Evaluations. */
interface Evaluations extends ListCrudRepository<EvaluationRow, Long> {

    @Query("select * from evaluation where contract = :contract order by id desc fetch first 1 row only")
    Optional<EvaluationRow> findFirstByContractOrderByIdDesc(@Param("contract") long contract);
}
