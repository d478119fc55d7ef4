// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.jdbc;

import java.util.Collection;
import java.util.List;
import nl.mvoi.inkoop.contract.internal.RegisteredContract;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Contracts. */
interface ContractRows extends ListCrudRepository<ContractRow, Long> {

    /** The contracts about a whole purchase with their KPIs, in one go: the framework would ask for the KPIs of each. */
    @Query(value = """
            select c.*, k.id as kpi_id, k.requirement_code, k.theme, k.description, k.unit, k.operator, k.norm, k.frequency
            from contract c left join kpi k on k.contract = c.id where c.dossier in (:dossiers) and c.lot is null order by c.id""",
            resultSetExtractorClass = ContractsWithKpis.class)
    List<RegisteredContract> withKpis(Collection<DossierNumber> dossiers);
}
