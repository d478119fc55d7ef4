// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.internal.publication;

import java.time.LocalDate;
import java.util.List;
import nl.mvoi.inkoop.gate.ThemeState;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.rules.Shortening;
import nl.mvoi.inkoop.rules.Variant;
import nl.mvoi.inkoop.tender.Preparation;
import nl.mvoi.inkoop.tender.Publication;

/**
 * What gate G4 looks at.
 *
 * @param voorbereid       what was prepared; null when nothing was
 * @param peildatum        the day whose rules apply to the dossier
 * @param themas           how gate G2 stands
 * @param themasMetEis     the themes of which a requirement was adopted
 */
record PublicationGateFacts(Prepared voorbereid, Procedure procedure, Variant variant, Lane baan, LocalDate peildatum, LocalDate vandaag,
                            List<ThemeState> themas, List<Theme> verplichteThemas, List<Theme> themasMetEis, String eisenVingerafdruk) {

    /**
     * @param verkorting           why the terms are shorter; null in facts of before
     * @param nviUiterlijk         the last day for answers to questions; null when none was set
     * @param genodigden           how many parties are invited
     * @param motiveringGenodigden whether it is told why these
     */
    record Prepared(int ronde, LocalDate verzenddatum, LocalDate sluitingsdatum, Shortening verkorting, LocalDate nviUiterlijk, int genodigden,
                    boolean motiveringGenodigden, boolean labelGelijkwaardig, boolean conceptContract, boolean uea) {

        static Prepared of(Publication it) {
            Preparation prepared = it.prepared();
            return new Prepared(it.round().number(), it.sendingDate(), it.closingDate(), prepared.shorter().why(), prepared.days().answersBy(),
                    it.invited().size(), !prepared.considered().isEmpty() && prepared.isReasoned(), prepared.equivalentLabels(),
                    prepared.draftContract(), prepared.selfDeclaration());
        }
    }
}
