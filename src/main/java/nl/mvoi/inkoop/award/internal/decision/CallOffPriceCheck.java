// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.decision;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import nl.mvoi.inkoop.tender.ReceivedBid;
import nl.mvoi.inkoop.tender.ReceivedBids;
import org.springframework.stereotype.Component;

/** Gates G5 and G6: a price above the estimate does not pass the ceiling of the framework agreement either, and the agreement still runs. */
abstract class CallOffPriceCheck implements GateCheck<CallOffPriceFacts> {

    private final Gate gate;
    private final FrameworkRegister register;
    private final Dossiers dossiers;
    private final Clock clock;

    CallOffPriceCheck(Gate gate, FrameworkRegister register, Dossiers dossiers, Clock clock) {
        this.gate = gate;
        this.register = register;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    /** Before the award. */
    @Component
    static class AtAward extends CallOffPriceCheck {

        private final RankedBids ranked;

        AtAward(FrameworkRegister register, Dossiers dossiers, Clock clock, RankedBids ranked) {
            super(Gate.G5, register, dossiers, clock);
            this.ranked = ranked;
        }

        @Override
        Optional<BigDecimal> price(DossierNumber dossier) {
            return ranked.of(dossier).stream().findFirst().map(Ranked::price);
        }
    }

    /** Before the signature: others may have called off since. */
    @Component
    static class AtSignature extends CallOffPriceCheck {

        private final AwardDesk awards;
        private final ReceivedBids bids;

        AtSignature(FrameworkRegister register, Dossiers dossiers, Clock clock, AwardDesk awards, ReceivedBids bids) {
            super(Gate.G6, register, dossiers, clock);
            this.awards = awards;
            this.bids = bids;
        }

        @Override
        Optional<BigDecimal> price(DossierNumber dossier) {
            return awards.decision(dossier).flatMap(decision -> bids.validBid(dossier, decision.winnerBid())).map(ReceivedBid::price);
        }
    }

    /** What the supplier asks who is first, or won; euro excl. VAT. */
    abstract Optional<BigDecimal> price(DossierNumber dossier);

    @Override
    public Gate gate() {
        return gate;
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
        if (!dossier.callsOff() || !framework.isRegistered()) {
            return new CallOffPriceFacts(null, null, null, null, null);
        }
        Framework held = register.hold(dossier, framework);
        return new CallOffPriceFacts(held.number(), held.endDate(), LocalDate.now(clock), held.remaining(), price(number).orElse(null));
    }

    @Override
    public List<String> judge(CallOffPriceFacts facts) {
        if (facts.raamovereenkomst() == null) {
            return List.of();
        }
        List<String> findings = new ArrayList<>();
        if (facts.vandaag().isAfter(facts.einde())) {
            findings.add("Raamovereenkomst " + facts.raamovereenkomst() + " liep tot en met " + DutchFormat.day(facts.einde()) + ". U kunt er niet meer van afroepen.");
        }
        if (facts.prijs() != null && facts.prijs().compareTo(facts.restwaarde()) > 0) {
            findings.add("De prijs is " + DutchFormat.euro(facts.prijs()) + ". In raamovereenkomst " + facts.raamovereenkomst() + " is nog "
                    + DutchFormat.euro(facts.restwaarde()) + " over. Voor dit bedrag kunt u niet afroepen.");
        }
        return findings;
    }
}
