// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Looks for everything that is wrong with one decision table. */
public final class TableCheck {

    private final KnownCodes codes;
    private final Function<String, Optional<RuleTable>> program;

    /**
     * @param codes   the codes that a column may use
     * @param program the table with this key as the program was built with it; empty when the program does not use such a table
     */
    public TableCheck(KnownCodes codes, Function<String, Optional<RuleTable>> program) {
        this.codes = codes;
        this.program = program;
    }

    /** All findings, those about the whole table first within each kind; empty when the table is in order. */
    public List<Finding> look(RuleTable table) {
        List<Finding> findings = new ArrayList<>(new ShapeCheck().look(table));
        findings.addAll(new ColumnCheck(program).look(table));
        findings.addAll(new UsableCheck().look(table));
        findings.addAll(new YearCheck().look(table));
        findings.addAll(new SourceCheck().look(table));
        findings.addAll(new CodeCheck(codes).look(table));
        findings.addAll(new RequirementCheck().look(table));
        findings.addAll(new NormTextCheck().look(table));
        findings.addAll(new NormDirectionCheck().look(table));
        findings.addAll(new LabelCheck(codes).look(table));
        Grid.read(table, codes, findings).ifPresent(grid -> {
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
