// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.clock;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.mvoi.inkoop.platform.DailyWork;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.engine.work.WaitingWork;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.jobexecutor.historycleanup.HistoryCleanupJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is to be done in one movement of the clock. A job that fails is tried once in a movement; when it is tried again is up to
 * the engine, as always.
 */
final class DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(DueWork.class);
    private static final Comparator<Job> ORDER = Comparator.comparing(Job::getDuedate, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Job::getCreateTime, Comparator.nullsFirst(Comparator.naturalOrder())).thenComparing(Job::getId);

    private final ManagementService management;
    private final RuntimeService runtime;
    private static final int MOST_CLASHES = 5;

    private final Set<String> tried = new HashSet<>();
    private final Map<String, Integer> clashes = new HashMap<>();
    private final Set<TrialClock.Failure> failures = new LinkedHashSet<>();
    private int done;

    DueWork(ManagementService management, RuntimeService runtime) {
        this.management = management;
        this.runtime = runtime;
    }

    int done() {
        return done;
    }

    List<TrialClock.Failure> failures() {
        return List.copyOf(failures);
    }

    /** Runs what has fallen due, and what that leads to, until nothing is left. */
    void runAll() {
        for (Optional<Job> job = first(due()); job.isPresent(); job = first(due())) {
            run(job.get());
        }
    }

    /** Does the work of the day; the clock goes on when that fails. */
    void run(DailyWork work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("Daily work '{}' failed", work.name(), e);
            failures.add(new TrialClock.Failure(null, work.name()));
        }
    }

    /** The first moment after the last look at which a job falls due, unless that is after the end. */
    Optional<Instant> nextMoment(Instant looked, Instant end) {
        return first(management.createJobQuery().active().withRetriesLeft()
                .duedateHigherThan(Date.from(looked)).duedateLowerThan(Date.from(end)).list())
                .map(job -> job.getDuedate().toInstant());
    }

    private List<Job> due() {
        return management.createJobQuery().active().executable().list();
    }

    private Optional<Job> first(List<Job> jobs) {
        return jobs.stream().filter(job -> !tried.contains(job.getId()) && !isCleanup(job)).min(ORDER);
    }

    private static boolean isCleanup(Job job) {
        return HistoryCleanupJobHandler.TYPE.equals(((JobEntity) job).getJobHandlerType());
    }

    private void run(Job job) {
        try {
            management.executeJob(job.getId());
            done++;
        } catch (OptimisticLockingException e) {
            LOG.info("Somebody was at dossier {} of job {}; it is looked at again", failure(job).dossier(), job.getId());
            if (clashes.merge(job.getId(), 1, Integer::sum) == MOST_CLASHES) {
                giveUp(job);
            }
        } catch (RuntimeException e) {
            // The engine has logged the cause and keeps it for Cockpit.
            giveUp(job);
        }
    }

    private void giveUp(Job job) {
        tried.add(job.getId());
        failures.add(failure(job));
    }

    /** What is told of a job: its dossier, and its step or kind of work. */
    private TrialClock.Failure failure(Job job) {
        return WaitingWork.in(job).map(work -> new TrialClock.Failure(work.dossier(), work.kind()))
                .orElseGet(() -> new TrialClock.Failure(dossier(job), step(job)));
    }

    private String step(Job job) {
        return job.getJobDefinitionId() == null ? null
                : management.createJobDefinitionQuery().jobDefinitionId(job.getJobDefinitionId()).singleResult().getActivityId();
    }

    private DossierNumber dossier(Job job) {
        ProcessInstance instance = job.getProcessInstanceId() == null ? null
                : runtime.createProcessInstanceQuery().processInstanceId(job.getProcessInstanceId()).singleResult();
        return instance == null ? null : DossierNumber.of(instance.getBusinessKey());
    }
}
