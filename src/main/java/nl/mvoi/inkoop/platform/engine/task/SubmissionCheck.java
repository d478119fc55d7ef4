// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.task;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mvoi.inkoop.platform.AlreadyDone;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.FormInput;
import nl.mvoi.inkoop.platform.NotAllowed;
import nl.mvoi.inkoop.platform.OddAmounts;
import nl.mvoi.inkoop.platform.OneAtATime;
import nl.mvoi.inkoop.platform.PostedDocuments;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.TaskContext;
import nl.mvoi.inkoop.platform.TaskForm;
import nl.mvoi.inkoop.platform.TaskHolders;
import nl.mvoi.inkoop.platform.engine.people.GroupSeeding;
import nl.mvoi.inkoop.platform.form.FormFile;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;
import org.springframework.util.function.SingletonSupplier;

/** Holds what is handed in against the person, the form file and the sense of the form. */
@Component
class SubmissionCheck {

    private static final String DOSSIER = "dossierNummer";
    /** Of a form whose file says everything. */
    private static final TaskForm NO_SENSE = new TaskForm() { };

    private final ThreadLocal<Answers> accepted = new ThreadLocal<>();
    private final Map<String, FormFile> files = new ConcurrentHashMap<>();

    private final TaskService tasks;
    private final RepositoryService repository;
    private final FormService forms;
    private final IdentityService identities;
    private final AuthorizationService authorizations;
    private final HistoryService history;
    private final CurrentUser user;
    private final TaskForms taskForms;
    private final FormFile.Conditions conditions;
    private final EngineTaskHands hands;
    private final Supplier<List<TaskHolders>> holders;
    private final Supplier<OddAmounts> oddAmounts;
    private final Supplier<PostedDocuments> documents;
    private final Supplier<OneAtATime> oneAtATime;

    SubmissionCheck(TaskService tasks, RepositoryService repository, FormService forms, IdentityService identities,
                    AuthorizationService authorizations, HistoryService history, CurrentUser user, TaskForms taskForms,
                    FormConditions conditions, EngineTaskHands hands, ObjectProvider<TaskHolders> holders,
                    ObjectProvider<OddAmounts> oddAmounts, ObjectProvider<PostedDocuments> documents,
                    ObjectProvider<OneAtATime> oneAtATime) {
        this.tasks = tasks;
        this.repository = repository;
        this.forms = forms;
        this.identities = identities;
        this.authorizations = authorizations;
        this.history = history;
        this.user = user;
        this.taskForms = taskForms;
        this.conditions = conditions;
        this.hands = hands;
        this.holders = SingletonSupplier.of(() -> holders.stream().toList());
        this.oddAmounts = SingletonSupplier.of(oddAmounts::getObject);
        this.documents = SingletonSupplier.of(documents::getObject);
        this.oneAtATime = SingletonSupplier.of(oneAtATime::getObject);
    }

    /** The answers of the task that is being completed in this thread. */
    Answers accepted() {
        return Objects.requireNonNull(accepted.get(), "A task is completed past its form");
    }

    /** Checks the answers of a task; when they are fine, {@code completion} runs with them at hand. */
    <T> T task(Submission submission, Supplier<T> completion) {
        // Before the engine reads anything of it, since the engine reads nothing twice.
        oneAtATime.get().keepOthersOff(submission.task());
        Found found = find(submission.task());
        Task task = found.task();
        TaskForm form = taskForms.find(task.getTaskDefinitionKey());
        if (form == null) {
            return completion.get();
        }
        refuseOthers(found);
        refuseNoLongerStandingIn(found);
        hands.takeOver(task, user.idOrSystem());
        Problems problems = new Problems();
        Map<String, Object> scope = asEngine(() -> PostedValues.plain(tasks.getVariablesTyped(task.getId())));
        FormFile file = file(task.getProcessDefinitionId(), task.getTaskDefinitionKey(), task.getId());
        Answers answers = file.check(PostedValues.plain(submission.posted()), scope, conditions, problems);
        TaskContext context = new TaskContext(task.getTaskDefinitionKey(), dossierOf(scope), scope, file.keys());
        form.check(context, answers, problems);
        file.checkDocuments(answers, (kind, number) -> documents.get().misfit(context.dossier(), kind, number), problems);
        file.confirm(answers, (key, amount) -> oddAmounts.get().about(amount, form.earlierAmount(context, key)), problems);
        problems.refuseIfAny();
        accepted.set(answers);
        try {
            return completion.get();
        } finally {
            accepted.remove();
        }
    }

    /** Checks the answers with which a process starts; what was understood takes the place of what was posted. */
    void start(Submission submission) {
        ProcessDefinition definition = definition(submission);
        StartFile start = definition == null ? null : startFile(definition);
        if (start == null) {
            return;
        }
        Problems problems = new Problems();
        Answers answers = answers(start, null, PostedValues.plain(submission.posted()), problems);
        problems.refuseIfAny();
        submission.becomes(PostedValues.kept(answers.values()));
    }

