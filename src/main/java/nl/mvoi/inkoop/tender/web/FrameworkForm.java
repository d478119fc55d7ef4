// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.mvoi.inkoop.platform.Problem;
import nl.mvoi.inkoop.tender.ForeignNumber;

/**
 * What was typed on the page that records a framework agreement, by name of the field. Lots that are empty are left out, so that those below
 * move up. What is public here is what the page shows.
 *
 * @param lots how many lots are filled in
 */
record FrameworkForm(Map<String, String> typed, int lots) {

    private static final int MOST_LOTS = 20;
    private static final int LONGEST = 10_000;
    private static final List<String> SIMPLE = List.of("titel", "onderwerp", "begin", "einde", "plafond", "benut", "afroep");
    private static final List<String> LINES = List.of("cpv", "eisen");
    private static final List<String> OF_LOT = List.of("nummer", "naam", "leveranciers");
    private static final Map<String, String> LABELS = Map.of("titel", "Titel", "onderwerp", "Onderwerp", "begin", "Eerste dag", "einde", "Laatste dag", "plafond", "Plafond",
            "benut", "Al afgeroepen", "afroep", "Manier van afroepen", "cpv", "CPV-codes", "eisen", "Eisen", "percelen", "Percelen");
    private static final Map<String, String> IN_LOT = Map.of("nummer", "Nummer", "naam", "Naam", "leveranciers", "Leveranciers");
    private static final Pattern PLACE = Pattern.compile("(cpv|eisen|percelen)\\[(\\d+)](?:\\.(\\w+))?(?:\\[(\\d+)])?(?:\\.\\w+)?");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    static FrameworkForm of(Map<String, List<String>> parameters) {
        Map<String, String> given = new HashMap<>();
        parameters.forEach((name, values) -> given.put(name, values.get(0).strip().substring(0, Math.min(LONGEST, values.get(0).strip().length()))));
        Map<String, String> typed = new LinkedHashMap<>();
        Stream.concat(SIMPLE.stream(), LINES.stream()).forEach(name -> typed.put(name, given.getOrDefault(name, "")));
        List<String> filled = IntStream.range(0, MOST_LOTS).mapToObj(i -> "percelen[" + i + "].")
                .filter(begin -> OF_LOT.stream().anyMatch(name -> !given.getOrDefault(begin + name, "").isEmpty())).toList();
        for (int i = 0; i < filled.size(); i++) {
            for (String name : OF_LOT) {
                typed.put("percelen[" + i + "]." + name, given.getOrDefault(filled.get(i) + name, ""));
            }
        }
        return new FrameworkForm(typed, filled.size());
    }

    public String value(String name) {
        return typed.getOrDefault(name, "");
    }

    /** The lots to show: those that are filled in, and one to fill in. */
    public List<Integer> lotRows() {
        return IntStream.range(0, Math.min(MOST_LOTS, lots + 1)).boxed().toList();
    }

    /** The same as programs send it. */
    ObjectNode body() {
        ObjectNode body = JSON.objectNode();
        SIMPLE.forEach(name -> body.put(name, value(name)));
        if (!value("cpv").isEmpty()) {
            ArrayNode cpv = body.putArray("cpv");
            Stream.of(value("cpv").split("[,;\\n]")).map(String::strip).filter(code -> !code.isEmpty()).forEach(cpv::add);
        }
        ArrayNode promises = body.putArray("eisen");
        value("eisen").lines().filter(line -> !line.isBlank()).forEach(line -> promises.add(promise(line)));
        if (lots > 0) {
            ArrayNode parts = body.putArray("percelen");
            IntStream.range(0, lots).forEach(i -> parts.add(lot("percelen[" + i + "].")));
        }
        return body;
    }

    private static ObjectNode promise(String line) {
        String[] pair = line.split("=", 2);
        return JSON.objectNode().put("code", pair[0].strip()).put("norm", pair.length < 2 ? null : pair[1].strip());
    }

    private ObjectNode lot(String begin) {
        ObjectNode lot = JSON.objectNode().put("nummer", value(begin + "nummer")).put("naam", value(begin + "naam"));
        List<String> lines = value(begin + "leveranciers").lines().filter(line -> !line.isBlank()).toList();
        if (!lines.isEmpty()) {
            ArrayNode suppliers = lot.putArray("leveranciers");
            lines.forEach(line -> suppliers.add(supplier(line)));
        }
        return lot;
    }

    /** A line such as "Bouw BV", "Bouw BV, KvK 12345678" or "Bau GmbH, DE HRB 12345". */
    private static ObjectNode supplier(String line) {
        int comma = line.lastIndexOf(',');
        String behind = comma < 0 ? "" : line.substring(comma + 1).replaceFirst("(?i)^\\s*kvk(-?nummer)?[\\s:]*", "").strip();
        boolean numbered = behind.matches("[\\d .]+") || ForeignNumber.read(behind).isPresent();
        return JSON.objectNode().put("naam", numbered ? line.substring(0, comma).strip() : line.strip()).put("kvk", numbered ? behind : null);
    }

    /** The words of the page for a value. */
    static String name(String path) {
        Matcher place = PLACE.matcher(path);
        if (!place.matches()) {
            return "‘" + LABELS.getOrDefault(path, path) + "’";
        }
        int row = Integer.parseInt(place.group(2)) + 1;
        if (!place.group(1).equals("percelen")) {
            return "regel " + row + " van ‘" + LABELS.get(place.group(1)) + "’";
        }
        String lot = "perceel " + row;
        String supplier = place.group(4) == null ? "" : "leverancier " + (Integer.parseInt(place.group(4)) + 1) + " van ";
        return place.group(3) == null || !supplier.isEmpty() ? supplier + lot : "‘" + IN_LOT.get(place.group(3)) + "’ van " + lot;
    }

    /** A problem where the page shows it. */
    static Problem shown(Problem problem) {
        Matcher place = PLACE.matcher(problem.field());
        String field = problem.field().equals("percelen") ? "percelen[0].naam" : !place.matches() ? problem.field()
                : !place.group(1).equals("percelen") ? place.group(1) : "percelen[" + place.group(2) + "]." + (place.group(3) == null ? "naam" : place.group(3));
        return new Problem(field, problem.sentence());
    }
}
