// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import java.util.Optional;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Strategies. */
public interface StrategyRepository extends ListCrudRepository<StrategyRow, Long> {

    /** With its criteria for the whole purchase, in one go: the framework would ask for those apart. */
    @Query(value = """
            select s.*, c.code, c.name, c.weight, c.scale, c.theme, c.marks, c.minimum, c.measuring, c.subject_link,
            c.evidence, c.tightens from strategy s
            left join criterion c on c.strategy = s.id and c.lot is null
            where s.id = (select max(id) from strategy where dossier = :dossier) order by c.position""",
            resultSetExtractorClass = StrategyWithCriteria.class)
    Optional<StrategyRow> findFirstByDossierOrderByIdDesc(DossierNumber dossier);
}
