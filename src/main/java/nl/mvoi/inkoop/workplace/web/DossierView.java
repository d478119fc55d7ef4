// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** A dossier as programs read it. */
@Schema(name = "Inkoopdossier", description = "Een inkoopdossier met alles wat erover is vastgelegd.")
record DossierView(
        @Schema(description = "Nummer van het dossier", example = "INK-2026-00001") String nummer,
        String titel,
        @Schema(description = "Waar het dossier staat", example = "STRATEGIE") String fase,
        @Schema(description = "LICHT, NORMAAL of VOLLEDIG") String baan,
        @Schema(description = "Code van het onderwerp", example = "WEG") String onderwerp,
        @Schema(description = "WERK, LEVERING, DIENST, DIENST_SAS, CONCESSIE of INHUUR") String soort,
        @Schema(description = "Euro zonder btw, hele looptijd met opties; null voor wie de raming nog niet mag weten") BigDecimal geraamdeWaarde,
        @Schema(example = "EUROPEES") String procedure,
        List<GateView> poorten, @Schema(description = "Per perceel de laatste ronde die naar de markt ging") List<TenderView> aanbestedingen,
        List<RequirementView> eisen, List<DeviationView> afwijkingen, List<ApprovalView> akkoorden,
        @Schema(description = "Het contract; null zolang er geen is of u het nog niet mag weten") ContractView contract,
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Waarop wordt gegund; staat er niet zolang dat niet bekend is of u het nog niet mag weten, en niet in een lijst van dossiers") AwardView gunning) {

    /** The same with these results of gates, and by what the contract is awarded. */
    DossierView with(List<GateView> results, AwardView award) {
        return new DossierView(nummer, titel, fase, baan, onderwerp, soort, geraamdeWaarde, procedure, results, aanbestedingen, eisen, afwijkingen, akkoorden, contract,
                award);
    }

    @Schema(name = "Gunningswijze", description = "De gunningscriteria, en hoe de prijs meetelt.")
    record AwardView(@Schema(description = "PUNTEN_RELATIEF of PUNTEN_ABSOLUUT") String methode, int prijsgewicht,
                     @Schema(description = "Prijs die alle punten krijgt; null als punten vanaf de laagste prijs tellen") BigDecimal laagstePrijs,
                     @Schema(description = "Prijs die geen punten meer krijgt; null als punten vanaf de laagste prijs tellen") BigDecimal hoogstePrijs,
                     @Schema(description = "Of een hogere prijs ongeldig is") boolean plafond,
                     @Schema(description = "HERREKENEN of RANGORDE_BLIJFT; null bij een vaste lijn") String wegvallen,
                     @Schema(description = "De methode in zinnen") String uitleg, List<CriterionView> criteria) {
    }

    @Schema(name = "Gunningscriterium", description = "Waarop een inschrijving punten krijgt; wat niet gezegd is, is null.")
    record CriterionView(String code, String naam, int gewicht, @Schema(description = "Het hoogste cijfer") int schaal,
                         @Schema(description = "Wat cijfers betekenen: 6 = voldoende; 8 = goed") String cijfers, Integer minimum,
                         @Schema(description = "Code van het thema, of MVOI voor alle thema's samen") String thema, String wijzeVanMeten, String linkMetVoorwerp,
                         String bewijs, @Schema(description = "Code van de eis die het aanscherpt") String vervangtEis) {
    }

    @Schema(name = "Poortresultaat", description = "Wat een poort opleverde.")
    record GateView(@Schema(example = "G2") String poort,
                    @Schema(description = "Code van het thema; null bij een poort over het hele dossier") String thema,
                    @Schema(description = "Nummer van het perceel; null voor het hele dossier") Integer perceel,
                    @Schema(description = "GEHAALD, AFGEWEKEN, NIET_VAN_TOEPASSING of BEVINDINGEN") String resultaat,
                    @Schema(description = "null voor wie ze nog niet mag weten") List<String> bevindingen, OffsetDateTime op,
                    @Schema(description = "Gebruiker, of 'systeem'") String door,
                    @JsonInclude(JsonInclude.Include.NON_NULL)
                    @Schema(description = "true bij een poort die na een wijziging opnieuw wordt gevraagd; staat er anders niet, en niet in een lijst van dossiers")
                    Boolean opnieuw) {

        GateView again() {
            return new GateView(poort, thema, perceel, resultaat, bevindingen, op, door, true);
        }
    }

    @Schema(name = "Aanbesteding", description = "De dagen van een aanbesteding; wat er nog niet is, is null.")
    record TenderView(@Schema(description = "Nummer van het perceel; null voor het hele dossier") Integer perceel,
                      @Schema(description = "OPENBAAR of NIET_OPENBAAR") String variant, LocalDate verzonden,
                      @Schema(description = "De laatste dag om vragen te stellen") LocalDate vragenTot,
                      @Schema(description = "De laatste dag om in te schrijven") LocalDate sluiting, LocalDate beslissingVerzonden,
                      LocalDate opschortingTotEnMet, LocalDate tekenenVanaf) {
    }

    @Schema(name = "OvergenomenEis", description = "Een eis die in dit dossier geldt.")
    record RequirementView(String code, String thema, @Schema(description = "Een of meer van GE, SC, EIS, GC en CB") List<String> gebruik,
                           int niveau, @Schema(description = "Hoe een waarde langs de norm gaat: >=, <= of =") String operator,
                           @Schema(description = "Getal in de eenheid, met een punt voor decimalen") String norm,
                           String eenheid, String kpi) {
    }

    @Schema(name = "Afwijking", description = "Een gevraagde afwijking van een thema en wat ervan werd.")
    record DeviationView(String thema, String poort, List<String> eisen, String grond, String motivering, String vervanging, LocalDate einddatum,
                         String gevraagdDoor, OffsetDateTime gevraagdOp, String beoordeeldDoor, String oordeel,
                         String oordeelToelichting, @Schema(description = "GEVRAAGD, TOEGESTAAN, AFGEWEZEN of VERVALLEN") String status) {
    }

    @Schema(name = "Akkoord", description = "Een besluit van iemand met mandaat.")
    record ApprovalView(@Schema(description = "STRATEGIE, AFWIJKING, GUNNING of CONTRACT") String onderwerp,
                        @Schema(description = "AKKOORD, AFGEWEZEN of NIET_NODIG") String besluit,
                        @Schema(description = "Gebruiker, of 'systeem'") String door, OffsetDateTime op) {
    }

    @Schema(name = "Contract", description = "Het contract bij een dossier.")
    record ContractView(String nummer, String leverancier,
                        @Schema(description = "KvK-nummer, of een nummer uit een ander land met de letters van dat land ervoor; null als dat niet bekend is") String kvk,
                        @Schema(description = "MICRO, SMALL, MEDIUM of LARGE; null als die niet bekend is") String leverancierGrootte,
                        @Schema(description = "null voor wie de inhoud van inschrijvingen niet mag weten") ContactView leverancierContact,
                        BigDecimal waarde, LocalDate begin, LocalDate einde,
                        String contractmanager, String ondertekendDoor, LocalDate ondertekendOp,
                        @Schema(description = "CONCEPT, GETEKEND of BEEINDIGD") String status, List<KpiView> kpis) {
    }

    @Schema(name = "Contactpersoon", description = "Bij wie u terechtkunt bij een leverancier; wat niet bekend is, is null.")
    record ContactView(String naam, String email) {
    }

    @Schema(name = "Kpi", description = "Een belofte van de leverancier die gemeten wordt.")
    record KpiView(@Schema(description = "Code van de eis") String code, String thema, String omschrijving, String eenheid,
                   @Schema(description = "Hoe een meting langs de norm gaat: >=, <= of =") String operator, String norm,
                   String frequentie) {
    }
}
