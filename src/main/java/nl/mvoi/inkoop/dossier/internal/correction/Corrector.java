// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal.correction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.mvoi.inkoop.dossier.Correction.Change;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.Facts;
import nl.mvoi.inkoop.dossier.Framework;
import nl.mvoi.inkoop.dossier.FrameworkRegister;
import nl.mvoi.inkoop.dossier.Grounds;
import nl.mvoi.inkoop.dossier.PurchaseFacts;
import nl.mvoi.inkoop.dossier.PurchaseRequest;
import nl.mvoi.inkoop.dossier.internal.ExplorationOutcome;
import nl.mvoi.inkoop.dossier.internal.StoredExplorations;
import nl.mvoi.inkoop.dossier.internal.request.SubmittedRequest;
import nl.mvoi.inkoop.dossier.jdbc.DossierRow;
import nl.mvoi.inkoop.dossier.jdbc.DossierStore;
import nl.mvoi.inkoop.rules.CpvCodes;
import nl.mvoi.inkoop.rules.Exploration;
import nl.mvoi.inkoop.rules.Purchase;
import nl.mvoi.inkoop.rules.RuleLibrary;
import org.springframework.stereotype.Component;

/** Asks the rules about a corrected purchase, by the day on which it was opened, and writes what they make of it. */
@Component
class Corrector {

    private final DossierStore rows;
    private final StoredExplorations explorations;
    private final Dossiers dossiers;
    private final FrameworkRegister register;
    private final StandingAnswers standing;
    private final Facts facts;
    private final CorrectionDecider decider;
    private final RuleLibrary rules;
    private final CpvCodes cpvCodes;
    private final Clock clock;

    Corrector(DossierStore rows, StoredExplorations explorations, Dossiers dossiers, FrameworkRegister register, StandingAnswers standing, Facts facts, CorrectionDecider decider,
              RuleLibrary rules, CpvCodes cpvCodes, Clock clock) {
        this.rows = rows;
        this.explorations = explorations;
        this.dossiers = dossiers;
        this.register = register;
        this.standing = standing;
        this.facts = facts;
        this.decider = decider;
        this.rules = rules;
        this.cpvCodes = cpvCodes;
        this.clock = clock;
    }

    /** @throws nl.mvoi.inkoop.platform.Refusal when no rule covers it */
    CorrectedPurchase correct(Dossier before, SubmittedRequest said) {
        String deviationBefore = standing.cpvDeviation(before);
        Grounds grounds = grounds(before, said);
        Purchase purchase = with(before, said.asked(), before.topicName(), before.framework(), grounds).purchase(grounds, LocalDate.now(clock));
        String deviation = said.cpvDeviation(rules.conflicts(purchase));
        ExplorationOutcome ruled = facts.decide(before.number(), decider, new CorrectionFacts(PurchaseFacts.of(purchase), deviation)).verkenning();
        Dossier stated = with(before, said.asked().ruled(ruled.soort(), ruled.onderwerp()), ruled.exploration().topic().name(), purchase.framework(), grounds);
        Dossier after = followed(before, stated, ruled);
        List<Change> changes = Changes.between(before, after, deviationBefore, deviation, cpvCodes);
        boolean sameRules = ruled.exploration().equals(dossiers.exploration(before.number()));
        write(after, ruled.exploration());
        return new CorrectedPurchase(after, ruled.exploration(), sameRules, changes);
    }

    /** What was told of another framework says nothing about this one: the strategy asks it. */
    private Grounds grounds(Dossier before, SubmittedRequest said) {
        Framework stated = before.grounds().framework();
        boolean same = Objects.equals(stated.number(), said.frameworkNumber());
        return new Grounds(same ? asRegistered(before, said, stated) : Framework.named(said.frameworkNumber()), said.hiring(), before.grounds().labourShare());
    }

    /** What is bought in another way must fit into what is left; nobody else takes anything of that in between. */
    private Framework asRegistered(Dossier before, SubmittedRequest said, Framework stated) {
        return stated.isRegistered() ? register.hold(with(before, said.asked(), before.topicName(), before.framework(), before.grounds()), stated) : stated;
    }

    /** As long as the rules advise the same procedure, the one that the buyer chose stands. */
    private Dossier followed(Dossier before, Dossier stated, ExplorationOutcome ruled) {
        boolean same = dossiers.exploration(before.number()).procedure().code() == ruled.procedure();
        return same ? stated : new Dossier(stated.number(), stated.request(), stated.topicName(), stated.framework(), stated.requestedBy(),
                stated.openedOn(), stated.phase(), ruled.baan(), ruled.procedure(), stated.grounds(), stated.awarded());
    }

    private static Dossier with(Dossier it, PurchaseRequest asked, String topicName, boolean callOff, Grounds grounds) {
        return new Dossier(it.number(), asked, topicName, callOff, it.requestedBy(), it.openedOn(), it.phase(), it.lane(), it.procedure(), grounds, it.awarded());
    }

    private void write(Dossier after, Exploration exploration) {
        DossierRow row = rows.current(after.number()).orElseThrow(() -> new IllegalStateException("No dossier " + after.number()));
        rows.correct(row.as(after, rules.reachesEuropeanThreshold(after.purchase())));
        explorations.keep(after.number(), exploration);
    }
}
