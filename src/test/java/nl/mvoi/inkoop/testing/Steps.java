// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.testing;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Takes a step of a process without an engine. */
public final class Steps {

    /** The instance in which every step stands. */
    public static final String INSTANCE = "instantie";

    private Steps() {
    }

    /** Takes the step for the dossier of {@link TenderWorld}. @return the variables afterwards */
    public static Map<String, Object> take(JavaDelegate step, Map<String, Object> given) {
        return take(step, "stap", given);
    }

    /** Takes the step at an element of the model. @return the variables afterwards */
    public static Map<String, Object> take(JavaDelegate step, String element, Map<String, Object> given) {
        Map<String, Object> variables = new HashMap<>(given);
        DelegateExecution execution = mock(DelegateExecution.class);
        when(execution.getProcessBusinessKey()).thenReturn(TenderWorld.DOSSIER.value());
        when(execution.getProcessInstanceId()).thenReturn(INSTANCE);
        when(execution.getCurrentActivityId()).thenReturn(element);
        when(execution.getVariable(anyString())).thenAnswer(call -> variables.get(call.getArgument(0, String.class)));
        doAnswer(call -> variables.put(call.getArgument(0), call.getArgument(1))).when(execution).setVariable(anyString(), any());
        try {
            step.execute(execution);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return variables;
    }

    /** Tells a listener that its event happened, or was taken away with a withdrawn purchase. @return the variables that it set */
    public static Map<String, Object> hear(ExecutionListener listener, boolean canceled) {
        return take(execution -> {
            when(execution.isCanceled()).thenReturn(canceled);
            listener.notify(execution);
        }, Map.of());
    }
}
