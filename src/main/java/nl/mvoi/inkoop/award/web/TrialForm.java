// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.mvoi.inkoop.dossier.DropOut;
import nl.mvoi.inkoop.dossier.Formula;
import nl.mvoi.inkoop.award.internal.calculation.PublishedMethod;
import nl.mvoi.inkoop.dossier.Criterion;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.Problem;

/**
 * What was typed on the page that tries a method: settings, criteria and bids by name of the field, which is also the path in the question
 * that is asked. Rows that are empty are left out, so that those below move up. What is public here is what the page shows.
 *
 * @param criteria how many rows of criteria are filled in
 * @param bids     how many rows of bids are filled in
 */
record TrialForm(Map<String, String> typed, int criteria, int bids) {

    private static final int MOST_CRITERIA = 8;
    private static final int MOST_BIDS = 10;
    private static final int FEWEST_ROWS = 3;
    private static final int LONGEST = 500;
    private static final List<String> SETTINGS = List.of("methode", "prijsgewicht", "laagstePrijs", "hoogstePrijs", "wegvallen", "plafond");
    private static final List<String> OF_CRITERION = List.of("naam", "gewicht", "schaal", "minimum", "thema", "waarden");
    private static final Map<String, String> LABELS = Map.of("methode", "Methode", "prijsgewicht", "Gewicht van de prijs", "laagstePrijs", "Laagste prijs van de lijn",
            "hoogstePrijs", "Hoogste prijs", "wegvallen", "Als een inschrijving wegvalt", "criteria", "Criteria", "inschrijvingen", "Inschrijvingen");
    private static final Map<String, String> IN_ROW = Map.of("code", "Naam", "naam", "Naam", "prijs", "Prijs", "gewicht", "Gewicht", "schaal", "Hoogste cijfer", "minimum",
            "Laagste cijfer dat mag", "thema", "Thema", "waarden", "Waarde per cijfer");
    private static final Pattern ROW = Pattern.compile("(criteria|inschrijvingen)\\[(\\d+)](?:\\.(\\w+))?(?:\\.K(\\d+))?.*");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** What was typed in a form. */
    static TrialForm of(Map<String, List<String>> parameters) {
        Map<String, String> given = new HashMap<>();
        parameters.forEach((name, values) -> given.put(name, values.get(0).strip().substring(0, Math.min(LONGEST, values.get(0).strip().length()))));
        Map<String, String> typed = new LinkedHashMap<>();
        SETTINGS.forEach(name -> keep(typed, name, given.get(name)));
        List<Integer> criteria = rows(given, "criteria", MOST_CRITERIA);
        List<Integer> bids = rows(given, "inschrijvingen", MOST_BIDS);
        for (int i = 0; i < criteria.size(); i++) {
            String to = "criteria[" + i + "].";
            String from = "criteria[" + criteria.get(i) + "].";
            OF_CRITERION.forEach(name -> keep(typed, to + name, given.get(from + name)));
        }
        for (int i = 0; i < bids.size(); i++) {
            String to = "inschrijvingen[" + i + "].";
            String from = "inschrijvingen[" + bids.get(i) + "].";
            Stream.of("naam", "prijs").forEach(name -> keep(typed, to + name, given.get(from + name)));
            for (int k = 0; k < criteria.size(); k++) {
                keep(typed, to + "cijfers.K" + (k + 1), given.get(from + "cijfers.K" + (criteria.get(k) + 1)));
            }
        }
        return new TrialForm(typed, criteria.size(), bids.size());
    }

    private static void keep(Map<String, String> typed, String name, String value) {
        if (value != null && !value.isEmpty()) {
            typed.put(name, value);
        }
    }

    /** A choice that stands in every row does not make it a filled one. */
    private static List<Integer> rows(Map<String, String> given, String part, int most) {
        return IntStream.range(0, most).filter(i -> given.entrySet().stream().anyMatch(field -> field.getKey().startsWith(part + "[" + i + "].")
                && !field.getKey().endsWith(".thema") && !field.getValue().isEmpty())).boxed().toList();
    }

    /** The method that a dossier has, and no bids. */
    static TrialForm of(PublishedMethod method, List<Criterion> criteria) {
        Map<String, List<String>> typed = new HashMap<>();
        typed.put("methode", List.of(method.criteria().isEmpty() ? Formula.LAAGSTE_PRIJS.name() : method.formula().name()));
        if (!method.criteria().isEmpty()) {
            typed.put("prijsgewicht", List.of(DutchFormat.typed(method.priceWeight())));
            keep(typed, "wegvallen", method.dropOut());
            keep(typed, "laagstePrijs", method.lowest());
            keep(typed, "hoogstePrijs", method.highest());
            keep(typed, "plafond", method.ceiling() ? "true" : null);
        }
        for (int i = 0; i < criteria.size(); i++) {
            Criterion one = criteria.get(i);
            String row = "criteria[" + i + "].";
            typed.put(row + "naam", List.of(one.name()));
            typed.put(row + "gewicht", List.of(DutchFormat.typed(BigDecimal.valueOf(one.weight()))));
            typed.put(row + "schaal", List.of(String.valueOf(one.scale())));
            keep(typed, row + "minimum", one.minimum());
            typed.put(row + "thema", List.of(one.theme() == null ? "" : one.theme()));
        }
        return of(typed);
    }

