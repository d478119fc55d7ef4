// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Exploration;

/** All dossiers, and what belongs to each from the start. */
public interface Dossiers {

    /** @throws java.util.NoSuchElementException when there is no such dossier */
    Dossier get(DossierNumber number);

    Optional<Dossier> find(DossierNumber number);

    /** The same as {@link #get} as it stands now; until this transaction ends nobody else holds it, or corrects or publishes what is bought. */
    Dossier hold(DossierNumber number);

    /** The dossiers that fit, newest first, one page of them. */
    Found search(Search search);

    /**
     * Whether this person is the client of a dossier or ever was: who asked for it, took it over from who did, or worked it out, corrected it or
     * answered for it on his behalf.
     */
    boolean wasClient(DossierNumber number, String person);

    /** What the rules said about the purchase as it was stated last, with the rules of the day on which the dossier was opened. */
    Exploration exploration(DossierNumber number);

    /** What the rules say about the purchase when this is stated about it, as far as that holds today. */
    Exploration explore(DossierNumber number, Grounds stated);

    /** What the opdrachtgever wants from it, if that is known yet. */
    Optional<Assignment> assignment(DossierNumber number);

    /** The buyer's strategy, if there is one yet. */
    Optional<Strategy> strategy(DossierNumber number);

    /** What the budget holder decided last, if that is known yet. */
    Optional<BudgetDecision> budget(DossierNumber number);

    /** A short Dutch markdown text that tells what the dossier is about, for the top of a form. User text is escaped. */
    String summary(DossierNumber number);

    /** The same for who need not know the estimate. */
    String outline(DossierNumber number);

    /**
     * @param workedOn those on the page that the reader did something in
     * @param total    how many fit on all pages together
     */
    record Found(List<Dossier> page, Set<DossierNumber> workedOn, long total) {
    }
}
