// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

@Schema(name = "Gebeurtenis", description = "Een regel van de tijdlijn.")
record EventView(OffsetDateTime op, @Schema(description = "Gebruiker, of 'systeem'") String door, String gebeurtenis,
                 String toelichting) {
}
