// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.jdbc;

import java.time.OffsetDateTime;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Theme;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** What a buyer answered, one row each time; {@code answer} is JSON. */
@Table("gate_answer")
public record GateAnswerRow(@Id Long id, DossierNumber dossier, Gate gate, Theme theme, String answer, String answeredBy, OffsetDateTime answeredAt) {
}
