// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.jdbc;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.contract.internal.ContractRecords;
import nl.mvoi.inkoop.contract.internal.Evaluation;
import nl.mvoi.inkoop.contract.internal.Measurement;
import nl.mvoi.inkoop.contract.internal.RegisteredContract;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.OncePerTransaction;
import nl.mvoi.inkoop.platform.PlainNumber;
import nl.mvoi.inkoop.platform.YearlyCount;
import nl.mvoi.inkoop.rules.Theme;
import org.springframework.stereotype.Repository;

/** The records of this room in tables; a contract is read once in a transaction. */
@Repository
class JdbcContractRecords implements ContractRecords {

    private final ContractRows contracts;
    private final Measurements measurements;
    private final ImprovementPlans plans;
    private final Evaluations evaluations;
    private final YearlyCount count;
    private final OncePerTransaction<Set<DossierNumber>, List<RegisteredContract>> read = new OncePerTransaction<>();

    JdbcContractRecords(ContractRows contracts, Measurements measurements, ImprovementPlans plans, Evaluations evaluations, YearlyCount count) {
        this.contracts = contracts;
        this.measurements = measurements;
        this.plans = plans;
        this.evaluations = evaluations;
        this.count = count;
    }

    @Override
    public int nextCount(int year) {
        return count.next("contract", year);
    }

    @Override
    public List<RegisteredContract> contracts(Collection<DossierNumber> dossiers) {
        return read.get(Set.copyOf(dossiers), contracts::withKpis);
    }

    @Override
    public void keep(RegisteredContract contract) {
        contracts.save(ContractRow.of(contract));
        read.forgetAll();
    }

    @Override
    public List<Measurement> measurements(long contract) {
        return measurements.findByContractOrderById(contract).stream().map(row -> new Measurement(row.requirementCode(),
                row.plannedFor(), row.measuredOn(), PlainNumber.of(row.measuredValue()), row.evidence(), row.recordedBy(),
                row.recordedAt())).toList();
    }

    @Override
    public void add(long contract, Measurement it) {
        measurements.save(new MeasurementRow(null, contract, it.requirementCode(), it.plannedFor(), it.measuredOn(), it.value(),
                it.evidence(), it.by(), it.at()));
    }

    @Override
    public void addPlan(long contract, LocalDate plannedFor, String plan, LocalDate due, String by, OffsetDateTime at) {
        plans.save(new ImprovementPlanRow(null, contract, plannedFor, plan, due, by, at));
    }

    @Override
    public Optional<Evaluation> evaluation(long contract) {
        return evaluations.findFirstByContractOrderByIdDesc(contract).map(row -> {
            Map<Theme, String> lessons = new EnumMap<>(Theme.class);
            row.lessons().forEach(lesson -> lessons.put(Theme.valueOf(lesson.theme()), lesson.explanation()));
            return new Evaluation(row.explanation(), row.grade(), lessons, row.evaluatedBy(), row.evaluatedAt());
        });
    }

    @Override
    public void add(long contract, Evaluation it) {
        Set<LessonRow> lessons = it.lessons().entrySet().stream()
                .map(lesson -> new LessonRow(null, lesson.getKey().name(), lesson.getValue())).collect(Collectors.toSet());
        evaluations.save(new EvaluationRow(null, contract, it.text(), it.grade(), it.by(), it.at(), lessons));
    }
}
