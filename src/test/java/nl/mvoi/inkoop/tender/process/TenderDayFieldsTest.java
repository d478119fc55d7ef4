// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.process;

import static nl.mvoi.inkoop.testing.TenderWorld.DOSSIER;
import static nl.mvoi.inkoop.testing.TenderWorld.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.Shortening;
import nl.mvoi.inkoop.tender.Preparation;
import nl.mvoi.inkoop.tender.TenderDays;
import nl.mvoi.inkoop.tender.TenderDesks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The days of a tender on the form of the publication; terms are those of the table, on the calendar with its holidays. */
class TenderDayFieldsTest {

    private TenderDesks desks = new TenderDesks(Lane.VOLLEDIG, Procedure.EUROPEES);

    @ParameterizedTest
    @CsvSource({"2026-12-01, GEEN, 2027-01-11, 2026-12-31, 2026-12-23", "2026-12-01, VOORAANKONDIGING, 2026-12-30, 2026-12-18, 2026-12-11",
            "2026-12-01, VERSNELD, 2026-12-16, 2026-12-11, 2026-12-04", "2027-02-15, GEEN, 2027-03-30, 2027-03-19, 2027-03-12",
            "2027-03-18, GEEN, 2027-04-28, 2027-04-16, 2027-04-09", "2027-03-27, GEEN, 2027-05-10, 2027-04-30, 2027-04-22"})
    void theEarliestDaysFollowTheTableAndTheHolidays(LocalDate sending, Shortening why, LocalDate closing, LocalDate answersBy, LocalDate questions) {
        assertThat(desks.terms.earliestClosing(desks.terms.asked(DOSSIER).with(why), sending)).isEqualTo(closing);

        Map<String, Object> answers = answers(sending, closing);
        answers.put("termijnVerkorting", why.name());
        answers.put("vooraankondigingDatum", sending.minusDays(100).toString());
        assertThat(problems(answers)).isEmpty();
        assertThat(fields().days(DOSSIER, new Answers(answers))).isEqualTo(new TenderDays(sending, questions, answersBy, closing));
    }

    @ParameterizedTest
    @CsvSource({"2027-01-16, zaterdag 16 januari 2027, maandag 18 januari 2027", "2027-01-17, zondag 17 januari 2027, maandag 18 januari 2027",
            "2027-01-01, vrijdag 1 januari 2027, maandag 4 januari 2027", "2027-03-29, maandag 29 maart 2027, dinsdag 30 maart 2027",
            "2027-04-27, dinsdag 27 april 2027, woensdag 28 april 2027", "2027-05-06, donderdag 6 mei 2027, maandag 10 mei 2027",
            "2027-05-07, vrijdag 7 mei 2027, maandag 10 mei 2027"})
    void aTypedClosingDayOnADayOffIsRefusedWithTheNextWorkingDay(LocalDate closing, String day, String next) {
        assertThat(problems(answers(TODAY, closing))).contains("De sluitingsdatum is geen werkdag: " + day + ". De volgende werkdag is " + next + ".");
    }

    @ParameterizedTest
    @CsvSource({"2026-10-10, true", "2026-10-11, false", "2025-12-01, true", "2025-11-30, false"})
    void aPriorNoticeCountsFrom52DaysToTwelveMonthsBefore(LocalDate notice, boolean counts) {
        LocalDate sending = LocalDate.of(2026, 12, 1);
        Map<String, Object> answers = answers(sending, LocalDate.of(2026, 12, 30));
        answers.putAll(Map.of("termijnVerkorting", "VOORAANKONDIGING", "vooraankondigingDatum", notice.toString()));

        assertThat(problems(answers).isEmpty()).isEqualTo(counts);
        if (!counts) {
            assertThat(problems(answers)).singleElement().asString().contains("van 1 december 2025 tot en met 10 oktober 2026");
        }
    }

