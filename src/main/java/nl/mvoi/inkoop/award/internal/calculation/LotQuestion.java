// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.calculation;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import nl.mvoi.inkoop.platform.Given;
import nl.mvoi.inkoop.platform.Given.Range;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.Refusal;

/**
 * How lots must be divided.
 *
 * @param totals      by number of the lot and name of the bidder, the points with which he may get it
 * @param most        how many lots one bidder may get
 * @param preferences by name of the bidder, numbers of lots, the one he wants most first
 */
public record LotQuestion(Map<Integer, Map<String, BigDecimal>> totals, int most, Rule rule, Map<String, List<Integer>> preferences) {

    /** What decides who gets which lots. */
    public enum Rule {

        /** The division with the highest sum of totals. */
        HOOGSTE_SOM,
        /** Each lot goes to its highest bidder, and who has too many keeps those he wants most. */
        VOORKEUR
    }

    /** Most lots in one question. */
    public static final int MOST_LOTS = 20;

    private static final int MOST_BIDDERS = 50;
    private static final int LONGEST_NAME = 200;
    private static final Range NUMBER = new Range(BigDecimal.ONE, BigDecimal.valueOf(9999), 0);
    private static final Range TOTAL = Range.of("0", "1000000");

    /** @throws Refusal naming everything that is wrong */
    public static LotQuestion read(JsonNode question) {
        if (!question.isObject()) {
            throw new Refusal("Stuur één vraag, als JSON-object.");
        }
        Problems problems = new Problems();
        Given given = new Given("", question, problems, path -> "'" + path + "'");
        given.only("percelen", "maximum", "regel", "voorkeuren");
        Map<Integer, Map<String, BigDecimal>> totals = totals(given.at("percelen"));
        BigDecimal most = given.at("maximum").number(new Range(BigDecimal.ONE, BigDecimal.valueOf(MOST_LOTS), 0));
        Rule rule = given.at("regel").require() ? given.at("regel").choice(Rule.class) : null;
        Map<String, List<Integer>> preferences = preferences(given.at("voorkeuren"), totals);
        problems.refuseIfAny();
        return new LotQuestion(totals, most == null ? MOST_LOTS : most.intValue(), rule, preferences);
    }

    private static Map<Integer, Map<String, BigDecimal>> totals(Given given) {
        Map<Integer, Map<String, BigDecimal>> totals = new LinkedHashMap<>();
        for (Given lot : given.items(1, MOST_LOTS)) {
            lot.only("nummer", "totalen");
            BigDecimal number = lot.at("nummer").required(NUMBER);
            Map<String, BigDecimal> bidders = new LinkedHashMap<>();
            lot.at("totalen").require();
            lot.at("totalen").entries(MOST_BIDDERS).forEach((name, total) -> bidders.put(bidder(name, total), total.required(TOTAL)));
            if (number != null && totals.put(number.intValue(), bidders) != null) {
                lot.refuse("is een perceel dat er al staat. Geef elk perceel een eigen nummer.");
            }
        }
        return totals;
    }

    private static String bidder(String name, Given given) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            given.refuse("hoort bij een naam die leeg of te lang is. Geef een naam van hoogstens " + LONGEST_NAME + " tekens.");
        }
        return name;
    }

    private static Map<String, List<Integer>> preferences(Given given, Map<Integer, Map<String, BigDecimal>> totals) {
        Set<String> bidders = new HashSet<>();
        totals.values().forEach(lot -> bidders.addAll(lot.keySet()));
        if (given.isObject(MOST_LOTS * MOST_BIDDERS)) {
            given.only(bidders);
        }
        Map<String, List<Integer>> preferences = new LinkedHashMap<>();
        given.entries(MOST_LOTS * MOST_BIDDERS).forEach((bidder, list) -> preferences.put(bidder, list(list, totals.keySet())));
        return preferences;
    }

    private static List<Integer> list(Given given, Set<Integer> lots) {
        List<Integer> list = new ArrayList<>();
        given.items(1, MOST_LOTS).stream().map(one -> one.required(NUMBER)).filter(Objects::nonNull).map(BigDecimal::intValue).forEach(list::add);
        if (new HashSet<>(list).size() < list.size() || !lots.containsAll(list)) {
            given.refuse("noemt een perceel dat er niet is, of een perceel meer dan een keer.");
        }
        return list;
    }

    /** The names of all bidders, by alphabet. */
    List<String> bidders() {
        Set<String> names = new TreeSet<>();
        totals.values().forEach(lot -> names.addAll(lot.keySet()));
        return List.copyOf(names);
    }
}
