// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.jdbc;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.gate.internal.theme.EarlierAdoptions;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts adoptions in the table. */
@Repository
class StoredAdoptions implements EarlierAdoptions {

    private final JdbcClient database;

    StoredAdoptions(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<String, Tally> of(Collection<String> codes, DossierNumber besides) {
        return codes.isEmpty() ? Map.of() : database.sql("select code, count(*), count(case when dropped then null else 1 end)"
                        + " from adopted_requirement where code in (:codes) and dropped is not null and dossier <> :besides group by code")
                .param("codes", codes).param("besides", besides.toString())
                .query((row, at) -> new Tally(row.getString(1), row.getInt(2), row.getInt(3))).list().stream()
                .collect(Collectors.toMap(Tally::code, one -> one));
    }
}
