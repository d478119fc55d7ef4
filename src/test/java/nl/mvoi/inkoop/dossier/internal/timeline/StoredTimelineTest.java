// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.dossier.Timeline.Event;
import nl.mvoi.inkoop.dossier.jdbc.EventRepository;
import nl.mvoi.inkoop.dossier.jdbc.StretchRepository;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.testing.FactsInMemory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** The trail on a real table. */
@DataJdbcTest(includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.platform\\.jdbc\\.(PlainNames|KeyColumns)"))
@Import({EventRepository.class, StretchRepository.class, JacksonAutoConfiguration.class})
class StoredTimelineTest {

    private static final DossierNumber NUMBER = DossierNumber.of("INK-2026-00001");
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-12-01T10:00:00Z");

    private final CurrentUser user = mock();
    private final Timeline timeline;

    @Autowired
    StoredTimelineTest(EventRepository events, StretchRepository stretches) {
        timeline = new StoredTimeline(events, stretches, FactsInMemory.MAPPER, user, Clock.fixed(Instant.from(NOW), OfficeClock.ZONE));
    }

    @Test
    void linesAreReadBackInTheirOrderWithKindSecretAndData() {
        when(user.idOrSystem()).thenReturn("inkoper");
        EventData gate = EventData.result("GEHAALD").at("G2", "KLI");
        EventData planned = EventData.on(LocalDate.of(2027, 3, 1));
        timeline.record(NUMBER, EventKind.METING_GEPLAND, Secret.BIDS, "Meetmoment gepland", "Omdat.", planned);
        timeline.recordBySystem(NUMBER, EventKind.POORT_BESLIST, "Poort G2 Klimaat gehaald", null, gate);
        timeline.record(DossierNumber.of("INK-2026-00002"), EventKind.WAARSCHUWING, "Let op", "Elders");

        assertThat(timeline.of(NUMBER)).usingRecursiveComparison().withComparatorForType(OffsetDateTime::compareTo, OffsetDateTime.class)
                .isEqualTo(List.of(
                        new Event(NOW, "inkoper", EventKind.METING_GEPLAND, Secret.BIDS, "Meetmoment gepland", "Omdat.", planned),
                        new Event(NOW, "systeem", EventKind.POORT_BESLIST, null, "Poort G2 Klimaat gehaald", null, gate)));
    }

    @Test
    void theNewestOfSomeKindsAreReadAloneAndNoMoreThanAsked() {
        when(user.idOrSystem()).thenReturn("inkoper");
        for (String step : List.of("een", "twee", "drie")) {
            timeline.record(NUMBER, EventKind.TAAK_GEOPEND, step, null);
            timeline.record(NUMBER, EventKind.WAARSCHUWING, "Let op", step);
            timeline.record(NUMBER, EventKind.TAAK_AFGEROND, step + " klaar", null);
        }
        timeline.record(DossierNumber.of("INK-2026-00002"), EventKind.TAAK_GEOPEND, "Elders", null);

        assertThat(timeline.newest(NUMBER, Set.of(EventKind.TAAK_GEOPEND, EventKind.TAAK_AFGEROND), 3)).extracting(Event::event)
                .containsExactly("twee klaar", "drie", "drie klaar");
    }

    @Test
    void whatSomebodyDidIsKnownAlsoWhileItStillWaits() {
        when(user.idOrSystem()).thenReturn("inkoper");
        timeline.record(NUMBER, EventKind.INKOOP_GEWIJZIGD, "Inkoop gewijzigd", null);

        assertThat(timeline.did(NUMBER, "inkoper", Set.of(EventKind.INKOOP_GEWIJZIGD, EventKind.WAARSCHUWING))).isTrue();
        assertThat(timeline.did(NUMBER, "inkoper", Set.of(EventKind.WAARSCHUWING))).isFalse();
        assertThat(timeline.did(NUMBER, "inkoper2", Set.of(EventKind.INKOOP_GEWIJZIGD))).isFalse();
        assertThat(timeline.did(DossierNumber.of("INK-2026-00002"), "inkoper", Set.of(EventKind.INKOOP_GEWIJZIGD))).isFalse();
    }

    @Test
    void whatWasWrittenComesBeforeWhatStillWaits() {
        when(user.idOrSystem()).thenReturn("inkoper");
        timeline.record(NUMBER, EventKind.WAARSCHUWING, "Eerst", null);
        timeline.workedOnBy("inkoper", List.of(NUMBER));
        timeline.record(NUMBER, EventKind.WAARSCHUWING, "Daarna", null);

        assertThat(timeline.of(NUMBER)).extracting(Event::event).containsExactly("Eerst", "Daarna");
        timeline.record(NUMBER, EventKind.WAARSCHUWING, "Ten slotte", null);
        assertThat(timeline.of(NUMBER)).extracting(Event::event).containsExactly("Eerst", "Daarna", "Ten slotte");
    }
}
