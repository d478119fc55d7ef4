// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.mvoi.inkoop.access.AccessTable.Work;
import nl.mvoi.inkoop.access.Reach.Relation;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.Search.Whose;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.platform.DossierNumber;

/** What the current user may see of which dossiers, by the {@link AccessTable}. */
public interface Access {

    /** The dossiers that exist for the user, of which the award is known or not. */
    Whose findable(boolean awarded);

    /** Who looks, for a question to the database. */
    Reader reader();

    /** The same for somebody who is not there, such as who gets a mail. */
    Reader reader(String person);

    /** Whether a dossier exists for somebody else, who does not only read along in his department. */
    boolean exists(Dossier dossier, String person);

    /** Who does the work of this person today: he himself, or who stands in; empty when that is nobody. */
    Optional<String> acting(String person);

    /** Whether the user may correct what is bought, as long as that can be done. */
    boolean mayCorrect(Dossier dossier);

    /** Whether the user may move or settle this work, when he has this to do with it. */
    boolean may(Function<Work, Reach> what, Relation relation);

    /** Those groups of which every member sees a dossier, in the order of the table. */
    List<String> groupsThatSee(Dossier dossier);

    /** By number, what the user may know of each dossier on a page; one that does not exist for the user is left out. */
    Map<DossierNumber, Known> of(Dossiers.Found found);

    /** What the user may know of a dossier; empty when it does not exist for the user. */
    Optional<Known> of(Dossier dossier);

    /**
     * A person with what the table says of the groups of that person.
     *
     * @param person   user id
     * @param groups   of that person, those in the table
     * @param replaced user ids of those for whom that person stands in today; the running dossiers of these clients are his too
     * @param departments of the person, whose dossiers count as reached; see {@link nl.mvoi.inkoop.platform.People#departmentsOf}
     * @param dossier  of which dossiers that person may know that they exist
     * @param estimate of which he may know {@link Secret#ESTIMATE}
     * @param bids     of which he may know {@link Secret#BIDS}
     */
    record Reader(String person, List<String> groups, Set<String> replaced, Set<String> departments, Sight dossier, Sight estimate, Sight bids) {
    }

    /** Of which dossiers something may be known, before the award and after it; what fits in one way is enough. */
    record Sight(Set<Reach> before, Set<Reach> after) {

        /** What may be known of no dossier at all. */
        public boolean isNothing() {
            return Set.of(Reach.NONE).containsAll(before) && Set.of(Reach.NONE).containsAll(after);
        }
    }

    /**
     * What a reader may know of one dossier, and do with it.
     *
     * @param secrets those that the reader may know
     * @param adds    whether the reader may add documents
     * @param asks    whether the reader may ask and answer questions; who only reads along in his department may not
     */
    record Known(Set<Secret> secrets, boolean adds, boolean asks) {

        /** The value for who may know the secret it gives away, else null; {@code secret} is null when it gives nothing away. */
        public <T> T shown(Secret secret, T value) {
            return shown(secret == null ? Set.of() : Set.of(secret), value);
        }

        /** The value for who may know every secret that it gives away, else null. */
        public <T> T shown(Set<Secret> given, T value) {
            return secrets.containsAll(given) ? value : null;
        }
    }
}
