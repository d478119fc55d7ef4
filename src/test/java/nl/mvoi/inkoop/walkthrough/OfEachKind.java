// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.walkthrough;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.mvoi.inkoop.testing.Sample;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** One walk of each kind: these are always walked on PostgreSQL too, all others only with {@code -Plang}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface OfEachKind {

    /** Leaves out the walks of which another of the same kind is there. */
    class Only implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
            boolean walked = Sample.isEverything() || test.getTestMethod()
                    .map(method -> AnnotationSupport.isAnnotated(method, OfEachKind.class)).orElse(true);
            return walked ? ConditionEvaluationResult.enabled("one of each kind") : ConditionEvaluationResult.disabled("only with -Plang");
        }
    }
}
