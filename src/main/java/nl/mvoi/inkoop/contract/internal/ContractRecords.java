// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.internal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.mvoi.inkoop.platform.DossierNumber;

/** Where this room keeps its records. Only for this room. */
public interface ContractRecords {

    /** Counts one more contract of a year, for its number. */
    int nextCount(int year);

    /** Those about the whole purchase of these dossiers, the oldest first. */
    List<RegisteredContract> contracts(Collection<DossierNumber> dossiers);

    default Optional<RegisteredContract> contract(DossierNumber dossier) {
        return contracts(List.of(dossier)).stream().findFirst();
    }

    /** Adds it, or replaces the one with the same id, KPIs included. */
    void keep(RegisteredContract contract);

    /** Oldest first. */
    List<Measurement> measurements(long contract);

    void add(long contract, Measurement measurement);

    void addPlan(long contract, LocalDate plannedFor, String plan, LocalDate due, String by, OffsetDateTime at);

    /** The newest one. */
    Optional<Evaluation> evaluation(long contract);

    void add(long contract, Evaluation evaluation);
}
