// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.jdbc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** A contract with its KPIs; it is written as a whole, and only by who read what is there. */
@Table("contract")
record ContractRow(@Id Long id, @Version Integer version, DossierNumber dossier, Integer lot, String contractNumber,
                   long supplierId, String supplier, String cocNumber, BigDecimal contractValue, LocalDate beginDate,
                   LocalDate endDate, String manager, String signedBy, LocalDate signedOn, String status, String objection,
                   LocalDate nextMeasurement, @MappedCollection(idColumn = "contract") Set<KpiRow> kpis) {
}
