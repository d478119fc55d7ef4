// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.process;

import java.io.ByteArrayInputStream;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Why the engine could not read a file, seen from the first element of that file. */
final class DmnRoot {

    private static final Pattern DMN = Pattern.compile("https?://www\\.omg\\.org/spec/DMN/\\d{8}/.*");
    /** The namespaces of DMN 1.1, 1.2 and 1.3, which the engine knows. */
    private static final Pattern KNOWN = Pattern.compile("https?://www\\.omg\\.org/spec/DMN/(20151101|20180521|20191111)/.*");

    private DmnRoot() {
    }

    /**
     * A Dutch sentence for who gave the file.
     *
     * @param xml a file that may be no XML at all
     */
    static String problem(byte[] xml, String name) {
        String namespace = namespace(xml);
        return DMN.matcher(namespace).matches() && !KNOWN.matcher(namespace).matches()
                ? "Het bestand " + name + " heeft een versie van DMN die het programma niet leest. Sla het op als DMN 1.3, zoals Camunda Modeler doet."
                : "Het bestand " + name + " is geen geldig DMN-bestand. Open het in Camunda Modeler en sla het opnieuw op.";
    }

    private static String namespace(byte[] xml) {
        try {
            XMLInputFactory factory = XMLInputFactory.newFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT) {
                    return reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
                }
            }
            return "";
        } catch (XMLStreamException e) {
            return "";
        }
    }
}
