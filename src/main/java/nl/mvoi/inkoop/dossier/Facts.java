// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.tables.Witness.Asked;

/** What was known and decided at each gate and decision of a dossier: added, never changed, within the transaction of the decision. */
public interface Facts {

    /**
     * Takes a decision and keeps what it was asked with and what came out. It is taken from the facts as they are kept, so that whoever
     * asks again later asks the same.
     *
     * @return what came out
     */
    default <F, U> U decide(DossierNumber dossier, Decider<F, U> decider, F facts) {
        return decide(dossier, null, decider, facts);
    }

    /** @param lot number of the lot that it is about; null for the whole dossier */
    <F, U> U decide(DossierNumber dossier, Integer lot, Decider<F, U> decider, F facts);

    /** Oldest first. */
    List<Kept> of(DossierNumber dossier);

    /**
     * One decision as it was kept.
     *
     * @param lot      number of the lot it is about; null for the whole dossier
     * @param secrets  what facts, rules and outcome give away
     * @param decision see {@link Ruling#decision()}
     * @param version  see {@link Ruling#version()}
     * @param rules    see {@link Ruling#rules()}
     * @param others   every other table that had a say in it
     * @param schema   version of the shape of facts and outcome, see {@link Moment#schema()}
     */
    record Kept(Moment moment, Integer lot, OffsetDateTime at, Set<Secret> secrets, String decision, Integer version, List<String> rules,
                List<Asked> others, Map<String, Object> facts, Map<String, Object> outcome, int schema) {
    }
}
