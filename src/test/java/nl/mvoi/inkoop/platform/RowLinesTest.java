// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.mvoi.inkoop.platform.AskedCell.Kind;
import nl.mvoi.inkoop.platform.AskedCell.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from lines of rows, in both notations, and what is said of what does not fit. */
class RowLinesTest {

    private static final List<AskedRow> NUMBERS = List.of(row("WEG-CIR-1", number("waarde", "-1", "2000")), row("WEG-KLI-1", number("waarde", "-1", "100")));
    private static final List<AskedRow> WIDE = List.of(row("A-1", cell("wat", Kind.TEXT, "8", true, null), cell("dag", Kind.DAY, null, false, null),
            new AskedCell("ja", "Ja of nee", Kind.CHOICE, null, null, List.of(new Option("1", "ja"), new Option("0", "nee")), false, "1")));
    private static final List<AskedRow> OPEN = List.of(row("A-1", number("waarde", "0", null)),
            row(AskedRow.NEW, cell("naam", Kind.TEXT, "20", true, null), cell("bedrag", Kind.AMOUNT, "1000", false, null)));

    private final Problems problems = new Problems();

    @Test
    void valuesAreReadAsPeopleWriteThemAndInAnyCase() {
        assertThat(read("WEG-CIR-1 = 70,5\nweg–kli\u20111=82").numbers("waarde"))
                .isEqualTo(Map.of("WEG-CIR-1", new BigDecimal("70.5"), "WEG-KLI-1", new BigDecimal("82")));
        assertThat(read("WEG-CIR-1 = 1.500\nWEG-KLI-1 = -0,5").numbers("waarde"))
                .isEqualTo(Map.of("WEG-CIR-1", new BigDecimal("1500"), "WEG-KLI-1", new BigDecimal("-0.5")));
        assertThat(read("WEG-KLI-1 | 82 \r\n weg-cir-1|").numbers("waarde")).isEqualTo(Map.of("WEG-KLI-1", new BigDecimal("82")));
        assertThat(problems.found()).isEmpty();
    }

