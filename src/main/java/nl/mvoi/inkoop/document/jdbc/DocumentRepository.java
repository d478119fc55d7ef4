// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document.jdbc;

import java.util.List;
import java.util.Optional;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** The register of documents: only adding and reading. */
public interface DocumentRepository extends Repository<DocumentRow, Long> {

    DocumentRow save(DocumentRow row);

    @Query("select * from document where number = :number")
    Optional<DocumentRow> findByNumber(@Param("number") String number);

    @Query("select * from document where dossier = :dossier order by id")
    List<DocumentRow> findByDossierOrderById(@Param("dossier") DossierNumber dossier);

    @Query("select * from document where series = :series")
    List<DocumentRow> findBySeries(@Param("series") String series);

    boolean existsByContent(String content);
}
