// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;

/** Every name that the models, the forms and the mails have for something. */
final class ModelNames {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern MAPPING = Pattern.compile("<camunda:(?:in|out) ([^>]*)>");
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{([^}]*)}}");
    private static final Pattern ONE_OF_MANY = Pattern.compile("([A-Z]{3}|\\d)$");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z]\\w*");

    private final List<BpmnModelInstance> models = ModelFiles.processes().map(ModelFiles::read).toList();
    private final List<JsonNode> forms = ModelFiles.forms().map(ModelNames::json).toList();

    Set<String> processes() {
        return ids(Process.class).collect(Collectors.toSet());
    }

    Set<String> messages() {
        return models.stream().flatMap(model -> model.getModelElementsByType(Message.class).stream()).map(Message::getName)
                .collect(Collectors.toSet());
    }

    /** Ids of steps, events, gateways and flows that look like this. */
    Set<String> elements(String pattern) {
        return ids(FlowElement.class).filter(id -> id.matches(pattern)).collect(Collectors.toSet());
    }

    /** What conditions, timers, mappings and forms read. */
    Set<String> variables() {
        Set<String> names = new HashSet<>(fields());
        ModelFiles.processes().map(ModelNames::text).forEach(model -> {
            addNames(model, EXPRESSION, names);
            addNames(model, MAPPING, names);
        });
        forms.forEach(form -> collect(form, names));
        return names;
    }

    /** Keys of the fields that people fill in, and what the fields of one kind begin with: {@code doel} for {@code doelKLI}. */
    Set<String> fields() {
        return forms.stream().flatMap(form -> form.findValuesAsText("key").stream())
                .flatMap(key -> Stream.of(key, ONE_OF_MANY.matcher(key).replaceFirst(""))).collect(Collectors.toSet());
    }

    Set<String> all() {
        Set<String> names = variables();
        names.addAll(elements(".*"));
        names.addAll(processes());
        mails().forEach(mail -> addNames(mail, EXPRESSION, names));
        return names;
    }

    private <T extends BaseElement> Stream<String> ids(Class<T> kind) {
        return models.stream().flatMap(model -> model.getModelElementsByType(kind).stream()).map(BaseElement::getId);
    }

    private static void collect(JsonNode node, Set<String> names) {
        if (node.isTextual() && node.asText().startsWith("=")) {
            NAME.matcher(node.asText().replaceAll("\"[^\"]*\"", "")).results().forEach(name -> names.add(name.group()));
        } else if (node.isTextual()) {
            addNames(node.asText(), TEMPLATE, names);
        }
        List.of("valuesKey", "rijen").forEach(property -> node.findValuesAsText(property).forEach(names::add));
        node.forEach(child -> collect(child, names));
    }

    private static void addNames(String text, Pattern marks, Set<String> names) {
        marks.matcher(text).results().flatMap(found -> NAME.matcher(found.group(1)).results()).forEach(name -> names.add(name.group()));
    }

    private static Stream<String> mails() {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/mail"))) {
            return files.map(ModelNames::text).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
