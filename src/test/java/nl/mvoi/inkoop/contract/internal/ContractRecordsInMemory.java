// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.internal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.mvoi.inkoop.platform.DossierNumber;

/** Records that are gone after the test. */
public final class ContractRecordsInMemory implements ContractRecords {

    private final List<Measurement> measurements = new ArrayList<>();
    private RegisteredContract contract;
    private Evaluation evaluation;
    private int count = 6;

    /** Six were counted before. */
    @Override
    public int nextCount(int year) {
        return ++count;
    }

    @Override
    public List<RegisteredContract> contracts(Collection<DossierNumber> dossiers) {
        return contract == null ? List.of() : List.of(contract);
    }

    @Override
    public void keep(RegisteredContract it) {
        contract = new RegisteredContract(1L, it.version(), it.dossier(), it.lot(), it.number(), it.supplierId(), it.supplier(), it.chamberOfCommerceNumber(),
                it.value(), it.begin(), it.end(), it.manager(), it.signedBy(), it.signedOn(), it.status(), it.objection(),
                it.nextMeasurement(), it.kpis());
    }

    @Override
    public List<Measurement> measurements(long id) {
        return measurements;
    }

    @Override
    public void add(long id, Measurement measurement) {
        measurements.add(measurement);
    }

    @Override
    public void addPlan(long id, LocalDate plannedFor, String plan, LocalDate due, String by, OffsetDateTime at) {
        // no test reads plans
    }

    @Override
    public Optional<Evaluation> evaluation(long id) {
        return Optional.ofNullable(evaluation);
    }

    @Override
    public void add(long id, Evaluation it) {
        evaluation = it;
    }
}
