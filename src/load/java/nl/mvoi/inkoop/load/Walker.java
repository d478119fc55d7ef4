// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.load;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.load.Sql.Asked;
import nl.mvoi.inkoop.walkthrough.Journey;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

/** Walks a road on one side and measures each step. What it takes to find the way is not measured. */
final class Walker {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Side side;
    private final boolean detailed;
    private final List<Taken> taken = new ArrayList<>();
    private Journey path;

    private Walker(Side side, boolean detailed) {
        this.side = side;
        this.detailed = detailed;
    }

    /**
     * What a step took.
     *
     * @param cpu  CPU time of the thread, in nanoseconds
     * @param wall time on the clock, in nanoseconds
     * @param asked the statements themselves, when they were kept
     */
    record Taken(Step step, long statements, long transactions, long cpu, long wall, List<Asked> asked) {
    }

    /** @return what each step took, in order */
    static List<Taken> walk(Side side, List<Step> road) {
        return new Walker(side, false).walk(road);
    }

    /** The same with every statement, which takes more time. */
    static List<Taken> walkInDetail(Side side, List<Step> road) {
        return new Walker(side, true).walk(road);
    }

    private List<Taken> walk(List<Step> road) {
        road.forEach(this::take);
        return taken;
    }

    private void take(Step step) {
        switch (step.kind()) {
            case START -> start(step);
            case TASK -> complete(step, step.theme() == null ? path.only(step.element()) : path.gateTask(step.theme()));
            case TASKS -> completeAll(step);
            case TIMER -> fire(step);
            default -> runAll(step);
        }
    }

    private void start(Step step) {
        ProcessEngine engine = side.engine();
        String definition = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("inkooptraject")
                .latestVersion().singleResult().getId();
        Map<String, Object> form = new HashMap<>(step.form());
        String instance = new Journey(engine).as(step.user(), () -> {
            String[] id = new String[1];
            measure(step, () -> id[0] = engine.getFormService().submitStartForm(definition, form).getId());
            return id[0];
        });
        path = Journey.of(engine, engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(instance).singleResult().getBusinessKey());
    }

    private void complete(Step step, Task task) {
        path.as(step.user(), () -> {
            Map<String, Object> answers = Journey.typed(step.form());
            measure(step, () -> side.engine().getFormService().submitTaskForm(task.getId(), answers));
            return null;
        });
    }

    private void completeAll(Step step) {
        for (List<Task> open = path.tasks(step.element()); !open.isEmpty(); open = path.tasks(step.element())) {
            complete(step, open.get(0));
        }
    }

    private void fire(Step step) {
        if (side instanceof Product) {
            path.lastDayPasses(step.element());
        }
        run(step, path.jobs(step.element()).get(0));
    }

    private void runAll(Step step) {
        side.engine().getManagementService().createJobQuery().messages().withRetriesLeft().list().forEach(job -> run(step, job));
    }

    private void run(Step step, Job job) {
        measure(step, () -> side.engine().getManagementService().executeJob(job.getId()));
    }

    private void measure(Step step, Runnable work) {
        if (detailed) {
            side.sql().keep();
        }
        long statements = side.sql().statements();
        long transactions = side.sql().transactions();
        long wall = System.nanoTime();
        long cpu = THREADS.getCurrentThreadCpuTime();
        work.run();
        taken.add(new Taken(step, side.sql().statements() - statements, side.sql().transactions() - transactions,
                THREADS.getCurrentThreadCpuTime() - cpu, System.nanoTime() - wall, side.sql().taken()));
    }
}
