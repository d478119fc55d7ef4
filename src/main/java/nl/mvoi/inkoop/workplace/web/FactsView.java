// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

@Schema(name = "Feiten", description = "Wat bij een poort of besluit bekend was en besloten is.")
record FactsView(@Schema(description = "Poort of besluit, een code", example = "G2") String moment,
                 @Schema(description = "Nummer van het perceel; null voor het hele dossier") Integer perceel, OffsetDateTime op,
                 @Schema(description = "Sleutel van de beslistabel; null als er geen is gevraagd", example = "mandaat") String besluit,
                 @Schema(description = "Versie van die tabel; null als er geen is gevraagd") Integer versie,
                 @Schema(description = "Regels van die tabel die golden; null voor wie ze nog niet mag weten") List<String> regels,
                 @JsonInclude(JsonInclude.Include.NON_EMPTY)
                 @Schema(description = "De andere beslistabellen die zijn gevraagd; ontbreekt als er geen waren en voor wie ze nog niet mag weten")
                 List<TableView> andereTabellen,
                 @Schema(description = "Waarmee het besluit is gevraagd; null voor wie het nog niet mag weten") Map<String, Object> feiten,
                 @Schema(description = "Wat eruit kwam; null voor wie het nog niet mag weten") Map<String, Object> uitkomst,
                 @Schema(description = "Versie van de vorm van feiten en uitkomst; 0 is van voor er vormen waren") int schema) {

    @Schema(name = "GevraagdeTabel", description = "Een beslistabel die is gevraagd.")
    record TableView(@Schema(description = "Sleutel van de beslistabel", example = "feestdagen") String besluit, int versie,
                     @Schema(description = "Regels van die tabel die golden") List<String> regels) {
    }
}
