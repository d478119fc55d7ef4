// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.guard;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Refuses a model that names a Java class, a connector or a script: its steps are our delegates, by name, and nothing else. */
final class OwnDelegatesOnly extends AbstractBpmnParseListener {

    private static final List<String> CODE_IN_ATTRIBUTE = List.of("class", "type", "formHandlerClass", "variableMappingClass");
    private static final Set<String> CODE_IN_ELEMENT = Set.of("script", "scriptTask", "connector", "constraint");

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
        root.elements().forEach(OwnDelegatesOnly::check);
    }

    private static void check(Element element) {
        boolean namesCode = element.attribute("class") != null || CODE_IN_ELEMENT.contains(element.getTagName())
                || CODE_IN_ATTRIBUTE.stream().anyMatch(name -> element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, name) != null);
        if (namesCode) {
            throw new ProcessEngineException("Een klasse, connector of script in een model is in MVOI Inkoop niet toegestaan.");
        }
        element.elements().forEach(OwnDelegatesOnly::check);
    }
}
