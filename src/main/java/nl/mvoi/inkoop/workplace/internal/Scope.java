// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.internal;

/** Which of the dossiers that the reader may see a list shows. */
public enum Scope {
    /** Asked for by the reader, with a task in his hands, or that he worked on lately. */
    MINE("mij", "Van mij"),
    /** With a task for a group of the reader, whoever of it has it. */
    GROUP("groep", "Van mijn groep"),
    ALL("alles", "Alles wat ik mag zien");

    private final String code;
    private final String label;

    Scope(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** As it stands in the address of a page. */
    public String code() {
        return code;
    }

    /** As the page names it. */
    public String label() {
        return label;
    }
}
