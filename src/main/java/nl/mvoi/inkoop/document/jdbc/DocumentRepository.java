// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document.jdbc;

import java.util.List;
import java.util.Optional;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.data.repository.Repository;

/** The register of documents: only adding and reading. */
public interface DocumentRepository extends Repository<DocumentRow, Long> {

    DocumentRow save(DocumentRow row);

    Optional<DocumentRow> findByNumber(String number);

    List<DocumentRow> findByDossierOrderById(DossierNumber dossier);

    List<DocumentRow> findBySeries(String series);

    boolean existsByContent(String content);
}
