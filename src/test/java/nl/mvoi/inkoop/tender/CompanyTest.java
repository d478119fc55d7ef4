// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import static org.assertj.core.api.Assertions.assertThat;

import nl.mvoi.inkoop.platform.ChamberOfCommerceNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyTest {

    @ParameterizedTest
    @ValueSource(strings = {"Café Groen & Co BV", "cafe groen en co b.v.", "CAFE\u0301 GROEN + CO  B. V.", "Café–Groen & Co", "Café Groen&Co besloten vennootschap",
            "Café\u00a0Groen & Co BV"})
    void aNameIsTheSameHoweverItIsWritten(String spelling) {
        assertThat(company("Café Groen & Co B.V.", null).looksLike(company(spelling, null))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Café Groen & Co NV", "Café Groen & Co Beheer BV", "Groen & Co BV", "BV", "V.O.F. de Kroon"})
    void anotherNameOrLegalFormIsAnotherCompany(String other) {
        assertThat(company("Café Groen & Co B.V.", null).looksLike(company(other, null))).isFalse();
    }

    @Test
    void aNameIsFoundByOneKeyAndTheLegalFormStandsBesideIt() {
        assertThat(company("Café Groen & Co B.V.", null).key()).isEqualTo("cafegroenenco").isEqualTo(company("CAFE GROEN EN CO", null).key());
        assertThat(company("Café Groen & Co B. V.", null).legalForm()).isEqualTo("bv");
        assertThat(company("Groen vennootschap onder firma", null).legalForm()).isEqualTo("vof");
        assertThat(company("Groen besloten vennootschap", null).legalForm()).isEqualTo("bv");
        assertThat(company("Groen naamloze vennootschap", null).legalForm()).isEqualTo("nv");
        assertThat(company("Groen C.V.", null).legalForm()).isEqualTo("cv");
        assertThat(company("Groen", null).legalForm()).isEmpty();
        assertThat(company("BV", null).key()).isEqualTo("bv");
        assertThat(company("\uFDFA".repeat(200), null).key()).as("letters that stand for many").hasSize(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"DE HRB 12345|DE HRB12345", "de hrb-12345|DE HRB12345", "BE 0123.456.789|BE 0123456789", "GB SC 123/4|GB SC1234",
            "NL 12345678|", "XX 12345|", "12345678|", "DE ABC|", "DE|", "|"})
    void aNumberOfAnotherCountryBeginsWithThatCountry(String typed, String read) {
        assertThat(ForeignNumber.read(typed == null ? "" : typed).map(ForeignNumber::toString).orElse(null)).isEqualTo(read);
    }

    @Test
    void aForeignCompanyIsKnownByItsNumberToo() {
        Company bau = Company.read("Bau GmbH, nummer DE HRB 12345");
        assertThat(bau).isEqualTo(new Company("Bau GmbH", null, new ForeignNumber("DE", "HRB12345")));
        assertThat(Company.read(bau.line())).isEqualTo(bau);
        assertThat(bau.looksLike(Company.read("Anders, nummer DE HRB12345"))).isTrue();
        assertThat(bau.is(Company.read("Bau GmbH, nummer AT HRB12345"))).as("the same number in another country").isFalse();
        assertThat(bau.is(Company.read("Bau GmbH, KvK 12345678"))).as("one name, two numbers").isFalse();
        assertThat(bau.is(Company.read("Bau GmbH"))).isTrue();
        assertThat(Company.read("Bau, nummer een").name()).isEqualTo("Bau, nummer een");
    }

    @Test
    void theSameNumberGivesACompanyAway() {
        assertThat(company("Bouw BV", "12345678").looksLike(company("Anders NV", "1234 5678"))).isTrue();
        assertThat(company("Bouw BV", "12345678").looksLike(company("Bouw BV", "87654321"))).as("a slip in the number").isTrue();
        assertThat(company("Bouw BV", "12345678").is(company("Bouw BV", "87654321"))).as("not for sure").isFalse();
        assertThat(company("Bouw BV", null).is(company("Bouw BV", "87654321"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Bouw BV, KvK 1234 5678|Bouw BV|12345678", "Bouw BV (12.345.678)|Bouw BV|12345678", "Bouw BV KvK-nummer: 12345678|Bouw BV|12345678",
            "Bouw 2000 BV|Bouw 2000 BV|", "Bouw BV|Bouw BV|", "12345678|12345678|", "Bouw BV 00000000|Bouw BV|"})
    void aLineMayEndWithTheNumber(String line, String name, String number) {
        assertThat(Company.read(line)).isEqualTo(company(name, number));
    }

    private static Company company(String name, String number) {
        return new Company(name, number == null ? null : ChamberOfCommerceNumber.read(number).orElseThrow());
    }
}
