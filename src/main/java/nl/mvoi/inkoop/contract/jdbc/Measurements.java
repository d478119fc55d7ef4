// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.jdbc;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.data.repository.query.Param;

/** Measurements. */
interface Measurements extends ListCrudRepository<MeasurementRow, Long> {

    @Query("select * from measurement where contract = :contract order by id")
    List<MeasurementRow> findByContractOrderById(@Param("contract") long contract);
}
