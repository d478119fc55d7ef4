// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.jdbc;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.mvoi.inkoop.gate.Place;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.OncePerTransaction;
import org.springframework.stereotype.Component;

/** The answers of buyers at the gates of a dossier, read once in a transaction for all its themes. */
@Component
public class AnswerStore {

    private final GateAnswers rows;
    private final OncePerTransaction<DossierNumber, List<GateAnswerRow>> read = new OncePerTransaction<>();

    public AnswerStore(GateAnswers rows) {
        this.rows = rows;
    }

    /** The newest at a place. */
    public Optional<GateAnswerRow> newest(Place place) {
        return read.get(place.dossier(), rows::findByDossierOrderById).stream().filter(row -> row.place().equals(place))
                .reduce((older, newer) -> newer);
    }

    /** Adds one, which is the newest at its place from now on. */
    public void add(GateAnswerRow row) {
        GateAnswerRow saved = rows.save(row);
        read.adjust(row.dossier(), before -> Stream.concat(before.stream(), Stream.of(saved)).toList());
    }
}
