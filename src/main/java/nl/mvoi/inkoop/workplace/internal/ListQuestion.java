// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.internal;

import nl.mvoi.inkoop.access.Access;

/**
 * What a list asks of the database.
 *
 * @param before only dossiers with a smaller key than this: the key of the last one of the page before
 * @param most   how many at most
 */
public record ListQuestion(DossierFilter filter, Access.Reader reader, long before, int most) {

    /** Where the first page begins. */
    public static final long FROM_THE_START = Long.MAX_VALUE;
}
