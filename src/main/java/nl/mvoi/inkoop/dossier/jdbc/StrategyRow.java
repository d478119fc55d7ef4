// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import java.time.OffsetDateTime;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Procedure;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** The buyer's strategy, one row each time. */
@Table("strategy")
public record StrategyRow(@Id Long id, DossierNumber dossier, Procedure procedureCode, String variant, String awardMethod,
                          Integer qualityWeight, Integer mvoiWeight, String motivation, String awardMotivation, boolean lots,
                          String lotsMotivation, boolean proposalAccepted, String madeBy, OffsetDateTime madeAt) {
}
