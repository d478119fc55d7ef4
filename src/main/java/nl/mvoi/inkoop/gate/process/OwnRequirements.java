// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.process;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.gate.internal.theme.ThemeAnswer.Own;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.AskedCell;
import nl.mvoi.inkoop.platform.AskedCell.Kind;
import nl.mvoi.inkoop.platform.AskedCell.Option;
import nl.mvoi.inkoop.platform.AskedRow;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.RowLines;
import nl.mvoi.inkoop.rules.Use;

/** Requirements of the buyer's own, as rows that he adds. */
final class OwnRequirements {

    static final String FIELD = "eigenEisen";
    /** As many as the form lets add. */
    static final int MOST = 5;

    private static final BigDecimal FAR = new BigDecimal("1000000000000");
    private static final BigDecimal LONG_TEXT = BigDecimal.valueOf(2000);
    private static final BigDecimal SHORT_TEXT = BigDecimal.valueOf(500);
    private static final BigDecimal WORD = BigDecimal.valueOf(100);

    private OwnRequirements() {
    }

    /** The row that shows what may be added. */
    static List<AskedRow> rows() {
        return List.of(new AskedRow(AskedRow.NEW, "", List.of(text("tekst", "Wat de leverancier moet doen", LONG_TEXT),
                choice("gebruik", "Plek in de aanbesteding", Arrays.stream(Use.values()).map(use -> new Option(use.name(), use.label())).toList()),
                choice("operator", "Hoe de norm telt", List.of(new Option(">=", "ten minste"), new Option("<=", "ten hoogste"), new Option("=", "precies"))),
                new AskedCell("norm", "Norm (voor ja of nee: 1)", Kind.NUMBER, FAR.negate(), FAR, List.of(), true, null),
                text("eenheid", "Eenheid", WORD), text("bewijs", "Bewijs", SHORT_TEXT), text("kpi", "Wat u in het contract meet", SHORT_TEXT))));
    }

    private static AskedCell text(String key, String name, BigDecimal most) {
        return new AskedCell(key, name, Kind.TEXT, null, most, List.of(), true, null);
    }

    private static AskedCell choice(String key, String name, List<Option> options) {
        return new AskedCell(key, name, Kind.CHOICE, null, null, options, true, null);
    }

    static List<Own> read(Answers answers, Problems problems) {
        return RowLines.read(FIELD, answers.text(FIELD), rows(), MOST, problems).withoutRemarks(FIELD, problems).added().stream()
                .filter(row -> row.size() == rows().get(0).cells().size()).map(OwnRequirements::own).toList();
    }

    private static Own own(Map<String, Object> row) {
        return new Own((String) row.get("tekst"), Use.valueOf((String) row.get("gebruik")), (String) row.get("eenheid"),
                (String) row.get("operator"), (BigDecimal) row.get("norm"), (String) row.get("bewijs"), (String) row.get("kpi"));
    }

    /** The lines of what was answered before. */
    static String lines(List<Own> earlier) {
        return earlier.stream().map(own -> RowLines.line(AskedRow.NEW, List.of(own.text(), own.use().name(), own.operator(), DutchFormat.typed(own.norm()),
                own.unit(), own.evidence(), own.kpi()))).collect(Collectors.joining("\n"));
    }
}
