// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import nl.mvoi.inkoop.document.DocumentNumber;
import nl.mvoi.inkoop.document.Enclosure;
import nl.mvoi.inkoop.document.Enclosures.Subject;
import nl.mvoi.inkoop.document.jdbc.DocumentRow.ContentPlace;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.OncePerTransaction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which documents belong to what: only adding and reading, which is done once in a transaction. */
@Component
public class EnclosureRows {

    private final JdbcClient jdbc;
    private final OncePerTransaction<Of, List<Enclosure>> read = new OncePerTransaction<>();

    private record Of(DossierNumber dossier, Subject subject) {
    }

    EnclosureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds one. */
    public void add(DossierNumber dossier, Subject subject, String key, DocumentNumber document, String by, OffsetDateTime at) {
        jdbc.sql("insert into enclosure (dossier, subject, subject_key, document, enclosed_by, enclosed_at)"
                        + " values (:dossier, :subject, :key, :document, :by, :at)")
                .param("dossier", dossier.value()).param("subject", subject.name()).param("key", key).param("document", document.value())
                .param("by", by).param("at", at).update();
        read.forget(new Of(dossier, subject));
    }

    /** Those of one subject, oldest first. */
    public List<Enclosure> of(DossierNumber dossier, Subject subject) {
        return read.get(new Of(dossier, subject), this::read);
    }

    private List<Enclosure> read(Of which) {
        return jdbc.sql("select e.subject_key, d.number, d.name, d.valid_until, d.place, d.content from enclosure e join document d on d.number = e.document"
                        + " where e.dossier = :dossier and e.subject = :subject order by e.id")
                .param("dossier", which.dossier.value()).param("subject", which.subject.name())
                .query((row, i) -> enclosure(row)).list();
    }

    private static Enclosure enclosure(ResultSet row) throws SQLException {
        DocumentNumber number = new DocumentNumber(row.getString(2));
        boolean elsewhere = ContentPlace.LINK.name().equals(row.getString(5));
        return new Enclosure(row.getString(1), number, row.getString(3), row.getObject(4, LocalDate.class), elsewhere ? row.getString(6) : number.address());
    }
}
