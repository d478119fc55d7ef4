// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables.process;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import nl.mvoi.inkoop.tables.Condition;
import nl.mvoi.inkoop.tables.Condition.Between;
import nl.mvoi.inkoop.tables.Condition.Formula;
import nl.mvoi.inkoop.tables.Condition.Same;
import nl.mvoi.inkoop.tables.Condition.StartsWith;
import nl.mvoi.inkoop.tables.Condition.Test;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ArithmeticNegation;
import org.camunda.feel.syntaxtree.AtLeastOne;
import org.camunda.feel.syntaxtree.ClosedConstRangeBoundary;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstDate;
import org.camunda.feel.syntaxtree.ConstInputValue$;
import org.camunda.feel.syntaxtree.ConstLocalDateTime;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstRangeBoundary;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Disjunction;
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
 * Reads cells with the parser of the engine, so that a cell has one meaning only. It knows values and lists of them,
 * {@code not(…)}, {@code < <= > >=}, ranges, and {@code starts with(?, "…")}; the rest stays a {@link Formula}.
 */
public final class FeelReader {

    private static final FeelEngineApi PARSER = FeelEngineBuilder.forJava().build();

    private FeelReader() {
    }

    /** What a condition cell asks. */
    public static Condition condition(String text) {
        return text.isEmpty() ? Condition.NONE
                : tree(PARSER.parseUnaryTests(text)).flatMap(FeelReader::condition)
                        .orElseGet(() -> new Condition(false, List.of(new Formula(text))));
    }

    /** The value of a literal: String, BigDecimal as it is written, Boolean, LocalDateTime or LocalDate; empty for any other text. */
    public static Optional<Object> value(String text) {
        return expression(text).flatMap(FeelReader::literal);
    }

    /** The tree of an input expression or an output cell; empty when it is no FEEL. */
    public static Optional<Exp> expression(String text) {
        return tree(PARSER.parseExpression(text));
    }

    /** A list inside a tree, in order. */
    public static <T> List<T> items(camundajar.impl.scala.collection.immutable.List<T> list) {
        return List.copyOf(CollectionConverters.asJava(list));
    }

    private static Optional<Exp> tree(ParseResult parsed) {
        return parsed.isFailure() ? Optional.empty() : Optional.of(parsed.parsedExpression().expression());
    }

    private static Optional<Condition> condition(Exp test) {
        if (test instanceof ConstBool dash && dash.value()) {
            return Optional.of(Condition.NONE);
        }
        boolean negated = test instanceof Not;
        List<Optional<Test>> tests = tests(test instanceof Not not ? not.x() : test).toList();
        return tests.stream().allMatch(Optional::isPresent)
                ? Optional.of(new Condition(negated, tests.stream().flatMap(Optional::stream).toList())) : Optional.empty();
    }

    /** One for each alternative; empty where it is more than is known here. */
    private static Stream<Optional<Test>> tests(Exp test) {
        if (test instanceof AtLeastOne list) {
            return items(list.xs()).stream().flatMap(FeelReader::tests);
        }
        if (test instanceof UnaryTestExpression plain) {
            return plain(plain.exp());
        }
        return Stream.of(test instanceof InputEqualTo equal ? same(equal.x()) : limits(test));
    }

    /** FEEL takes true in a list as an answer and not as a value, and "or" as one between answers. */
    private static Stream<Optional<Test>> plain(Exp expression) {
        if (expression instanceof Disjunction or) {
            return Stream.of(or.x(), or.y()).flatMap(side -> side instanceof Disjunction ? plain(side) : Stream.of(start(side)));
        }
        return Stream.of(expression instanceof FunctionInvocation ? start(expression)
                : expression instanceof ConstBool ? Optional.empty() : same(expression));
    }

    private static Optional<Test> same(Exp expression) {
        return literal(expression).map(Same::new);
    }

    private static Optional<Test> start(Exp expression) {
        if (expression instanceof FunctionInvocation call && call.function().equals("starts with")
                && call.params() instanceof PositionalFunctionParameters parameters) {
            List<Exp> given = items(parameters.params());
            if (given.size() == 2 && given.get(0) == ConstInputValue$.MODULE$ && given.get(1) instanceof ConstString prefix) {
                return Optional.of(new StartsWith(prefix.value()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Test> limits(Exp test) {
        if (test instanceof InputGreaterThan above) {
            return literal(above.x()).map(low -> new Between(low, false, null, false));
        }
        if (test instanceof InputGreaterOrEqual from) {
            return literal(from.x()).map(low -> new Between(low, true, null, false));
        }
        if (test instanceof InputLessThan below) {
            return literal(below.x()).map(high -> new Between(null, false, high, false));
        }
        if (test instanceof InputLessOrEqual upTo) {
            return literal(upTo.x()).map(high -> new Between(null, false, high, true));
        }
        return test instanceof InputInRange within ? range(within.range().start(), within.range().end()) : Optional.empty();
    }

    private static Optional<Test> range(ConstRangeBoundary start, ConstRangeBoundary end) {
        return literal(start.value()).flatMap(low -> literal(end.value()).map(high -> new Between(
                low, start instanceof ClosedConstRangeBoundary, high, end instanceof ClosedConstRangeBoundary)));
    }

    private static Optional<Object> literal(Exp expression) {
        if (expression instanceof ConstString text) {
            return Optional.of(text.value());
        }
        if (expression instanceof ConstNumber number) {
            return Optional.of(number.value().bigDecimal());
        }
        if (expression instanceof ArithmeticNegation minus && minus.x() instanceof ConstNumber number) {
            return Optional.of(number.value().bigDecimal().negate());
        }
        if (expression instanceof ConstBool flag) {
            return Optional.of(flag.value());
        }
        if (expression instanceof ConstDate day) {
            return Optional.of(day.value());
        }
        return expression instanceof ConstLocalDateTime moment ? Optional.of(moment.value()) : Optional.empty();
    }
}
