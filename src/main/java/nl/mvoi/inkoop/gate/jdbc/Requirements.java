// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.jdbc;

import java.util.Collection;
import java.util.List;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Theme;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** Requirements that dossiers adopted or dropped. */
public interface Requirements extends Repository<RequirementRow, Long> {

    <S extends RequirementRow> List<S> saveAll(Iterable<S> rows);

    default List<RequirementRow> findByDossierIn(Collection<DossierNumber> dossiers) {
        return dossiers.isEmpty() ? List.of() : among(dossiers);
    }

    @Query(value = "select * from adopted_requirement where dossier in (:dossiers)", rowMapperClass = RequirementMapper.class)
    List<RequirementRow> among(@Param("dossiers") Collection<DossierNumber> dossiers);

    /** Makes room for what a theme adopts now. */
    @Modifying
    @Query("delete from adopted_requirement where dossier = :dossier and theme = :theme")
    void clear(@Param("dossier") DossierNumber dossier, @Param("theme") String theme);
}
