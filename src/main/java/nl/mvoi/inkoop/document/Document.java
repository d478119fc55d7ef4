// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.platform.DossierNumber;

/**
 * One version of a document of a dossier. It never changes.
 *
 * @param first      number of its first version
 * @param version    from 1
 * @param kind       code of the table {@code documentsoorten}
 * @param mediaType  null for a link
 * @param size       in bytes; null for a link
 * @param sha256     of its content, in small hexadecimal digits
 * @param secret     what it gives away; null when whoever sees the dossier may read it
 * @param validUntil last day on which it counts, or null
 * @param link       where it is to be found, when the content is not with us; else null
 */
public record Document(DocumentNumber number, DossierNumber dossier, DocumentNumber first, int version, String kind, String name,
                       String mediaType, Long size, String sha256, Secret secret, LocalDate validUntil, String link, String addedBy,
                       OffsetDateTime addedAt) {

    /** Where a person reads it. */
    public String address() {
        return link == null ? number.address() : link;
    }
}
