// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.decision;

import java.util.List;
import nl.mvoi.inkoop.award.Ranked;
import nl.mvoi.inkoop.award.internal.scoring.RankedBids;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.Framework;
import nl.mvoi.inkoop.dossier.FrameworkRegister;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.GateCheck;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.DutchFormat;
import org.springframework.stereotype.Component;

/** Gate G5: a price above the estimate does not pass the ceiling of the framework agreement either. */
@Component
class CallOffPriceCheck implements GateCheck<CallOffPriceFacts> {

    private final FrameworkRegister register;
    private final RankedBids ranked;
    private final Dossiers dossiers;

    CallOffPriceCheck(FrameworkRegister register, RankedBids ranked, Dossiers dossiers) {
        this.register = register;
        this.ranked = ranked;
        this.dossiers = dossiers;
    }

    @Override
    public Gate gate() {
        return Gate.G5;
    }

    @Override
    public String name() {
        return "raamovereenkomst";
    }

    @Override
    public Class<CallOffPriceFacts> type() {
        return CallOffPriceFacts.class;
    }

    @Override
    public CallOffPriceFacts facts(DossierNumber number) {
        Dossier dossier = dossiers.get(number);
        Framework framework = dossier.grounds().framework();
        if (!dossier.framework() || !framework.isRegistered()) {
            return new CallOffPriceFacts(null, null, null);
        }
        return new CallOffPriceFacts(framework.number(), register.hold(dossier, framework).remaining(),
                ranked.of(number).stream().findFirst().map(Ranked::price).orElse(null));
    }

    @Override
    public List<String> judge(CallOffPriceFacts facts) {
        boolean fits = facts.raamovereenkomst() == null || facts.prijs() == null || facts.prijs().compareTo(facts.restwaarde()) <= 0;
        return fits ? List.of() : List.of("De prijs is " + DutchFormat.euro(facts.prijs()) + ". In raamovereenkomst " + facts.raamovereenkomst() + " is nog "
                + DutchFormat.euro(facts.restwaarde()) + " over. Voor dit bedrag kunt u niet afroepen.");
    }
}
