// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.mvoi.inkoop.award.internal.calculation.LotQuestion.Rule;
import nl.mvoi.inkoop.platform.Refusal;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who gets which lots. */
class LotDividerTest {

    @Property(tries = 500)
    void theHighestSumIsThatOfAllDivisionsThatLeaveFewestLotsWithoutABidder(@ForAll @IntRange(min = 1, max = 4) int lots,
                                                                          @ForAll @IntRange(min = 1, max = 4) int bidders, @ForAll @IntRange(min = 1, max = 3) int most,
                                                                          @ForAll Random random) {
        Map<Integer, Map<String, BigDecimal>> totals = new LinkedHashMap<>();
        for (int lot = 1; lot <= lots; lot++) {
            Map<String, BigDecimal> points = new LinkedHashMap<>();
            for (int bidder = 0; bidder < bidders; bidder++) {
                if (random.nextInt(3) > 0) {
                    points.put("" + (char) ('A' + bidder), BigDecimal.valueOf(random.nextInt(20) * 5 * (long) (1 + random.nextInt(2) * 100), 2));
                }
            }
            totals.put(lot, points);
        }
        LotQuestion question = new LotQuestion(totals, most, Rule.HOOGSTE_SOM, Map.of());
        List<List<String>> best = new ArrayList<>();
        allDivisions(question, new ArrayList<>(), best);

        if (best.size() == 1) {
            assertThat(new ArrayList<>(LotDivider.divide(question).lots().values())).isEqualTo(best.get(0));
        } else {
            assertThatThrownBy(() -> LotDivider.divide(question)).isInstanceOf(Refusal.class).hasMessageContaining("even goed");
        }
    }

    /** Tries every division and keeps the best ones. */
    private static void allDivisions(LotQuestion question, List<String> begun, List<List<String>> best) {
        if (begun.size() == question.totals().size()) {
            int better = best.isEmpty() ? 1 : value(question, begun).compareTo(value(question, best.get(0)));
            if (better > 0) {
                best.clear();
            }
            if (better >= 0) {
                best.add(List.copyOf(begun.stream().map(name -> Objects.requireNonNullElse(name, "")).toList()).stream().map(name -> name.isEmpty() ? null : name).toList());
            }
            return;
        }
        List<String> choices = new ArrayList<>(new ArrayList<>(question.totals().values()).get(begun.size()).keySet());
        choices.add(null);
        for (String choice : choices) {
            if (choice == null || begun.stream().filter(choice::equals).count() < question.most()) {
                begun.add(choice);
                allDivisions(question, begun, best);
                begun.remove(begun.size() - 1);
            }
        }
    }

    private static BigDecimal value(LotQuestion question, List<String> division) {
        BigDecimal sum = BigDecimal.ZERO;
        List<Map<String, BigDecimal>> lots = new ArrayList<>(question.totals().values());
        for (int lot = 0; lot < lots.size(); lot++) {
            sum = division.get(lot) == null ? sum : sum.add(lots.get(lot).get(division.get(lot))).add(BigDecimal.valueOf(1_000_000));
        }
        return sum;
    }

    @Test
    void aQuestionOfTheLargestSizeIsAnsweredAtOnce() {
        Random random = new Random(7);
        Map<Integer, Map<String, BigDecimal>> totals = new LinkedHashMap<>();
        Map<String, List<Integer>> wishes = new LinkedHashMap<>();
        for (int lot = 1; lot <= LotQuestion.MOST_LOTS; lot++) {
            Map<String, BigDecimal> points = new LinkedHashMap<>();
            for (int bidder = 0; bidder < 50; bidder++) {
                points.put("B" + bidder, BigDecimal.valueOf(random.nextInt(100_000_000), 2));
                wishes.computeIfAbsent("B" + bidder, name -> new ArrayList<>()).add(lot);
            }
            totals.put(lot, points);
        }

        LotDivision found = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> LotDivider.divide(new LotQuestion(totals, 1, Rule.HOOGSTE_SOM, wishes)));

