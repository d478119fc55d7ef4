// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import nl.mvoi.inkoop.document.Document;
import nl.mvoi.inkoop.document.DocumentNumber;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.OfficeClock;

/** A document as programs read it. */
@Schema(name = "Document", description = "Eén versie van een document van een dossier. Zij verandert nooit.")
record DocumentView(
        @Schema(type = "string", example = "DOC-2026-00001") DocumentNumber nummer,
        @Schema(type = "string", example = "INK-2026-00001") DossierNumber dossier,
        @Schema(description = "Code van de soort; zie documentsoorten", example = "BEWIJSSTUK") String soort,
        String naam,
        @Schema(description = "Mediatype; null bij een verwijzing", example = "application/pdf") String type,
        @Schema(description = "In bytes; null bij een verwijzing") Long grootte,
        @Schema(description = "SHA-256 van de inhoud, 64 tekens") String sha256,
        @Schema(description = "Vanaf 1") int versie,
        @Schema(type = "string", description = "Nummer van de eerste versie") DocumentNumber eersteVersie,
        @Schema(description = "Of iedereen die het dossier ziet het document mag lezen") boolean openbaar,
        @Schema(description = "Laatste dag waarop het telt, of null") LocalDate geldigTot,
        @Schema(description = "Waar het staat als wij het niet zelf bewaren, of null") String url,
        @Schema(description = "Gebruiker") String door, OffsetDateTime op) {

    static DocumentView of(Document document) {
        return new DocumentView(document.number(), document.dossier(), document.kind(), document.name(), document.mediaType(), document.size(),
                document.sha256(), document.version(), document.first(), document.secret() == null, document.validUntil(), document.link(),
                document.addedBy(), OfficeClock.stored(document.addedAt()));
    }
}
