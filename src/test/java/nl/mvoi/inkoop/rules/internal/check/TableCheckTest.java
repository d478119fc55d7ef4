// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import nl.mvoi.inkoop.tables.Finding;
import nl.mvoi.inkoop.tables.TableFolder;
import nl.mvoi.inkoop.testing.DeployedRules;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of the project are in order, and each kind of mistake has a small table of its own and a sentence about it. */
class TableCheckTest {

    private static final Path EXAMPLES = Path.of("src/test/resources/tabellen");
    private static final String WRONG = """
            Tabel bedragInUitleg, regel 1 (r1): de grens is 216.000,01, maar de beschrijving noemt dat getal niet. Maak ze gelijk.
            Tabel bedragInUitleg, regel 2 (r2): de grens is 250.000, maar de beschrijving noemt dat getal niet. Maak ze gelijk.
            Tabel bronnen, regel 1 (r1): de bron ontbreekt.
            Tabel bronnen, regel 2 (r2): de status ontbreekt. Kies wet, beleid of voorbeeld.
            Tabel bronnen, regel 3 (r3): status gewoonte bestaat niet. Kies wet, beleid of voorbeeld.
            Tabel bronnen, regel 4 (r4): de status is voorbeeld. Begin de bron dan met 'Voorbeeld'.
            Tabel bronnen, regel 5 (r5): de bron begint met 'Voorbeeld', maar de status is beleid.
            Tabel codes, regel 1 (r1): kolom onderwerp bevat de onbekende code STRAAT. Bekend zijn: WEG, GRO, RIO, BRU, SPO, ENE, VAS, FAC, ICT, VER, AFV, SDO, OVERIG.
            Tabel codes, regel 1 (r1): kolom thema bevat de onbekende code GEL. Bekend zijn: KLI, CIR, GLO, SGS, KET.
            Tabel codes, regel 1 (r1): kolom soort bevat de onbekende code DING. Bekend zijn: WERK, LEVERING, DIENST, DIENST_SAS, CONCESSIE, INHUUR.
            Tabel codes, regel 1 (r1): kolom baan bevat de onbekende code ZWAAR. Bekend zijn: LICHT, NORMAAL, VOLLEDIG.
            Tabel codes, regel 1 (r1): kolom procedure bevat de onbekende code LOTING. Bekend zijn: ENKELVOUDIG_ONDERHANDS, MEERVOUDIG_ONDERHANDS, NATIONAAL_OPENBAAR, EUROPEES, SAS_EUROPEES, NADERE_OVEREENKOMST, INHUUR.
            Tabel codes, regel 1 (r1): kolom groep bevat de onbekende code buren. Bekend zijn: opdrachtgevers, inkopers, mvoi-adviseurs, budgethouders, juristen, beoordelaars, mandaathouders, directie, contractmanagers, managers, beleidsadviseurs, communicatie.
            Tabel codes, regel 1 (r1): kolom kenmerk bevat de onbekende code GEVAAR. Bekend zijn: CVD, EED, ISV_RISICO, HOUT, BOUWPLAATS, DATAVERWERKING, VERVOER, HULPMIDDEL, MEUBILAIR, WERKKLEDING, CATERING, VOEDSEL, SCHOONMAAK, SCHOONMAAKMIDDEL, BEVEILIGING, APPARAAT, LAPTOP, TELEFOON, DATACENTRUM, SOFTWARE, VOERTUIG, LICHT_VOERTUIG, VRACHTWAGEN, BUS, BAND, ONDERHOUD_VOERTUIG, ZORG, STROOM, ZONNEPANEEL, WARMTEPOMP, SPORTVELD, KUNSTGRAS, ONDERHOUD_SPORTVELD, SPEELTOESTEL, GROENWERK, GROENMACHINE, PLANT, BRUG, TUNNEL, SLOOP, ONDERHOUD_GEBOUW, KOOP_OF_HUUR, INZAMELING, VERHARDING, LEIDING, ONBEKEND.
            Tabel codes, regel 1 (r1): kolom gebruik bevat de onbekende code WENS. Bekend zijn: GE, SC, EIS, GC, CB.
            Tabel codes, regel 1 (r1): kolom ambitieniveau bevat de onbekende code 4. Bekend zijn: 1, 2, 3.
            Tabel codes, regel 1 (r1): kolom frequentie bevat de onbekende code UUR. Bekend zijn: PER_LEVERING, MAAND, KWARTAAL, HALFJAAR, JAAR, PROJECT.
            Tabel codes, regel 1 (r1): kolom relevantie bevat de onbekende code SOMS. Bekend zijn: VERPLICHT, RELEVANT, NIET_RELEVANT.
            Tabel datumGat, regel 2 (r2): deze regel begint op 2 januari 2024, maar regel 1 (r1) loopt tot en met 31 december 2023. Daartussen zit een gat.
            Tabel datumGatGetal, regel 2 (r2): deze regel begint op 1 maart 2024, maar regel 1 (r1) loopt tot en met 31 december 2023. Daartussen zit een gat.
            Tabel datumGatInLijst, regel 2 (r2): deze regel begint op 1 maart 2024, maar regel 1 (r1) loopt tot en met 31 december 2023. Daartussen zit een gat.
            Tabel datumGatMagLeeg, regel 2 (r2): deze regel begint op 1 maart 2024, maar regel 1 (r1) loopt tot en met 31 december 2023. Daartussen zit een gat.
            Tabel datumLijst, regel 1 (r1): deze regel loopt tot en met 30 juni 2026, maar de tabel loopt door. Daarna is er geen regel voor hetzelfde.
            Tabel datumLijst, regel 2 (r2): deze regel begint op 1 januari 2027, maar de tabel begint op 1 januari 2022. Daarvoor is er geen regel voor hetzelfde.
            Tabel datumLijst, regel 4 (r4): deze regel begint op 1 januari 2023, maar de tabel begint op 1 januari 2022. Daarvoor is er geen regel voor hetzelfde.
            Tabel datumLijst, regel 5 (r5): deze regel loopt tot en met 31 december 2023, maar de tabel loopt door. Daarna is er geen regel voor hetzelfde.
            Tabel datumLijstOpen, regel 3 (r3): deze regel begint op 1 januari 2022, maar de tabel begint eerder. Daarvoor is er geen regel voor hetzelfde.
            Tabel datumLeeg, regel 2 (r2): kolom geldig is leeg. Schrijf vanaf welke dag de regel geldt, zoals >= date and time("2026-01-01T00:00:00").
            Tabel datumOverlap, regel 2 (r2): de dagen overlappen met regel 1 (r1): beide gelden op 1 januari 2024.
            Tabel datumStopt, regel 1 (r1): deze regel begint op 1 januari 2023, maar de tabel begint op 1 januari 2022. Daarvoor beslist een andere regel.
            Tabel datumStopt, regel 2 (r2): deze regel loopt tot en met 31 december 2024, maar de tabel loopt door. Daarna beslist een andere regel.
            Tabel dubbel, regel 2 (r2): deze regel geeft dezelfde uitkomst A als regel 1 (r1), bij kleur is ROOD.
            Tabel eisDubbel, regel 2 (r2): de code A-1 staat ook in regel 1 (r1). Geef elke eis een eigen code.
            Tabel eisKolomWeg: de kolom eenheid ontbreekt.
            Tabel eisKolomWeg: de kolom kpi ontbreekt.
            Tabel eisOnvolledig, regel 1 (r1): de eis heeft geen eenheid.
            Tabel eisOnvolledig, regel 2 (r2): de eis heeft geen bewijs.
            Tabel eisOnvolledig, regel 3 (r3): de eis heeft geen kpi.
            Tabel eisOnvolledig, regel 4 (r4): de norm veel is geen getal.
            Tabel eisOnvolledig, regel 5 (r5): bij de eenheid ja/nee horen operator = en norm 1.
            Tabel eisOnvolledig, regel 6 (r6): de code WEG-KLI-6 begint niet met WEG-CIR-.
            Tabel gatAnders: geen regel past bij taak is een waarde die de tabel niet noemt.
            Tabel gatBedrag: geen regel past bij kleur is ROOD, bedrag precies 70.000.
            Tabel gatBedrag: geen regel past bij kleur is BLAUW, bedrag vanaf 50.000 tot 50.000,01.
            Tabel gatCpv: geen regel past bij cpvCode 45000000 tot en met 45999999.
            Tabel gatDatum: geen regel past bij geldig 1 januari 2024 tot en met 31 januari 2024.
            Tabel gatGetal: geen regel past bij trede 2 of 4.
            Tabel gatKeuze: geen regel past bij kleur is BLAUW, groot is false.
            Tabel gatLijst: geen regel past bij kleur is BLAUW.
            Tabel grensInTekst, regel 1 (r1): kolom bedrag bevat [0..100], maar de beschrijving zegt 'Onder 100'. Maak ze gelijk.
            Tabel grensInTekst, regel 2 (r2): kolom bedrag bevat (100..200.5), maar de beschrijving zegt 'Van 100'. Maak ze gelijk.
            Tabel grensInTekst, regel 3 (r3): kolom bedrag bevat [200.5..300), maar de beschrijving zegt 'tot en met € 300'. Maak ze gelijk.
            Tabel grensInTekst, regel 4 (r4): kolom bedrag bevat [300..1000000], maar de beschrijving zegt 'onder € 1 miljoen'. Maak ze gelijk.
            Tabel keurmerk, regel 1 (r1): de tekst noemt FSC, PEFC. Zet erbij dat iets gelijkwaardigs ook goed is.
            Tabel keurmerk, regel 2 (r2): de tekst noemt keurmerk. Zet erbij dat iets gelijkwaardigs ook goed is.
            Tabel keuzelijst: in de keuzelijst van kolom thema staat GEL. Die code is niet bekend.
            Tabel keuzelijst: in de keuzelijst van kolom thema ontbreekt KET.
            Tabel keuzelijst, regel 2 (r2): kolom kleur bevat de onbekende code GROEN. Bekend zijn: ROOD, BLAUW.
            Tabel keuzelijst, regel 2 (r2): kolom uitkomst bevat de onbekende code MISSCHIEN. Bekend zijn: JA, NEE.
            Tabel keuzelijst: geen regel geeft in kolom uitkomst de waarde NEE, maar die staat wel in de keuzelijst.
            Tabel keuzeMist: geen regel geeft in kolom uitkomst de waarde B bij kleur is BLAUW.
            Tabel keuzeMist: kolom bron heeft geen keuzelijst, maar de beschrijving noemt die wel.
            Tabel getallen, regel 1 (r1): kolom deel bevat -0.5. Geef een getal van 0 of meer.
            Tabel getallen, regel 1 (r1): kolom percentageVanPrijs bevat 100.01. Geef een getal van hoogstens 100.
            Tabel getallen, regel 2 (r2): kolom deel bevat 101. Geef een getal van hoogstens 100.
            Tabel getallen, regel 2 (r2): kolom norm bevat 100.5. Geef een getal van hoogstens 100.
            Tabel getallen, regel 4 (r4): kolom norm bevat 101. Geef een getal van hoogstens 100.
            Tabel keuzeStatus, regel 2 (r2): kolom uitkomst bevat de onbekende code JA,NEE. Bekend zijn: JA, NEE.
            Tabel keuzeStatus: geen regel geeft in kolom uitkomst de waarde NEE, maar die staat wel in de keuzelijst.
            Tabel keuzeStatus: in de keuzelijst van kolom status staat wetje. Die code is niet bekend.
            Tabel keuzeStatus, regel 1 (r1): kolom status bevat de onbekende code beleid. Bekend zijn: wet, voorbeeld, wetje.
            Tabel kolomWeg: de kolom bron ontbreekt.
            Tabel kolomWeg: de kolom status ontbreekt.
            Tabel leeg: er staan geen regels in.
            Tabel onleesbaar, regel 1 (r1): kolom uitkomst bevat A. Dat kan niet worden gelezen. Schrijf een tekst tussen aanhalingstekens.
            Tabel onleesbaar, regel 1 (r1): kolom dagen bevat drie. Dat kan niet worden gelezen. Schrijf een heel getal.
            Tabel onleesbaar, regel 1 (r1): kolom deel bevat 1,5. Dat kan niet worden gelezen. Schrijf een getal met een punt voor de decimalen.
            Tabel onleesbaar, regel 1 (r1): kolom nodig bevat ja. Dat kan niet worden gelezen. Schrijf true of false.
            Tabel onleesbaar, regel 1 (r1): kolom kleur bevat ROOD. Dat kan niet worden gelezen. Schrijf een woord tussen aanhalingstekens, zoals "WERK".
            Tabel onleesbaar, regel 1 (r1): kolom bedrag bevat 70.000,00. Dat kan niet worden gelezen. Schrijf een getal zonder punten en met een punt voor de decimalen, een grens zoals >= 70000 of een bereik zoals [0..70000).
            Tabel onleesbaar, regel 2 (r2): kolom bedrag bevat >= 70.000. Dat kan niet worden gelezen. Schrijf een getal zonder punten en met een punt voor de decimalen, een grens zoals >= 70000 of een bereik zoals [0..70000).
            Tabel onleesbaar, regel 1 (r1): kolom geldig bevat >= date("2022-01-01"). Dat kan niet worden gelezen. Schrijf een dag zoals >= date and time("2026-01-01T00:00:00").
            Tabel onleesbaar, regel 2 (r2): kolom geldig bevat >= date and time("2022-13-01T00:00:00"). Dat kan niet worden gelezen. Schrijf een dag zoals >= date and time("2026-01-01T00:00:00").
            Tabel onleesbaar, regel 1 (r1): kolom groot bevat ja. Dat kan niet worden gelezen. Schrijf true of false.
            Tabel onleesbaar, regel 1 (r1): kolom trede bevat 1.5. Dat kan niet worden gelezen. Schrijf een heel getal, een grens zoals >= 2 of een bereik zoals [1..3].
            Tabel onleesbaar: kolom vreemd heeft het type context. De controle kent string, boolean, integer, double en date.
            Tabel overlap, regel 2 (r2): deze regel past tegelijk met regel 1 (r1), bij kleur is ROOD, bedrag precies 70.000.
            Tabel normInTekst, regel 1 (r1): de norm is 80 (% van de wagens), maar de tekst noemt 90. Maak ze gelijk.
            Tabel normInTekst, regel 2 (r2): de norm is 85 (% van de branchewaarde), maar de tekst noemt 20. Maak ze gelijk.
            Tabel normInTekst, regel 3 (r3): de norm is 140 (% van de tonnen), maar de tekst noemt 80. Maak ze gelijk.
            Tabel normInTekst, regel 4 (r4): de norm is 3 (maatregelen), maar de tekst noemt 2. Maak ze gelijk.
            Tabel normInTekst, regel 5 (r5): de norm is 60 (% van het gras), maar de tekst noemt 50. Maak ze gelijk.
            Tabel normRichting, regel 1 (r1): de tekst zegt 'Minstens 80', maar de operator is <=. Daar hoort >= bij.
            Tabel normRichting, regel 2 (r2): de tekst zegt 'Minstens 80', maar de operator is =. Daar hoort >= bij.
            Tabel normRichting, regel 3 (r3): de tekst zegt 'Hooguit 80', maar de operator is >=. Daar hoort <= bij.
            Tabel normRichting, regel 4 (r4): de tekst zegt 'minstens 15 procent lager', maar de operator is >=. Daar hoort <= bij.
            Tabel normRichting, regel 5 (r5): de tekst zegt 'Minstens de helft', maar de operator is <=. Daar hoort >= bij.
            Tabel normRichting, regel 6 (r6): de tekst zegt 'minstens één', maar de operator is <=. Daar hoort >= bij.
            Tabel normRichting, regel 7 (r7): de tekst zegt 'niet hoger', maar de operator is >=. Daar hoort <= bij.
            Tabel normRichting, regel 8 (r8): de tekst zegt 'Hoe lager', maar de operator is >=. Daar hoort <= bij.
            Tabel normRichting, regel 9 (r9): de tekst zegt 'Hoe meer', maar de operator is <=. Daar hoort >= bij.
            Tabel normRichting, regel 10 (r10): elke waarde voldoet aan de norm <= 100 (% van de stroom). Draai de operator om.
            Tabel normRichting, regel 11 (r11): elke waarde voldoet aan de norm >= 0 (incidenten). Draai de operator om.
            Tabel pastNooit, regel 1 (r1): deze regel past nooit. Geen enkele waarde past bij kolom bedrag: [80..70].
            Tabel pastNooit, regel 2 (r2): deze regel past nooit. Geen enkele waarde past bij kolom cpvCode: starts with(?, "459999").
            Tabel veelGaten: geen regel past bij trede 1, vorm is niet V1.
            Tabel veelGaten: geen regel past bij trede 2, vorm is niet V2.
            Tabel veelGaten: geen regel past bij trede 3, vorm is niet V3.
            Tabel veelGaten: geen regel past bij trede 4, vorm is niet V4.
            Tabel veelGaten: geen regel past bij trede 5, vorm is niet V5.
            Tabel veelGaten: geen regel past bij trede 6, vorm is niet V6.
            Tabel veelGaten: geen regel past bij trede 7, vorm is niet V7.
            Tabel veelGaten: geen regel past bij trede 8, vorm is niet V8.
            Tabel veelGaten: geen regel past bij trede 9, vorm is niet V9.
            Tabel veelGaten: geen regel past bij trede 10, vorm is niet V10.
            Tabel veelGaten: er zijn nog meer gaten. Herstel eerst de eerste 10.
            Tabel verborgen, regel 3 (r3): deze regel wordt nooit gebruikt. Erboven past altijd al regel 1 (r1) en regel 2 (r2).
            Tabel waarden, regel 1 (r1): kolom dagen bevat -1. Geef een getal van 0 of meer.
            Tabel waarden, regel 1 (r1): kolom percentage bevat 101. Geef een getal van hoogstens 100.
            Tabel waarden, regel 1 (r1): kolom datum bevat 2026-02-30. Dat is geen bestaande dag. Schrijf een dag zoals 2026-12-25.
            Tabel waarden, regel 2 (r2): kolom dagen bevat 367. Geef een getal van hoogstens 366.
            Tabel waarden, regel 2 (r2): kolom percentage bevat -5. Geef een getal van 0 of meer.
            Tabel waarden, regel 2 (r2): kolom datum bevat kerst. Dat is geen bestaande dag. Schrijf een dag zoals 2026-12-25.
            Tabel zonderId, regel 2: de regel heeft geen id. Geef elke regel een eigen id, zoals zonderId_2.
            Tabel zonderBewaartijd: de bewaartijd (history time to live) ontbreekt. Vul P3650D in.
            Tabel volgordeZonderUitleg: bij FIRST wint de bovenste regel die past. Begin de beschrijving met 'De volgorde telt' en leg de volgorde uit.
            Tabel vorm: hit policy PRIORITY wordt niet gebruikt. Kies UNIQUE, FIRST of COLLECT.
            Tabel vorm: de beschrijving van de tabel ontbreekt.
            Tabel vorm, regel 1 (r1): de beschrijving ontbreekt of is geen hele zin met een punt.
            Tabel vorm, regel 2 (r2): de beschrijving ontbreekt of is geen hele zin met een punt.
            """;

