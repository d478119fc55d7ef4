// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal.theme;

import java.util.Set;
import nl.mvoi.inkoop.dossier.Decider;
import nl.mvoi.inkoop.dossier.Moment;
import nl.mvoi.inkoop.dossier.Ruling;
import nl.mvoi.inkoop.dossier.Secret;
import org.springframework.stereotype.Component;

/** Decides gate G2 for one theme. */
@Component
public class ThemeDecider implements Decider<ThemeFacts, ThemeOutcome> {

    @Override
    public Moment moment() {
        return Moment.G2;
    }

    @Override
    public Class<ThemeFacts> type() {
        return ThemeFacts.class;
    }

    /** For some topics the rule tells whether social return applies, and so on which side of an amount the estimate is. */
    @Override
    public Set<Secret> secrets(ThemeFacts facts) {
        return Set.of(Secret.ESTIMATE);
    }

    /** The table was asked when the purchase was stated; a dossier keeps that answer. */
    @Override
    public Ruling<ThemeOutcome> decide(ThemeFacts facts) {
        Verdict verdict = new ThemeCheck(facts.advice(), facts.eigenFrequentie(), facts.criteriaTellen()).of(facts.answer());
        boolean deviates = verdict.result() == ThemeResult.AFWIJKING && facts.afwijkingToegestaan();
        ThemeOutcome outcome = new ThemeOutcome(deviates ? ThemeResult.AFGEWEKEN : verdict.result(), verdict.findings(),
                verdict.adopted().stream().map(one -> new ThemeOutcome.Adopted(one.code(), one.norm())).toList());
        return new Ruling<>(outcome, facts.besluit(), facts.versie(), facts.regels());
    }
}