    /** Keys of the fields that the form of a task has. */
    Set<String> fields(String definition, String element, String task) {
        return file(definition, element, task).keys();
    }

    private FormFile file(String definition, String element, String task) {
        return file(definition, element, () -> forms.getDeployedTaskForm(task));
    }

    /**
     * The form with which a process starts.
     *
     * @param element id of the start event
     */
    private record StartFile(String element, FormFile file) {
    }

    /** Null when the process starts without a form. */
    private StartFile startFile(ProcessDefinition definition) {
        StartFile start = deployedStart(definition);
        if (start != null) {
            refuseWhoMayNotStart(definition.getKey());
        }
        return start;
    }

    private StartFile deployedStart(ProcessDefinition definition) {
        String element = formOf(definition);
        return element == null ? null : new StartFile(element, file(definition.getId(), element, () -> forms.getDeployedStartForm(definition.getId())));
    }

    /** @param dossier that was opened with this form; null when none is there yet */
    private Answers answers(StartFile start, DossierNumber dossier, Map<String, Object> posted, Problems problems) {
        Answers answers = start.file().check(posted, Map.of(), conditions, problems);
        TaskForm form = Objects.requireNonNullElse(taskForms.find(start.element()), NO_SENSE);
        TaskContext context = new TaskContext(start.element(), dossier, Map.of());
        form.check(context, answers, problems);
        start.file().confirm(answers, (key, amount) -> doubt(amount, form.earlierAmount(context, key)), problems);
        return answers;
    }

    /** What stood there already was looked at then. */
    private String doubt(BigDecimal amount, BigDecimal earlier) {
        return earlier != null && earlier.compareTo(amount) == 0 ? null : oddAmounts.get().about(amount, earlier);
    }

    /** What is asked of who wants to start a process; see {@link nl.mvoi.inkoop.platform.StartForms}. */
    List<FormInput> asked(String process, Map<String, Object> posted) {
        return startOf(process).file().asked(posted, conditions);
    }

    /** The answers with which a process may start; nothing starts. */
    Answers answers(String process, Map<String, Object> posted, Problems problems) {
        return answers(startOf(process), null, posted, problems);
    }

    /** What is asked of who corrects the answers with which a process started. */
    List<FormInput> askedAgain(String process, Map<String, Object> posted) {
        return openedBy(process).file().asked(posted, conditions);
    }

    /** Corrected answers, with the dossier as it stands beside them. */
    Answers answersAgain(String process, DossierNumber dossier, Map<String, Object> posted, Problems problems) {
        return answers(openedBy(process), dossier, posted, problems);
    }

    private StartFile openedBy(String process) {
        return Objects.requireNonNull(deployedStart(definition(new Submission(null, null, process, Map.of()))), "No start form");
    }

    private StartFile startOf(String process) {
        return Objects.requireNonNull(startFile(definition(new Submission(null, null, process, Map.of()))), "No start form");
    }

    /** A model takes its forms from its own deployment, which never changes: what was read once is good for every submission. */
    private FormFile file(String definition, String element, Supplier<InputStream> stored) {
        return files.computeIfAbsent(definition + " " + element, place -> FormFile.read(asEngine(stored)));
    }

    /** The engine asks this too, but only after the answers were looked at. */
    private void refuseWhoMayNotStart(String process) {
        Authentication person = identities.getCurrentAuthentication();
        if (person == null || !authorizations.isUserAuthorized(person.getUserId(), person.getGroupIds(),
                Permissions.CREATE_INSTANCE, Resources.PROCESS_DEFINITION, process)) {
            throw new NotAllowed("U hebt geen rechten om dit te starten.");
        }
    }

    /** The start event that has a form, or null. */
    private String formOf(ProcessDefinition definition) {
        return asEngine(() -> repository.getBpmnModelInstance(definition.getId())).getModelElementsByType(StartEvent.class).stream()
                .filter(event -> event.getCamundaFormRef() != null).map(StartEvent::getId).findFirst().orElse(null);
    }

    /** Nobody picks up or gives back a task that he does not see. What is laid ready for one is free for a colleague of the group. */
    void prepareMove(String id, Command<?> move) {
        Task task = find(id).task();
        if (move instanceof ClaimTaskCmd claim) {
            refuseClaimForAnother(claim);
            hands.release(task);
        } else {
            hands.touch(task);
        }
    }

    /** Nobody puts a task in somebody else's hands. */
    private void refuseClaimForAnother(ClaimTaskCmd claim) {
        var field = ReflectionUtils.findField(ClaimTaskCmd.class, "userId");
        ReflectionUtils.makeAccessible(field);
        Object claimant = ReflectionUtils.getField(field, claim);
        if (user.id().isPresent() && claimant != null && !user.id().get().equals(claimant)) {
            throw new NotAllowed("U kunt een taak alleen voor uzelf oppakken.");
        }
    }

