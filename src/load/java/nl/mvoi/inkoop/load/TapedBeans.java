// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.load;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import nl.mvoi.inkoop.load.Tape.Change;
import nl.mvoi.inkoop.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.util.ClassUtils;

/** Listens to every step of ours, and puts on a tape which variables it leaves behind, as long as there is one. */
final class TapedBeans implements BeanPostProcessor {

    private static final String OURS = "nl.mvoi.inkoop.";

    private volatile Tape tape;

    /** Records from now on; null is no more. */
    void recordOn(Tape tape) {
        this.tape = tape;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        boolean isStep = bean instanceof JavaDelegate || bean instanceof ExecutionListener || bean instanceof TaskForm;
        return isStep && bean.getClass().getName().startsWith(OURS) ? listenedTo(bean, name) : bean;
    }

    private Object listenedTo(Object bean, String name) {
        return Proxy.newProxyInstance(bean.getClass().getClassLoader(), ClassUtils.getAllInterfaces(bean), (self, method, arguments) -> {
            Tape listening = tape;
            if (listening != null && bean instanceof TaskForm && Tape.FORM.contains(method.getName())) {
                return kept(listening, method.getName() + " " + name, call(bean, method, arguments));
            }
            boolean step = arguments != null && arguments.length == 1 && arguments[0] instanceof DelegateExecution;
            return listening != null && step ? stepped(listening, (DelegateExecution) arguments[0], () -> call(bean, method, arguments))
                    : call(bean, method, arguments);
        });
    }

    @SuppressWarnings("unchecked")
    private static Object kept(Tape tape, String place, Object outcome) {
        tape.record(place, new Change((Map<String, Object>) outcome, Set.of(), null));
        return outcome;
    }

    private static Object stepped(Tape tape, DelegateExecution execution, Step step) throws Throwable {
        Map<String, Object> before = new HashMap<>(execution.getVariables());
        String key = execution.getProcessBusinessKey();
        Object result = step.take();
        String now = execution.getProcessBusinessKey();
        tape.record(execution.getCurrentActivityId(), Change.between(before, execution.getVariables(), now.equals(key) ? null : now));
        return result;
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** A step that is still to be taken. */
    private interface Step {

        Object take() throws Throwable;
    }
}
