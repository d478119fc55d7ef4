// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document;

import nl.mvoi.inkoop.platform.Markdown;

/**
 * A document that belongs to something that was recorded in a dossier.
 *
 * @param key  which one of its subject it belongs to
 * @param name of the file or the link
 */
public record Enclosure(String key, DocumentNumber document, String name) {

    private static final String ADDRESS = "/api/v1/documenten/";

    /** A link in markdown that downloads it, for whoever may read it. */
    public String link() {
        return "[" + Markdown.escape(name) + " (" + document + ")](" + ADDRESS + document + ")";
    }
}
