// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.testing;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * A decision table as its file says, for tests that must know every rule. It derives facts from the cells themselves: each
 * literal, both sides of each boundary, and something no cell names.
 */
public final class TableModel {

    private static final Pattern DATE = Pattern.compile("date and time\\(\"(\\d{4}-\\d{2}-\\d{2})T[0-9:]+\"\\)");
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    private static final Pattern VARIABLE = Pattern.compile("(?:number\\()?(\\w+)\\)?");
    private static final int CPV_DIGITS = 8;

    private final Path file;
    private final DmnModelInstance model;
    private final Decision decision;
    private final DecisionTable table;

    private TableModel(Path file) {
        this.file = file;
        model = Dmn.readModelFromFile(file.toFile());
        decision = model.getModelElementsByType(Decision.class).iterator().next();
        table = (DecisionTable) decision.getExpression();
    }

    /** Every table of the project. */
    public static Stream<TableModel> all() {
        return DeployedRules.files().stream().map(TableModel::new);
    }

    /** The table with this key. */
    public static TableModel of(String key) {
        return new TableModel(Path.of("processes", key + ".dmn"));
    }

    public String key() {
        return decision.getId();
    }

    public Path file() {
        return file;
    }

    public DmnModelInstance model() {
        return model;
    }

    public Decision decision() {
        return decision;
    }

    public HitPolicy hitPolicy() {
        return table.getHitPolicy();
    }

    /** Ids of all rules in table order. */
    public Set<String> ruleIds() {
        Set<String> ids = new LinkedHashSet<>();
        table.getRules().forEach(rule -> ids.add(rule.getId()));
        return ids;
    }

    /** Every combination of the values that the cells make interesting. */
    public List<Map<String, Object>> facts() {
        List<Map<String, Object>> combinations = List.of(Map.of());
        int column = 0;
        for (Input input : table.getInputs()) {
            Matcher variable = VARIABLE.matcher(input.getInputExpression().getText().getTextContent().strip());
            if (!variable.matches()) {
                throw new IllegalStateException(key() + ": input expression that the tests cannot read");
            }
            List<Map<String, Object>> next = new ArrayList<>();
            Set<Object> values = values(input, column);
            for (Map<String, Object> combination : combinations) {
                for (Object value : values) {
                    Map<String, Object> extended = new LinkedHashMap<>(combination);
                    extended.put(variable.group(1), value);
                    next.add(extended);
                }
            }
            combinations = next;
            column++;
        }
        return combinations;
    }

    private Set<Object> values(Input input, int column) {
        Set<Object> values = new LinkedHashSet<>();
        boolean codes = input.getInputExpression().getText().getTextContent().startsWith("number(");
        String type = input.getInputExpression().getTypeRef();
        if (type.equals("boolean")) {
            values.addAll(List.of(true, false));
        } else if (type.equals("string")) {
            values.add("anders");
        }
        for (Rule rule : table.getRules()) {
            String cell = List.copyOf(rule.getInputEntries()).get(column).getText().getTextContent();
            switch (type) {
                case "date" -> addDays(values, cell);
                case "string" -> addTexts(values, cell);
                case "integer", "double" -> addNumbers(values, cell, codes, type);
                case "boolean" -> { }
                default -> throw new IllegalStateException(key() + ": input of type " + type);
            }
        }
        return values;
    }

    private static void addDays(Set<Object> values, String cell) {
        Matcher day = DATE.matcher(cell);
        if (day.find()) {
            LocalDate first = LocalDate.parse(day.group(1));
            values.addAll(List.of(first.minusDays(1), first));
        }
        if (day.find()) {
            LocalDate last = LocalDate.parse(day.group(1));
            values.addAll(List.of(last, last.plusDays(1)));
        }
    }

    private static void addTexts(Set<Object> values, String cell) {
        Matcher text = TEXT.matcher(cell);
        while (text.find()) {
            boolean prefix = cell.startsWith("starts with");
            values.add(prefix ? text.group(1) + "0".repeat(CPV_DIGITS - text.group(1).length()) : text.group(1));
        }
    }

    private static void addNumbers(Set<Object> values, String cell, boolean codes, String type) {
        Matcher number = NUMBER.matcher(cell);
        while (number.find()) {
            BigDecimal found = new BigDecimal(number.group());
            if (codes) {
                values.add("%08d".formatted(found.intValueExact()));
                values.add("%08d".formatted(found.intValueExact() + 1));
            } else if (type.equals("integer")) {
                values.addAll(List.of(found.intValueExact(), found.intValueExact() + 1));
            } else {
                values.addAll(List.of(found, found.subtract(new BigDecimal("0.01"))));
            }
        }
    }

    @Override
    public String toString() {
        return key();
    }
}
