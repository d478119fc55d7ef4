// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables.process;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Ids that a table file uses more than once. The engine refuses such a file without saying which they are. */
final class DoubleIds {

    private static final String RULE = "rule";
    private static final String DECISION = "decision";
    private static final String ID = "id";

    private String table = "";
    private final Map<String, List<Integer>> rules = new LinkedHashMap<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private final Set<String> twice = new LinkedHashSet<>();

    private DoubleIds() {
    }

    /**
     * One sentence per id in Dutch: of the rules, or, when those are in order, of anything else in the file.
     *
     * @param xml a file that may be no XML at all; then nothing is found
     */
    static List<String> in(byte[] xml) {
        DoubleIds ids = new DoubleIds();
        try {
            XMLInputFactory factory = XMLInputFactory.newFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            int number = 0;
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT) {
                    number = reader.getLocalName().equals(RULE) ? number + 1 : number;
                    ids.keep(reader.getLocalName(), reader.getAttributeValue(null, ID), number);
                }
            }
        } catch (XMLStreamException e) {
            return List.of();
        }
        return ids.sentences();
    }

    private void keep(String element, String id, int number) {
        if (id == null) {
            return;
        }
        if (element.equals(DECISION)) {
            table = id;
        } else if (element.equals(RULE)) {
            rules.computeIfAbsent(id, none -> new ArrayList<>()).add(number);
        }
        if (!seen.add(id)) {
            twice.add(id);
        }
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        rules.forEach((id, numbers) -> {
            if (numbers.size() > 1) {
                sentences.add("Tabel " + table + ": het id " + id + " staat bij regel "
                        + String.join(" en regel ", numbers.stream().map(String::valueOf).toList()) + ". Geef elke regel een eigen id.");
            }
        });
        if (sentences.isEmpty()) {
            twice.forEach(id -> sentences.add("Tabel " + table + ": het id " + id + " staat meer dan één keer in het bestand. "
                    + "Geef elk onderdeel een eigen id."));
        }
        return sentences;
    }
}
