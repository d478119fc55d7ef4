// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.mvoi.inkoop.approval.SubjectKind;
import nl.mvoi.inkoop.approval.internal.MandateDecider;
import nl.mvoi.inkoop.approval.internal.MandateFacts;
import nl.mvoi.inkoop.dossier.Facts.Kept;
import nl.mvoi.inkoop.dossier.Moment;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.GateCheck;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Nature;
import nl.mvoi.inkoop.tables.Witness;
import nl.mvoi.inkoop.tables.Witness.Asked;
import nl.mvoi.inkoop.testing.DeployedRules;
import nl.mvoi.inkoop.testing.FactsInMemory;
import org.junit.jupiter.api.Test;

/** The replay of kept decisions sees what does not agree, and does not stumble over what is from before facts had a shape. */
class ReplayTest {

    private static final DossierNumber DOSSIER = DossierNumber.of("INK-2026-00001");
    private static final List<Asked> MORE = List.of(new Asked("feestdagen", 1, List.of("pasen")));

    private final MandateDecider mandates = new MandateDecider(DeployedRules.library(null));
    private final FactsInMemory facts = new FactsInMemory();
    private final Replay replay = new Replay(List.of(mandates), gates(), (Witness) DeployedRules.decisions(), FactsInMemory.MAPPER);

    @Test
    void aDecisionThatComesOutTheSameIsCounted() {
        replay.again(DOSSIER, List.of(decided()));

        assertThat(replay.count()).isEqualTo(Map.of(Moment.AKKOORD, 1));
    }

    @Test
    void anotherVersionOfAnyTableThatHadASayFails() {
        Kept kept = decided();

        fails(new Kept(kept.moment(), null, kept.at(), kept.secrets(), kept.decision(), 99, kept.rules(), kept.others(), kept.facts(), kept.outcome(), kept.schema()));
        fails(new Kept(kept.moment(), null, kept.at(), kept.secrets(), kept.decision(), kept.version(), kept.rules(), MORE, kept.facts(), kept.outcome(), kept.schema()));
    }

    @Test
    void whatIsFromBeforeFactsHadAShapeIsLeftOut() {
        replay.again(DOSSIER, List.of(new Kept(Moment.AKKOORD, null, OffsetDateTime.MIN, Set.of(), "mandaat", 1, List.of("r"), List.of(),
                Map.of("onderwerpAkkoord", "STRATEGIE"), Map.of("besluit", "AKKOORD", "tabel", "mandaat"), 0)));

        assertThat(replay.count()).isEmpty();
    }

    private Kept decided() {
        facts.decide(DOSSIER, mandates, new MandateFacts(SubjectKind.STRATEGIE, null, Lane.NORMAAL, Nature.WERK, "Beheer", new BigDecimal("60000"),
                LocalDate.of(2026, 12, 1), "opdrachtgever", List.of("inkoper"), null, null));
        return facts.newest(Moment.AKKOORD);
    }

    private void fails(Kept kept) {
        assertThatThrownBy(() -> replay.again(DOSSIER, List.of(kept))).isInstanceOf(AssertionError.class);
    }

    /** One that nobody asks, for each gate: a gate without a check cannot be decided at all. */
    private static List<GateCheck<?>> gates() {
        return List.of(Gate.values()).stream().<GateCheck<?>>map(Unasked::new).toList();
    }

    private record Unasked(Gate gate) implements GateCheck<String> {

        @Override
        public String name() {
            return "niets";
        }

        @Override
        public Class<String> type() {
            return String.class;
        }

        @Override
        public String facts(DossierNumber dossier) {
            return "";
        }

        @Override
        public List<String> judge(String nothing) {
            return List.of();
        }
    }
}
