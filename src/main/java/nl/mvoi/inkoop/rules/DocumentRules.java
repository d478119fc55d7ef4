// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

import java.time.LocalDate;
import java.util.List;

/** What the tables {@code documentsoorten} and {@code documenttypen} say about documents. */
public interface DocumentRules {

    /** What a confidential document can give away; the names are the codes of the table. */
    enum GivesAway {
        RAMING, INSCHRIJVINGEN, INHOUD, KWALITEIT
    }

    /**
     * What a document is for.
     *
     * @param code     such as INSCHRIJVING
     * @param name     Dutch
     * @param secret   what it gives away when it is confidential
     * @param mayBeOpen whether everybody who sees the dossier may read it, if whoever adds it says so
     * @param expires   whether such a document counts until some day, so that it makes sense to ask for it
     */
    record Kind(String code, String name, GivesAway secret, boolean mayBeOpen, boolean expires) {
    }

    /**
     * A form in which a file may come.
     *
     * @param extension without the dot, small letters
     * @param mediaType under which it is given out
     * @param content   the media type that its content must show by itself
     * @param name      Dutch
     */
    record FileType(String extension, String mediaType, String content, String name) {
    }

    /** In the order of the table. */
    List<Kind> kinds(LocalDate on);

    /** In the order of the table; what is not among them is refused. */
    List<FileType> fileTypes(LocalDate on);
}
