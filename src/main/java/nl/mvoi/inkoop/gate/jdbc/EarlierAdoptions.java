// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.jdbc;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How often requirements were adopted in other dossiers, since it is kept what was not. */
@Repository
public class EarlierAdoptions {

    private final JdbcClient database;

    EarlierAdoptions(JdbcClient database) {
        this.database = database;
    }

    /** In how many dossiers a requirement was proposed, and in how many of these it was adopted. */
    public record Tally(String code, int proposed, int adopted) {
    }

    /** By code; a requirement that was in no other dossier is left out. */
    public Map<String, Tally> of(Collection<String> codes, DossierNumber besides) {
        return codes.isEmpty() ? Map.of() : database.sql("select code, count(*), count(case when dropped then null else 1 end)"
                        + " from adopted_requirement where code in (:codes) and dropped is not null and dossier <> :besides group by code")
                .param("codes", codes).param("besides", besides.toString())
                .query((row, at) -> new Tally(row.getString(1), row.getInt(2), row.getInt(3))).list().stream()
                .collect(Collectors.toMap(Tally::code, one -> one));
    }
}
