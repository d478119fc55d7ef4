// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.internal.framework;

import java.util.List;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.GateCheck;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.tender.CallOffParties;
import nl.mvoi.inkoop.tender.internal.publication.PublicationDesk;
import org.springframework.stereotype.Component;

/** Gate G4: no supplier of the framework agreement is passed over without a reason. */
@Component
class MiniCompetitionCheck implements GateCheck<MiniCompetitionFacts> {

    private final MiniCompetition competition;
    private final CallOffParties parties;
    private final PublicationDesk publications;

    MiniCompetitionCheck(MiniCompetition competition, CallOffParties parties, PublicationDesk publications) {
        this.competition = competition;
        this.parties = parties;
        this.publications = publications;
    }

    @Override
    public Gate gate() {
        return Gate.G4;
    }

    @Override
    public String name() {
        return "minicompetitie";
    }

    @Override
    public Class<MiniCompetitionFacts> type() {
        return MiniCompetitionFacts.class;
    }

    /** What was not prepared yet is told by another check. */
    @Override
    public MiniCompetitionFacts facts(DossierNumber dossier) {
        return new MiniCompetitionFacts(parties.suppliers(dossier).size(), publications.of(dossier)
                .map(it -> competition.passedOver(dossier, it.prepared().considered(), it.prepared().motivation()).size()).orElse(0));
    }

    @Override
    public List<String> judge(MiniCompetitionFacts facts) {
        return facts.overgeslagen() == 0 ? List.of() : List.of("Van de " + facts.leveranciers() + " leveranciers van de raamovereenkomst "
                + (facts.overgeslagen() == 1 ? "is er 1" : "zijn er " + facts.overgeslagen())
                + " niet uitgenodigd zonder reden. Nodig alle leveranciers van het perceel uit, of leg per leverancier uit waarom niet.");
    }
}
