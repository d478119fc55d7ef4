// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import nl.mvoi.inkoop.document.Document;
import nl.mvoi.inkoop.document.DocumentNumber;
import nl.mvoi.inkoop.document.Documents;
import nl.mvoi.inkoop.document.internal.store.Storage;
import nl.mvoi.inkoop.document.jdbc.DocumentRepository;
import nl.mvoi.inkoop.document.jdbc.DocumentRow;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Missing;
import nl.mvoi.inkoop.platform.Names;
import nl.mvoi.inkoop.platform.PostedDocuments;
import org.springframework.stereotype.Service;

/** Documents from the register, for who may read them. */
@Service
public class StoredDocuments implements Documents, PostedDocuments {

    private final DocumentRepository rows;
    private final Readers readers;
    private final Storage storage;

    StoredDocuments(DocumentRepository rows, Readers readers, Storage storage) {
        this.rows = rows;
        this.readers = readers;
        this.storage = storage;
    }

    @Override
    public List<Document> of(DossierNumber dossier) {
        return rows.findByDossierOrderById(dossier).stream().map(DocumentRow::document).filter(readers.of(dossier)).toList();
    }

    @Override
    public Optional<Document> find(DocumentNumber number) {
        return rows.findByNumber(number.value()).map(DocumentRow::document).filter(document -> readers.of(document.dossier()).test(document));
    }

    @Override
    public String misfit(DossierNumber dossier, String kind, String number) {
        Optional<Document> found = find(new DocumentNumber(Names.code(number))).filter(document -> document.dossier().equals(dossier));
        if (found.isEmpty()) {
            return "is geen document van dit dossier.";
        }
        return found.get().kind().equals(kind) ? null : "is een document van een andere soort.";
    }

    /**
     * Gives the content of a document, which is no link, as it came.
     *
     * @throws IOException when not all of it can be given
     */
    public void give(Document document, OutputStream to) throws IOException {
        DocumentRow row = rows.findByNumber(document.number().value()).orElseThrow(Missing.in(document.dossier(), "document " + document.number()));
        storage.at(row.place()).give(row.content(), to);
    }
}
