// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.web;

import java.util.List;
import nl.mvoi.inkoop.dossier.EventKind;

/** What people look for on a timeline: kinds of events that belong together. What is in no other group is in {@link #OTHER}. */
enum EventGroup {
    TASKS("taken", "Taken", "TAAK_"),
    PHASES("fases", "Fases", "DOSSIER_AANGELEGD", "FASE_VERANDERD", "INKOOP_INGETROKKEN"),
    PREPARATION("voorbereiding", "Opdracht en strategie", "INKOOP_GEWIJZIGD", "GEGEVEN_", "OPDRACHT_", "BUDGET_", "STRATEGIE_", "RAAMOVEREENKOMST_", "INHUURROUTE_", "ARBEIDSAANDEEL_"),
    GATES("poorten", "Poorten en afwijkingen", "POORT_", "AFWIJKING_"),
    APPROVALS("akkoorden", "Akkoorden", "AKKOORD_"),
    MARKET("markt", "Publicatie en inschrijvingen", "PUBLICATIE_", "GEPUBLICEERD", "SLUITING_", "RONDE_", "INSCHRIJVING", "BEOORDELING"),
    AWARD("gunning", "Gunning", "RANGORDE_", "LOTING_", "ADVIES_", "LAGE_PRIJS_", "RAMING_", "GUNNING_", "KLACHT_", "OPSCHORTING_"),
    CONTRACT("contract", "Contract", "CONTRACT_", "METING_", "KPIS_", "VERBETERPLAN_"),
    DOCUMENTS("documenten", "Documenten", "DOCUMENT_"),
    QUESTIONS("vragen", "Vragen en antwoorden", "VRAAG_"),
    OTHER("overig", "Overig");

    private final String code;
    private final String label;
    private final List<String> beginnings;

    EventGroup(String code, String label, String... beginnings) {
        this.code = code;
        this.label = label;
        this.beginnings = List.of(beginnings);
    }

    /** As it stands in the address of a page. */
    public String code() {
        return code;
    }

    /** As the page names it. */
    public String label() {
        return label;
    }

    static EventGroup of(EventKind kind) {
        for (EventGroup group : values()) {
            if (group.beginnings.stream().anyMatch(kind.name()::startsWith)) {
                return group;
            }
        }
        return OTHER;
    }
}
