// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.library;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import nl.mvoi.inkoop.rules.ContractRules;

/** Asks the tables about contracts that run and records that are kept. */
final class ContractTables implements ContractRules {

    private static final String DAY = "peildatum";

    private final Tables tables;

    ContractTables(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Segment segment(BigDecimal valuePerYear, boolean highImpact, boolean highRisk, LocalDate on) {
        Row row = tables.row("segmentatie", Map.of(
                "waardePerJaar", valuePerYear, "hogeImpact", highImpact, "hoogRisico", highRisk, DAY, on));
        return new Segment(row.text("klasse"), row.text("naam"), row.text("overleg"), row.text("kpiFrequentie"),
                row.text("evaluatie"), row.explanation());
    }

    @Override
    public Escalation escalation(Shortcoming shortcoming, LocalDate on) {
        Row row = tables.row("escalatie", Map.of("aanleiding", shortcoming.name(), DAY, on));
        return new Escalation(row.text("stap"), row.text("naam"), row.text("groep"), row.wholeNumber("werkdagen"),
                row.text("grondslag"), row.explanation());
    }

    @Override
    public Retention retention(RecordKind kind, LocalDate on) {
        Row row = tables.row("bewaartermijnen", Map.of("soortStuk", kind.name(), DAY, on));
        return new Retention(row.wholeNumber("jaren"), row.text("vanaf"), row.explanation());
    }
}
