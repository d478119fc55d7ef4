// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import nl.mvoi.inkoop.dossier.Decider;
import nl.mvoi.inkoop.dossier.Facts;
import nl.mvoi.inkoop.dossier.Moment;
import nl.mvoi.inkoop.dossier.Ruling;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.dossier.jdbc.FactsRepository;
import nl.mvoi.inkoop.dossier.jdbc.FactsRow;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.tables.Witness;
import nl.mvoi.inkoop.testing.FactsInMemory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** Facts on a real table. */
@DataJdbcTest(includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.platform\\.jdbc\\.(PlainNames|KeyColumns)"))
@Import(FactsRepository.class)
class StoredFactsTest {

    private record Asked(BigDecimal bedrag) {
    }

    /** Decides from what it is given, which is not what was handed in but what was kept of it. */
    private static final class Halving implements Decider<Asked, Asked> {

        private Asked given;

        @Override
        public Moment moment() {
            return Moment.AKKOORD;
        }

        @Override
        public Class<Asked> type() {
            return Asked.class;
        }

        @Override
        public Set<Secret> secrets(Asked facts) {
            return Set.of(Secret.OFFERS, Secret.ESTIMATE);
        }

        @Override
        public Ruling<Asked> decide(Asked facts) {
            given = facts;
            return new Ruling<>(new Asked(facts.bedrag().divide(BigDecimal.valueOf(2))), "mandaat", 3, List.of("r1", "r2"));
        }
    }

    /** Two tables had a say: the one that the ruling names, and one more. */
    private static final Witness WITNESS = new Witness() {
        @Override
        public <T> Witnessed<T> of(Supplier<T> questions) {
            return new Witnessed<>(questions.get(), List.of(new Witness.Asked("feestdagen", 7, List.of("pasen", "kerst")),
                    new Witness.Asked("mandaat", 3, List.of("r1", "r2"))));
        }
    };

    private final FactsRepository rows;
    private final Facts facts;

    @Autowired
    StoredFactsTest(FactsRepository rows) {
        this.rows = rows;
        facts = new StoredFacts(rows, WITNESS, FactsInMemory.MAPPER, Clock.fixed(Instant.parse("2026-12-01T10:00:00Z"), OfficeClock.ZONE));
    }

    @Test
    void aDecisionIsTakenFromWhatIsKeptAndReadBackExactly() {
        Halving halving = new Halving();
        Asked asked = new Asked(new BigDecimal("12345678901234567.10"));

        Asked outcome = facts.decide(DossierNumber.of("INK-2026-00001"), halving, asked);

        assertThat(outcome).isEqualTo(new Asked(new BigDecimal("6172839450617283.55")));
        assertThat(halving.given).isEqualTo(asked).isNotSameAs(asked);
        assertThat(facts.of(DossierNumber.of("INK-2026-00001"))).singleElement().satisfies(kept -> {
            assertThat(kept.moment()).isEqualTo(Moment.AKKOORD);
            assertThat(kept.at()).isEqualTo("2026-12-01T10:00:00Z");
            assertThat(kept.lot()).isNull();
            assertThat(kept.secrets()).containsExactlyInAnyOrder(Secret.ESTIMATE, Secret.OFFERS);
            assertThat(List.of(kept.decision(), kept.version(), kept.rules(), kept.schema())).containsExactly("mandaat", 3, List.of("r1", "r2"), Moment.AKKOORD.schema());
            assertThat(kept.others()).containsExactly(new Witness.Asked("feestdagen", 7, List.of("pasen", "kerst")));
            assertThat(kept.facts()).isEqualTo(Map.of("bedrag", new BigDecimal("12345678901234567.10")));
            assertThat(kept.outcome()).isEqualTo(Map.of("bedrag", new BigDecimal("6172839450617283.55")));
        });
        assertThat(facts.of(DossierNumber.of("INK-2026-00002"))).isEmpty();
    }

    @Test
    void aDecisionAboutALotIsKeptForThatLot() {
        facts.decide(DossierNumber.of("INK-2026-00001"), 2, new Halving(), new Asked(BigDecimal.TEN));

        assertThat(facts.of(DossierNumber.of("INK-2026-00001"))).singleElement().extracting(Facts.Kept::lot).isEqualTo(2);
    }

    @Test
    void whatIsFromBeforeFactsHadAShapeIsShownAsItWasWritten() {
        rows.saveAll(List.of(new FactsRow(null, DossierNumber.of("INK-2026-00001"), "AKKOORD", null, OfficeClock.now(Clock.fixed(Instant.EPOCH, OfficeClock.ZONE)),
                "ESTIMATE", "mandaat", 12, "mandaat_1", "[]", "{\"geraamdeWaarde\":60000}", "{\"besluit\":\"AKKOORD\",\"tabel\":\"mandaat\"}", 0)));

        assertThat(facts.of(DossierNumber.of("INK-2026-00001"))).singleElement().satisfies(kept -> {
            assertThat(List.of(kept.decision(), kept.version(), kept.rules(), kept.schema())).containsExactly("mandaat", 12, List.of("mandaat_1"), 0);
            assertThat(kept.facts()).isEqualTo(Map.of("geraamdeWaarde", 60000));
            assertThat(kept.outcome()).isEqualTo(Map.of("besluit", "AKKOORD", "tabel", "mandaat"));
        });
    }

    @Test
    void aCodeThatThisVersionDoesNotKnowIsShownAsItWasKept() {
        rows.saveAll(List.of(new FactsRow(null, DossierNumber.of("INK-2026-00001"), "PUBLICATIE", null, OfficeClock.now(Clock.fixed(Instant.EPOCH, OfficeClock.ZONE)), "",
                "termijnen", 1, "r1", "[]", "{\"variant\":\"DIALOOG\"}", "{}", 1)));

        assertThat(facts.of(DossierNumber.of("INK-2026-00001"))).singleElement().extracting(Facts.Kept::facts).isEqualTo(Map.of("variant", "DIALOOG"));
    }

    @Test
    void whatIsNoLongerKeptIsNotShown() {
        rows.saveAll(List.of(new FactsRow(null, DossierNumber.of("INK-2026-00001"), "BUDGET", null, OfficeClock.now(Clock.fixed(Instant.EPOCH, OfficeClock.ZONE)), "", null, null,
                "", "[]", "{}", "{}", 0)));

        assertThat(facts.of(DossierNumber.of("INK-2026-00001"))).isEmpty();
    }
}
