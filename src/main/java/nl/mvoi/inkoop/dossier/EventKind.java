// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

/** What happened to a dossier, for programs; the names are the codes of the API. People read the sentence beside it. */
public enum EventKind {
    DOSSIER_AANGELEGD, WAARSCHUWING, CPV_AFGEWEKEN,
    /** The dossier left the phase {@code oud} and entered the phase {@code nieuw}. */
    FASE_VERANDERD,
    OPDRACHT_UITGEWERKT, BUDGET_BESLIST, STRATEGIE_OPGESTELD, GUNNINGSCRITERIA_VASTGELEGD, RAAMOVEREENKOMST_GETOETST, INHUURROUTE_VASTGELEGD, ARBEIDSAANDEEL_VASTGELEGD,
    OPKNIPPEN_BEANTWOORD,
    INKOOP_INGETROKKEN, STAP_OPNIEUW_GEPROBEERD,
    /** What was asked is something else now; what rested on it may be asked again. The procedure went from {@code oud} to {@code nieuw}. */
    INKOOP_GEWIJZIGD,
    /** One answer of the request ({@code onderwerp}, the key of its field) went from {@code oud} to {@code nieuw}, in words. */
    GEGEVEN_GEWIJZIGD,
    POORT_BESLIST, POORT_HEROPEND,
    AFWIJKING_GEVRAAGD, AFWIJKING_BEOORDEELD, AFWIJKING_BESLIST, AFWIJKING_VERVALLEN,
    AKKOORD_GEVRAAGD, AKKOORD_NIET_NODIG, AKKOORD_BESLIST, AKKOORD_TE_LAAT, AKKOORD_VERVALLEN,
    PUBLICATIE_VOORBEREID, GENODIGDEN_GEKOZEN, GEPUBLICEERD, TE_VROEG_VERDER, SLUITING_BEREIKT, OPSCHORTING_VERSTREKEN, RONDE_GEEINDIGD,
    INSCHRIJVING_VASTGELEGD, INSCHRIJVING_VERVANGEN, INSCHRIJVING_OPGEMERKT, INSCHRIJVING_ONTBREEKT, INSCHRIJVINGEN_GETOETST,
    INSCHRIJVING_ONGELDIG, INSCHRIJVING_BEOORDEELD, BEOORDELING_OVERGENOMEN, BEOORDELINGEN_VERVALLEN,
    RANGORDE_BEPAALD, RANGORDE_VERANDERD, LOTING_VASTGELEGD, ADVIES_OPGESTELD, LAGE_PRIJS_ONDERZOCHT, RAMING_TOEGELICHT,
    GUNNING_BESLIST, GUNNING_INGETROKKEN, KLACHT_GEMELD, KLACHT_BEOORDEELD,
    CONTRACT_OPGESTELD, CONTRACT_HERSTELD, CONTRACT_NIET_GETEKEND, CONTRACT_GETEKEND, CONTRACT_GEEVALUEERD, CONTRACT_BEEINDIGD,
    METING_GEPLAND, KPIS_GEMETEN, VERBETERPLAN_VASTGELEGD,
    /** Somebody got a role in the dossier ({@code onderwerp}); by itself that gives nobody a part in what was done. */
    EIGENAAR_AANGEWEZEN,
    /** Adds a document; by itself that gives nobody a part in the dossier. */
    DOCUMENT_TOEGEVOEGD,
    /** Somebody asks somebody something about the dossier; neither asking nor answering gives a part in it. */
    VRAAG_GESTELD, VRAAG_BEANTWOORD,
    /** The task in which the client, or who stands in for him, answers what sent the purchase back; who did so spoke as the client. */
    VRAAG_AAN_OPDRACHTGEVER_BEANTWOORD,
    /** A buyer asks the client something first; the steps from the strategy on are walked again after the answer. */
    TERUG_NAAR_OPDRACHTGEVER,
    TAAK_GEOPEND,
    /** The task appeared with findings on top: its answer was not in order. */
    TAAK_TERUGGEKOMEN,
    TAAK_OPGEPAKT,
    /** Who had picked it up gave it back to the group. */
    TAAK_TERUGGEGEVEN,
    TAAK_AFGEROND,
    /** It was laid ready for somebody else ({@code nieuw}). */
    TAAK_OVERGEDRAGEN,
    /** From before events had a kind, and written with words that no longer exist. */
    OVERIG;

    /**
     * What is work on a dossier, for a question to the database: who works on it may come to know more of it. How a task stands is no work,
     * so who only picked one up did nothing; nor did who only added a document, asked, answered or gave somebody a role.
     */
    public static final String IS_WORK = "kind not like 'TAAK%' and kind not like 'VRAAG%' and kind not in ('DOCUMENT_TOEGEVOEGD', 'EIGENAAR_AANGEWEZEN')";

    /** Whether it tells how a task stands, which is no work on the dossier by itself. */
    public boolean isAboutTask() {
        return name().startsWith("TAAK_");
    }
}
