// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document;

import java.util.List;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.platform.DossierNumber;

/**
 * Which documents belong to what was recorded in a dossier. Their names are as secret as the documents: show them only on a task whose people may
 * read them.
 */
public interface Enclosures {

    /** What a document can belong to; the names are kept. */
    enum Subject {
        /** A bid as it came; by the id of the bid. */
        INSCHRIJVING,
        /** The part of a bid that tells no price; by the id of the bid. */
        INSCHRIJVING_ZONDER_PRIJS,
        /** How the bids were compared; by the id of the bid that the advice is about. */
        GUNNINGSADVIES,
        /** The signed contract; by its number. */
        CONTRACT,
        /** What proves measured values; by the planned day, as in 2027-03-31. */
        METING
    }

    /**
     * Keeps that a document belongs to something.
     *
     * @param number of a document of this dossier, as somebody handed it in; null when none was
     */
    void enclose(DossierNumber dossier, Subject subject, String key, String number);

    /** In the order in which they were enclosed. */
    List<Enclosure> of(DossierNumber dossier, Subject subject);

    /** Links in markdown to what belongs to one thing; empty when nothing does. */
    default String links(DossierNumber dossier, Subject subject, Object key) {
        return of(dossier, subject).stream().filter(one -> one.key().equals(key.toString())).map(Enclosure::link).collect(Collectors.joining(", "));
    }
}
