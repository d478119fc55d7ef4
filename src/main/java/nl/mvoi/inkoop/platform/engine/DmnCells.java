// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import nl.mvoi.inkoop.platform.AsSystem;
import nl.mvoi.inkoop.platform.DecisionCells;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;

/** Reads the cells from the models that are deployed in the engine; each version is read once. */
@Component
class DmnCells implements DecisionCells {

    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    private static final Pattern DAY = Pattern.compile("\"(\\d{4}-\\d{2}-\\d{2})T(\\d{2}:\\d{2}:\\d{2})\"");
    private static final String START_OF_DAY = "00:00:00";

    private final RepositoryService repository;
    private final AsSystem asSystem;
    private final Map<String, Map<String, List<String>>> columnsByDefinition = new ConcurrentHashMap<>();

    DmnCells(RepositoryService repository, AsSystem asSystem) {
        this.repository = repository;
        this.asSystem = asSystem;
    }

    @Override
    public List<BigDecimal> amounts(String key, String fact) {
        return found(key, fact, NUMBER).map(number -> new BigDecimal(number.group())).distinct().sorted().toList();
    }

    @Override
    public List<LocalDate> days(String key, String fact) {
        return found(key, fact, DAY).map(DmnCells::day).distinct().sorted().toList();
    }

    private static LocalDate day(MatchResult found) {
        LocalDate day = LocalDate.parse(found.group(1));
        return found.group(2).equals(START_OF_DAY) ? day : day.plusDays(1);
    }

    private Stream<MatchResult> found(String key, String fact, Pattern pattern) {
        return columns(key).getOrDefault(fact, List.of()).stream().map(pattern::matcher).flatMap(Matcher::results);
    }

    private Map<String, List<String>> columns(String key) {
        DecisionDefinition newest = asSystem.ask(() -> repository.createDecisionDefinitionQuery().decisionDefinitionKey(key)
                .latestVersion().singleResult());
        if (newest == null) {
            throw new IllegalStateException("No decision is deployed with key '" + key + "'");
        }
        return columnsByDefinition.computeIfAbsent(newest.getId(),
                id -> read(asSystem.ask(() -> repository.getDmnModelInstance(id))));
    }

    private static Map<String, List<String>> read(DmnModelInstance model) {
        Map<String, List<String>> columns = new ConcurrentHashMap<>();
        int column = 0;
        for (Input input : model.getModelElementsByType(Input.class)) {
            List<String> cells = new ArrayList<>();
            for (Rule rule : model.getModelElementsByType(Rule.class)) {
                cells.add(List.copyOf(rule.getInputEntries()).get(column).getText().getTextContent());
            }
            columns.put(input.getInputExpression().getText().getTextContent().strip(), cells);
            column++;
        }
        return columns;
    }
}
