// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.dossier.Decider;
import nl.mvoi.inkoop.dossier.Facts.Kept;
import nl.mvoi.inkoop.dossier.Moment;
import nl.mvoi.inkoop.dossier.Ruling;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Json;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.GateCheck;
import nl.mvoi.inkoop.gate.internal.check.GateDecider;
import nl.mvoi.inkoop.tables.Witness;
import nl.mvoi.inkoop.tables.Witness.Witnessed;

/** Takes every decision that was kept again, from the facts that were kept with it. */
final class Replay {

    /** More than this is no summary any more. */
    private static final int LARGEST_EXPLORATION = 1024;

    private final Map<Moment, Decider<?, ?>> deciders = new EnumMap<>(Moment.class);
    private final Map<Moment, Integer> count = new EnumMap<>(Moment.class);
    private final Witness witness;
    private final Json json;

    Replay(List<Decider<?, ?>> beans, List<GateCheck<?>> checks, Witness witness, ObjectMapper mapper) {
        this.witness = witness;
        json = new Json(mapper);
        beans.forEach(decider -> deciders.put(decider.moment(), decider));
        Arrays.stream(Gate.values()).filter(gate -> gate != Gate.G2).map(gate -> new GateDecider(gate,
                checks.stream().filter(check -> check.gate() == gate).toList(), mapper)).forEach(gate -> deciders.put(gate.moment(), gate));
    }

    /** How many decisions of each moment were taken again so far. */
    Map<Moment, Integer> count() {
        return count;
    }

    /**
     * Asks again; the same outcome by the same rules of the same versions of all tables, or a failure. What was kept before facts had a
     * shape cannot be asked again: it is read, and left out.
     */
    void again(DossierNumber dossier, List<Kept> decisions) {
        Map<String, Object> advised = new HashMap<>();
        for (Kept kept : decisions.stream().filter(one -> one.schema() > 0).toList()) {
            Witnessed<? extends Ruling<?>> heard = witness.of(() -> ask(deciders.get(kept.moment()), kept));
            Ruling<?> ruling = heard.result();
            assertThat(Arrays.asList(plain(ruling.outcome()), ruling.decision(), ruling.version(), ruling.rules(), ruling.others(heard.tables())))
                    .as(dossier + " " + kept)
                    .isEqualTo(Arrays.asList(kept.outcome(), kept.decision(), kept.version(), kept.rules(), kept.others()));
            assertThat(kept.schema()).isEqualTo(kept.moment().schema());
            check(kept, advised);
            count.merge(kept.moment(), 1, Integer::sum);
        }
    }

    /** A theme passes by the advice that was taken again when the purchase was stated, so the chain has no gap. */
    private void check(Kept kept, Map<String, Object> advised) {
        Object explored = kept.moment() == Moment.AANVRAAG ? kept.outcome() : kept.outcome().get("verkenning");
        if (explored instanceof Map<?, ?> exploration) {
            assertThat(json.write(exploration)).hasSizeLessThanOrEqualTo(LARGEST_EXPLORATION);
            ((List<?>) exploration.get("themas")).forEach(one -> advised.put((String) ((Map<?, ?>) one).get("thema"), one));
        }
        if (kept.moment() == Moment.G2) {
            Map<?, ?> advice = (Map<?, ?>) advised.get((String) kept.facts().get("thema"));
            assertThat(Arrays.asList(kept.rules(), kept.facts().get("relevantie"), kept.facts().get("niveau")))
                    .isEqualTo(Arrays.asList(advice.get("regels"), advice.get("relevantie"), advice.get("niveau")));
        }
    }

    private <F, U> Ruling<U> ask(Decider<F, U> decider, Kept kept) {
        return decider.decide(json.read(json.write(kept.facts()), decider.type()));
    }

    private Map<?, ?> plain(Object outcome) {
        return json.read(json.write(outcome), Map.class);
    }
}