    static Stream<Path> tablesOfTheProject() {
        return DeployedRules.files().stream();
    }

    static Stream<Arguments> tablesWithMistakes() {
        return WRONG.lines().map(line -> line.replaceFirst("^Tabel (\\w+).*", "$1")).distinct()
                .map(key -> Arguments.of(key, WRONG.lines().filter(line -> line.matches("Tabel " + key + "\\b.*")).toList()));
    }

    @ParameterizedTest
    @MethodSource("tablesOfTheProject")
    void theTablesOfTheProjectAreInOrder(Path file) {
        assertThat(findings(file)).as("Bevindingen in " + file).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"goedUniek", "goedVolgorde", "goedLijst", "magLeegZijn", "datumBewust", "datumAltijd",
            "datumLijstBewust", "datumLijstCode", "eisPerBedrag"})
    void aTableInOrderHasNoFindings(String key) {
        assertThat(findings(example(key))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tablesWithMistakes")
    void eachMistakeIsNamedInDutchWithTableAndRule(String key, List<String> sentences) {
        assertThat(findings(example(key))).containsExactlyElementsOf(sentences);
    }

    @Test
    void aFileIsCalledAfterItsTable(@TempDir Path folder) throws IOException {
        Path file = Files.copy(example("goedUniek"), folder.resolve("kopie.dmn"));

        assertThat(findings(file)).containsExactly("Tabel goedUniek: het bestand heet kopie.dmn. Noem het goedUniek.dmn.");
    }

    @Test
    void everyExampleIsUsed() {
        List<String> wrong = tablesWithMistakes().map(arguments -> arguments.get()[0] + ".dmn").toList();
        assertThat(EXAMPLES.toFile().list((folder, name) -> name.endsWith(".dmn") && !wrong.contains(name)))
                .containsExactlyInAnyOrder("goedUniek.dmn", "goedVolgorde.dmn", "goedLijst.dmn", "magLeegZijn.dmn", "datumBewust.dmn",
                        "datumAltijd.dmn", "datumLijstBewust.dmn", "datumLijstCode.dmn", "eisPerBedrag.dmn");
    }

    private static Path example(String key) {
        return EXAMPLES.resolve(key + ".dmn");
    }

    private static List<String> findings(Path file) {
        TableFolder folder = TableFolder.of(file);
        return folder.read(file).stream().flatMap(table -> folder.check(new ProcurementMeaning(folder)).look(table).stream()).map(Finding::toString).toList();
    }
}
