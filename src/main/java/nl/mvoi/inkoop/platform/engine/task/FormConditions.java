// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.task;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.mvoi.inkoop.platform.form.FormFile;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.springframework.stereotype.Component;

/**
 * Asks FEEL on the server what the browser's FEEL asks to know which fields are shown. A form's conditions are parsed once and asked in one
 * question, for each question begins with making all functions of the language anew.
 */
@Component
class FormConditions implements FormFile.Conditions {

    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();
    private final Map<Set<String>, Question> questions = new ConcurrentHashMap<>();

    @Override
    public Set<String> holding(Set<String> expressions, Map<String, Object> variables) {
        Question question = questions.computeIfAbsent(expressions, this::question);
        List<?> answers = (List<?>) feel.evaluate(question.parsed(), variables).result();
        return IntStream.range(0, answers.size()).filter(at -> Boolean.TRUE.equals(answers.get(at))).mapToObj(question.conditions()::get)
                .collect(Collectors.toSet());
    }

    private Question question(Set<String> expressions) {
        List<String> conditions = List.copyOf(expressions);
        return new Question(conditions, feel.parseExpression("[(" + String.join("), (", conditions) + ")]").parsedExpression());
    }

    /** @param parsed gives a list with the answer to each condition; null to one that makes no sense with the values */
    private record Question(List<String> conditions, ParsedExpression parsed) {
    }
}