    private void refuseOthers(Found found) {
        String person = user.id().orElseThrow(() -> new NotAllowed("Log in om deze taak af te ronden."));
        Task task = found.task();
        Set<String> groups = found.groups();
        boolean mayWork = groups.isEmpty() ? person.equals(task.getAssignee()) : groups.stream().anyMatch(user::inGroup);
        if (!mayWork) {
            throw new NotAllowed("Deze taak is niet voor u." + (groups.isEmpty() ? "" : " De taak is voor: " + groups.stream()
                    .map(GroupSeeding::nameOf).sorted().collect(Collectors.joining(", ")) + "."));
        }
        if (!EngineTaskHands.isLaidReady(task) || groups.isEmpty()) {
            refuseTaken(task.getAssignee());
        }
    }

    /** Who only had it because its owner was away may have lost that since. */
    private void refuseNoLongerStandingIn(Found found) {
        if (found.groups().isEmpty() && EngineTaskHands.isLaidReady(found.task())) {
            DossierNumber dossier = asEngine(() -> dossierOf(tasks.getVariables(found.task().getId(), Set.of(DOSSIER))));
            if (holders.get().stream().noneMatch(known -> known.mayDo(dossier, user.idOrSystem()))) {
                throw new NotAllowed("Deze taak is niet meer voor u: u vervangt de collega van wie de taak is niet meer.");
            }
        }
    }

    /** A task that a colleague picked up is his. @param assignee user id, or null */
    void refuseTaken(String assignee) {
        if (assignee != null && !assignee.equals(user.idOrSystem())) {
            throw new AlreadyDone("Deze taak is al door een collega opgepakt. Alleen die collega kan de taak afronden.");
        }
    }

    private static Set<String> groups(Stream<String> candidates) {
        return candidates.filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** Whether a task that this person could do is not there any more; of other tasks nobody needs to know that they were. */
    boolean isGone(String id) {
        return asEngine(() -> tasks.createTaskQuery().taskId(id).count() == 0) && wasForUser(id);
    }

    /** Whether a task that is not there any more was done; else the purchase went another way. */
    boolean wasDone(String id) {
        return asEngine(() -> history.createHistoricTaskInstanceQuery().taskId(id).taskDeleteReason(TaskEntity.DELETE_REASON_COMPLETED).count() > 0);
    }

    private boolean wasForUser(String id) {
        List<HistoricIdentityLinkLog> people = asEngine(() -> history.createHistoricIdentityLinkLogQuery().taskId(id).list());
        return people.stream().anyMatch(link -> user.id().isPresent() && user.id().get().equals(link.getUserId()))
                || groups(people.stream().map(HistoricIdentityLinkLog::getGroupId)).stream().anyMatch(user::inGroup);
    }

    /** A task with the groups that may do it. */
    private record Found(Task task, Set<String> groups) {
    }

    /** Whether a person sees a task that is not his is for the engine to say, which asks for all his rights. */
    private Found find(String id) {
        Task task = asEngine(() -> tasks.createTaskQuery().taskId(id).singleResult());
        Set<String> groups = task == null ? Set.of() : groups(asEngine(() -> tasks.getIdentityLinksForTask(id)).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType())).map(IdentityLink::getGroupId));
        if (task == null || !isOwn(task, groups) && tasks.createTaskQuery().taskId(id).count() == 0) {
            throw new NotAllowed("Deze taak bestaat niet (meer) of is niet voor u.");
        }
        return new Found(task, groups);
    }

    private boolean isOwn(Task task, Set<String> groups) {
        return user.idOrSystem().equals(task.getAssignee()) || groups.stream().anyMatch(user::inGroup);
    }

    private ProcessDefinition definition(Submission submission) {
        var query = repository.createProcessDefinitionQuery();
        return asEngine(() -> submission.definition() != null
                ? query.processDefinitionId(submission.definition()).singleResult()
                : query.processDefinitionKey(submission.key()).latestVersion().singleResult());
    }

    /** The dossier of an open task; empty when there is no such task, or it is about no dossier. */
    Optional<DossierNumber> dossierAt(String id) {
        return asEngine(() -> tasks.createTaskQuery().taskId(id).list().stream()
                .map(task -> dossierOf(tasks.getVariables(id, Set.of(DOSSIER)))).filter(Objects::nonNull).findFirst());
    }

    private static DossierNumber dossierOf(Map<String, Object> scope) {
        return DossierNumber.of((String) scope.get(DOSSIER));
    }

    /** What the check itself must read does not depend on what the person may read. */
    private <T> T asEngine(Supplier<T> question) {
        var authentication = identities.getCurrentAuthentication();
        try {
            identities.clearAuthentication();
            return question.get();
        } finally {
            if (authentication != null) {
                identities.setAuthentication(authentication.getUserId(), authentication.getGroupIds(), authentication.getTenantIds());
            }
        }
    }
}
