// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import nl.mvoi.inkoop.tables.RuleTable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a cell accepts, in every way the notation allows. */
class AcceptanceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [10..20]      | 10 20 15      | 9.99 20.01
            [10..20)      | 10 19.99      | 9.99 20
            (10..20]      | 10.01 20      | 10 20.01
            ]10..20[      | 10.01 19.99   | 10 20
            ]10..20]      | 20            | 10
            > 10          | 10.01 1000000 | 10 0
            >= 10         | 10            | 9.99
            < 10          | 9.99 -5       | 10
            <= 10         | 10 -5         | 10.01
            10            | 10            | 9.99 10.01
            < 5, >= 10.50 | 4.99 10.50    | 5 10.49
            not([10..20]) | 9.99 20.01    | 10 20
            not(< 10)     | 10            | 9
            -             | 0 99          |
            """)
    void amounts(String text, String accepted, String refused) {
        Cell cell = new Acceptance(Kind.AMOUNT).of(text).orElseThrow();
        for (String number : accepted.split(" ")) {
            assertThat(cell.accepts(point(number))).as(number).isTrue();
        }
        for (String number : refused == null ? new String[0] : refused.split(" ")) {
            assertThat(cell.accepts(point(number))).as(number).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "WERK","A, B" | WERK;A, B | DIENST
            not("WERK")   | DIENST    | WERK
            "zegt \\"ja\\"" | zegt \\"ja\\" | ja
            """)
    void words(String text, String accepted, String refused) {
        Cell cell = new Acceptance(Kind.WORD).of(text).orElseThrow();
        assertThat(accepted.split(";")).allMatch(cell::accepts);
        assertThat(cell.accepts(refused)).isFalse();
    }

    @Test
    void aDayCountsWhenItsFirstMomentFits() {
        Cell cell = new Acceptance(Kind.DAY)
                .of("[date and time(\"2024-01-01T00:00:00\")..date and time(\"2025-12-31T23:59:59\")]").orElseThrow();
        assertThat(cell.accepts(day("2023-12-31"))).isFalse();
        assertThat(cell.accepts(day("2024-01-01"))).isTrue();
        assertThat(cell.accepts(day("2025-12-31"))).isTrue();
        assertThat(cell.accepts(day("2026-01-01"))).isFalse();

        Cell fromNoon = new Acceptance(Kind.DAY).of(">= date and time(\"2024-01-01T12:00:00\")").orElseThrow();
        assertThat(fromNoon.accepts(day("2024-01-01"))).isFalse();
        assertThat(fromNoon.accepts(day("2024-01-02"))).isTrue();
    }

    @Test
    void theManualNamesTheSentencesThatAnEditorMayUse() throws IOException {
        String manual = Files.readString(Path.of("docs/handleiding/beleidsadviseur.md"));
        assertThat(manual).contains(RuleTable.MAY_BE_EMPTY, RuleTable.NEVER_EMPTY, PeriodCheck.ENDS_ON_PURPOSE,
                PeriodCheck.BEGINS_ON_PURPOSE);
    }

    private static Range point(String number) {
        return new Range(Cut.before(new BigDecimal(number)), Cut.after(new BigDecimal(number)));
    }

    private static Range day(String day) {
        BigDecimal number = BigDecimal.valueOf(LocalDate.parse(day).toEpochDay());
        return new Range(Cut.before(number), Cut.before(number.add(BigDecimal.ONE)));
    }
}
