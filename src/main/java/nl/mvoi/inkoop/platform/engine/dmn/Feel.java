// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.dmn;

import java.util.List;

import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.Exp;

/** Reads FEEL texts with the parser of the engine, so that a cell has one meaning only. */
final class Feel {

    private static final FeelEngineApi PARSER = FeelEngineBuilder.forJava().build();

    private Feel() {
    }

    /** The text of a condition cell. */
    static Exp condition(String text) {
        return tree(text, PARSER.parseUnaryTests(text));
    }

    /** The text of an input expression or an output cell. */
    static Exp expression(String text) {
        return tree(text, PARSER.parseExpression(text));
    }

    /** A list inside a tree, in order. */
    static <T> List<T> items(camundajar.impl.scala.collection.immutable.List<T> list) {
        return List.copyOf(CollectionConverters.asJava(list));
    }

    private static Exp tree(String text, ParseResult parsed) {
        if (parsed.isFailure()) {
            throw new NotCompilable("no FEEL: " + text);
        }
        return parsed.parsedExpression().expression();
    }
}
