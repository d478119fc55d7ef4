// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Describes the question for readers of the API; the question itself is read field by field, to name every mistake. */
@Schema(name = "MvoiVerkenningVraag", description = "Wat er gekocht wordt. Geef een CPV-code, of soort en onderwerp.")
record ExplorationQuestion(
        @Schema(description = "CPV-code van 8 cijfers; een controlecijfer achter een streepje mag en telt niet mee", example = "45233162-2")
        String cpvCode,
        @Schema(allowableValues = {"WERK", "LEVERING", "DIENST", "CONCESSIE", "INHUUR"}) String soort,
        @Schema(description = "Code van het onderwerp", example = "WEG") String onderwerp,
        @Schema(description = "Euro zonder btw, hele looptijd met opties. Mag alleen weg als bedragPerMaand er is",
                example = "6200000") BigDecimal geraamdeWaarde,
        @Schema(description = "Maanden, met opties", example = "18") Integer looptijdMaanden,
        @Schema(description = "De dag waarvan de regels gelden; zonder dag is dat vandaag", example = "2026-11-22")
        LocalDate peildatum,
        @Schema(description = "Of bedrijven uit andere landen van de EU belangstelling zouden hebben") Boolean
                grensoverschrijdendBelang,
        @Schema(description = "Of een lopende raamovereenkomst in de behoefte voorziet") Boolean raamovereenkomst,
        @Schema(description = "Euro per maand zonder btw, als het contract geen vaste totaalprijs heeft", example = "1500")
        BigDecimal bedragPerMaand,
        @Schema(description = "Euro zonder btw: wat gehuurde of geleasede goederen aan het eind nog waard zijn. Telt mee als"
                + " die looptijd vast en lang is; geef dan ook bedragPerMaand", example = "4000") BigDecimal restwaarde,
        @Schema(description = "Of het contract geen einddatum heeft; geef dan ook bedragPerMaand, en"
                + " bij een werk of concessie de looptijdMaanden die u verwacht") Boolean onbepaaldeTijd,
        @Schema(description = "De waarde van elk perceel in euro zonder btw. Zijn ze samen meer dan geraamdeWaarde, dan telt"
                + " dat bedrag") List<BigDecimal> percelen) {
}
