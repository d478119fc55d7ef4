// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Framework;
import nl.mvoi.inkoop.dossier.HiringRoute;
import nl.mvoi.inkoop.dossier.Phase;
import nl.mvoi.inkoop.dossier.Search;
import nl.mvoi.inkoop.dossier.Search.Whose;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Nature;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.testing.Requests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** Lists of dossiers, found in the database. */
@DataJdbcTest(includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.platform\\.jdbc\\.(PlainNames|KeyColumns)"))
@Import({DossierIndex.class, DossierStore.class, DossierTexts.class, EventRepository.class})
class DossierIndexTest {

    private static final Whose EVERYBODYS = new Whose(true, null, Set.of(), null, Set.of());
    private static final Whose NOBODYS = new Whose(false, null, Set.of(), null, Set.of());
    private static final String READER = "inkoper";

    private final DossierIndex index;
    private final DossierStore store;
    private final DossierRepository dossiers;
    private final EventRepository events;

    @Autowired
    DossierIndexTest(DossierIndex index, DossierStore store, DossierRepository dossiers, EventRepository events) {
        this.index = index;
        this.store = store;
        this.dossiers = dossiers;
        this.events = events;
    }

    @BeforeEach
    void fill() {
        save("INK-2026-00001", "Fietspad 100% Utrecht", "opdrachtgever", Phase.STRATEGIE, "WEG");
        save("INK-2026-00002", "Laptops", "opdrachtgever2", Phase.CONTRACT, "ICT");
        save("INK-2026-00003", "Brug", "opdrachtgever", Phase.CONTRACT, "BRU");
        dossiers.setAwarded(DossierNumber.of("INK-2026-00003"), true);
        events.saveAll(List.of(new EventRow(null, DossierNumber.of("INK-2026-00002"), OffsetDateTime.parse("2026-11-22T13:00:00+01:00"), "beoordelaar1",
                EventKind.INSCHRIJVING_BEOORDEELD, Secret.BIDS, "Beoordeeld", null, "{}")));
        events.saveAll(List.of(new EventRow(null, DossierNumber.of("INK-2026-00001"), OffsetDateTime.parse("2026-11-22T13:00:00+01:00"), "beoordelaar1",
                EventKind.TAAK_OPGEPAKT, null, "Opgepakt", null, "{}")));
    }

    @Test
    void theNewestComesFirstAndPagesFollowEachOther() {
        assertThat(page(EVERYBODYS, 1, 2)).containsExactly("INK-2026-00003", "INK-2026-00002");
        assertThat(page(EVERYBODYS, 2, 2)).containsExactly("INK-2026-00001");
        assertThat(page(EVERYBODYS, 3, 2)).isEmpty();
        assertThat(index.page(search(null, "", "", EVERYBODYS)).total()).isEqualTo(3);
    }

    @Test
    void aPageTellsHowManyThereAreAlsoBeyondTheLastAndWhereTheReaderDidSomething() {
        assertThat(index.page(new Search(null, "", "", EVERYBODYS, EVERYBODYS, "beoordelaar1", 1, 2)).workedOn())
                .containsExactly(DossierNumber.of("INK-2026-00002"));
        assertThat(index.page(new Search(null, "", "", EVERYBODYS, EVERYBODYS, READER, 1, 2)).workedOn()).isEmpty();
        assertThat(index.page(new Search(null, "", "", EVERYBODYS, EVERYBODYS, READER, 1, 2)).total()).isEqualTo(3);
        assertThat(index.page(new Search(null, "", "", EVERYBODYS, EVERYBODYS, READER, 9, 2)).total()).isEqualTo(3);
        assertThat(index.page(new Search(Phase.CONTRACT, "", "", EVERYBODYS, EVERYBODYS, READER, 1, 1)).total()).isEqualTo(2);
    }

    @Test
    void aListIsNarrowedByPhaseTopicAndText() {
        assertThat(found(search(Phase.CONTRACT, "", "", EVERYBODYS))).containsExactly("INK-2026-00003", "INK-2026-00002");
        assertThat(found(search(Phase.CONTRACT, "ICT", "", EVERYBODYS))).containsExactly("INK-2026-00002");
        assertThat(found(search(null, "", "LAPTOP", EVERYBODYS))).containsExactly("INK-2026-00002");
        assertThat(found(search(null, "", "ink-2026-00001", EVERYBODYS))).containsExactly("INK-2026-00001");
    }

    @Test
    void signsThatMeanSomethingInTheDatabaseAreOrdinaryText() {
        assertThat(found(search(null, "", "100%", EVERYBODYS))).containsExactly("INK-2026-00001");
        assertThat(found(search(null, "", "00%", EVERYBODYS))).containsExactly("INK-2026-00001");
        assertThat(found(search(null, "", "_", EVERYBODYS))).isEmpty();
        assertThat(found(search(null, "", "!", EVERYBODYS))).isEmpty();
        assertThat(found(search(null, "", "'; drop table dossier; --", EVERYBODYS))).isEmpty();
    }

    @Test
    void aTextIsFoundAnywhereHoweverItWasTyped() {
        save("INK-2026-00004", "Café-inrichting  Kröller 🌉 brug", "opdrachtgever", Phase.CONTRACT, "BRU");

        assertThat(found(search(null, "", "cafe-INRICHTING kroller", EVERYBODYS))).containsExactly("INK-2026-00004");
        assertThat(found(search(null, "", "Cafe\u0301", EVERYBODYS))).containsExactly("INK-2026-00004");
        assertThat(found(search(null, "", "🌉", EVERYBODYS))).containsExactly("INK-2026-00004");
        assertThat(found(search(null, "", "RUG", EVERYBODYS))).containsExactly("INK-2026-00004", "INK-2026-00003");
        assertThat(found(search(null, "", "00004 café", EVERYBODYS))).isEmpty();
        assertThat(found(search(null, "", "\\", EVERYBODYS))).isEmpty();
        assertThat(found(search(null, "", " \u200b", EVERYBODYS))).hasSize(4);
    }

    @Test
    void aDossierThatIsFoundInTwoPlacesStandsInTheListOnce() {
        assertThat(index.page(search(null, "", "0", EVERYBODYS)).total()).isEqualTo(3);
        assertThat(found(search(null, "", "0", EVERYBODYS))).hasSize(3);
    }

    @Test
    void somebodyFindsDossiersInEveryWayThatFits() {
        assertThat(found(search(null, "", "", NOBODYS))).isEmpty();
        assertThat(found(search(null, "", "", new Whose(false, "opdrachtgever", Set.of(), null, Set.of())))).containsExactly("INK-2026-00003", "INK-2026-00001");
        assertThat(found(search(null, "", "", new Whose(false, null, Set.of(), "beoordelaar1", Set.of())))).containsExactly("INK-2026-00002");
        assertThat(found(search(null, "", "", new Whose(false, "opdrachtgever2", Set.of(), null, Set.of(DossierNumber.of("INK-2026-00001"))))))
                .containsExactly("INK-2026-00002", "INK-2026-00001");
        assertThat(found(search(null, "", "", new Whose(false, null, Set.of("beheer", "zorg"), null, Set.of())))).hasSize(3);
        assertThat(found(search(null, "", "", new Whose(false, null, Set.of("zorg"), null, Set.of())))).isEmpty();
    }

    @Test
    void whatIsFoundDependsOnWhetherTheAwardIsKnown() {
        assertThat(found(new Search(null, "", "", NOBODYS, EVERYBODYS, READER, 1, 9))).containsExactly("INK-2026-00003");
        assertThat(found(new Search(null, "", "", EVERYBODYS, NOBODYS, READER, 1, 9))).containsExactly("INK-2026-00002", "INK-2026-00001");
        dossiers.setAwarded(DossierNumber.of("INK-2026-00003"), false);
        assertThat(found(new Search(null, "", "", NOBODYS, EVERYBODYS, READER, 1, 9))).isEmpty();
    }

    @Test
    void whoHoldsADossierHasItAsItStandsAndReadsItNoMore() {
        DossierNumber number = DossierNumber.of("INK-2026-00003");
        assertThat(store.find(number)).get().returns(false, DossierRow::awarded);

        assertThat(store.held(number)).get().returns(true, DossierRow::awarded);
        assertThat(store.find(number)).get().returns(true, DossierRow::awarded);

        dossiers.setAwarded(number, false);
        assertThat(store.find(number)).get().returns(true, DossierRow::awarded);
    }

    @Test
    void theTrailTellsInWhichDossiersSomebodyDidSomething() {
        assertThat(events.dossiersOf("beoordelaar1", Set.of(DossierNumber.of("INK-2026-00001"), DossierNumber.of("INK-2026-00002"))))
                .containsExactly(DossierNumber.of("INK-2026-00002"));
        assertThat(events.findByDossierOrderById(DossierNumber.of("INK-2026-00002")).get(0).secret()).isEqualTo(Secret.BIDS);
    }

    @Test
    void onlyDossiersThatChangedPhaseLatelyTellHowLongPhasesLast() {
        OffsetDateTime now = OffsetDateTime.parse("2026-11-22T13:00:00+01:00");
        moved("INK-2026-00001", now.minusDays(100));
        moved("INK-2026-00001", now);
        moved("INK-2026-00002", now.minusDays(100));

        assertThat(events.phasesOfDossiersThatMovedSince(now.minusDays(90))).extracting(row -> row.dossier().value())
                .containsExactly("INK-2026-00001", "INK-2026-00001");
    }

    private void moved(String dossier, OffsetDateTime at) {
        events.saveAll(List.of(new EventRow(null, DossierNumber.of(dossier), at, "systeem", EventKind.FASE_VERANDERD, null, "Fase veranderd", null, "{}")));
    }

    private List<String> page(Whose whose, int page, int size) {
        return found(new Search(null, "", "", whose, whose, READER, page, size));
    }

    private List<String> found(Search search) {
        return index.page(search).rows().stream().map(row -> row.number().value()).toList();
    }

    private static Search search(Phase phase, String topic, String text, Whose whose) {
        return new Search(phase, topic, text, whose, whose, READER, 1, 9);
    }

    private void save(String number, String title, String requestedBy, Phase phase, String topic) {
        store.save(new DossierRow(null, DossierNumber.of(number),
                Requests.about(topic).titled(title).of(Nature.LEVERING).made(),
                false, requestedBy, LocalDate.of(2026, 11, 22), phase, Lane.LICHT, Procedure.ENKELVOUDIG_ONDERHANDS, "naam", "beheer", Framework.NONE, HiringRoute.NONE, null, false, null));
    }
}
