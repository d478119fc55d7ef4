// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.process;

import nl.mvoi.inkoop.dossier.Feedback;
import nl.mvoi.inkoop.dossier.internal.DossierDesk;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Markdown;
import org.springframework.stereotype.Component;

/** Tells the opdrachtgever why there is no budget. */
@Component
class BudgetFeedback implements Feedback {

    private final DossierDesk desk;

    BudgetFeedback(DossierDesk desk) {
        this.desk = desk;
    }

    @Override
    public String on(DossierNumber dossier, String element) {
        if (!"opdrachtUitwerken".equals(element)) {
            return "";
        }
        return desk.budgetRefusal(dossier).map(reason -> "**De budgethouder ging niet akkoord:** " + Markdown.escape(reason)).orElse("");
    }
}
