// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.internal.drawing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import nl.mvoi.inkoop.rulebook.ProcessPictures.Step;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A process model as it is drawn: what stands where.
 *
 * @param shapes by id of the element
 */
public record ProcessModel(Map<String, Shape> shapes, List<Flow> flows) {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String DRAWN = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String SIZES = "http://www.omg.org/spec/DD/20100524/DC";
    private static final String POINTS = "http://www.omg.org/spec/DD/20100524/DI";
    private static final String NOTE = "textAnnotation";

    /** A place in the drawing, in pixels. */
    public record Box(double x, double y, double width, double height) {
    }

    /**
     * One element.
     *
     * @param kind name of the element in BPMN, such as userTask
     * @param text its name or, of a note, what it says; may be empty
     */
    public record Shape(String id, String kind, String text, Box box) {

        public boolean isWork() {
            return kind.endsWith("Task") || kind.equals("callActivity");
        }
    }

    /**
     * One line.
     *
     * @param kind   name of the element in BPMN, such as sequenceFlow
     * @param points x and y, one after the other
     */
    public record Flow(String kind, String text, String from, String to, List<double[]> points) {
    }

    /** Reads a model file. */
    public static ProcessModel read(byte[] file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return of(factory.newDocumentBuilder().parse(new ByteArrayInputStream(file)).getDocumentElement());
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("A deployed process model cannot be read", e);
        }
    }

    private static ProcessModel of(Element root) {
        Map<String, Element> elements = new LinkedHashMap<>();
        all(root, BPMN, "*").forEach(element -> elements.put(element.getAttribute("id"), element));
        Map<String, Shape> shapes = new LinkedHashMap<>();
        all(root, DRAWN, "BPMNShape").forEach(drawn -> shape(drawn, elements).ifPresent(shape -> shapes.put(shape.id(), shape)));
        List<Flow> flows = all(root, DRAWN, "BPMNEdge").stream().flatMap(drawn -> flow(drawn, elements).stream()).toList();
        return new ProcessModel(shapes, flows);
    }

    private static Optional<Shape> shape(Element drawn, Map<String, Element> elements) {
        return Optional.ofNullable(elements.get(drawn.getAttribute("bpmnElement"))).map(element -> new Shape(element.getAttribute("id"),
                element.getLocalName(), text(element), box(all(drawn, SIZES, "Bounds").get(0))));
    }

    private static Optional<Flow> flow(Element drawn, Map<String, Element> elements) {
        return Optional.ofNullable(elements.get(drawn.getAttribute("bpmnElement"))).map(element -> new Flow(element.getLocalName(), text(element),
                element.getAttribute("sourceRef"), element.getAttribute("targetRef"), all(drawn, POINTS, "waypoint").stream()
                        .map(point -> new double[] {number(point, "x"), number(point, "y")}).toList()));
    }

    private static String text(Element element) {
        List<Element> texts = element.getLocalName().equals(NOTE) ? all(element, BPMN, "text") : List.of();
        return texts.isEmpty() ? element.getAttribute("name") : texts.get(0).getTextContent().strip();
    }

    private static Box box(Element bounds) {
        return new Box(number(bounds, "x"), number(bounds, "y"), number(bounds, "width"), number(bounds, "height"));
    }

    private static double number(Element element, String name) {
        return Double.parseDouble(element.getAttribute(name));
    }

    private static List<Element> all(Element root, String namespace, String name) {
        NodeList found = root.getElementsByTagNameNS(namespace, name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
    }

    /** The work, and where it is waited for a day, in the order in which it is drawn, from left to right. */
    public List<Step> steps() {
        List<Shape> work = new ArrayList<>(shapes.values().stream().filter(shape -> shape.isWork() || shape.kind().equals("intermediateCatchEvent")).toList());
        work.sort(Comparator.comparingDouble((Shape shape) -> shape.box().x()).thenComparingDouble(shape -> shape.box().y()));
        return work.stream().map(shape -> new Step(shape.id(), shape.kind(), shape.text(), who(shape))).toList();
    }

    /** What the note says that hangs on an element. */
    private String who(Shape shape) {
        return flows.stream().filter(flow -> flow.kind().equals("association") && flow.from().equals(shape.id())).map(flow -> shapes.get(flow.to()))
                .filter(note -> note != null && note.kind().equals(NOTE)).map(Shape::text).findFirst().orElse("");
    }
}
