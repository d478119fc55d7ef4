// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.process;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.mvoi.inkoop.award.Scores;
import nl.mvoi.inkoop.dossier.Criterion;
import nl.mvoi.inkoop.dossier.MarkScale;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.AskedCell;
import nl.mvoi.inkoop.platform.AskedCell.Kind;
import nl.mvoi.inkoop.platform.AskedCell.Option;
import nl.mvoi.inkoop.platform.AskedRow;
import nl.mvoi.inkoop.platform.AskedRow.Note;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.RowLines;

/** The marks of one bid as rows of a form, one for each criterion that weighs: a mark that its scale names, and the reason for it. */
final class MarkRows {

    private static final String FIELD = "cijfers";
    private static final String MARK = "cijfer";
    private static final String REASON = "reden";
    private static final BigDecimal LONGEST_REASON = BigDecimal.valueOf(2000);

    private final List<AskedRow> rows;

    MarkRows(List<Criterion> criteria) {
        rows = criteria.stream().filter(one -> one.weight() > 0).map(MarkRows::row).toList();
    }

    private static AskedRow row(Criterion one) {
        return new AskedRow(one.code(), one.name() + " (" + one.weight() + "%)", notes(one), List.of(mark(one),
                new AskedCell(REASON, "Waarom dit cijfer", Kind.TEXT, null, LONGEST_REASON, List.of(), true, null)));
    }

    private static AskedCell mark(Criterion one) {
        List<Option> options = one.isOwn() ? one.markScale().map(MarkScale::meanings).stream().flatMap(meanings -> meanings.entrySet().stream())
                .map(step -> new Option(String.valueOf(step.getKey()), step.getKey() + ": " + step.getValue())).toList() : List.of();
        return options.isEmpty() ? new AskedCell(MARK, "Cijfer", Kind.NUMBER, BigDecimal.ZERO, BigDecimal.valueOf(one.scale()), List.of(), true, null)
                : new AskedCell(MARK, "Cijfer", Kind.CHOICE, null, null, options, true, null);
    }

    private static List<Note> notes(Criterion one) {
        List<Note> notes = new ArrayList<>();
        add(notes, "Cijfers", one.marks());
        add(notes, "Laagste cijfer dat mag", one.minimum() == null ? null : one.minimum() + ". Lager is ongeldig.");
        add(notes, "Hoe u het meet", one.measuring());
        add(notes, "Bewijs", one.evidence());
        return notes;
    }

    private static void add(List<Note> notes, String name, String text) {
        if (text != null) {
            notes.add(new Note(name, text, null));
        }
    }

    /** What the form's variable holds. */
    List<Map<String, Object>> shown() {
        return rows.stream().map(AskedRow::shown).toList();
    }

    /** The marks that were given with their reasons; each that is missing or not on its scale is a problem of its cell. */
    Scores read(Answers answers, Problems problems) {
        RowLines lines = RowLines.read(FIELD, answers.text(FIELD), rows, 0, problems).withoutRemarks(FIELD, problems);
        Map<String, Integer> marks = new TreeMap<>();
        Map<String, String> reasons = new TreeMap<>();
        rows.forEach(row -> {
            Object mark = lines.value(row, MARK);
            Object reason = lines.value(row, REASON);
            Stream.of(MARK, REASON).filter(cell -> lines.value(row, cell) == null && !problems.isAbout(place(row, cell))).forEach(cell -> problems.at(place(row, cell))
                    .add("Vul bij " + row.code() + (cell.equals(MARK) ? " een cijfer in." : " in waarom u dit cijfer geeft.")));
            if (mark != null) {
                BigDecimal number = new BigDecimal(mark.toString());
                problems.at(place(row, MARK)).addIf(number.stripTrailingZeros().scale() > 0, "Het cijfer van " + row.code() + " moet een heel getal zijn.");
                marks.put(row.code(), number.intValue());
            }
            if (reason != null) {
                reasons.put(row.code(), reason.toString());
            }
        });
        return new Scores(marks, reasons);
    }

    private static String place(AskedRow row, String cell) {
        return AskedRow.place(FIELD, row.code(), cell);
    }
}
