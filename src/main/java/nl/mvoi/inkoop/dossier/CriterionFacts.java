// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

/** An award criterion as it is kept with facts, in the words of the tables; see {@link Criterion}. A theme may also be MVOI, for all themes together. */
public record CriterionFacts(String code, String naam, int gewicht, int schaal, String thema, String cijfers, Integer minimum, String wijzeVanMeten,
                             String linkMetVoorwerp, String bewijs, String vervangtEis) {

    /** What is kept of a criterion. */
    public static CriterionFacts of(Criterion it) {
        return new CriterionFacts(it.code(), it.name(), it.weight(), it.scale(), it.theme(), it.marks(), it.minimum(), it.measuring(), it.subjectLink(),
                it.evidence(), it.tightens());
    }

    /** The criterion that was kept. */
    public Criterion criterion() {
        return new Criterion(code, naam, gewicht, schaal, thema, cijfers, minimum, wijzeVanMeten, linkMetVoorwerp, bewijs, vervangtEis);
    }
}
