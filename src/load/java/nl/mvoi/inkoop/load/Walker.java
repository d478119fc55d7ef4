// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.load;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import nl.mvoi.inkoop.load.Sql.Asked;
import nl.mvoi.inkoop.platform.DossierNumber;
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
     * What some work took.
     *
     * @param cpu   CPU time of the thread, in nanoseconds
     * @param wall  time on the clock, in nanoseconds
     * @param asked the statements themselves, when they were kept
     */
    record Measured(long statements, long transactions, long cpu, long wall, List<Asked> asked) {
    }

    /**
     * What a step took.
     *
     * @param own   the step itself, for which somebody waits
     * @param mails each mail that it led to, for which nobody waits
     */
    record Taken(Step step, Measured own, List<Measured> mails) {

        /** All of it together. @param what which figure */
        long sum(ToLongFunction<Measured> what) {
            return what.applyAsLong(own) + mails.stream().mapToLong(what).sum();
        }

        List<Asked> asked() {
            return Stream.concat(Stream.of(own), mails.stream()).flatMap(one -> one.asked().stream()).toList();
        }
    }

    /** @return what each step took, in order */
    static List<Taken> walk(Side side, List<Step> road) {
        return new Walker(side, false).walk(road);
    }

    /** The same with every statement, which takes more time. */
    static List<Taken> walkInDetail(Side side, List<Step> road) {
        return new Walker(side, true).walk(road);
    }

    /** @return number of the dossier */
    static DossierNumber walkTo(Side side, List<Step> road) {
        Walker walker = new Walker(side, false);
        walker.walk(road);
        return walker.path.number();
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
            default -> fire(step);
        }
    }

    private void start(Step step) {
        String definition = engine().getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("inkooptraject")
                .latestVersion().singleResult().getId();
        Map<String, Object> form = new HashMap<>(step.form());
        AtomicReference<String> instance = new AtomicReference<>();
        Measured own = new Journey(engine()).as(step.user(), () -> take(
                () -> instance.set(engine().getFormService().submitStartForm(definition, form).getId())));
        path = Journey.of(engine(), DossierNumber.of(engine().getRuntimeService().createProcessInstanceQuery()
                .processInstanceId(instance.get()).singleResult().getBusinessKey()));
        sendMails(step, own);
    }

    private void complete(Step step, Task task) {
        Map<String, Object> answers = Journey.typed(step.form());
        sendMails(step, path.as(step.user(), () -> take(() -> engine().getFormService().submitTaskForm(task.getId(), answers))));
    }

    private void completeAll(Step step) {
        for (List<Task> open = path.tasks(step.element()); !open.isEmpty(); open = path.tasks(step.element())) {
            complete(step, open.get(0));
        }
    }

    private void fire(Step step) {
        side.pass(path, step.element());
        Job job = path.jobs(step.element()).get(0);
        sendMails(step, take(() -> engine().getManagementService().executeJob(job.getId())));
    }

    private Measured take(Runnable work) {
        int number = taken.size();
        return measured(() -> side.take(number, work));
    }

    /** Sends the mails that a step led to. */
    private void sendMails(Step step, Measured own) {
        List<Job> waiting = engine().getManagementService().createJobQuery().messages().withRetriesLeft().list();
        side.sent(taken.size(), waiting.size());
        List<Measured> mails = waiting.stream().map(job -> measured(() -> engine().getManagementService().executeJob(job.getId()))).toList();
        taken.add(new Taken(step, own, mails));
    }

    private Measured measured(Runnable work) {
        if (detailed) {
            side.sql().keep();
        }
        long statements = side.sql().statements();
        long transactions = side.sql().transactions();
        long wall = System.nanoTime();
        long cpu = THREADS.getCurrentThreadCpuTime();
        work.run();
        return new Measured(side.sql().statements() - statements, side.sql().transactions() - transactions,
                THREADS.getCurrentThreadCpuTime() - cpu, System.nanoTime() - wall, side.sql().taken());
    }

    private ProcessEngine engine() {
        return side.engine();
    }
}
