// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import java.time.OffsetDateTime;
import java.util.List;
import nl.mvoi.inkoop.dossier.AwardFormula;
import nl.mvoi.inkoop.dossier.Criterion;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Procedure;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The buyer's strategy with its criteria, one row each time.
 *
 * @param formula null where a strategy of before did not say
 */
@Table("strategy")
public record StrategyRow(@Id Long id, DossierNumber dossier, Procedure procedureCode, String variant, String awardMethod,
                          String motivation, String awardMotivation, boolean lots, String lotsMotivation, boolean proposalAccepted,
                          String madeBy, OffsetDateTime madeAt, String asked, @Embedded.Nullable(prefix = "price_") AwardFormula formula,
                          @MappedCollection(idColumn = "strategy", keyColumn = "position") List<Criterion> criteria) {
}
