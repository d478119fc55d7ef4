// SPDX-License-Identifier: EUPL-1.2

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Build step: takes the codes and Dutch labels out of the CPV code list of the eForms SDK, which holds 23 languages in
 * 32 MB of genericode XML, and writes them as lines of {@code code;label}, sorted by code.
 *
 * <p>Runs as a single source file: {@code java CpvExtract.java <cpv.gc> <cpv-nl.csv>}. Does nothing when the output is
 * newer than the input.
 */
public final class CpvExtract {

    private static final String CODE = "code";
    private static final String DUTCH = "nld_label";

    private CpvExtract() {
    }

    public static void main(String[] args) throws IOException, XMLStreamException {
        Path in = Path.of(args[0]);
        Path out = Path.of(args[1]);
        if (upToDate(in, out)) {
            return;
        }
        List<String> lines = read(in);
        Collections.sort(lines);
        Files.createDirectories(out.getParent());
        Files.write(out, lines);
        System.out.println(lines.size() + " CPV codes written");
    }

    private static boolean upToDate(Path in, Path out) throws IOException {
        return Files.exists(out) && Files.getLastModifiedTime(out).compareTo(Files.getLastModifiedTime(in)) >= 0;
    }

    private static List<String> read(Path in) throws IOException, XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        List<String> lines = new ArrayList<>();
        try (InputStream stream = Files.newInputStream(in)) {
            XMLStreamReader xml = factory.createXMLStreamReader(stream);
            String column = null;
            String code = null;
            String label = null;
            while (xml.hasNext()) {
                int event = xml.next();
                String element = event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT
                        ? xml.getLocalName() : "";
                if (event == XMLStreamConstants.START_ELEMENT) {
                    switch (element) {
                        case "Row" -> code = label = null;
                        case "Value" -> column = xml.getAttributeValue(null, "ColumnRef");
                        case "SimpleValue" -> {
                            if (CODE.equals(column)) {
                                code = xml.getElementText().strip();
                            } else if (DUTCH.equals(column)) {
                                label = xml.getElementText().strip();
                            }
                        }
                        default -> { }
                    }
                } else if ("Row".equals(element)) {
                    lines.add(line(code, label));
                }
            }
        }
        return lines;
    }

    private static String line(String code, String label) {
        if (code == null || !code.matches("\\d{8}")) {
            throw new IllegalStateException("Not a CPV code: " + code);
        }
        if (label == null || label.isEmpty() || label.contains("\n")) {
            throw new IllegalStateException("No Dutch label of one line for CPV code " + code);
        }
        return code + ";" + label;
    }
}
