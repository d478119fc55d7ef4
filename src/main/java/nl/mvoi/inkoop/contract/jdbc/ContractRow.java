// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.jdbc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import nl.mvoi.inkoop.contract.Contracts.Kpi;
import nl.mvoi.inkoop.contract.internal.RegisteredContract;
import nl.mvoi.inkoop.platform.Codes;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A contract with its KPIs as it is written: as a whole, and only by who read what is there. A type of its own beside
 * {@link RegisteredContract}: how it is written needs annotations, and work inside a room knows no table. A KPI is its own row.
 */
@Table("contract")
record ContractRow(@Id Long id, @Version Integer version, DossierNumber dossier, Integer lot, String contractNumber,
                   long supplierId, String supplier, String cocNumber, BigDecimal contractValue, LocalDate beginDate,
                   LocalDate endDate, String manager, String signedBy, LocalDate signedOn, String status, String objection,
                   LocalDate nextMeasurement, @MappedCollection(idColumn = "contract") Set<Kpi> kpis) {

    static ContractRow of(RegisteredContract it) {
        return new ContractRow(it.id(), it.version(), it.dossier(), it.lot(), it.number(), it.supplierId(), it.supplier(), it.chamberOfCommerceNumber(),
                it.value(), it.begin(), it.end(), it.manager(), it.signedBy(), it.signedOn(), Codes.of(it.status()), it.objection(),
                it.nextMeasurement(), new LinkedHashSet<>(it.kpis()));
    }
}
