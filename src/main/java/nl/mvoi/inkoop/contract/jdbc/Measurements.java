// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.jdbc;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** Measurements. */
interface Measurements extends ListCrudRepository<MeasurementRow, Long> {

    List<MeasurementRow> findByContractOrderById(long contract);
}
