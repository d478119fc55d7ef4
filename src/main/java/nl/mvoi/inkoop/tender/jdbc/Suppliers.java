// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.jdbc;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** Companies. */
interface Suppliers extends ListCrudRepository<SupplierRow, Long> {

    Optional<SupplierRow> findFirstByCocNumberOrderById(String cocNumber);

    Optional<SupplierRow> findFirstByNameAndCocNumberIsNullOrderById(String name);

    /** The id of a company, known by its number, or by its name where there is none; a new one is kept. */
    default long idOf(String name, String cocNumber) {
        Optional<SupplierRow> known = cocNumber == null ? findFirstByNameAndCocNumberIsNullOrderById(name) : findFirstByCocNumberOrderById(cocNumber);
        return known.orElseGet(() -> save(new SupplierRow(null, name, cocNumber, null, null))).id();
    }
}
