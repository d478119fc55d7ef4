// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.jdbc;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A company that bids or has a contract; whom to contact and how big it is are empty while nobody said so. */
@Table("supplier")
record SupplierRow(@Id Long id, String name, String cocNumber, String contact, String companySize) {
}
