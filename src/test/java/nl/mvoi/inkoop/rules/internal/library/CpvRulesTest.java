// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import nl.mvoi.inkoop.tables.Decisions.Hit;
import nl.mvoi.inkoop.testing.DeployedRules;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rules read from a CPV code: topic, nature and traits. */
class CpvRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
            "45233162, WEG", "45112700, GRO", "45112000, WEG", "45111000, VAS", "45236119, SPO", "45236210, GRO",
            "45236000, OVERIG", "45232400, RIO", "45231300, RIO", "45221100, BRU", "45222100, AFV", "45222000, OVERIG",
            "45212200, SPO", "45212000, VAS", "45214000, VAS", "45310000, ENE", "45330000, VAS", "09310000, ENE",
            "42511110, ENE", "34928480, AFV", "34928400, GRO", "34928000, WEG", "34110000, VER", "31158000, VER",
            "39293400, SPO", "39130000, FAC", "37535200, GRO", "37450000, SPO", "30213100, ICT", "30190000, FAC",
            "48000000, ICT", "64200000, ICT", "64110000, FAC", "44113000, WEG", "44114000, RIO", "44160000, RIO",
            "44110000, VAS", "77320000, SPO", "77310000, GRO", "90511000, AFV", "90640000, RIO", "90610000, WEG",
            "90910000, FAC", "33196000, SDO", "85000000, SDO", "60130000, SDO", "66000000, OVERIG", "03000000, OVERIG"})
    void theLongestBeginningDecidesTheTopic(String code, String expected) {
        assertThat(ask("onderwerpUitCpv", code, "onderwerp")).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({
            "03000000, LEVERING", "44922300, LEVERING", "45000000, WERK", "45999999, WERK", "48000000, LEVERING",
            "50000000, DIENST", "98999999, DIENST", "90910000, DIENST", "77310000, DIENST", "55500000, DIENST",
            "55100000, DIENST_SAS", "55410000, DIENST_SAS", "55510000, DIENST_SAS", "55512000, DIENST_SAS",
            "55520000, DIENST_SAS", "55524000, DIENST_SAS", "55524001, DIENST",
            "79100000, DIENST_SAS", "79140000, DIENST_SAS", "79140001, DIENST", "79700000, DIENST_SAS", "79723000, DIENST_SAS",
            "79723001, DIENST", "80000000, DIENST_SAS", "80660000, DIENST_SAS", "80660001, DIENST",
            "85000000, DIENST_SAS", "85323000, DIENST_SAS", "85323001, DIENST", "92000000, DIENST_SAS", "92700000, DIENST_SAS",
            "64110000, DIENST_SAS", "64116000, DIENST_SAS", "64122000, DIENST_SAS", "64121100, DIENST", "64200000, DIENST",
            "79620000, INHUUR", "79621000, INHUUR", "79622000, DIENST_SAS", "79624000, DIENST_SAS", "79625000, DIENST_SAS",
            "79629999, INHUUR", "79619999, DIENST", "79630000, DIENST",
            "75131000, DIENST_SAS", "75131001, DIENST", "50116510, DIENST_SAS", "71550000, DIENST_SAS"})
    void divisionAndTheListOfSocialServicesDecideTheNature(String code, String expected) {
        assertThat(ask("aardUitCpv", code, "soort")).containsExactly(expected);
    }

    @Test
    void beforeTheLightRegimeThereIsNoNature() {
        assertThat(DeployedRules.decisions().ask("aardUitCpv",
                Map.of("cpvCode", "45000000", "peildatum", LocalDate.of(2016, 6, 30))).hits()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
            "45233162, HOUT BOUWPLAATS VERHARDING", "30213100, EED ISV_RISICO APPARAAT LAPTOP",
            "34110000, CVD ISV_RISICO VOERTUIG LICHT_VOERTUIG", "90511000, CVD ISV_RISICO INZAMELING", "60112000, CVD", "60120000, VERVOER", "39000000, ISV_RISICO HOUT", "34351100, EED BAND",
            "72000000, ISV_RISICO DATAVERWERKING DATACENTRUM SOFTWARE", "45210000, EED HOUT BOUWPLAATS", "55510000, ISV_RISICO CATERING", "09310000, ISV_RISICO STROOM", "38000000, ISV_RISICO", "64212000, ISV_RISICO", "03410000, ISV_RISICO HOUT",
            "90511100, ISV_RISICO INZAMELING", "64110000, ''", "60161000, CVD", "60130000, CVD VERVOER", "33196000, ISV_RISICO HULPMIDDEL"})
    void aCodeHasEveryTraitOfItsBeginnings(String code, String expected) {
        List<Object> wanted = expected.isEmpty() ? List.of() : List.of((Object[]) expected.split(" "));
        assertThat(ask("cpvKenmerken", code, "kenmerk")).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"55300000", "55321000", "55330000", "55400000", "65200000", "65210000", "65310000", "65400000", "33696000", "33696300",
            "33696500", "33790000", "33793000", "42122500", "42931100", "51430000", "71900000", "73111000", "85145000", "50312300", "50330000",
            "50334110", "51330000", "51340000"})
    void theWholeKindOfCateringEnergyLaboratoriesAndConnectionsHasRiskInTheSupplyChain(String code) {
        assertThat(ask("cpvKenmerken", code, "kenmerk")).contains("ISV_RISICO");
    }

    @ParameterizedTest
    @ValueSource(strings = {"55110000", "55210000", "50882000", "65000000", "65110000", "65500000", "71314300", "33696800", "33791000", "33697000",
            "42300000", "45214610", "73112000", "85148000", "50310000", "50410000", "71316000", "64110000"})
    void whatOnlyLooksLikeSuchAKindHasNoRiskInTheSupplyChain(String code) {
        assertThat(ask("cpvKenmerken", code, "kenmerk")).doesNotContain("ISV_RISICO");
    }

    @ParameterizedTest
    @CsvSource({
            "CVD,            true,  LEVERING, 2026-11-22, CVD",
            "CVD,            false, LEVERING, 2026-11-22, ",
            "CVD,            true,  WERK,     2026-11-22, ",
            "CVD,            true,  DIENST,   2021-08-01, ",
            "EED,            true,  WERK,     2025-10-11, EED KEURMERK",
            "EED,            true,  WERK,     2025-10-10, KEURMERK",
            "EED,            false, WERK,     2026-11-22, KEURMERK",
            "ISV_RISICO,     false, LEVERING, 2026-11-22, ISV KEURMERK",
            "HOUT,           false, WERK,     2026-11-22, HOUT KEURMERK",
            "HOUT,           false, CONCESSIE, 2026-11-22, HOUT KEURMERK",
            "HOUT,           false, DIENST,   2026-11-22, KEURMERK",
            "BOUWPLAATS,     false, WERK,     2026-11-22, SEB CO2_LADDER",
            "BOUWPLAATS,     false, CONCESSIE, 2026-11-22, SEB CO2_LADDER",
            "BOUWPLAATS,     false, WERK,     2022-12-31, CO2_LADDER",
            "BOUWPLAATS,     false, LEVERING, 2026-11-22, ",
            "DATAVERWERKING, false, DIENST,   2026-11-22, AVG"})
    void aTraitAsksForALegalTestWhereTheLawApplies(String trait, boolean european, String nature, LocalDate day, String expected) {
        List<Object> found = DeployedRules.decisions().ask("wettelijkeToetsen",
                Map.of("kenmerk", trait, "europees", european, "soort", nature, "peildatum", day)).hits().stream()
                .map(hit -> hit.outputs().get("toets")).toList();
        assertThat(found).isEqualTo(expected == null ? List.of() : List.of((Object[]) expected.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000", "10000000", "99999999", "46000000"})
    void everyCodeHasATopicEvenOneThatTheListDoesNotHave(String code) {
        assertThat(ask("onderwerpUitCpv", code, "onderwerp")).containsExactly("OVERIG");
    }

    private static List<Object> ask(String table, String code, String output) {
        return DeployedRules.decisions().ask(table, Map.of("cpvCode", code, "peildatum", TODAY)).hits().stream()
                .map(Hit::outputs).map(outputs -> outputs.get(output)).toList();
    }
}
