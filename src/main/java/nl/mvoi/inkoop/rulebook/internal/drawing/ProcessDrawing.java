// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.internal.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mvoi.inkoop.rulebook.ProcessPictures.Mark;
import nl.mvoi.inkoop.rulebook.internal.drawing.ProcessModel.Box;
import nl.mvoi.inkoop.rulebook.internal.drawing.ProcessModel.Flow;
import nl.mvoi.inkoop.rulebook.internal.drawing.ProcessModel.Shape;

/** Draws a process model as SVG, coloured by the style sheet of the page. */
public final class ProcessDrawing {

    private static final double MARGIN = 20;
    /** Pixels of a line of text, and of an average letter. */
    private static final double LINE = 15;
    private static final double LETTER = 6.6;
    private static final double WIDEST_LABEL = 110;

    private final ProcessModel model;
    private final StringBuilder drawn = new StringBuilder();

    private final Map<String, Mark> marks;

    private ProcessDrawing(ProcessModel model, Map<String, Mark> marks) {
        this.model = model;
        this.marks = marks;
    }

    /**
     * The drawing; whoever shows it tells the same in words, so it is hidden from who cannot see it.
     *
     * @param marks what stands on the corner of an element, by its id
     */
    public static String of(ProcessModel model, Map<String, Mark> marks) {
        return new ProcessDrawing(model, marks).draw();
    }

    private String draw() {
        Box all = frame();
        drawn.append(format("<svg class=\"mvoi-drawing\" aria-hidden=\"true\" viewBox=\"%s %s %s %s\" width=\"%s\" height=\"%s\">",
                all.x(), all.y(), all.width(), all.height(), all.width(), all.height()));
        drawn.append("<defs><marker id=\"pijl\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"8\" markerHeight=\"8\" orient=\"auto\">"
                + "<path d=\"M0 0L10 5L0 10z\"/></marker></defs>");
        model.flows().forEach(this::line);
        model.shapes().values().forEach(this::shape);
        model.shapes().values().stream().filter(shape -> marks.containsKey(shape.id())).forEach(shape -> mark(shape.box(), marks.get(shape.id())));
        return drawn.append("</svg>").toString();
    }

    private Box frame() {
        List<double[]> corners = new ArrayList<>();
        model.flows().forEach(flow -> corners.addAll(flow.points()));
        model.shapes().values().forEach(shape -> corners.addAll(List.of(new double[] {shape.box().x() - WIDEST_LABEL / 2, shape.box().y() - LINE},
                new double[] {shape.box().x() + shape.box().width() + WIDEST_LABEL / 2, shape.box().y() + shape.box().height() + 3 * LINE})));
        double left = corners.stream().mapToDouble(corner -> corner[0]).min().orElse(0) - MARGIN;
        double top = corners.stream().mapToDouble(corner -> corner[1]).min().orElse(0) - MARGIN;
        return new Box(left, top, corners.stream().mapToDouble(corner -> corner[0]).max().orElse(0) + MARGIN - left,
                corners.stream().mapToDouble(corner -> corner[1]).max().orElse(0) + MARGIN - top);
    }

    private void line(Flow flow) {
        boolean order = flow.kind().equals("sequenceFlow");
        String points = flow.points().stream().map(point -> format("%s,%s", point[0], point[1])).collect(Collectors.joining(" "));
        drawn.append("<polyline class=\"").append(order ? "mvoi-flow" : "mvoi-tie").append("\" points=\"").append(points).append('"')
                .append(order ? " marker-end=\"url(#pijl)\"" : "").append("/>");
        if (!flow.text().isEmpty()) {
            double[] first = flow.points().get(0);
            double[] second = flow.points().get(1);
            text(flow.text(), (first[0] + second[0]) / 2, (first[1] + second[1]) / 2 - LINE, WIDEST_LABEL);
        }
    }

    private void shape(Shape shape) {
        Box box = shape.box();
        double middle = box.x() + box.width() / 2;
        double centre = box.y() + box.height() / 2;
        if (shape.kind().endsWith("Event")) {
            drawn.append(format("<circle class=\"mvoi-%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>", shape.kind(), middle, centre, box.width() / 2));
            text(shape.text(), middle, box.y() + box.height() + LINE, WIDEST_LABEL);
        } else if (shape.kind().endsWith("Gateway")) {
            drawn.append(format("<path class=\"mvoi-gateway\" d=\"M%s %sL%s %sL%s %sL%s %sz\"/>", box.x(), centre, middle, box.y(),
                    box.x() + box.width(), centre, middle, box.y() + box.height()));
            text(shape.text(), middle, box.y() - LINE, WIDEST_LABEL);
        } else if (shape.kind().equals("textAnnotation")) {
            text(shape.text(), middle, centre, box.width());
        } else {
            drawn.append(format("<rect class=\"mvoi-%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"8\"/>", shape.kind(), box.x(), box.y(),
                    box.width(), box.height()));
            text(shape.text(), middle, shape.isWork() ? centre : box.y() + LINE, box.width() - LINE);
        }
    }

    private void mark(Box box, Mark mark) {
        double width = mark.text().length() * LETTER + LINE;
        double left = box.x() + box.width() - width + LINE;
        drawn.append("<a tabindex=\"-1\" href=\"").append(escaped(mark.address())).append("\">").append(format("<g class=\"mvoi-mark\"><rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"9\"/><text x=\"%s\" y=\"%s\">", left,
                box.y() - LINE, width, LINE + 4, left + width / 2, box.y() - 1)).append(escaped(mark.text())).append("</text></g></a>");
    }

    /** Lines around a middle, none wider than so many pixels unless one word is. */
    private void text(String text, double middle, double centre, double width) {
        List<String> lines = lines(text, width);
        for (int i = 0; i < lines.size(); i++) {
            drawn.append(format("<text x=\"%s\" y=\"%s\">", middle, centre + (i - (lines.size() - 1) / 2.0) * LINE + LINE / 3))
                    .append(escaped(lines.get(i))).append("</text>");
        }
    }

    private static List<String> lines(String text, double width) {
        List<String> lines = new ArrayList<>();
        for (String word : text.split("\\s+")) {
            String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
            if (!last.isEmpty() && (last.length() + 1 + word.length()) * LETTER <= width) {
                lines.set(lines.size() - 1, last + " " + word);
            } else {
                lines.add(word);
            }
        }
        return lines.stream().filter(line -> !line.isEmpty()).toList();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, Stream.of(values).map(value -> value instanceof Double number
                ? String.format(Locale.ROOT, "%.0f", number) : value).toArray());
    }
}
