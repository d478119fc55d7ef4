// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.GateResults;
import nl.mvoi.inkoop.gate.Outcome;
import nl.mvoi.inkoop.gate.jdbc.GateResultRow;
import nl.mvoi.inkoop.gate.jdbc.GateResultRows;
import nl.mvoi.inkoop.platform.Json;
import nl.mvoi.inkoop.platform.Markdown;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.Theme;
import org.springframework.stereotype.Component;

/** Writes down what gates decided, and reads it back. */
@Component
public class GateBook implements GateResults {

    private final GateResultRows rows;
    private final Dossiers dossiers;
    private final Timeline timeline;
    private final Clock clock;
    private final Json json;

    public GateBook(GateResultRows rows, Dossiers dossiers, Timeline timeline, Clock clock, ObjectMapper json) {
        this.rows = rows;
        this.dossiers = dossiers;
        this.timeline = timeline;
        this.clock = clock;
        this.json = new Json(json);
    }

    /** A result as it was kept, with the procedure it was reached for. */
    public record Entry(Result result, Procedure procedure) {

        /** Whether the gate let the theme or dossier through. */
        public boolean isPassed() {
            return result.outcome().isPassed();
        }
    }

    /**
     * Adds a result and tells it in the audit trail. A check decides, never a person.
     *
     * @param by who gave the answer that was checked, or the system
     */
    public void add(String dossier, Gate gate, Theme theme, Outcome outcome, List<String> findings, String by) {
        rows.save(new GateResultRow(null, dossier, gate, theme, outcome, json.write(findings),
                dossiers.get(dossier).procedure(), by, OfficeClock.now(clock)));
        String name = "Poort " + gate + (theme == null ? "" : " " + theme.label());
        timeline.recordBySystem(dossier, EventKind.POORT_BESLIST, gate.secret(), name + " " + outcome.words(),
                findings.isEmpty() ? null : String.join(" ", findings),
                EventData.result(outcome.name()).at(gate.name(), theme == null ? null : theme.name()));
    }

    @Override
    public List<Result> of(String dossier) {
        return all(dossier).stream().map(Entry::result).toList();
    }

    @Override
    public String feedback(Gate gate, String dossier) {
        return newestEntry(dossier, gate, null).map(entry -> Markdown.list(entry.result().findings())).orElse("");
    }

    /** Oldest first. */
    private List<Entry> all(String dossier) {
        return rows.findByDossierOrderById(dossier).stream().map(this::entry).toList();
    }

    /** The newest result with its procedure. @param theme null for a gate about the whole dossier */
    public Optional<Entry> newestEntry(String dossier, Gate gate, Theme theme) {
        return all(dossier).stream().filter(one -> one.result().gate() == gate && one.result().theme() == theme)
                .reduce((older, newer) -> newer);
    }

    private Entry entry(GateResultRow row) {
        return new Entry(new Result(row.gate(), row.theme(), row.outcome(), json.list(row.findings(), String.class),
                row.decidedAt(), row.decidedBy()), row.procedureCode());
    }
}