    @Test
    void whereNothingShortensTheTermItIsNotOfferedAndRefused() {
        assertThat(shown()).containsEntry("verkortingMogelijk", true).containsEntry("termijnVerkorting", "GEEN");
        for (Procedure procedure : List.of(Procedure.SAS_EUROPEES, Procedure.NATIONAAL_OPENBAAR)) {
            desks = new TenderDesks(Lane.VOLLEDIG, procedure);
            Map<String, Object> answers = answers(TODAY, LocalDate.of(2027, 1, 18));
            answers.put("termijnVerkorting", "VERSNELD");

            assertThat(shown()).containsEntry("verkortingMogelijk", false);
            assertThat(problems(answers)).containsExactly("Bij deze procedure maakt dat de termijn niet korter. Kies de gewone termijn.");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "2026-12-31; ; ", "2027-01-04; ; De nota van inlichtingen komt te laat. Met deze sluitingsdatum komt hij uiterlijk op donderdag 31 december 2026.",
            "2026-11-30; ; De nota van inlichtingen ligt voor de verzenddatum.", "; 2026-12-23; ",
            "; 2026-12-24; De laatste dag voor vragen is te laat om ze op tijd te beantwoorden. Kies woensdag 23 december 2026 of eerder.",
            "2026-12-18; 2026-12-11; ", "2026-12-18; 2026-12-12; De laatste dag voor vragen is te laat om ze op tijd te beantwoorden. Kies vrijdag 11 december 2026 of eerder.",
            "2026-12-02; 2026-12-02; De laatste dag voor vragen is te laat om ze op tijd te beantwoorden. Kies dinsdag 1 december 2026 of eerder.",
            "; 2026-11-30; De laatste dag voor vragen ligt voor de verzenddatum."})
    void questionsEndBeforeTheAnswersAndAnswersComeInTime(String answered, String questions, String problem) {
        Map<String, Object> answers = answers(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 11));
        answers.put("nviUiterlijk", answered);
        answers.put("vragenTot", questions);

        assertThat(problems(answers)).isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    @Test
    void aProcedureWithoutATermForAnswersKeepsOnlyTheDaysThatWereTyped() {
        desks = new TenderDesks(Lane.VOLLEDIG, Procedure.NATIONAAL_OPENBAAR);
        Map<String, Object> answers = answers(TODAY, LocalDate.of(2027, 1, 18));
        assertThat(fields().days(DOSSIER, new Answers(answers))).isEqualTo(new TenderDays(TODAY, null, null, LocalDate.of(2027, 1, 18)));

        answers.put("vragenTot", "2027-01-19");
        assertThat(problems(answers)).singleElement().asString().contains("Kies maandag 18 januari 2027 of eerder");
    }

    @Test
    void whatWasPreparedIsShownAgain() {
        Map<String, Object> answers = answers(TODAY, LocalDate.of(2027, 1, 18));
        answers.putAll(Map.of("termijnVerkorting", "VERSNELD", "haastReden", "De brug is afgekeurd", "vragenTot", "2026-12-10"));
        desks.publications.prepare(DOSSIER, new Preparation(fields().days(DOSSIER, new Answers(answers)), fields().shorter(new Answers(answers)), List.of(),
                null, null, true, true, true));

        assertThat(shown()).containsEntry("termijnVerkorting", "VERSNELD").containsEntry("haastReden", "De brug is afgekeurd")
                .containsEntry("vragenTot", LocalDate.of(2026, 12, 10)).containsEntry("nviUiterlijk", LocalDate.of(2027, 1, 14));
        assertThat(desks.tenders.shorter(DOSSIER).sentence()).isEqualTo(" Kortere termijn wegens haast: De brug is afgekeurd.");
    }

    private static Map<String, Object> answers(LocalDate sending, LocalDate closing) {
        return new HashMap<>(Map.of("verzenddatum", sending.toString(), "sluitingsdatum", closing.toString()));
    }

    private Map<String, Object> shown() {
        Map<String, Object> shown = new HashMap<>();
        fields().show(DOSSIER, desks.publications.of(DOSSIER).map(it -> it.prepared()), shown);
        return shown;
    }

    private List<String> problems(Map<String, Object> answers) {
        Problems problems = new Problems();
        fields().check(DOSSIER, new Answers(answers), problems);
        return problems.found();
    }

    private TenderDayFields fields() {
        return new TenderDayFields(desks.terms, desks.world.rules, desks.world.calendar, desks.world.clock);
    }
}
