// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document;

import java.time.LocalDate;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.Markdown;

/**
 * A document that belongs to something that was recorded in a dossier.
 *
 * @param key        which one of its subject it belongs to
 * @param name       of the file or the link
 * @param validUntil last day on which it counts, or null
 * @param address    where a person reads it: with us, or in the document system
 */
public record Enclosure(String key, DocumentNumber document, String name, LocalDate validUntil, String address) {

    /** A link in markdown that leads to it, for whoever may read it. A bracket would end the link. */
    public String link() {
        String link = "[" + Markdown.escape(name) + " (" + document + ")](" + address.replace("(", "%28").replace(")", "%29") + ")";
        return validUntil == null ? link : link + ", geldig tot en met " + DutchFormat.day(validUntil);
    }
}
