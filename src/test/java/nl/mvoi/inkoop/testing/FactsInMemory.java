// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.testing;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.dossier.Decider;
import nl.mvoi.inkoop.dossier.Facts;
import nl.mvoi.inkoop.dossier.Moment;
import nl.mvoi.inkoop.dossier.Ruling;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Json;

/** The facts of one dossier, decided from JSON like those in the table. */
public class FactsInMemory implements Facts {

    /** Reads and writes as the application does. */
    public static final ObjectMapper MAPPER = JsonMapper.builder().findAndAddModules().disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    static final Json JSON = new Json(MAPPER);

    private final List<Kept> kept = new ArrayList<>();

    @Override
    @SuppressWarnings("unchecked")
    public <F, U> U decide(DossierNumber dossier, Integer lot, Decider<F, U> decider, F facts) {
        String text = JSON.write(facts);
        Ruling<U> ruling = decider.decide(JSON.read(text, decider.type()));
        kept.add(new Kept(decider.moment(), lot, OffsetDateTime.parse("2026-12-01T10:00:00Z"), decider.secrets(facts), ruling.decision(),
                ruling.version(), ruling.rules(), List.of(), JSON.read(text, Map.class), JSON.read(JSON.write(ruling.outcome()), Map.class),
                decider.moment().schema()));
        return ruling.outcome();
    }

    @Override
    public List<Kept> of(DossierNumber dossier) {
        return List.copyOf(kept);
    }

    /** From here on nothing was decided. */
    public void clear() {
        kept.clear();
    }

    /** The newest of a moment, which must be there. */
    public Kept newest(Moment moment) {
        return kept.stream().filter(one -> one.moment() == moment).reduce((older, newer) -> newer)
                .orElseThrow(() -> new AssertionError("Nothing was kept of " + moment));
    }
}
