// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.guard;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.springframework.context.ApplicationContext;

/**
 * Lets an expression in a model compare variables and name one of our delegates, and nothing else: whoever writes a model must not be
 * able to run code of his own. Refuses at deployment, when the engine first reads the text.
 */
final class PlainExpressions extends SpringExpressionManager {

    private static final Pattern WHOLE = Pattern.compile("[$#]\\{([^{}]+)}");
    /** A text, the one path there is, a number or a name, with nothing called or looked up on it; or a sign between them. */
    private static final Pattern TOKEN = Pattern.compile("\\G\\s*(?:(?:'[^'\\\\]*'|\"[^\"\\\\]*\"|execution\\.processBusinessKey|\\d+(?:\\.\\d+)?"
            + "|(?<name>[A-Za-z_]\\w*))(?!\\s*[.(\\[]|\\w)|==|!=|<=|>=|<|>|&&|\\|\\||!)\\s*");
    private static final Class<?>[] DELEGATES = {JavaDelegate.class, ExecutionListener.class, TaskListener.class};

    PlainExpressions(ApplicationContext beans) {
        super(beans, null);
    }

    @Override
    public Expression createExpression(String expression) {
        check(expression);
        return super.createExpression(expression);
    }

    @Override
    public ValueExpression createValueExpression(String expression) {
        check(expression);
        return super.createValueExpression(expression);
    }

    private void check(String text) {
        Matcher whole = WHOLE.matcher(text.strip());
        boolean allowed = whole.matches() ? isPlain(whole.group(1)) : !text.contains("${") && !text.contains("#{");
        if (!allowed) {
            throw new ProcessEngineException("De expressie ‘" + text + "’ is in MVOI Inkoop niet toegestaan.");
        }
    }

    private boolean isPlain(String expression) {
        Matcher token = TOKEN.matcher(expression);
        int read = 0;
        while (token.find() && isOurs(token.group("name"))) {
            read = token.end();
        }
        return read == expression.length();
    }

    /** A name that is no bean is that of a variable. */
    private boolean isOurs(String name) {
        return name == null || !applicationContext.containsBean(name)
                || Arrays.stream(DELEGATES).anyMatch(kind -> applicationContext.isTypeMatch(name, kind));
    }
}
