// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

/** Knows whether the number in a form field for a document is a document that may stand there. */
public interface PostedDocuments {

    /**
     * What is wrong with a number that somebody handed in, in Dutch and without the name of the field, to be put behind it; null when nothing is.
     * A document of another dossier, and one that the user may not read, is as unknown as one that does not exist.
     *
     * @param dossier the dossier that the form is about
     * @param kind    the kind that the field asks for, as its property {@code document} names it
     */
    String misfit(DossierNumber dossier, String kind, String number);
}
