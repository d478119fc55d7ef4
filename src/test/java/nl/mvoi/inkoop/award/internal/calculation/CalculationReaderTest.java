// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.mvoi.inkoop.award.internal.calculation.CalculationReader.Asked;
import nl.mvoi.inkoop.platform.Refusal;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a question is named, and what does not count is told. */
class CalculationReaderTest {

    private static final String POINTS = "{'methode':'PUNTEN_ABSOLUUT','prijsgewicht':70,'laagstePrijs':1,'hoogstePrijs':9,"
            + "'criteria':[{'code':'K1','gewicht':30,'schaal':10}],'inschrijvingen':[{'naam':'A','prijs':5,'cijfers':{'K1':[8]}}]}";
    private static final String RELATIVE = "{'methode':'PUNTEN_RELATIEF','prijsgewicht':100,'wegvallen':'HERREKENEN','inschrijvingen':[{'naam':'A','prijs':5}]}";
    private static final String VALUE = "{'methode':'GUNNEN_OP_WAARDE','criteria':[{'code':'K1','waarden':{'8':100,'6':50.5}}],"
            + "'inschrijvingen':[{'naam':'A','prijs':5,'cijfers':{'K1':[8]}}]}";
    private static final String COSTS = "{'methode':'LAAGSTE_KOSTEN','factoren':{'MKI':0.05},'inschrijvingen':[{'naam':'A','prijs':5,'kosten':{'MKI':7}}]}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            POINTS | 'methode':'PUNTEN_ABSOLUUT' | 'methode':'PUNTEN' | De waarde van 'methode' is ongeldig. Kies uit: PUNTEN_ABSOLUUT, PUNTEN_RELATIEF, GUNNEN_OP_WAARDE, LAAGSTE_PRIJS, LAAGSTE_KOSTEN.
            POINTS | 'methode':'PUNTEN_ABSOLUUT' | 'methode':7        | De waarde van 'methode' is ongeldig
            POINTS | 'methode':'PUNTEN_ABSOLUUT', | ~~                | 'methode' ontbreekt.
            POINTS | 'prijsgewicht':70  | 'prijsgewicht':69.99        | De gewichten en 'prijsgewicht' zijn samen 99,99. Maak er samen 100 van.
            POINTS | 'prijsgewicht':70  | 'prijsgewicht':null         | 'prijsgewicht' ontbreekt.
            POINTS | 'prijsgewicht':70  | 'prijsgewicht':-70          | 'prijsgewicht' is ongeldig. Geef een getal van 0 tot en met 100
            POINTS | 'laagstePrijs':1   | 'laagstePrijs':9            | Maak 'laagstePrijs' lager dan 'hoogstePrijs'.
            POINTS | 'laagstePrijs':1,  | ~~                          | 'laagstePrijs' ontbreekt.
            POINTS | 'hoogstePrijs':9   | 'hoogstePrijs':null         | 'hoogstePrijs' ontbreekt.
            POINTS | 'hoogstePrijs':9   | 'hoogstePrijs':1e300        | 'hoogstePrijs' is ongeldig
            POINTS | 'hoogstePrijs':9   | 'hoogstePrijs':1e999        | 'hoogstePrijs' moet een getal zijn.
            POINTS | 'hoogstePrijs':9   | 'hoogstePrijs':'NaN'        | 'hoogstePrijs' is geen getal
            POINTS | 'hoogstePrijs':9   | 'hoogstePrijs':[9]          | 'hoogstePrijs' is ongeldig
            POINTS | 'hoogstePrijs':9   | 'hoogstePrijs':9,'plafond':'ja' | 'plafond' is ongeldig. Geef true of false.
            POINTS | 'hoogstePrijs':9   | 'hoogstePrijs':9,'raming':0 | 'raming' is ongeldig
            POINTS | 'schaal':10        | 'schaal':0                  | 'criteria[0].schaal' is ongeldig
            POINTS | 'schaal':10        | 'schaal':null               | 'criteria[0].schaal' ontbreekt.
            POINTS | 'schaal':10        | 'schaal':10,'minimum':11    | 'criteria[0].minimum' is ongeldig. Geef een getal van 0 tot en met 10
            POINTS | 'gewicht':30,      | ~~                          | 'criteria[0].gewicht' ontbreekt.
            POINTS | 'code':'K1'        | 'code':' '                  | 'criteria[0].code' ontbreekt.
            POINTS | 'code':'K1'        | 'code':3                    | 'criteria[0].code' is ongeldig. Geef een tekst
            POINTS | 'code':'K1'        | 'kode':1,'code':'K1'        | 'criteria[0].kode' is onbekend.
            POINTS | 'cijfers':{'K1':[8]} | 'cijfers':{'K1':[]}       | 'inschrijvingen[0].cijfers.K1' is ongeldig. Geef een lijst van 1 tot en met 10.
            POINTS | 'cijfers':{'K1':[8]} | 'cijfers':{'K1':8}        | 'inschrijvingen[0].cijfers.K1' is ongeldig
            POINTS | 'cijfers':{'K1':[8]} | 'cijfers':{'K1':[8,null]} | 'inschrijvingen[0].cijfers.K1[1]' ontbreekt.
            POINTS | 'cijfers':{'K1':[8]} | 'cijfers':{'K1':[10.01]}  | 'inschrijvingen[0].cijfers.K1[0]' is ongeldig. Geef een getal van 0 tot en met 10
            POINTS | 'cijfers':{'K1':[8]} | 'cijfers':{'K1':[-1]}     | 'inschrijvingen[0].cijfers.K1[0]' is ongeldig
            POINTS | ,'cijfers':{'K1':[8]} | ~~                       | 'inschrijvingen[0].cijfers.K1' ontbreekt.
            POINTS | ,'cijfers':{'K1':[8]} | ,'cijfers':[8]           | 'inschrijvingen[0].cijfers' is ongeldig. Geef een JSON-object
            POINTS | 'naam':'A'         | 'naam':''                   | 'inschrijvingen[0].naam' ontbreekt.
            POINTS | 'prijs':5          | 'prijs':-10000000000.01     | 'inschrijvingen[0].prijs' is ongeldig
            POINTS | 'prijs':5          | 'prijs':5.001               | 'inschrijvingen[0].prijs' is ongeldig
            POINTS | 'prijs':5          | 'prijs':'5.00'              | 'inschrijvingen[0].prijs' is niet duidelijk
            POINTS | 'inschrijvingen':[ | 'inschrijvingen':[5,        | 'inschrijvingen[0]' is ongeldig. Geef een JSON-object.
            RELATIVE | 'prijs':5        | 'prijs':0                   | 'inschrijvingen[0].prijs' is ongeldig. Geef een getal van 0,01
            RELATIVE | 'wegvallen':'HERREKENEN', | ~~                 | 'wegvallen' ontbreekt.
            RELATIVE | 'HERREKENEN'     | 'ANDERS'                    | 'wegvallen' is ongeldig. Kies uit: HERREKENEN, RANGORDE_BLIJFT.
            RELATIVE | 'prijsgewicht'   | 'plafond':true,'prijsgewicht' | 'hoogstePrijs' ontbreekt.
            RELATIVE | [{'naam':'A','prijs':5}] | []                  | 'inschrijvingen' is ongeldig. Geef een lijst van 1 tot en met 100.
            VALUE  | [8]                | [7]                         | De waarde van 'inschrijvingen[0].cijfers.K1[0]' is een cijfer dat niet in de tabel van 'K1' staat. Kies uit: 6; 8.
            VALUE  | 'waarden':{'8':100,'6':50.5} | 'thema':'KLI'     | Geef bij 'criteria[0]' een van de twee: 'waarden' of 'percentages'.
            VALUE  | 'code':'K1'        | 'code':'K1','percentages':{'8':4} | Geef bij 'criteria[0]' een van de twee
            VALUE  | '6':50.5           | '8.0':50.5                  | 'criteria[0].waarden.8.0' staat er meer dan een keer.
            VALUE  | '6':50.5           | 'goed':50.5                 | 'criteria[0].waarden.goed' hoort bij een cijfer dat wij niet kunnen lezen
            VALUE  | '6':50.5           | '6':null                    | 'criteria[0].waarden.6' ontbreekt.
            COSTS  | 'kosten':{'MKI':7} | 'kosten':{'MKI':7,'CO2':1}  | Geef bij 'factoren' ook een factor voor 'CO2'.
            COSTS  | 'kosten':{'MKI':7} | 'kosten':{}                 | 'inschrijvingen[0].kosten.MKI' ontbreekt.
            COSTS  | 0.05               | -1                          | 'factoren.MKI' is ongeldig
            """)
    void aMistakeIsNamedWhereItStands(String question, String right, String wrong, String problem) {
        String good = question(question);
        assertThat(read(good)).isNotNull();

        assertThat(good).contains(right);
        assertThat(problems(good.replace(right, wrong))).anySatisfy(found -> assertThat(found).contains(problem));
    }

    private static String question(String name) {
        return switch (name) {
            case "RELATIVE" -> RELATIVE;
            case "VALUE" -> VALUE;
            case "COSTS" -> COSTS;
            default -> POINTS;
        };
    }

    @Test
    void whatDoesNotCountIsTold() {
        String question = POINTS.replace("PUNTEN_ABSOLUUT", "LAAGSTE_PRIJS").replace("'prijs':5", "'prijs':5,'kosten':{'MKI':4}");

        assertThat(read(question).warnings()).containsExactly("'prijsgewicht' telt niet mee bij de methode laagste prijs.",
                "'laagstePrijs' telt niet mee bij de methode laagste prijs.", "'hoogstePrijs' telt niet mee bij de methode laagste prijs.",
                "'criteria[0].schaal' telt niet mee bij de methode laagste prijs.", "'criteria[0].gewicht' telt niet mee bij de methode laagste prijs.",
                "'inschrijvingen[0].kosten' telt niet mee bij de methode laagste prijs.");
        assertThat(read(POINTS).warnings()).isEmpty();
    }

    @Test
    void moreThanTheServerWillCountIsRefused() {
        String bids = IntStream.rangeClosed(0, CalculationReader.MOST_BIDS).mapToObj(i -> "{'naam':'N" + i + "','prijs':5}").collect(Collectors.joining(","));
        assertThat(problems(RELATIVE.replace("{'naam':'A','prijs':5}", bids))).singleElement().asString().contains("'inschrijvingen' is ongeldig");

        String criterion = "{'code':'K1','gewicht':30,'schaal':10}";
        assertThat(problems(POINTS.replace(criterion, String.join(",", Collections.nCopies(CalculationReader.MOST_CRITERIA + 1, criterion)))))
                .anySatisfy(found -> assertThat(found).contains("'criteria' is ongeldig"));
    }

    @Test
    void aNumberMayBeWrittenAsPeopleDo() {
        assertThat(read(POINTS.replace("'prijs':5", "'prijs':'€ 1.500,50'")).offers().get(0).price()).isEqualByComparingTo("1500.50");
    }

    private static Asked read(String question) {
        try {
            return CalculationReader.read(new ObjectMapper().readValue(question.replace('\'', '"'), ObjectNode.class));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(question, e);
        }
    }

    private static List<String> problems(String question) {
        return assertThatThrownBy(() -> read(question)).asInstanceOf(InstanceOfAssertFactories.type(Refusal.class)).actual().problems();
    }
}
