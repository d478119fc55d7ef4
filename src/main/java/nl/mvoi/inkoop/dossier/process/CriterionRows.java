// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.process;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mvoi.inkoop.dossier.Criterion;
import nl.mvoi.inkoop.dossier.CriterionDemands;
import nl.mvoi.inkoop.dossier.MarkScale;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.AskedCell.Kind;
import nl.mvoi.inkoop.platform.AskedCell.Option;
import nl.mvoi.inkoop.platform.AskedCell;
import nl.mvoi.inkoop.platform.AskedRow;
import nl.mvoi.inkoop.platform.DutchReading.Read;
import nl.mvoi.inkoop.platform.Names;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.RowLines;
import nl.mvoi.inkoop.rules.Exploration;
import nl.mvoi.inkoop.rules.Exploration.Requirement;
import nl.mvoi.inkoop.rules.Theme;

/** Award criteria of the buyer's own, as rows that he adds to the form of the strategy. */
final class CriterionRows {

    /** As many as the form lets add. */
    static final int MOST = 6;

    private static final String FIELD = CriterionDemands.FIELD;
    private static final String CODE = "code";
    private static final String WEIGHT = "gewicht";
    private static final String SCALE = "schaal";
    private static final String MINIMUM = "minimum";
    private static final String NONE = "GEEN";
    private static final Pattern CODES = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,19}");
    private static final Set<String> TAKEN = Set.of(WeightRows.PRICE, Criterion.QUALITY, Criterion.MVOI);
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final BigDecimal HIGHEST_MARK = BigDecimal.valueOf(999);
    private static final BigDecimal LONG_TEXT = BigDecimal.valueOf(2000);
    private static final BigDecimal NAME = BigDecimal.valueOf(200);
    private static final BigDecimal WORD = BigDecimal.valueOf(20);

    private final List<AskedRow> rows;

    private CriterionRows(List<AskedRow> rows) {
        this.rows = rows;
    }

    /** @param exploration which requirements a criterion may tighten */
    static CriterionRows of(Exploration exploration) {
        List<Option> themes = Stream.concat(Stream.of(new Option(NONE, "Geen MVOI")), Stream.concat(Stream.of(Theme.values())
                .map(theme -> new Option(theme.name(), theme.label())), Stream.of(new Option(Criterion.MVOI, "Alle thema's samen")))).toList();
        List<Option> requirements = Stream.concat(Stream.of(new Option(NONE, "Geen")), exploration.themes().stream().flatMap(theme -> theme.requirements().stream())
                .map(Requirement::code).distinct().map(code -> new Option(code, code))).toList();
        return new CriterionRows(List.of(new AskedRow(AskedRow.NEW, "", List.of(text(CODE, "Code", WORD, true), text("naam", "Naam", NAME, true),
                number(WEIGHT, "Gewicht in procenten", BigDecimal.ONE, ALL, true), choice("thema", "Thema", themes),
                text(SCALE, "Cijfers met wat ze betekenen", LONG_TEXT, true), number(MINIMUM, "Laagste cijfer dat mag (mag leeg blijven)", BigDecimal.ZERO, HIGHEST_MARK, false),
                text("meten", "Hoe u het meet", LONG_TEXT, false), text("link", "Wat het met de opdracht te maken heeft", LONG_TEXT, false),
                text("bewijs", "Bewijs bij de inschrijving", LONG_TEXT, false), choice("eis", "Eis die het aanscherpt", requirements)))));
    }

    private static AskedCell text(String key, String name, BigDecimal most, boolean required) {
        return new AskedCell(key, name, Kind.TEXT, null, most, List.of(), required, null);
    }

    private static AskedCell number(String key, String name, BigDecimal least, BigDecimal most, boolean required) {
        return new AskedCell(key, name, Kind.NUMBER, least, most, List.of(), required, null);
    }

    private static AskedCell choice(String key, String name, List<Option> options) {
        return new AskedCell(key, name, Kind.CHOICE, null, null, options, false, NONE);
    }

    /** What the form's variable holds. */
    List<Map<String, Object>> shown() {
        return rows.stream().map(AskedRow::shown).toList();
    }

    /** The criteria; of one that is not in order what could be read, so that everything else can still be looked at. */
    List<Criterion> read(Answers answers, Problems problems) {
        List<Map<String, Object>> added = RowLines.read(FIELD, answers.text(FIELD), rows, MOST, problems).withoutRemarks(FIELD, problems).added();
        List<Criterion> criteria = new ArrayList<>();
        Set<String> codes = new HashSet<>(TAKEN);
        for (int i = 0; i < added.size(); i++) {
            criteria.add(new Row(AskedRow.NEW + (i + 1), added.get(i), problems).criterion(codes));
        }
        return criteria;
    }

    /** The lines of the criteria that were given before. */
    static String lines(List<Criterion> criteria) {
        return criteria.stream().filter(Criterion::isOwn).map(one -> RowLines.line(AskedRow.NEW, Stream.of(one.code(), one.name(), one.weight(),
                Objects.requireNonNullElse(one.theme(), NONE), one.marks(), one.minimum(), one.measuring(), one.subjectLink(), one.evidence(),
                Objects.requireNonNullElse(one.tightens(), NONE)).map(cell -> Objects.toString(cell, "")).toList())).collect(Collectors.joining("\n"));
    }

    /** One row as it is read. */
    private record Row(String name, Map<String, Object> cells, Problems problems) {

        private Criterion criterion(Set<String> codes) {
            String code = code(codes);
            MarkScale scale = scale();
            return new Criterion(code, text("naam"), Objects.requireNonNullElse(whole(WEIGHT), 0), scale == null ? ALL.intValue() : scale.highest(), chosen("thema"),
                    scale == null ? null : scale.inWords(), minimum(scale), text("meten"), text("link"), text("bewijs"), chosen("eis"));
        }

        private String code(Set<String> codes) {
            String code = Names.code(Optional.ofNullable(text(CODE)).orElse(""));
            if (code.isEmpty()) {
                return code;
            }
            boolean fits = CODES.matcher(code).matches();
            boolean free = codes.add(code);
            refuseIf(!fits, CODE, "‘Code’ van " + said() + " mag alleen letters, cijfers en streepjes hebben.");
            refuseIf(!free, CODE, "De code " + code + " staat er al. Geef elk criterium een eigen code.");
            return fits && free ? code : "";
        }

        private MarkScale scale() {
            Read<MarkScale> read = text(SCALE) == null ? new Read<>(null, null) : MarkScale.read(text(SCALE));
            refuseIf(read.problem() != null, SCALE, "‘Cijfers met wat ze betekenen’ van " + said() + " " + read.problem());
            return read.value();
        }

        private Integer minimum(MarkScale scale) {
            Integer minimum = whole(MINIMUM);
            refuseIf(minimum != null && scale != null && !scale.meanings().containsKey(minimum), MINIMUM,
                    "Het laagste cijfer dat mag van " + said() + " is " + minimum + ". Dat staat niet bij de cijfers van dit criterium.");
            return minimum;
        }

        private Integer whole(String cell) {
            BigDecimal number = (BigDecimal) cells.get(cell);
            boolean whole = number == null || number.stripTrailingZeros().scale() <= 0;
            refuseIf(!whole, cell, "‘" + (cell.equals(WEIGHT) ? "Gewicht in procenten" : "Laagste cijfer dat mag") + "’ van " + said() + " moet een heel getal zijn.");
            return number == null || !whole ? null : Integer.valueOf(number.intValue());
        }

        private String chosen(String cell) {
            return Optional.ofNullable(text(cell)).filter(choice -> !NONE.equals(choice)).orElse(null);
        }

        private String text(String cell) {
            return (String) cells.get(cell);
        }

        private String said() {
            return name.replace(AskedRow.NEW, "regel ");
        }

        private void refuseIf(boolean wrong, String cell, String sentence) {
            problems.at(AskedRow.place(FIELD, name, cell)).addIf(wrong, sentence);
        }
    }
}
