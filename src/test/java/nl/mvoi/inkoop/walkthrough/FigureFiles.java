// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.walkthrough;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Reads a file of figures as a spreadsheet does: rows of cells. */
final class FigureFiles {

    private static final Pattern CELL = Pattern.compile("\"((?:[^\"]|\"\")*)\"");

    private FigureFiles() {
    }

    /** The rows of a text file. */
    static List<List<String>> csv(String text) {
        return Arrays.stream(text.replace("\ufeff", "").split("\r\n"))
                .map(line -> CELL.matcher(line).results().map(cell -> cell.group(1).replace("\"\"", "\"")).toList()).toList();
    }

    /** The rows below a title and the headings under it, by heading. */
    static List<Map<String, String>> table(List<List<String>> rows, String title) {
        int heads = rows.indexOf(List.of(title)) + 1;
        return below(rows.subList(heads, rows.size()).stream().takeWhile(row -> row.size() > 1).toList());
    }

    /** The rows under the first, which has the headings. */
    static List<Map<String, String>> below(List<List<String>> rows) {
        return rows.subList(1, rows.size()).stream().map(row -> {
            Map<String, String> byHead = new LinkedHashMap<>();
            IntStream.range(0, row.size()).forEach(i -> byHead.put(rows.get(0).get(i), row.get(i)));
            return byHead;
        }).toList();
    }

    /** By name, the rows of each sheet of a workbook. */
    static Map<String, List<List<String>>> xlsx(byte[] workbook) throws Exception {
        Map<String, byte[]> parts = unpacked(workbook);
        List<String> shared = texts(parse(parts.get("xl/sharedStrings.xml")), "si");
        NodeList sheets = parse(parts.get("xl/workbook.xml")).getElementsByTagName("sheet");
        Map<String, List<List<String>>> found = new LinkedHashMap<>();
        for (int i = 0; i < sheets.getLength(); i++) {
            found.put(((Element) sheets.item(i)).getAttribute("name"), rows(parse(parts.get("xl/worksheets/sheet" + (i + 1) + ".xml")), shared));
        }
        return found;
    }

    private static List<List<String>> rows(Document sheet, List<String> shared) {
        Map<Integer, List<String>> rows = new TreeMap<>();
        NodeList cells = sheet.getElementsByTagName("c");
        for (int i = 0; i < cells.getLength(); i++) {
            Element cell = (Element) cells.item(i);
            String text = cell.getTextContent();
            rows.computeIfAbsent(Integer.valueOf(cell.getAttribute("r").replaceAll("[A-Z]", "")), row -> new ArrayList<>())
                    .add(cell.getAttribute("t").equals("s") ? shared.get(Integer.parseInt(text)) : text);
        }
        return List.copyOf(rows.values());
    }

    private static List<String> texts(Document document, String element) {
        NodeList found = document.getElementsByTagName(element);
        return IntStream.range(0, found.getLength()).mapToObj(i -> found.item(i).getTextContent()).toList();
    }

    private static Document parse(byte[] xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(new String(xml, StandardCharsets.UTF_8).strip()
                .getBytes(StandardCharsets.UTF_8)));
    }

    /** By its list of contents: a part that was written as a stream does not say beforehand how long it is. */
    private static Map<String, byte[]> unpacked(byte[] workbook) throws IOException {
        Path file = Files.createTempFile("figures", ".xlsx");
        try {
            Files.write(file, workbook);
            Map<String, byte[]> parts = new HashMap<>();
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                }
            }
            return parts;
        } finally {
            Files.delete(file);
        }
    }
}
