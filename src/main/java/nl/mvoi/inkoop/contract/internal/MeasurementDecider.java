// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.internal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.contract.Contracts;
import nl.mvoi.inkoop.dossier.Decider;
import nl.mvoi.inkoop.dossier.Moment;
import nl.mvoi.inkoop.dossier.Ruling;
import nl.mvoi.inkoop.rules.Explanation;
import nl.mvoi.inkoop.rules.RuleLibrary;
import org.springframework.stereotype.Component;

/** Which KPIs must be measured at a moment, and whether what was measured is what was promised. */
@Component
public class MeasurementDecider implements Decider<MeasurementFacts, MeasurementOutcome> {

    private final RuleLibrary rules;

    public MeasurementDecider(RuleLibrary rules) {
        this.rules = rules;
    }

    @Override
    public Moment moment() {
        return Moment.METING;
    }

    @Override
    public Class<MeasurementFacts> type() {
        return MeasurementFacts.class;
    }

    @Override
    public Ruling<MeasurementOutcome> decide(MeasurementFacts facts) {
        Map<Boolean, List<String>> met = facts.kpis().stream().filter(kpi -> facts.gemeten().containsKey(kpi.code())).collect(
                Collectors.partitioningBy(kpi -> kpi.limit().isMetBy(facts.gemeten().get(kpi.code())),
                        Collectors.mapping(KpiFacts::code, Collectors.toList())));
        return Ruling.by(new MeasurementOutcome(due(facts), met.get(true), met.get(false)), why(facts));
    }

    /** Codes of the KPIs that must be measured. */
    List<String> due(MeasurementFacts facts) {
        return facts.meetmoment() == null ? List.of()
                : plan(facts).due(facts.meetmoment()).stream().map(Contracts.Kpi::requirementCode).toList();
    }

    /** The rules that say how often is measured. */
    List<Explanation> why(MeasurementFacts facts) {
        return facts.kpis().stream().map(KpiFacts::frequentie).filter(frequency -> frequency != null).distinct()
                .map(frequency -> rules.kpiPeriod(frequency, facts.peildatum()).explanation()).toList();
    }

    private MeasurementPlan plan(MeasurementFacts facts) {
        return new MeasurementPlan(facts.begin(), facts.einde(), facts.kpis().stream().map(KpiFacts::kpi).toList(),
                frequency -> rules.kpiPeriod(frequency, facts.peildatum()).months());
    }
}
