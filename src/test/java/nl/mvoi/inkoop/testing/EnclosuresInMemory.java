// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.document.DocumentNumber;
import nl.mvoi.inkoop.document.Enclosure;
import nl.mvoi.inkoop.document.Enclosures;
import nl.mvoi.inkoop.platform.DossierNumber;

/** Enclosures without a database; every document is called stuk.pdf. */
public final class EnclosuresInMemory implements Enclosures {

    private final List<Map.Entry<Subject, Enclosure>> enclosed = new ArrayList<>();

    @Override
    public void enclose(DossierNumber dossier, Subject subject, String key, String number) {
        if (number != null) {
            enclosed.add(Map.entry(subject, new Enclosure(key, new DocumentNumber(number), "stuk.pdf", null, new DocumentNumber(number).address())));
        }
    }

    @Override
    public List<Enclosure> of(DossierNumber dossier, Subject subject) {
        return enclosed.stream().filter(one -> one.getKey() == subject).map(Map.Entry::getValue).toList();
    }
}
