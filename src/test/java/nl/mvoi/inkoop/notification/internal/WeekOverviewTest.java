// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.mvoi.inkoop.notification.WeekFigures;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.platform.People;
import nl.mvoi.inkoop.platform.Person;
import nl.mvoi.inkoop.rules.WorkingCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.ObjectProvider;

/** The mail with how all purchases stand. */
class WeekOverviewTest {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);
    private static final Person MANAGER = new Person("manager", "Maria Manager", "manager@voorbeeld.nl");

    private final Preferences preferences = mock();
    private final People people = mock();
    private final WorkingCalendar calendar = mock();
    private final MailDesk desk = mock();
    private final ObjectProvider<WeekFigures> figures = mock();
    private final WeekOverview week = new WeekOverview(preferences, people, figures, calendar, desk, "https://inkoop.voorbeeld.nl",
            Clock.fixed(TUESDAY.atTime(7, 0).atZone(OfficeClock.ZONE).toInstant(), OfficeClock.ZONE));

    @BeforeEach
    void somebodyChoseIt() {
        when(preferences.weekly()).thenReturn(List.of("manager", "weg"));
        when(people.find("manager")).thenReturn(Optional.of(MANAGER));
        when(people.find("weg")).thenReturn(Optional.empty());
        when(figures.stream()).thenReturn(Stream.of(person -> List.of(new WeekFigures.Line("Te laat bij " + person, 3, "/dossiers?lijst=alles&teLaat=ja"))));
    }

    @Test
    @SuppressWarnings("unchecked")
    void whoChoseItGetsOneForTheWeekWithEachNumberAndItsList() {
        when(calendar.isWorkingDay(TUESDAY)).thenReturn(true);

        week.run();

        ArgumentCaptor<Map<String, Object>> told = ArgumentCaptor.forClass(Map.class);
        verify(desk).noteOnce(eq("weekoverzicht:2026-11-30"), eq(List.of(MANAGER)), isNull(), eq("weekoverzicht"), told.capture());
        assertThat(told.getValue()).containsEntry("cijfers", "- Te laat bij manager: 3\n  https://inkoop.voorbeeld.nl/dossiers?lijst=alles&teLaat=ja")
                .containsEntry("voortgang", "https://inkoop.voorbeeld.nl/voortgang");
    }

    @Test
    void onADayOffNobodyIsMailed() {
        week.run();

        verify(desk, never()).noteOnce(any(), any(), any(), any(), any());
    }
}
