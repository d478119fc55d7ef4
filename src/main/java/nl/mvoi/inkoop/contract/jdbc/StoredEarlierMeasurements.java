// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.jdbc;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.gate.EarlierMeasurements;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts measurements in the tables; the signs are those of {@code Norm}. */
@Repository
class StoredEarlierMeasurements implements EarlierMeasurements {

    private final JdbcClient database;

    StoredEarlierMeasurements(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<String, Tally> of(Collection<String> codes, DossierNumber besides) {
        return codes.isEmpty() ? Map.of() : database.sql("""
                select k.requirement_code, count(*), count(case when k.operator = '>=' and m.measured_value >= k.norm
                or k.operator = '<=' and m.measured_value <= k.norm or k.operator = '=' and m.measured_value = k.norm then 1 end)
                from measurement m join contract c on c.id = m.contract join kpi k on k.contract = m.contract and k.requirement_code = m.requirement_code
                where k.requirement_code in (:codes) and c.dossier <> :besides group by k.requirement_code""")
                .param("codes", codes).param("besides", besides.toString())
                .query((row, at) -> new Tally(row.getString(1), row.getInt(2), row.getInt(3))).list().stream()
                .collect(Collectors.toMap(Tally::code, one -> one));
    }
}
