// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import nl.mvoi.inkoop.dossier.AwardFormula;
import nl.mvoi.inkoop.dossier.Criterion;
import nl.mvoi.inkoop.dossier.DropOut;
import nl.mvoi.inkoop.dossier.Formula;
import nl.mvoi.inkoop.platform.Codes;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Procedure;
import org.springframework.jdbc.core.ResultSetExtractor;

/** Reads one strategy from rows of which each has one criterion. */
class StrategyWithCriteria implements ResultSetExtractor<StrategyRow> {

    @Override
    public StrategyRow extractData(ResultSet row) throws SQLException {
        StrategyRow strategy = null;
        while (row.next()) {
            strategy = strategy == null ? strategy(row) : strategy;
            if (row.getString("code") != null) {
                strategy.criteria().add(criterion(row));
            }
        }
        return strategy;
    }

    private static StrategyRow strategy(ResultSet row) throws SQLException {
        return new StrategyRow(row.getLong("id"), DossierNumber.of(row.getString("dossier")), Procedure.valueOf(row.getString("procedure_code")),
                row.getString("variant"), row.getString("award_method"), row.getString("motivation"), row.getString("award_motivation"),
                row.getBoolean("lots"), row.getString("lots_motivation"), row.getBoolean("proposal_accepted"), row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class), row.getString("asked"), formula(row), new ArrayList<>());
    }

    private static Criterion criterion(ResultSet row) throws SQLException {
        return new Criterion(row.getString("code"), row.getString("name"), row.getInt("weight"), row.getInt("scale"), row.getString("theme"),
                row.getString("marks"), row.getObject("minimum", Integer.class), row.getString("measuring"), row.getString("subject_link"), row.getString("evidence"),
                row.getString("tightens"));
    }

    private static AwardFormula formula(ResultSet row) throws SQLException {
        Formula formula = Codes.read(Formula.class, row.getString("price_formula"));
        return formula == null ? null : new AwardFormula(formula, row.getBigDecimal("price_lowest"), row.getBigDecimal("price_highest"),
                row.getBoolean("price_ceiling"), Codes.read(DropOut.class, row.getString("price_drop_out")));
    }
}
