// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.library;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.rules.DocumentRules;
import nl.mvoi.inkoop.tables.Decisions;
import org.springframework.stereotype.Component;

/** Asks the tables about documents. */
@Component
public class DocumentTables implements DocumentRules {

    private final Tables tables;

    public DocumentTables(Decisions decisions) {
        this.tables = new Tables(decisions);
    }

    @Override
    public List<Kind> kinds(LocalDate on) {
        return rows("documentsoorten", on).stream().map(row -> new Kind(row.text("code"), row.text("naam"),
                GivesAway.valueOf(row.text("geheim")), row.flag("openbaar"), row.flag("geldigTot"))).toList();
    }

    @Override
    public List<FileType> fileTypes(LocalDate on) {
        return rows("documenttypen", on).stream().map(row -> new FileType(row.text("extensie"), row.text("type"), row.text("inhoud"),
                row.text("naam"))).toList();
    }

    private List<Row> rows(String table, LocalDate on) {
        return tables.rows(table, Map.of("peildatum", on));
    }
}
