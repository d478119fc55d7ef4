// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import nl.mvoi.inkoop.dossier.EventData;

@Schema(name = "Gebeurtenis", description = "Een regel van de tijdlijn.")
record EventView(OffsetDateTime op, @Schema(description = "Gebruiker, of 'systeem'") String door, String gebeurtenis,
                 @Schema(description = "null voor wie haar nog niet mag weten") String toelichting,
                 @Schema(description = "Wat voor gebeurtenis het is, een code", example = "POORT_BESLIST") String soort,
                 @Schema(description = "Gegevens voor programma's; null voor wie ze nog niet mag weten") EventData gegevens) {
}