    private static void keep(Map<String, List<String>> typed, String name, Object value) {
        if (value != null) {
            typed.put(name, List.of(value instanceof BigDecimal number ? DutchFormat.typed(number) : value.toString()));
        }
    }

    public String value(String name) {
        return typed.getOrDefault(name, "");
    }

    /** The rows of criteria to show: those that are filled in, and one or more to fill in. */
    public List<Integer> criterionRows() {
        return IntStream.range(0, Math.min(MOST_CRITERIA, Math.max(FEWEST_ROWS, criteria + 1))).boxed().toList();
    }

    /** The same for bids. */
    public List<Integer> bidRows() {
        return IntStream.range(0, Math.min(MOST_BIDS, Math.max(FEWEST_ROWS, bids + 2))).boxed().toList();
    }

    /** What people call a criterion. */
    public String criterionName(int row) {
        return typed.getOrDefault("criteria[" + row + "].naam", "criterium " + (row + 1));
    }

    String criterionName(String code) {
        return criterionName(Integer.parseInt(code.substring(1)) - 1);
    }

    /** @param estimate euro; null where nobody estimated */
    ObjectNode question(BigDecimal estimate) {
        ObjectNode question = JSON.objectNode();
        SETTINGS.stream().filter(name -> !name.equals("plafond")).forEach(name -> question.put(name, typed.get(name)));
        question.put("plafond", typed.containsKey("plafond"));
        question.put("raming", estimate);
        ArrayNode rows = question.putArray("criteria");
        IntStream.range(0, criteria).forEach(i -> rows.add(criterion(i)));
        ArrayNode offers = question.putArray("inschrijvingen");
        IntStream.range(0, bids).forEach(i -> offers.add(bid("inschrijvingen[" + i + "].")));
        return question;
    }

    private ObjectNode criterion(int row) {
        ObjectNode criterion = JSON.objectNode().put("code", "K" + (row + 1));
        Stream.of("gewicht", "schaal", "minimum", "thema").forEach(name -> criterion.put(name, typed.get("criteria[" + row + "]." + name)));
        String values = typed.get("criteria[" + row + "].waarden");
        if (values != null) {
            ObjectNode table = criterion.putObject("waarden");
            for (String step : values.split(";")) {
                String[] pair = step.split("=", 2);
                table.put(pair[0].strip().replace(',', '.'), pair.length < 2 ? null : pair[1].strip());
            }
        }
        return criterion;
    }

    private ObjectNode bid(String row) {
        ObjectNode bid = JSON.objectNode().put("naam", typed.get(row + "naam")).put("prijs", typed.get(row + "prijs"));
        ObjectNode marks = bid.putObject("cijfers");
        for (int k = 1; k <= criteria; k++) {
            if (typed.containsKey(row + "cijfers.K" + k)) {
                marks.putArray("K" + k).add(typed.get(row + "cijfers.K" + k));
            }
        }
        return bid;
    }

    /** The words of the page for a value. */
    String name(String path) {
        Matcher row = ROW.matcher(path);
        if (!row.matches()) {
            return "‘" + LABELS.getOrDefault(path, path) + "’";
        }
        int place = Integer.parseInt(row.group(2)) + 1;
        String whose = row.group(1).equals("criteria") ? "criterium " + place : "inschrijving " + place;
        if (row.group(4) != null) {
            return "het cijfer voor ‘" + criterionName(Integer.parseInt(row.group(4)) - 1) + "’ van " + whose;
        }
        return row.group(3) == null ? whose : "‘" + IN_ROW.getOrDefault(row.group(3), row.group(3)) + "’ van " + whose;
    }

    /** A problem where the page shows it. */
    Problem shown(Problem problem) {
        String field = problem.field();
        if (field.equals("inschrijvingen") && bids == 0) {
            return new Problem("inschrijvingen[0].naam", "Vul minstens één inschrijving in.");
        }
        if (field.matches("criteria\\[\\d+]")) {
            return new Problem(field + ".waarden", "Vul bij " + name(field) + " ‘Waarde per cijfer’ in, bijvoorbeeld 6 = 10.000; 8 = 20.000.");
        }
        return new Problem(field.replaceFirst("(\\.waarden)\\..*", "$1").replaceFirst("(\\.K\\d+)\\[0]", "$1").replaceFirst("\\.code$", ".naam"), problem.sentence());
    }
}
