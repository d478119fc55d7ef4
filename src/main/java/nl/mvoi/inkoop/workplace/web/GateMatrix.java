// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.Outcome;
import nl.mvoi.inkoop.platform.Codes;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.workplace.web.DossierView.GateView;

/**
 * How every theme stands at every gate, from what the API tells of them. A gate about the whole purchase says the same for each theme.
 *
 * @param findings what the newest looks of gates found, for who may know it
 */
record GateMatrix(List<Row> rows, List<Found> findings) {

    /** One theme, with a cell for each gate. */
    record Row(Theme theme, List<Cell> cells) {
    }

    /** What came out at one gate: a sign and the words for it, for each lot where lots were looked at by themselves. */
    record Cell(List<Mark> marks) {
    }

    /**
     * @param kind for the style sheet
     * @param lot  "perceel 2"; empty for the whole purchase
     */
    record Mark(String sign, String words, String kind, String lot) {

        private static final Mark NONE = new Mark("○", "nog niet", "open", "");

        static Mark of(GateView result) {
            String lot = result.perceel() == null ? "" : "perceel " + result.perceel();
            Outcome outcome = Codes.read(Outcome.class, result.resultaat());
            if (Boolean.TRUE.equals(result.opnieuw()) && outcome != Outcome.BEVINDINGEN) {
                return new Mark("↻", "opnieuw gevraagd", "open", lot);
            }
            return outcome == null ? NONE : switch (outcome) {
                case GEHAALD -> new Mark("✔", "gehaald", "passed", lot);
                case AFGEWEKEN -> new Mark("≈", "met afwijking", "deviated", lot);
                case NIET_VAN_TOEPASSING -> new Mark("–", "niet nodig", "none", lot);
                case BEVINDINGEN -> new Mark("✘", "nog niet gehaald", "failed", lot);
            };
        }
    }

    /**
     * What a gate found.
     *
     * @param place     gate, with its theme and lot
     * @param sentences null for who may not know them yet
     */
    record Found(String place, List<String> sentences) {
    }

    /**
     * A gate as people know it.
     *
     * @param moment when it is passed, a Dutch word
     */
    record Head(String code, String moment) {
    }

    static List<Head> heads() {
        return gates().stream().map(gate -> new Head(gate.name(), moment(gate))).toList();
    }

    private static List<Gate> gates() {
        return List.of(Gate.values());
    }

    private static String moment(Gate gate) {
        return switch (gate) {
            case G1 -> "opdracht";
            case G2 -> "eisen";
            case G3 -> "strategie";
            case G4 -> "publicatie";
            case G5 -> "gunning";
            case G6 -> "tekenen";
            case G7 -> "meten";
            case G8 -> "evaluatie";
        };
    }

    /** @param results oldest first */
    static GateMatrix of(List<GateView> results) {
        List<GateView> newest = newest(results);
        List<Row> rows = Arrays.stream(Theme.values())
                .map(theme -> new Row(theme, gates().stream().map(gate -> cell(gate, theme, newest)).toList())).toList();
        return new GateMatrix(rows, newest.stream().filter(one -> Outcome.BEVINDINGEN.name().equals(one.resultaat())).map(GateMatrix::found).toList());
    }

    /** Of each place only what was decided last. */
    private static List<GateView> newest(List<GateView> results) {
        Map<List<Object>, GateView> byPlace = new LinkedHashMap<>();
        results.forEach(one -> byPlace.put(Arrays.asList(one.poort(), one.thema(), one.perceel()), one));
        return List.copyOf(byPlace.values());
    }

    private static Cell cell(Gate gate, Theme theme, List<GateView> newest) {
        List<Mark> marks = newest.stream().filter(one -> one.poort().equals(gate.name()) && (one.thema() == null || one.thema().equals(theme.name())))
                .map(Mark::of).toList();
        return new Cell(marks.isEmpty() ? List.of(Mark.NONE) : marks);
    }

    private static Found found(GateView one) {
        Theme theme = Codes.read(Theme.class, one.thema());
        String place = List.of("Poort " + one.poort(), theme == null ? "" : theme.label(), one.perceel() == null ? "" : "perceel " + one.perceel())
                .stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
        return new Found(place, one.bevindingen());
    }
}
