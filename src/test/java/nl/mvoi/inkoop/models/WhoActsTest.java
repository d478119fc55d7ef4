// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.models;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mvoi.inkoop.platform.Groups;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Association;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Output;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The one rule by which every diagram shows whose move it is: a note at each step, at each event that waits and at each
 * start by a person. What the notes say agrees with the candidate groups of the models.
 */
class WhoActsTest {

    private static final String SYSTEM = "Systeem";
    private static final String MAILS = SYSTEM + " mailt ";
    private static final Set<String> OUTSIDERS = Set.of("Inschrijver", "Leverancier");
    /** Who acts, in the order of {@link Groups#ALL}, with the word for one of them. */
    private static final Map<String, String> ONE_OF = Map.ofEntries(
            entry(Groups.OPDRACHTGEVERS, "opdrachtgever"), entry(Groups.INKOPERS, "inkoper"),
            entry(Groups.MVOI_ADVISEURS, "MVOI-adviseur"), entry(Groups.BUDGETHOUDERS, "budgethouder"),
            entry(Groups.JURISTEN, "jurist"), entry(Groups.BEOORDELAARS, "beoordelaar"),
            entry(Groups.MANDAATHOUDERS, "mandaathouder"), entry(Groups.DIRECTIE, "directie"),
            entry(Groups.CONTRACTMANAGERS, "contractmanager"));

    static Stream<Path> models() {
        return ModelFiles.processes();
    }

    @ParameterizedTest
    @MethodSource("models")
    void aTaskNamesThePeopleWhoMayDoIt(Path file) {
        notesOf(file, UserTask.class).forEach((task, note) -> assertThat(note).as(task.getId()).isEqualTo(sayOneOf(groups(task))));
    }

    @ParameterizedTest
    @MethodSource("models")
    void aCalledProcessNamesThePeopleInIt(Path file) {
        notesOf(file, CallActivity.class)
                .forEach((call, note) -> assertThat(note).as(call.getId()).isEqualTo(sayOneOf(peopleIn(call.getCalledElement()))));
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatNobodyDoesIsDoneByTheSystem(Path file) {
        notesOf(file, ServiceTask.class).forEach((task, note) -> assertThat(note).as(task.getId()).isEqualTo(SYSTEM));
        notesOf(file, SendTask.class).forEach((task, note) -> assertThat(note).as(task.getId()).startsWith(MAILS)
                .satisfies(text -> assertThat(words(text.substring(MAILS.length()))).isSubsetOf(receivers())));
    }

    @ParameterizedTest
    @MethodSource("models")
    void whileTheProcessWaitsSomebodyOutsideHasTheMove(Path file) {
        notesOf(file, IntermediateCatchEvent.class).forEach((event, note) -> assertThat(note).as(event.getId()).isIn(OUTSIDERS));
    }

    @Test
    void whoeverStartsAndWhoeverWithdrawsIsNamed() {
        List<String> notes = models().flatMap(file -> ModelFiles.read(file).getModelElementsByType(StartEvent.class).stream())
                .filter(start -> start.getCamundaFormRef() != null || !start.getEventDefinitions().isEmpty())
                .map(start -> start.getId() + ": " + note(start)).toList();

        assertThat(notes).containsExactlyInAnyOrder("aanvraagIngediend: Opdrachtgever",
                "intrekkingAangevraagd: Opdrachtgever of inkoper", "inkoopIngetrokken: Opdrachtgever of inkoper");
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyNoteIsDrawn(Path file) {
        BpmnModelInstance model = ModelFiles.read(file);
        assertThat(model.getModelElementsByType(TextAnnotation.class)).extracting(TextAnnotation::getId)
                .isSubsetOf(model.getModelElementsByType(BpmnShape.class).stream().map(shape -> shape.getBpmnElement().getId()).toList());
    }

    private static <T extends FlowNode> Map<T, String> notesOf(Path file, Class<T> kind) {
        return ModelFiles.read(file).getModelElementsByType(kind).stream().collect(Collectors.toMap(step -> step, WhoActsTest::note));
    }

    /** What the one note at this step says. */
    private static String note(FlowNode step) {
        List<String> notes = step.getModelInstance().getModelElementsByType(Association.class).stream()
                .map(Association.class::cast).filter(line -> line.getSource().equals(step))
                .map(line -> (TextAnnotation) line.getTarget()).filter(note -> note.getId().equals(step.getId() + "_wie"))
                .map(note -> note.getText().getTextContent()).toList();
        assertThat(notes).as("who acts at " + step.getId()).hasSize(1);
        return notes.get(0);
    }

    private static Set<String> peopleIn(String process) {
        BpmnModelInstance model = ModelFiles.process(process);
        Set<String> people = new TreeSet<>();
        model.getModelElementsByType(UserTask.class).forEach(task -> people.addAll(groups(task)));
        model.getModelElementsByType(CallActivity.class).forEach(call -> people.addAll(peopleIn(call.getCalledElement())));
        return people;
    }

    /** The groups that may do a task, or could: an expression stands for the groups that the code can put there. */
    private static Set<String> groups(UserTask task) {
        return switch (task.getId()) {
            case "opdrachtUitwerken", "vraagBeantwoorden" -> Set.of(Groups.OPDRACHTGEVERS);
            case "akkoordGeven" -> mandated();
            case "contractOndertekenen" -> with(mandated(), Groups.INKOPERS);
            default -> Set.copyOf(task.getCamundaCandidateGroupsList());
        };
    }

    /** Whom the mandate table can name. */
    private static Set<String> mandated() {
        Output group = Dmn.readModelFromFile(Path.of("processes", "mandaat.dmn").toFile()).getModelElementsByType(Output.class).stream()
                .filter(output -> output.getOutputValues() != null && output.getName().equals("groep")).findFirst().orElseThrow();
        return words(group.getOutputValues().getTextContent().replace("\"", " "));
    }

    private static Set<String> with(Set<String> groups, String one) {
        Set<String> more = new TreeSet<>(groups);
        more.add(one);
        return more;
    }

    /** {@code Inkoper, mandaathouder of directie}. */
    private static String sayOneOf(Set<String> groups) {
        List<String> people = new ArrayList<>(Groups.ALL.stream().filter(groups::contains).map(ONE_OF::get).toList());
        String last = people.remove(people.size() - 1);
        String all = people.isEmpty() ? last : String.join(", ", people) + " of " + last;
        return all.substring(0, 1).toUpperCase(Locale.ROOT) + all.substring(1);
    }

    private static Set<String> receivers() {
        return with(new TreeSet<>(ONE_OF.values()), "ontvanger");
    }

    private static Set<String> words(String text) {
        return Stream.of(text.trim().split("\\s*,\\s*| of | en ")).map(String::trim).collect(Collectors.toSet());
    }
}
