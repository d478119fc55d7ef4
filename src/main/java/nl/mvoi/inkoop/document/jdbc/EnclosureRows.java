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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which documents belong to what: only adding and reading. */
@Component
public class EnclosureRows {

    private final JdbcClient jdbc;

    EnclosureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds one. */
    public void add(DossierNumber dossier, Subject subject, String key, DocumentNumber document, String by, OffsetDateTime at) {
        jdbc.sql("insert into enclosure (dossier, subject, subject_key, document, enclosed_by, enclosed_at)"
                        + " values (:dossier, :subject, :key, :document, :by, :at)")
                .param("dossier", dossier.value()).param("subject", subject.name()).param("key", key).param("document", document.value())
                .param("by", by).param("at", at).update();
    }

    /** Those of one subject, oldest first. */
    public List<Enclosure> of(DossierNumber dossier, Subject subject) {
        return jdbc.sql("select e.subject_key, d.number, d.name, d.valid_until, d.place, d.content from enclosure e join document d on d.number = e.document"
                        + " where e.dossier = :dossier and e.subject = :subject order by e.id")
                .param("dossier", dossier.value()).param("subject", subject.name())
                .query((row, i) -> enclosure(row)).list();
    }

    private static Enclosure enclosure(ResultSet row) throws SQLException {
        DocumentNumber number = new DocumentNumber(row.getString(2));
        boolean elsewhere = ContentPlace.LINK.name().equals(row.getString(5));
        return new Enclosure(row.getString(1), number, row.getString(3), row.getObject(4, LocalDate.class), elsewhere ? row.getString(6) : number.address());
    }
}
