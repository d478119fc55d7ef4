// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import nl.mvoi.inkoop.tables.Decisions.Hit;
import nl.mvoi.inkoop.tables.TableLines;
import nl.mvoi.inkoop.testing.DeployedRules;
import nl.mvoi.inkoop.testing.OfficialCodes;

import org.junit.jupiter.api.Test;

/**
 * Without a CPV code a purchase has every trait that a code of its topic has and that a legal test or a theme looks at, no more and no
 * less. Other traits tell products apart, and of those nobody knows which it is.
 */
class TopicTraitsTest {

    private static final List<String> CODE_TABLES = List.of("onderwerpUitCpv", "cpvKenmerken");
    private static final String TOPIC_TABLE = "onderwerpKenmerken";

    private static final Set<String> OF_THEMES = Set.of("ISV_RISICO", "HOUT", "VERVOER", "HULPMIDDEL");

    @Test
    void aTopicHasExactlyTheTraitsOfAllItsCodesOnEveryDayThatChangesSomething() {
        TableLines lines = new TableLines(DeployedRules.book());
        Set<LocalDate> days = new TreeSet<>(lines.days(TOPIC_TABLE, "peildatum"));
        CODE_TABLES.forEach(table -> days.addAll(lines.days(table, "peildatum")));

        assertThat(days).isNotEmpty();
        for (LocalDate day : days) {
            assertThat(traitsOfTopics(day)).as("%s on %s and the traits of all codes", TOPIC_TABLE, day).isEqualTo(traitsOfCodes(day));
            LocalDate before = day.minusDays(1);
            assertThat(traitsOfTopics(before)).as("%s on %s", TOPIC_TABLE, before).isEqualTo(traitsOfCodes(before));
        }
    }

    private static Map<String, Set<String>> traitsOfTopics(LocalDate day) {
        Map<String, Set<String>> traits = new TreeMap<>();
        for (String topic : topics()) {
            ask(TOPIC_TABLE, Map.of("onderwerp", topic, "peildatum", day), "kenmerk")
                    .forEach(trait -> traits.computeIfAbsent(topic, none -> new TreeSet<>()).add(trait));
        }
        return traits;
    }

    private static Map<String, Set<String>> traitsOfCodes(LocalDate day) {
        Set<String> counting = traitsThatCount();
        Map<String, Set<String>> traits = new TreeMap<>();
        for (String code : OfficialCodes.all()) {
            Map<String, Object> facts = Map.of("cpvCode", code, "peildatum", day);
            ask("onderwerpUitCpv", facts, "onderwerp").forEach(topic -> ask("cpvKenmerken", facts, "kenmerk").stream()
                    .filter(counting::contains).forEach(trait -> traits.computeIfAbsent(topic, none -> new TreeSet<>()).add(trait)));
        }
        return traits;
    }

    private static Set<String> traitsThatCount() {
        Set<String> counting = new TreeSet<>(OF_THEMES);
        DeployedRules.book().table("wettelijkeToetsen").orElseThrow().rules()
                .forEach(rule -> counting.add(rule.conditions().get(0).replace("\"", "")));
        return counting;
    }

    private static List<String> topics() {
        return DeployedRules.book().table("onderwerpen").orElseThrow().inputs().get(0).values();
    }

    private static List<String> ask(String table, Map<String, Object> facts, String output) {
        return DeployedRules.decisions().ask(table, facts).hits().stream().map(Hit::outputs)
                .map(outputs -> (String) outputs.get(output)).toList();
    }
}
