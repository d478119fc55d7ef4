// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.task;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Markdown;
import nl.mvoi.inkoop.platform.OpenTask;
import nl.mvoi.inkoop.platform.TaskContext;
import nl.mvoi.inkoop.platform.TaskForm;
import nl.mvoi.inkoop.platform.TaskHolders;
import nl.mvoi.inkoop.platform.TaskJournal;
import nl.mvoi.inkoop.platform.TaskJournal.Step;
import nl.mvoi.inkoop.platform.TaskObserver;
import nl.mvoi.inkoop.platform.TaskTerms;
import nl.mvoi.inkoop.platform.engine.people.FilterSeeding;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** What happens to every human task of ours when it appears and when it is done. */
@Component
class TaskLife {

    /** The hour by which a task is due on its last day. */
    private static final LocalTime END_OF_OFFICE = LocalTime.of(17, 0);
    /** What stands above the reasons why a task came back, and on its card. */
    private static final String STILL_TO_DO = "Dit moet nog";

    private final TaskForms forms;
    private final SubmissionCheck submissions;
    private final Supplier<TaskTerms> terms;
    private final List<TaskObserver> observers;
    private final Supplier<List<TaskJournal>> journals;
    private final Supplier<List<TaskHolders>> holders;
    private final EarlierHands hands;
    private final TaskCard card;
    private final Clock clock;
    /** Id of the task that stays in somebody's hands while it appears: nobody picks it up. */
    private final ThreadLocal<String> kept = new ThreadLocal<>();

    TaskLife(TaskForms forms, SubmissionCheck submissions, ObjectProvider<TaskTerms> terms, List<TaskObserver> observers,
             ObjectProvider<TaskJournal> journals, ObjectProvider<TaskHolders> holders, EarlierHands hands, TaskCard card, Clock clock) {
        this.forms = forms;
        this.submissions = submissions;
        this.terms = SingletonSupplier.of(terms::getObject);
        this.observers = observers;
        this.journals = SingletonSupplier.of(() -> journals.stream().toList());
        this.holders = SingletonSupplier.of(() -> holders.stream().toList());
        this.hands = hands;
        this.card = card;
        this.clock = clock;
    }

    /** Puts on the task what its form shows, when it must be done, and tells who wants to know. */
    void appeared(DelegateTask task) {
        TaskForm form = forms.find(task.getTaskDefinitionKey());
        if (form == null) {
            return;
        }
        TaskContext context = context(task);
        String feedback = show(task, form, context);
        LocalDate due = terms.get().dueDate(task.getTaskDefinitionKey(), LocalDate.now(clock));
        task.setDueDate(Date.from(due.atTime(END_OF_OFFICE).atZone(clock.getZone()).toInstant()));
        Set<String> groups = groups(task);
        if (!feedback.isEmpty()) {
            cameBack(task, context, groups);
        }
        layReady(task, context.dossier(), groups);
        OpenTask open = new OpenTask(task.getId(), task.getTaskDefinitionKey(), task.getName(), context.dossier(),
                task.getAssignee(), groups, due, Markdown.plain(feedback));
        observers.forEach(observer -> observer.appeared(open));
        note(open.feedback().isEmpty() ? Step.OPENED : Step.CAME_BACK, context, task.getName());
    }

    /** Puts on an open task what its form shows now; nothing else of it changes. */
    void shownAgain(DelegateTask task) {
        TaskForm form = forms.find(task.getTaskDefinitionKey());
        if (form != null) {
            show(task, form, context(task));
        }
    }

    /** @return why the task came back, in Dutch markdown; empty when it did not */
    private String show(DelegateTask task, TaskForm form, TaskContext context) {
        Optional.ofNullable(form.title(context)).ifPresent(task::setName);
        card.dress(task, context.dossier());
        Map<String, Object> shown = form.show(context);
        shown.forEach((name, value) -> task.setVariableLocal(name, PostedValues.shown(value)));
        String feedback = Objects.toString(shown.get(TaskForm.FEEDBACK), "");
        if (!feedback.isEmpty()) {
            task.setVariableLocal(TaskForm.FEEDBACK, PostedValues.shown("## " + STILL_TO_DO + "\n\n" + feedback));
        }
        return feedback;
    }

    /** Says on the card that something is still to be done, and leaves the task with whoever had it. */
    private void cameBack(DelegateTask task, TaskContext context, Set<String> groups) {
        task.setVariableLocal(FilterSeeding.CAME_BACK, STILL_TO_DO);
        if (task.getAssignee() == null && context.dossier() != null) {
            hands.of(task.getId(), context, groups).ifPresent(user -> {
                kept.set(task.getId());
                task.setAssignee(user);
            });
        }
    }

    /** Puts the task in the hands of whoever leads this part of the dossier, unless somebody has it by now. */
    private void layReady(DelegateTask task, DossierNumber dossier, Set<String> groups) {
        if (dossier == null || task.getAssignee() != null && !groups.isEmpty()) {
            return;
        }
        holders.get().stream().flatMap(known -> known.holder(dossier, task.getAssignee(), groups).stream()).findFirst()
                .filter(user -> !user.equals(task.getAssignee())).ifPresent(user -> {
                    task.setOwner(user);
                    task.setAssignee(user);
                });
    }

    /** Tells who picked a task up or gave it back. A task that the model gives to one person is nobody's to pick up. */
    void assigned(DelegateTask task) {
        if (task.getId().equals(kept.get())) {
            kept.remove();
            return;
        }
        Set<String> groups = groups(task);
        // As long as it has an owner it is only laid ready for somebody.
        if (task.getOwner() == null && !groups.isEmpty() && forms.find(task.getTaskDefinitionKey()) != null) {
            TaskContext context = context(task);
            note(task.getAssignee() == null ? Step.GIVEN_BACK : Step.PICKED_UP, context, task.getName());
            if (task.getAssignee() != null && context.dossier() != null) {
                holders.get().forEach(known -> known.takenUp(context.dossier(), groups, task.getAssignee()));
            }
        }
    }

    private static Set<String> groups(DelegateTask task) {
        return task.getCandidates().stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private void note(Step step, TaskContext where, String name) {
        journals.get().forEach(journal -> journal.note(step, where, name));
    }

    /** Takes the checked answers over and gives the process what it needs to find its way. */
    void done(DelegateTask task) {
        TaskForm form = forms.find(task.getTaskDefinitionKey());
        if (form != null) {
            // Somebody may have picked it up since the answers were checked; from here on the engine notices that by itself.
            submissions.refuseTaken(task.getAssignee());
            TaskContext context = context(task);
            Map<String, Object> outcome = form.accept(context, submissions.accepted());
            outcome.forEach((name, value) -> task.getExecution().getProcessInstance().setVariable(name, PostedValues.shown(value)));
            note(Step.DONE, context, task.getName());
        }
    }

    private TaskContext context(DelegateTask task) {
        return new TaskContext(task.getTaskDefinitionKey(), DossierNumber.of(task.getExecution().getProcessBusinessKey()),
                PostedValues.plain(task.getVariablesTyped()), submissions.fields(task.getProcessDefinitionId(), task.getTaskDefinitionKey(), task.getId()));
    }
}
