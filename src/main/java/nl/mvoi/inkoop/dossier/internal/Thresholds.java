// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal;

import java.util.List;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.jdbc.DossierRepository;
import nl.mvoi.inkoop.dossier.jdbc.DossierRow;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.rules.RuleLibrary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has the rules say of dossiers from before that was kept whether their value reaches the European threshold. */
@Component
class Thresholds {

    private static final Logger LOG = LoggerFactory.getLogger(Thresholds.class);

    private final DossierRepository rows;
    private final Dossiers dossiers;
    private final RuleLibrary rules;

    Thresholds(DossierRepository rows, Dossiers dossiers, RuleLibrary rules) {
        this.rows = rows;
        this.dossiers = dossiers;
        this.rules = rules;
    }

    /** Before anybody can ask for figures. One that no rule covers stays unknown. */
    @EventListener(ApplicationStartedEvent.class)
    void askAboutEarlierOnes() {
        long after = 0;
        for (List<DossierRow> some = rows.withoutThreshold(after); !some.isEmpty(); some = rows.withoutThreshold(after)) {
            some.forEach(this::ask);
            after = some.get(some.size() - 1).id();
        }
    }

    private void ask(DossierRow row) {
        try {
            rows.setAboveThreshold(row.number(), rules.reachesEuropeanThreshold(dossiers.get(row.number()).purchase()));
        } catch (Refusal noRule) {
            LOG.debug("Nothing says whether {} reaches the threshold", row.number(), noRule);
        }
    }
}
