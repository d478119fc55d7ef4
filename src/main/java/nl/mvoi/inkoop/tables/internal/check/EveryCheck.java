// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.mvoi.inkoop.tables.Finding;
import nl.mvoi.inkoop.tables.RuleTable;
import nl.mvoi.inkoop.tables.TableCheck;
import nl.mvoi.inkoop.tables.TableMeaning;

/** Looks for everything that is wrong with one decision table. */
public final class EveryCheck implements TableCheck {

    private final TableMeaning meaning;
    private final Function<String, Optional<RuleTable>> program;

    /**
     * @param meaning what the table is about
     * @param program the table with this key as the program was built with it; empty when the program does not use such a table
     */
    public EveryCheck(TableMeaning meaning, Function<String, Optional<RuleTable>> program) {
        this.meaning = meaning;
        this.program = program;
    }

    @Override
    public List<Finding> look(RuleTable table) {
        List<Finding> findings = new ArrayList<>(new ShapeCheck().look(table));
        findings.addAll(new ColumnCheck(program).look(table));
        findings.addAll(new UsableCheck(meaning).look(table));
        meaning.checks().forEach(check -> findings.addAll(check.look(table)));
        Grid.read(table, meaning, findings).ifPresent(grid -> {
            findings.addAll(new AmountCheck().look(grid));
            findings.addAll(new DuplicateCodeCheck().look(grid));
            findings.addAll(new ValidityCheck().look(grid));
            findings.addAll(new PeriodCheck().look(grid));
            findings.addAll(new AnswerCheck().look(grid));
            findings.addAll(new EveryChoiceCheck().look(grid));
        });
        return findings;
    }
}
