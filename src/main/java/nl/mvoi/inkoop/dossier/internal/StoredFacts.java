// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.dossier.Decider;
import nl.mvoi.inkoop.dossier.Facts;
import nl.mvoi.inkoop.dossier.Moment;
import nl.mvoi.inkoop.dossier.Ruling;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.dossier.jdbc.FactsRepository;
import nl.mvoi.inkoop.dossier.jdbc.FactsRow;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Json;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.platform.WrittenTogether;
import nl.mvoi.inkoop.tables.Witness;
import nl.mvoi.inkoop.tables.Witness.Asked;
import nl.mvoi.inkoop.tables.Witness.Witnessed;
import org.springframework.stereotype.Service;

/** Facts in their table; those of one transaction are written together. */
@Service
class StoredFacts implements Facts {

    private static final TypeReference<Map<String, Object>> ANYTHING = new TypeReference<>() {
    };

    private static final List<String> MOMENTS = Arrays.stream(Moment.values()).map(Enum::name).toList();

    private final FactsRepository rows;
    private final Witness witness;
    private final WrittenTogether<FactsRow> decided;
    private final Json json;
    private final Clock clock;

    StoredFacts(FactsRepository rows, Witness witness, ObjectMapper json, Clock clock) {
        this.rows = rows;
        this.witness = witness;
        decided = new WrittenTogether<>(rows::saveAll);
        this.json = new Json(json);
        this.clock = clock;
    }

    @Override
    public <F, U> U decide(DossierNumber dossier, Integer lot, Decider<F, U> decider, F facts) {
        String kept = json.write(facts);
        Witnessed<Ruling<U>> heard = witness.of(() -> decider.decide(json.read(kept, decider.type())));
        Ruling<U> ruling = heard.result();
        decided.add(new FactsRow(null, dossier, decider.moment().name(), lot, OfficeClock.now(clock), joined(decider.secrets(facts)),
                ruling.decision(), ruling.version(), String.join(",", ruling.rules()), json.write(ruling.others(heard.tables())), kept,
                json.write(ruling.outcome()), decider.moment().schema()));
        return ruling.outcome();
    }

    private static String joined(Set<Secret> secrets) {
        return secrets.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    @Override
    public List<Kept> of(DossierNumber dossier) {
        decided.write();
        return rows.findByDossierAndMomentInOrderById(dossier, MOMENTS).stream().map(this::kept).toList();
    }

    private Kept kept(FactsRow row) {
        return new Kept(Moment.valueOf(row.moment()), row.lot(), row.keptAt(),
                split(row.secrets()).stream().map(Secret::valueOf).collect(Collectors.toSet()), row.decisionKey(), row.decisionVersion(),
                split(row.rules()), json.list(row.otherTables(), Asked.class), json.read(row.facts(), ANYTHING), json.read(row.outcome(), ANYTHING), row.schemaVersion());
    }

    private static List<String> split(String codes) {
        return codes.isEmpty() ? List.of() : List.of(codes.split(","));
    }
}