        assertThat(found.lots().values()).doesNotContainNull().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -           | even goed
            "A":[2,1]   | {1=B, 2=A}
            "A":[1,2]   | {1=A, 2=B}
            "B":[1,2]   | {1=B, 2=A}
            "A":[1,2],"B":[1,2] | even goed
            "A":[1,2],"B":[2,1] | {1=A, 2=B}
            """)
    void wishesPartEqualSumsOnlyWhereNobodyWouldBeBetterOffWithTheOther(String wishes, String outcome) {
        String question = """
                {"percelen":[{"nummer":1,"totalen":{"A":80,"B":70}},{"nummer":2,"totalen":{"A":80,"B":70}}],"maximum":1,"regel":"HOOGSTE_SOM"%s}"""
                .formatted(wishes == null ? "" : ",\"voorkeuren\":{" + wishes + "}");

        if (outcome.startsWith("{")) {
            assertThat(divide(question).lots()).hasToString(outcome);
        } else {
            assertThat(problems(question)).singleElement().asString().contains(outcome, "perceel 1 A, perceel 2 B (som 150)", "perceel 1 B, perceel 2 A (som 150)");
        }
    }

    @Test
    void aLotThatNobodyMayGetAnyMoreStaysEmpty() {
        assertThat(divide("""
                {"percelen":[{"nummer":1,"totalen":{"A":80}},{"nummer":2,"totalen":{"A":70}},{"nummer":3,"totalen":{}}],"maximum":1,"regel":"HOOGSTE_SOM"}""").lots())
                .hasToString("{1=A, 2=null, 3=null}");
    }

    @Test
    void whoHasTooManyByHisWishesLeavesTheRestToTheNextUntilNobodyHas() {
        assertThat(divide("""
                {"percelen":[{"nummer":1,"totalen":{"A":90,"B":80,"C":70}},{"nummer":2,"totalen":{"A":90,"B":80,"C":70}},{"nummer":3,"totalen":{"B":60,"C":50}}],
                 "maximum":1,"regel":"VOORKEUR","voorkeuren":{"A":[2,1],"B":[1,2,3]}}""").lots()).hasToString("{1=B, 2=A, 3=C}");
    }

    @Test
    void aLotWithEqualBiddersIsRefusedWithBothDivisionsUnlessItMakesNoDifference() {
        assertThat(problems("""
                {"percelen":[{"nummer":1,"totalen":{"A":90,"B":90}}],"regel":"VOORKEUR"}""")).singleElement().asString()
                .contains("perceel 1 A (som 90)", "perceel 1 B (som 90)");
        assertThat(divide("""
                {"percelen":[{"nummer":1,"totalen":{"A":90,"B":90}},{"nummer":2,"totalen":{"A":90,"C":20}}],"maximum":1,"regel":"VOORKEUR","voorkeuren":{"A":[2,1]}}""").lots())
                .hasToString("{1=B, 2=A}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"regel":"HOOGSTE_SOM"}                                                                    | 'percelen' is ongeldig. Geef een lijst van 1 tot en met 20.
            {"percelen":[],"regel":"HOOGSTE_SOM"}                                                      | 'percelen' is ongeldig
            {"percelen":[{"nummer":1,"totalen":{"A":1}}]}                                              | 'regel' ontbreekt.
            {"percelen":[{"nummer":1,"totalen":{"A":1}}],"regel":"LOTEN"}                              | Kies uit: HOOGSTE_SOM, VOORKEUR.
            {"percelen":[{"nummer":1,"totalen":{"A":1}}],"regel":"VOORKEUR","maximum":0}               | 'maximum' is ongeldig. Geef een heel getal van 1 tot en met 20.
            {"percelen":[{"nummer":1,"totalen":{"A":-1}}],"regel":"VOORKEUR"}                          | 'percelen[0].totalen.A' is ongeldig
            {"percelen":[{"nummer":1,"totalen":{"A":1.005}}],"regel":"VOORKEUR"}                       | 'percelen[0].totalen.A' is ongeldig
            {"percelen":[{"nummer":1,"totalen":{"A":null}}],"regel":"VOORKEUR"}                        | 'percelen[0].totalen.A' ontbreekt.
            {"percelen":[{"nummer":1,"totalen":{" ":1}}],"regel":"VOORKEUR"}                           | een naam die leeg of te lang is
            {"percelen":[{"nummer":1}],"regel":"VOORKEUR"}                                             | 'percelen[0].totalen' ontbreekt.
            {"percelen":[{"totalen":{"A":1}}],"regel":"VOORKEUR"}                                      | 'percelen[0].nummer' ontbreekt.
            {"percelen":[3],"regel":"VOORKEUR"}                                                        | 'percelen[0].nummer' ontbreekt.
            {"percelen":[{"nummer":1,"totalen":{"A":1}},{"nummer":1,"totalen":{"A":1}}],"regel":"VOORKEUR"} | Geef elk perceel een eigen nummer.
            {"percelen":[{"nummer":1,"totalen":{"A":1}}],"regel":"VOORKEUR","voorkeuren":{"B":[1]}}    | 'voorkeuren.B' is onbekend.
            {"percelen":[{"nummer":1,"totalen":{"A":1}}],"regel":"VOORKEUR","voorkeuren":{"A":[2]}}    | noemt een perceel dat er niet is
            {"percelen":[{"nummer":1,"totalen":{"A":1}}],"regel":"VOORKEUR","voorkeuren":{"A":[1,1]}}  | meer dan een keer
            {"percelen":[{"nummer":1,"totalen":{"A":1}}],"regel":"VOORKEUR","voorkeuren":[1]}          | 'voorkeuren' is ongeldig
            {"percelen":[{"nummer":1,"totalen":{"A":1}}],"regel":"VOORKEUR","som":1}                   | 'som' is onbekend.
            """)
    void whatIsWrongIsNamed(String question, String problem) {
        assertThat(problems(question)).anySatisfy(found -> assertThat(found).contains(problem));
    }

    private static LotDivision divide(String question) {
        try {
            return LotDivider.divide(LotQuestion.read(new ObjectMapper().readTree(question)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static List<String> problems(String question) {
        return assertThatThrownBy(() -> divide(question)).asInstanceOf(InstanceOfAssertFactories.type(Refusal.class)).actual().problems();
    }
}
