// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import java.util.List;
import java.util.Optional;
import nl.mvoi.inkoop.platform.DutchFormat;

/**
 * What the buyer prepared for one round of a tender.
 *
 * @param considered       suppliers that were considered, in the order in which they were named; empty when everybody may bid
 * @param motivation       why these, for all of them together; null when each has its own reason or everybody may bid
 * @param noSmallOrSocial  why no small or social enterprise was considered; null when one was, or it was not asked
 * @param equivalentLabels whether "or equivalent" stands with every label
 * @param draftContract    whether the draft contract holds every contract clause
 * @param selfDeclaration  whether the European self-declaration (UEA) is asked
 */
public record Preparation(TenderDays days, ShorterTerms shorter, List<Invitee> considered, String motivation, String noSmallOrSocial,
                          boolean equivalentLabels, boolean draftContract, boolean selfDeclaration) {

    /** Who may bid; nobody in particular when everybody may. */
    public List<Company> invited() {
        return considered.stream().filter(Invitee::invited).map(Invitee::company).toList();
    }

    /** Why no small or social enterprise was considered, as a Dutch sentence; empty when there is no reason for it. */
    public Optional<String> noSmallOrSocialInWords() {
        return Optional.ofNullable(noSmallOrSocial).map(why -> DutchFormat.sentence("Geen sociale of kleine ondernemer overwogen: " + why));
    }

    /** Whether it is told of each why it is invited or not. */
    public boolean isReasoned() {
        return motivation != null || considered.stream().allMatch(one -> one.reason() != null);
    }
}
