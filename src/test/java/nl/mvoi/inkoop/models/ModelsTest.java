// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mvoi.inkoop.platform.Groups;
import nl.mvoi.inkoop.platform.TaskForm;
import nl.mvoi.inkoop.testing.InkoopTest;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Everything a model names exists, and everything that exists for the models is named. */
@InkoopTest
class ModelsTest {

    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)}");

    @Autowired
    ApplicationContext context;

    static Stream<Path> models() {
        return ModelFiles.processes();
    }

    static Stream<Path> forms() {
        return ModelFiles.forms();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyProcessHasATermAndADrawingOfEveryStep(Path file) {
        BpmnModelInstance model = ModelFiles.read(file);
        Process process = model.getModelElementsByType(Process.class).iterator().next();
        Set<String> drawn = model.getModelElementsByType(BpmnShape.class).stream()
                .map(shape -> shape.getBpmnElement().getId()).collect(Collectors.toSet());

        assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank();
        assertThat(process.getId() + ".bpmn").isEqualTo(file.getFileName().toString());
        assertThat(model.getModelElementsByType(FlowNode.class)).extracting(FlowNode::getId).isSubsetOf(drawn);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyHumanTaskHasPeopleAFormAndAMeaning(Path file) {
        for (UserTask task : ModelFiles.read(file).getModelElementsByType(UserTask.class)) {
            assertThat(task.getCamundaFormRef()).isEqualTo(task.getId());
            assertThat(Path.of("forms", task.getId() + ".form")).exists();
            assertThat(context.getBean(task.getId())).isInstanceOf(TaskForm.class);
            List<String> groups = task.getCamundaCandidateGroupsList();
            assertThat(groups).as("these only read").doesNotContain(Groups.MANAGERS, Groups.BELEIDSADVISEURS, Groups.COMMUNICATIE);
            assertThat(task.getCamundaAssignee() != null || groups.stream().allMatch(group -> group.startsWith("${") || Groups.ALL.contains(group)))
                    .as("people of " + task.getId()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyDelegateListenerAndCalledProcessExists(Path file) {
        BpmnModelInstance model = ModelFiles.read(file);
        Stream.concat(model.getModelElementsByType(ServiceTask.class).stream().map(ServiceTask::getCamundaDelegateExpression),
                model.getModelElementsByType(SendTask.class).stream().map(SendTask::getCamundaDelegateExpression))
                .forEach(expression -> assertThat(context.getBean(bean(expression))).isInstanceOf(JavaDelegate.class));
        model.getModelElementsByType(CamundaExecutionListener.class)
                .forEach(listener -> assertThat(context.getBean(bean(listener.getCamundaDelegateExpression())))
                        .isInstanceOf(ExecutionListener.class));
        model.getModelElementsByType(CallActivity.class).forEach(call -> {
            assertThat(Path.of("processes", call.getCalledElement() + ".bpmn")).exists();
            assertThat(call.getCamundaCalledElementBinding()).isEqualTo("deployment");
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyTimerSaysWhetherItsDayIsALegalOne(Path file) {
        for (TimerEventDefinition timer : ModelFiles.read(file).getModelElementsByType(TimerEventDefinition.class)) {
            ExtensionElements extras = ((BaseElement) timer.getParentElement()).getExtensionElements();
            assertThat(extras).as("properties of " + timer.getId()).isNotNull();
            assertThat(extras.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                    .flatMap(all -> all.getCamundaProperties().stream()).filter(property -> property.getCamundaName().equals("dag")))
                    .as(timer.getId()).singleElement().satisfies(day -> assertThat(day.getCamundaValue()).isIn("wettelijk", "intern"));
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormIsOneThatTasklistCanShowAndSubmit(Path file) throws IOException {
        JsonNode form = new ObjectMapper().readTree(file.toFile());
        assertThat(form.get("schemaVersion").asInt()).isEqualTo(16);
        assertThat(form.get("id").asText() + ".form").isEqualTo(file.getFileName().toString());
        assertThat(form.findValuesAsText("type")).doesNotContain("dynamiclist", "filepicker", "documentPreview");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whatPeopleTypeIsReadByTheServerAndAnAmountCanBeConfirmed(Path file) throws IOException {
        JsonNode form = new ObjectMapper().readTree(file.toFile());
        assertThat(form.findValuesAsText("type")).as("the form viewer reads 1.500 as one and a half, and dates its own way")
                .doesNotContain("number", "datetime");
        List<String> keys = form.findValuesAsText("key");
        form.get("components").forEach(field -> {
            if (field.path("properties").has("bedrag")) {
                assertThat(keys).contains(field.get("key").asText() + "Bevestigd");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void noRuleStandsInAFormulaOfAForm(Path file) throws IOException {
        assertThat(Files.readString(file)).doesNotContainPattern("\"=[^\"\\\\]*[<>]=? *\\d").doesNotContainPattern("\\d \\* ");
    }

    @Test
    void everyFormBelongsToAStep() {
        Set<String> steps = models().map(ModelFiles::read)
                .flatMap(model -> Stream.concat(
                        model.getModelElementsByType(UserTask.class).stream().map(UserTask::getCamundaFormRef),
                        model.getModelElementsByType(StartEvent.class).stream().map(StartEvent::getCamundaFormRef)))
                .filter(Objects::nonNull).collect(Collectors.toSet());
        assertThat(forms().map(form -> form.getFileName().toString().replace(".form", ""))).allMatch(steps::contains);
        assertThat(context.getBeanNamesForType(TaskForm.class)).allMatch(steps::contains);
    }

    /** {@link WhoActsTest} looks at the notes of everything else. */
    @Test
    void whoeverMayStartAProcessIsNamedAtItsStart() {
        assertThat(mayStart("inkooptraject")).containsExactly(Groups.OPDRACHTGEVERS);
        assertThat(mayStart("intrekking")).containsExactlyInAnyOrder(Groups.OPDRACHTGEVERS, Groups.INKOPERS);
    }

    private List<String> mayStart(String process) {
        return context.getBean(AuthorizationService.class).createAuthorizationQuery().resourceType(Resources.PROCESS_DEFINITION)
                .resourceId(process).hasPermission(Permissions.CREATE_INSTANCE).list().stream().map(Authorization::getGroupId).toList();
    }

    /** The mark keeps administrators off, and the question behind the timer compares the day itself. */
    @Test
    void everyTimerOfALegalDayIsMarkedAndFollowedByTheQuestionWhetherThatDayHasPassed() {
        List<IntermediateCatchEvent> timers = models().map(ModelFiles::read)
                .flatMap(model -> model.getModelElementsByType(IntermediateCatchEvent.class).stream()).toList();

        assertThat(timers).filteredOn(ModelsTest::isLegalDay).extracting(FlowNode::getId)
                .containsExactlyInAnyOrder("sluitingsdatum", "opschortendeTermijn");
        assertThat(timers).filteredOn(ModelsTest::isLegalDay).allSatisfy(timer -> {
            FlowNode question = timer.getSucceedingNodes().singleResult();
            assertThat(question).isInstanceOf(ExclusiveGateway.class);
            FlowNode join = ((ExclusiveGateway) question).getDefault().getTarget();
            assertThat(join.getSucceedingNodes().singleResult()).as("waits on unless the day has passed").isEqualTo(timer);
        });
    }

    private static boolean isLegalDay(FlowNode timer) {
        ExtensionElements extensions = timer.getExtensionElements();
        return extensions != null && extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .anyMatch(property -> property.getCamundaName().equals("dag") && property.getCamundaValue().equals("wettelijk"));
    }

    private static String bean(String expression) {
        Matcher matcher = BEAN.matcher(expression);
        assertThat(matcher.matches()).as(expression + " names one bean").isTrue();
        return matcher.group(1);
    }
}
