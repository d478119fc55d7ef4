// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.internal.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.mvoi.inkoop.tables.Cells;
import nl.mvoi.inkoop.tables.DecisionBook.Column;
import nl.mvoi.inkoop.tables.DecisionBook.Rule;
import nl.mvoi.inkoop.tables.DecisionBook.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From the cell of a table to Dutch, and back to what it admits. */
class ConditionTextTest {

    private static final Column NATURE = new Column("soort", "string", List.of("WERK", "DIENST", "DIENST_SAS"));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Words WORDS = Words.of(List.of(), TODAY);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "``|maakt niet uit", "-|maakt niet uit",
            "\"WERK\"|werk", "\"WERK\",\"DIENST_SAS\"|werk of sociale of andere specifieke dienst (SAS)",
            "not(\"WERK\")|is niet werk", "not(\"WERK\", \"DIENST\")|is niet werk of dienst",
            ">= 216000|vanaf 216.000", "> 10.5|meer dan 10,5", "<= 3|tot en met 3", "< 216000|tot 216.000",
            "[216000..400000]|van 216.000 tot en met 400.000", "[216000..400000)|van 216.000 tot 400.000",
            "[216000..400000[|van 216.000 tot 400.000", "]1..2]|meer dan 1 tot en met 2", "(1..2)|meer dan 1 tot 2",
            "1, 3|1 of 3", "< 1, >= 5|tot 1 of vanaf 5", "true|ja", "false|nee", "-5|-5",
            "starts with(?, \"45\")|begint met 45", "starts with(?, \"45\") or starts with(?, \"71\")|begint met 45 of begint met 71",
            "not(starts with(?, \"45\"))|begint niet met 45",
            "[date and time(\"2026-01-01T00:00:00\")..date and time(\"2027-12-31T23:59:59\")]|van 1 januari 2026 tot en met 31 december 2027",
            ">= date and time(\"2022-01-01T00:00:00\")|vanaf 1 januari 2022", "< date(\"2027-01-01\")|tot 1 januari 2027",
            "> date(\"2027-01-01\")|na 1 januari 2027",
            "date and time(\"2026-05-01T12:30:00\")|1 mei 2026 12:30",
            "bedrag * 2 > 5|volgens de formule bedrag * 2 > 5", "\"WERK\" \"DIENST\"|volgens de formule \"WERK\" \"DIENST\"",
            "date(\"31-12-2026\")|volgens de formule date(\"31-12-2026\")"})
    void aCellReadsAsDutch(String cell, String text) {
        assertThat(ConditionText.of(WORDS, NATURE, Cells.condition(cell))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"[216000..400000)|216000|true", "[216000..400000)|400000|false",
            "[216000..400000)|215999.99|false", "> 10|10|false", "<= 10|10.0|true", "not(5)|5.0|false", "not(5)|6|true",
            "5, 7|7|true", "x > 5|1|true"})
    void bothSidesOfABoundaryAreToldApart(String cell, BigDecimal fact, boolean admitted) {
        assertThat(Cells.condition(cell).admits(fact)).isEqualTo(admitted);
    }

    @Test
    void aValueOfAnotherTypeDoesNotPass() {
        assertThat(Cells.condition(">= 5").admits("6")).isFalse();
        assertThat(Cells.condition("starts with(?, \"45\")").admits(true)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jaar", "cpvCode"})
    void aNumberThatIsNoQuantityHasNoPoints(String column) {
        assertThat(WORDS.value(new Column(column, "integer", List.of()), new BigDecimal("2026"))).isEqualTo("2026");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"hoofdCategorie|Hoofd categorie", "thema|Thema", "geldig|Geldig"})
    void aColumnHasAReadableHeading(String name, String heading) {
        assertThat(WORDS.column(name)).isEqualTo(heading);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"EIS,GC|eis of gunningscriterium", "CO2|CO2", "akkoordGeven|akkoord geven",
            "onbekendeTaak|onbekendeTaak", "2027-04-26|26 april 2027", "Vrije tekst|Vrije tekst"})
    void anOutcomeIsOnlyTranslatedWhenItIsACode(String text, String told) {
        assertThat(WORDS.value(new Column("gebruik", "string", List.of()), text)).isEqualTo(told);
    }

    @Test
    void aCodeThatNobodyNamedIsMadeReadable() {
        assertThat(WORDS.value(NATURE, "GEEN_IDEE")).isEqualTo("geen idee");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"<=|85|% van de waarde|hoogstens 85% van de waarde", ">=|1000.5|punten|minstens 1.000,5 punten",
            "=|1|ja/nee|ja", "=|0|ja/nee|nee", "=|veel|punten|= veel punten"})
    void aNormReadsWithItsSignAndUnit(String operator, String norm, String unit, String text) {
        assertThat(WORDS.norm(operator, norm, unit)).isEqualTo(text);
    }

    @Test
    void aTableThatNamesItsOnlyCodeNamesItEverywhere() {
        Column name = new Column("naam", "string", List.of());
        Table names = new Table("onderwerpen", "Onderwerpen", 1, "", "UNIQUE", "", List.of(new Column("soort", "string", List.of("WERK"))),
                List.of(name), List.of(new Rule("r1", "", List.of("\"WERK\""), List.of("\"Bouwen en breken\""))));

        assertThat(Words.of(List.of(names), TODAY).value(NATURE, "WERK")).isEqualTo("Bouwen en breken");
    }

    @Test
    void aCodeIsCalledAsOnTheDayAndKeepsItsNameAfterThat() {
        String before = "[date and time(\"2022-01-01T00:00:00\")..date and time(\"2026-12-31T23:59:59\")]";
        Table names = new Table("onderwerpen", "Onderwerpen", 1, "", "UNIQUE", "",
                List.of(new Column("soort", "string", List.of("WERK", "DIENST")), new Column("geldig", "date", List.of())),
                List.of(new Column("naam", "string", List.of())),
                List.of(new Rule("r1", "", List.of("\"WERK\"", before), List.of("\"Bouwen\"")),
                        new Rule("r2", "", List.of("\"WERK\"", ">= date and time(\"2027-01-01T00:00:00\")"), List.of("\"Maken\"")),
                        new Rule("r3", "", List.of("\"DIENST\"", before), List.of("\"Doen\""))));

        assertThat(Words.of(List.of(names), LocalDate.of(2026, 12, 31)).value(NATURE, "WERK")).isEqualTo("Bouwen");
        assertThat(Words.of(List.of(names), LocalDate.of(2027, 1, 1)).value(NATURE, "WERK")).isEqualTo("Maken");
        assertThat(Words.of(List.of(names), LocalDate.of(2027, 1, 1)).value(NATURE, "DIENST")).isEqualTo("Doen");
    }

    @Test
    void aConditionWithoutWordsOfItsOwnIsToldWithItsColumn() {
        assertThat(WORDS.when("hout", "nee")).isEqualTo("er geen hout in zit");
        assertThat(WORDS.when("nieuwKenmerk", "ja")).isEqualTo("bij ‘Nieuw kenmerk’ dit geldt: ja");
    }

    @Test
    void aRuleCountsOnTheDaysThatItsDatesName() {
        Table table = new Table("t", "T", 1, "", "UNIQUE", "", List.of(new Column("geldig", "date", List.of())), List.of(),
                List.of(new Rule("r", "", List.of(
                        "[date and time(\"2026-01-01T00:00:00\")..date and time(\"2027-12-31T23:59:59\")]"), List.of())));
        BookRule rule = new BookTable(table, WORDS).rules().get(0);

        assertThat(rule.isValidOn(LocalDate.of(2025, 12, 31))).isFalse();
        assertThat(rule.isValidOn(LocalDate.of(2026, 1, 1))).isTrue();
        assertThat(rule.isValidOn(LocalDate.of(2027, 12, 31))).isTrue();
        assertThat(rule.isValidOn(LocalDate.of(2028, 1, 1))).isFalse();
        assertThat(rule.validity()).isEqualTo("van 1 januari 2026 tot en met 31 december 2027");
    }
}
