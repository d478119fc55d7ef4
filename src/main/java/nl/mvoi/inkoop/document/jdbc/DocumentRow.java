// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document.jdbc;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import nl.mvoi.inkoop.document.Document;
import nl.mvoi.inkoop.document.DocumentNumber;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One version of a document in the register.
 *
 * @param series  number of its first version
 * @param content id of the content in its place, or the address of a link
 */
@Table("document")
public record DocumentRow(@Id Long id, String number, DossierNumber dossier, String series, int version, String kind, String name, String mediaType,
                          Long sizeBytes, String sha256, Secret secret, LocalDate validUntil, ContentPlace place, String content, String addedBy,
                          OffsetDateTime addedAt) {

    /** Where the content is. */
    public enum ContentPlace {
        DATABASE, FOLDER,
        /** Not with us. */
        LINK
    }

    /** As other rooms know it. */
    public Document document() {
        return new Document(new DocumentNumber(number), dossier, new DocumentNumber(series), version, kind, name, mediaType, sizeBytes, sha256, secret,
                validUntil, place == ContentPlace.LINK ? content : null, addedBy, addedAt);
    }
}
