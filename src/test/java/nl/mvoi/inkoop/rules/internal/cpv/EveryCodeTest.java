// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.cpv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import nl.mvoi.inkoop.rules.Purchase;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.tables.Decisions.Hit;
import nl.mvoi.inkoop.testing.DeployedRules;
import nl.mvoi.inkoop.testing.TableModel;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every code of the official list has one topic and one nature, and only traits that its beginning names. */
class EveryCodeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int OFFICIAL_CODES = 9454;
    private static final Set<String> TOPICS =
            Set.of("WEG", "GRO", "RIO", "BRU", "SPO", "ENE", "VAS", "FAC", "ICT", "VER", "AFV", "SDO", "OVERIG");

    @Test
    void everyCodeHasOneTopicThatOfItsLongestBeginning() {
        List<String> beginnings = endings("onderwerpUitCpv", "overig").stream()
                .sorted(Comparator.comparingInt(String::length).reversed()).toList();
        for (String code : codes()) {
            List<Hit> hits = ask("onderwerpUitCpv", code);
            String longest = beginnings.stream().filter(code::startsWith).findFirst().orElse("overig");
            assertThat(hits).as(code).hasSize(1);
            assertThat(hits.get(0).ruleId()).as(code).isEqualTo("onderwerpUitCpv_" + longest);
            assertThat(TOPICS).contains((String) hits.get(0).outputs().get("onderwerp"));
        }
    }

    @Test
    void everyCodeHasOneNatureThatFitsItsDivision() {
        Map<String, Integer> counted = new HashMap<>();
        for (String code : codes()) {
            List<Hit> hits = ask("aardUitCpv", code);
            assertThat(hits).as(code).hasSize(1);
            String nature = (String) hits.get(0).outputs().get("soort");
            int division = Integer.parseInt(code.substring(0, 2));
            assertThat(nature).as(code).isIn(division == 45 ? List.of("WERK")
                    : division < 45 || division == 48 ? List.of("LEVERING") : List.of(code.startsWith("7962") ? "INHUUR" : "DIENST", "DIENST_SAS"));
            counted.merge(nature, 1, Integer::sum);
        }
        assertThat(counted.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(OFFICIAL_CODES);
        assertThat(counted.get("DIENST_SAS")).isGreaterThan(counted.get("DIENST") / 10);
    }

    @Test
    void everyCodeHasTheTraitsOfItsBeginningsAndEachTraitIsUsed() {
        Set<String> used = new TreeSet<>();
        List<String> wanted = endings("cpvKenmerken", "");
        for (String code : codes()) {
            List<Hit> hits = ask("cpvKenmerken", code);
            hits.forEach(hit -> used.add((String) hit.outputs().get("kenmerk")));
            assertThat(hits).as(code).hasSize((int) wanted.stream().filter(code::startsWith).count());
        }
        assertThat(used).containsExactly(
                "APPARAAT", "BAND", "BEVEILIGING", "BOUWPLAATS", "BRUG", "BUS", "CATERING", "CVD", "DATACENTRUM", "DATAVERWERKING",
                "EED", "GROENMACHINE", "GROENWERK", "HOUT", "HULPMIDDEL", "INZAMELING", "ISV_RISICO", "KOOP_OF_HUUR", "KUNSTGRAS",
                "LAPTOP", "LEIDING", "LICHT_VOERTUIG", "MEUBILAIR", "ONDERHOUD_GEBOUW", "ONDERHOUD_SPORTVELD", "ONDERHOUD_VOERTUIG",
                "PLANT", "SCHOONMAAK", "SCHOONMAAKMIDDEL", "SLOOP", "SOFTWARE", "SPEELTOESTEL", "SPORTVELD", "STROOM", "TELEFOON",
                "TUNNEL", "VERHARDING", "VERVOER", "VOEDSEL", "VOERTUIG", "VRACHTWAGEN", "WARMTEPOMP", "WERKKLEDING", "ZONNEPANEEL",
                "ZORG");
    }

    /** Asked for itself, a parent code hides that another threshold holds for some of what is below it. */
    @ParameterizedTest
    @CsvSource({"79600000, true", "79610000, true", "79620000, true", "75000000, true", "98000000, true", "55000000, true",
            "85000000, false", "80000000, false", "79611000, false", "72000000, false", "50000000, true", "45000000, false"})
    void aParentCodeThatIsWiderThanTheListOfSocialServicesSaysSo(String code, boolean wider) {
        RuleLibrary rules = DeployedRules.library(new CpvCatalogue());
        Purchase purchase = new Purchase(code, null, null, new BigDecimal("300000"), 12, TODAY, false, false);

        assertThat(rules.explore(purchase).warnings().stream().anyMatch(warning -> warning.startsWith("CPV-code " + code
                + " is ruimer dan de lijst van sociale en andere specifieke diensten."))).isEqualTo(wider);
        assertThat(rules.conflicts(purchase)).isEmpty();
    }

    /** What follows the last underscore of a rule's id: the beginning of the codes that it is about. */
    private static List<String> endings(String table, String except) {
        return TableModel.of(table).ruleIds().stream().map(id -> id.substring(id.lastIndexOf('_') + 1))
                .filter(ending -> !ending.equals(except)).collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<Hit> ask(String table, String code) {
        return DeployedRules.decisions().ask(table, Map.of("cpvCode", code, "peildatum", TODAY)).hits();
    }

    private static List<String> codes() {
        try (InputStream in = CpvCatalogue.class.getResourceAsStream("cpv-nl.csv")) {
            List<String> codes = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .map(line -> line.substring(0, 8)).toList();
            assertThat(codes).hasSize(OFFICIAL_CODES).doesNotHaveDuplicates();
            return codes;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