    @Test
    void eachKindOfCellIsReadAsItIsMeant() {
        assertThat(read(WIDE, 0, "A-1 | x\\|y\\\\z\\n | 1 september 2027 | Nee").values().get("A-1"))
                .isEqualTo(Map.of("wat", "x|y\\z", "dag", LocalDate.of(2027, 9, 1), "ja", "0"));
        assertThat(read(WIDE, 0, "A-1 | a\\nb | | 0,0").values().get("A-1")).isEqualTo(Map.of("wat", "a\nb", "ja", "0"));
        assertThat(read(WIDE, 0, "A-1 | a\\q\\").values().get("A-1")).isEqualTo(Map.of("wat", "a\\q\\"));
        assertThat(read(WIDE, 0, null).values()).isEmpty();
        assertThat(problems.found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '`', value = {
        "A-1 | te lang hoor # A-1:wat # ‘wat’ van A-1 is te lang: er passen 8 tekens in.",
        "A-1 | # A-1:wat # ‘wat’ van A-1 is niet ingevuld.",
        "A-1 | x | gisteren # A-1:dag # ‘dag’ van A-1 is geen datum die wij kunnen lezen",
        "A-1 | x | | misschien # A-1:ja # ‘Ja of nee’ van A-1 is een keuze die er niet is.",
        "A-1 | x | | 1 | 2 # # De regel \"A-1 | x | | 1 | 2\" heeft te veel kolommen: 4. Er passen er 3.",
        "| x # # De regel \"| x\" begint niet met een code."})
    void whatDoesNotFitIsSaidOfItsCell(String line, String cell, String sentence) {
        Problems found = new Problems();
        RowLines.read("veld", line, WIDE, 0, found);

        Refusal refusal = refusal(found);
        assertThat(refusal.problems().get(0)).startsWith(sentence);
        assertThat(refusal.found().get(0).field()).isEqualTo(cell == null ? "veld" : "veld:" + cell);
    }

    @Test
    void theTableNamesEveryRowAndTypedLinesOnlyWhatChanges() {
        assertThat(read("WEG-CIR-1 = 70").values()).hasSize(1);
        assertThat(problems.found()).isEmpty();

        read("WEG-CIR-1 | 70");
        assertThat(problems.found()).containsExactly("De regel van WEG-KLI-1 ontbreekt.");
    }

    @ParameterizedTest
    @CsvSource({"101, mag niet meer dan 100 zijn.", "-2, moet ten minste -1 zijn.", "'1,234', is geen getal dat wij kunnen lezen"})
    void aNumberOutsideItsBoundsIsRefused(String number, String sentence) {
        read("WEG-KLI-1 = " + number);

        assertThat(problems.found()).singleElement().asString().contains("WEG-KLI-1 = " + number).contains(sentence);
    }

    @Test
    void tenThousandLinesGetOneSentence() {
        read(IntStream.range(0, 10_000).mapToObj(i -> "X-" + i + " = 1").collect(Collectors.joining("\n")));

        assertThat(problems.found()).singleElement().asString().isEqualTo("Er staan 10000 regels. Er passen er 500.");
    }

    @Test
    void aMegabyteOnALineGetsOneSentence() {
        read("WEG-CIR-1 = " + "9".repeat(1_000_000));

        assertThat(problems.found()).singleElement().asString().startsWith("De regels zijn samen te lang");
    }

    @Test
    void rowsAreAddedOnlyWhereAndAsOftenAsTheyMayBe() {
        assertThat(read(OPEN, 2, "A-1 | 1\n* | Bouw BV | 1000\n* | Weg BV").added())
                .containsExactly(Map.of("naam", "Bouw BV", "bedrag", new BigDecimal("1000")), Map.of("naam", "Weg BV"));
        assertThat(problems.found()).isEmpty();

        read(OPEN, 1, "A-1 | 1\n* | Bouw BV\n* | ");
        read("WEG-CIR-1 | 1\nWEG-KLI-1 | 1\n* | Bouw BV");
        assertThat(problems.found()).containsExactly("‘naam’ van regel 2 is niet ingevuld.", "U hebt 2 regels toegevoegd. Hier passen er 1.",
                "De code * hoort niet bij dit dossier.");
        assertThat(refusal(problems).found().get(0).field()).isEqualTo("veld:*2:naam");
    }

    @Test
    void aTypedValueWithTwoMeaningsIsRefusedWithItsLine() {
        read("WEG-CIR-1 = 70.5");

        assertThat(problems.found()).hasSize(1).first().asString().startsWith("De waarde op de regel \"WEG-CIR-1 = 70.5\" is niet duidelijk")
                .contains("70,50").contains("705");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WEG-CIR-1 : 70", "WEG-CIR-1 = veel", "ONBEKEND = 3", "WEG-CIR-1 = 70\nWEG-CIR-1 = 80", "meer = beter"})
    void whatLooksLikeAValueIsNeverTakenForARemark(String text) {
        read(text);

        assertThat(problems.found()).hasSize(1);
    }

    @Test
    void aLineWithoutCodeOrValueIsARemarkWhereThereIsPlaceForOne() {
        assertThat(read("De leverancier levert snel.").remarks()).containsExactly("De leverancier levert snel.");
        assertThat(problems.found()).isEmpty();

        read("De leverancier levert snel.").withoutRemarks("veld", problems);
        assertThat(problems.found()).hasSize(1);
    }

    @Test
    void theBrowserIsToldEachCellAsTheContractSays() throws JsonProcessingException {
        assertThat(WIDE.get(0).shown()).containsEntry("code", "A-1").containsEntry("tekst", "Over A-1").containsOnlyKeys("code", "tekst", "kolommen");
        assertThat(new ObjectMapper().writeValueAsString(WIDE.get(0).cells().get(2).shown())).isEqualTo("{'sleutel':'ja','naam':'Ja of nee',"
                .concat("'soort':'keuze','min':null,'max':null,'keuzes':[{'value':'1','label':'ja'},{'value':'0','label':'nee'}],")
                .concat("'verplicht':false,'waarde':'1'}").replace('\'', '"'));
    }

    private static Refusal refusal(Problems problems) {
        try {
            problems.refuseIfAny();
        } catch (Refusal refusal) {
            return refusal;
        }
        throw new AssertionError("Nothing was refused");
    }

    private static AskedRow row(String code, AskedCell... cells) {
        return new AskedRow(code, "Over " + code, List.of(cells));
    }

    private static AskedCell number(String key, String min, String max) {
        return new AskedCell(key, key, Kind.NUMBER, new BigDecimal(min), max == null ? null : new BigDecimal(max), List.of(), false, null);
    }

    private static AskedCell cell(String key, Kind kind, String max, boolean required, String value) {
        return new AskedCell(key, key, kind, null, max == null ? null : new BigDecimal(max), List.of(), required, value);
    }

    private RowLines read(String text) {
        return read(NUMBERS, 0, text);
    }

    private RowLines read(List<AskedRow> rows, int mayAdd, String text) {
        return RowLines.read("veld", text, rows, mayAdd, problems);
    }
}
