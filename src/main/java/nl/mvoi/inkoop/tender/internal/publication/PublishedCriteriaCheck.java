// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.internal.publication;

import java.util.List;
import nl.mvoi.inkoop.dossier.CriteriaFingerprint;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.GateCheck;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.tender.Publication;
import org.springframework.stereotype.Component;

/** Bids are judged, and the contract is signed, by the criteria that were published and no others. */
abstract class PublishedCriteriaCheck implements GateCheck<PublishedCriteriaFacts> {

    private final Gate gate;
    private final PublicationDesk publications;
    private final Dossiers dossiers;

    PublishedCriteriaCheck(Gate gate, PublicationDesk publications, Dossiers dossiers) {
        this.gate = gate;
        this.publications = publications;
        this.dossiers = dossiers;
    }

    /** Before the award. */
    @Component
    static class AtAward extends PublishedCriteriaCheck {

        AtAward(PublicationDesk publications, Dossiers dossiers) {
            super(Gate.G5, publications, dossiers);
        }
    }

    /** Before the signature. */
    @Component
    static class AtSignature extends PublishedCriteriaCheck {

        AtSignature(PublicationDesk publications, Dossiers dossiers) {
            super(Gate.G6, publications, dossiers);
        }
    }

    @Override
    public Gate gate() {
        return gate;
    }

    @Override
    public String name() {
        return "criteria";
    }

    @Override
    public Class<PublishedCriteriaFacts> type() {
        return PublishedCriteriaFacts.class;
    }

    @Override
    public PublishedCriteriaFacts facts(DossierNumber dossier) {
        return new PublishedCriteriaFacts(publications.of(dossier).map(Publication::criteriaFingerprint).orElse(null),
                dossiers.strategy(dossier).map(CriteriaFingerprint::of).orElse(null));
    }

    @Override
    public List<String> judge(PublishedCriteriaFacts facts) {
        return facts.bijPublicatie() == null || facts.bijPublicatie().equals(facts.nu()) ? List.of()
                : List.of("De gunningscriteria, of hoe de prijs meetelt, zijn niet meer gelijk aan wat is gepubliceerd. Trek de inkoop in en begin opnieuw.");
    }
}
