// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.GateResults;
import nl.mvoi.inkoop.gate.Outcome;
import nl.mvoi.inkoop.gate.Place;
import nl.mvoi.inkoop.gate.jdbc.GateResultRow;
import nl.mvoi.inkoop.gate.jdbc.GateResultRows;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Json;
import nl.mvoi.inkoop.platform.Markdown;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.platform.OncePerTransaction;
import nl.mvoi.inkoop.rules.Procedure;
import org.springframework.stereotype.Component;

/** Writes down what gates decided, and reads it back: for who looks at one place, once in a transaction. */
@Component
public class GateBook implements GateResults {

    private final GateResultRows rows;
    private final Dossiers dossiers;
    private final Timeline timeline;
    private final Clock clock;
    private final Json json;
    private final OncePerTransaction<DossierNumber, List<Entry>> entries = new OncePerTransaction<>();

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
    public void add(Place place, Outcome outcome, List<String> findings, String by) {
        GateResultRow saved = rows.save(new GateResultRow(null, place.dossier(), place.gate(), place.theme(), place.lot(), outcome, json.write(findings),
                dossiers.get(place.dossier()).procedure(), by, OfficeClock.now(clock)));
        entries.adjust(place.dossier(), before -> Stream.concat(before.stream(), Stream.of(entry(saved))).toList());
        timeline.recordBySystem(place.dossier(), EventKind.POORT_BESLIST, place.gate().secret(), label(place) + " " + outcome.words(),
                findings.isEmpty() ? null : String.join(" ", findings),
                EventData.result(outcome.name()).at(place.gate().name(), place.theme() == null ? null : place.theme().name()).ofLot(place.lot()));
    }

    private static String label(Place place) {
        return "Poort " + place.gate() + (place.theme() == null ? "" : " " + place.theme().label())
                + (place.lot() == null ? "" : " perceel " + place.lot());
    }

    @Override
    public Map<DossierNumber, List<Result>> of(Collection<DossierNumber> dossiers) {
        return rows.findByDossierInOrderById(dossiers).stream().collect(Collectors.groupingBy(GateResultRow::dossier,
                Collectors.mapping(row -> entry(row).result(), Collectors.toList())));
    }

    @Override
    public String feedback(Gate gate, DossierNumber dossier) {
        return newestEntry(Place.whole(dossier, gate)).map(entry -> Markdown.list(entry.result().findings())).orElse("");
    }

    /**
     * Every entry of a dossier as it is at this moment, oldest first. For who looks at several themes: they go their way at the same
     * time, and a colleague may have passed one since this transaction began.
     */
    public List<Entry> now(DossierNumber dossier) {
        return rows.findByDossierInOrderById(List.of(dossier)).stream().map(this::entry).toList();
    }

    /** The newest result with its procedure. */
    public Optional<Entry> newestEntry(Place place) {
        return newest(entries.get(place.dossier(), this::now), place);
    }

    /** The newest of these entries at a place. */
    public static Optional<Entry> newest(List<Entry> entries, Place place) {
        return entries.stream().filter(one -> one.result().isAt(place)).reduce((older, newer) -> newer);
    }

    private Entry entry(GateResultRow row) {
        return new Entry(new Result(row.gate(), row.theme(), row.lot(), row.outcome(), json.list(row.findings(), String.class),
                row.decidedAt(), row.decidedBy()), row.procedureCode());
    }
}
