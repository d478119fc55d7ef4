// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import nl.mvoi.inkoop.platform.DeployedDecisions;
import nl.mvoi.inkoop.tables.Decisions;
import nl.mvoi.inkoop.tables.Witness;
import nl.mvoi.inkoop.tables.process.DeployedTables.Versioned;

import org.springframework.stereotype.Component;

/** Asks decision tables that are deployed in the engine. An answer is never older than the last deployment. */
@Component
public class DmnDecisions implements Decisions, Witness {

    private final DeployedTables deployed;
    private final ThreadLocal<Held> held = new ThreadLocal<>();
    private final ThreadLocal<List<Answer>> heard = new ThreadLocal<>();

    public DmnDecisions(DeployedDecisions files) {
        deployed = new DeployedTables(files);
    }

    /** One state of the rules, and what it answered already: who tries many changes of a purchase asks most tables the same again. */
    private record Held(Function<String, Versioned> tables, Map<Question, Answer> answers) {

        Held(Function<String, Versioned> tables) {
            this(tables, new HashMap<>());
        }

        Answer ask(String key, Map<String, Object> facts) {
            return answers.computeIfAbsent(new Question(key, facts), question -> answer(key, facts));
        }

        private Answer answer(String key, Map<String, Object> facts) {
            Versioned found = tables.apply(key);
            return new Answer(key, found.version(), found.table().hits(facts));
        }
    }

    private record Question(String key, Map<String, Object> facts) {
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException when no decision with this key is deployed
     */
    @Override
    public Answer ask(String key, Map<String, Object> facts) {
        Held now = held.get();
        Answer answer = (now == null ? new Held(deployed.now()) : now).ask(key, facts);
        if (heard.get() != null) {
            heard.get().add(answer);
        }
        return answer;
    }

    @Override
    public <T> T together(Supplier<T> questions) {
        if (held.get() != null) {
            return questions.get();
        }
        held.set(new Held(deployed.now()));
        try {
            return questions.get();
        } finally {
            held.remove();
        }
    }

    @Override
    public <T> Witnessed<T> of(Supplier<T> questions) {
        List<Answer> before = heard.get();
        List<Answer> answers = new ArrayList<>();
        heard.set(answers);
        try {
            return new Witnessed<>(together(questions), tables(answers));
        } finally {
            heard.set(before);
        }
    }

    private static List<Asked> tables(List<Answer> all) {
        Map<String, List<Answer>> byTable = all.stream().collect(Collectors.groupingBy(Answer::decision, LinkedHashMap::new, Collectors.toList()));
        return byTable.values().stream().map(answers -> new Asked(answers.get(0).decision(), answers.get(0).version(),
                answers.stream().flatMap(one -> one.hits().stream()).map(Hit::ruleId).distinct().toList())).toList();
    }
}
