// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.jdbc;

import java.time.OffsetDateTime;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.Outcome;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.Theme;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** What a gate decided, one row each time; {@code findings} is JSON, {@code procedureCode} the procedure it was decided for. */
@Table("gate_result")
public record GateResultRow(@Id Long id, DossierNumber dossier, Gate gate, Theme theme, Integer lot, Outcome outcome, String findings,
        Procedure procedureCode, String decidedBy, OffsetDateTime decidedAt) {
}
