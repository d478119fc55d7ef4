// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.dmn;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.camunda.feel.syntaxtree.AtLeastOne;
import org.camunda.feel.syntaxtree.ClosedConstRangeBoundary;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstInputValue$;
import org.camunda.feel.syntaxtree.ConstRangeBoundary;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.InputEqualTo;
import org.camunda.feel.syntaxtree.InputGreaterOrEqual;
import org.camunda.feel.syntaxtree.InputGreaterThan;
import org.camunda.feel.syntaxtree.InputInRange;
import org.camunda.feel.syntaxtree.InputLessOrEqual;
import org.camunda.feel.syntaxtree.InputLessThan;
import org.camunda.feel.syntaxtree.Not;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.camunda.feel.syntaxtree.UnaryTestExpression;

/**
 * Makes a {@link Cell} of a condition cell: values and lists of them, {@code not(…)} of values, {@code < <= > >=}, ranges,
 * and {@code starts with(?, "…")}. A literal must be of the kind of its column, because FEEL answers null, and not false,
 * when kinds differ.
 */
final class CellReader {

    private final ValueKind kind;

    CellReader(ValueKind kind) {
        this.kind = kind;
    }

    /** @throws NotCompilable when the text is anything else */
    Cell read(String text) {
        if (text == null || text.isBlank()) {
            return new Cell.Anything();
        }
        try {
            return cell(Feel.condition(text));
        } catch (NotCompilable e) {
            throw new NotCompilable("cell '" + text + "': " + e.getMessage());
        }
    }

    private Cell cell(Exp test) {
        if (test instanceof ConstBool dash && dash.value()) {
            return new Cell.Anything();
        }
        if (test instanceof Not not && cell(not.x()) instanceof Cell.OneOf listed) {
            return new Cell.NoneOf(listed.values());
        }
        if (test instanceof AtLeastOne list) {
            return anyOf(Feel.items(list.xs()).stream().map(this::cell).toList());
        }
        if (test instanceof InputEqualTo equal) {
            return new Cell.OneOf(Set.of(literal(equal.x())));
        }
        if (test instanceof UnaryTestExpression plain) {
            return plain(plain.exp());
        }
        return limits(test);
    }

    private Cell plain(Exp expression) {
        if (expression instanceof FunctionInvocation call) {
            return startsWith(call);
        }
        if (expression instanceof ConstBool) {
            throw new NotCompilable("FEEL takes true in a list as an answer, not as a value");
        }
        return new Cell.OneOf(Set.of(literal(expression)));
    }

    private Cell startsWith(FunctionInvocation call) {
        if (kind == ValueKind.TEXT && call.function().equals("starts with")
                && call.params() instanceof PositionalFunctionParameters parameters) {
            List<Exp> given = Feel.items(parameters.params());
            if (given.size() == 2 && given.get(0) == ConstInputValue$.MODULE$ && given.get(1) instanceof ConstString prefix) {
                return new Cell.StartsWith(prefix.value());
            }
        }
        throw unknown(call);
    }

    private Cell limits(Exp test) {
        if (test instanceof InputGreaterThan above) {
            return new Cell.Between(limit(above.x()), false, null, false);
        }
        if (test instanceof InputGreaterOrEqual from) {
            return new Cell.Between(limit(from.x()), true, null, false);
        }
        if (test instanceof InputLessThan below) {
            return new Cell.Between(null, false, limit(below.x()), false);
        }
        if (test instanceof InputLessOrEqual upTo) {
            return new Cell.Between(null, false, limit(upTo.x()), true);
        }
        if (test instanceof InputInRange within) {
            ConstRangeBoundary start = within.range().start();
            ConstRangeBoundary end = within.range().end();
            return new Cell.Between(limit(start.value()), start instanceof ClosedConstRangeBoundary,
                    limit(end.value()), end instanceof ClosedConstRangeBoundary);
        }
        throw unknown(test);
    }

    private static Cell anyOf(List<Cell> cells) {
        Set<Object> values = new HashSet<>();
        for (Cell cell : cells) {
            if (!(cell instanceof Cell.OneOf listed)) {
                return new Cell.AnyOf(cells);
            }
            values.addAll(listed.values());
        }
        return new Cell.OneOf(Set.copyOf(values));
    }

    @SuppressWarnings("unchecked")
    private Comparable<Object> limit(Exp expression) {
        if (kind == ValueKind.NUMBER || kind == ValueKind.MOMENT) {
            return (Comparable<Object>) literal(expression);
        }
        throw unknown(expression);
    }

    private Object literal(Exp expression) {
        Object value = Value.literal(expression);
        if (!kind.holds(value)) {
            throw unknown(expression);
        }
        return value;
    }

    private NotCompilable unknown(Exp expression) {
        return new NotCompilable(expression + " in a column of kind " + kind);
    }
}
