// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nl.mvoi.inkoop.load.Tape.Change;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;

/** Stands in for every step of ours: does to the variables what is on the tape, and nothing else. */
final class Replayed implements JavaDelegate, ExecutionListener {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** The engine keeps a text variable in a column of 4000 characters. */
    private static final int LONGEST_TEXT = 3900;

    private final AtomicInteger dossiers = new AtomicInteger();
    private volatile Tape tape = new Tape();
    private volatile String number;

    /** From now on this tape is played, from its beginning. */
    void play(Tape tape) {
        tape.rewind();
        this.tape = tape;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Change change = tape.next(execution.getCurrentActivityId());
        Map<String, Object> values = new HashMap<>(change.set());
        if (change.businessKey() != null) {
            number = "KAAL-%06d".formatted(dossiers.incrementAndGet());
            execution.setProcessBusinessKey(number);
            values.replaceAll((name, value) -> change.businessKey().equals(value) ? number : value);
        }
        execution.removeVariables(change.removed());
        values.forEach((name, value) -> execution.setVariable(name, stored(value)));
    }

    @Override
    public void notify(DelegateExecution execution) {
        execute(execution);
    }

    /** A human task shows what it must. */
    void appeared(DelegateTask task) {
        tape.next(Tape.SHOWN + " " + task.getTaskDefinitionKey()).set().forEach((name, value) -> task.setVariableLocal(name, stored(value)));
    }

    /** The answer to a human task was accepted. */
    void completed(DelegateTask task) {
        tape.next(Tape.ACCEPTED + " " + task.getTaskDefinitionKey()).set()
                .forEach((name, value) -> task.getExecution().getProcessInstance().setVariable(name, stored(value)));
    }

    /** As the product keeps it: lists and long texts as JSON, anything that is no plain value as text. */
    private static Object stored(Object value) {
        boolean isJson = value instanceof Map || value instanceof Iterable<?> && !(value instanceof Spin<?>)
                || value instanceof String text && text.length() > LONGEST_TEXT;
        if (isJson) {
            return SpinValues.jsonValue(json(value)).create();
        }
        return value instanceof BigDecimal || value instanceof LocalDate ? value.toString() : value;
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
