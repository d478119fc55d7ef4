// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.internal.round;

import java.util.List;
import nl.mvoi.inkoop.dossier.Feedback;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Markdown;
import nl.mvoi.inkoop.tender.internal.TenderRecords;
import org.springframework.stereotype.Component;

/** Tells whoever makes the strategy anew why the last tender failed. */
@Component
class FailedRoundFeedback implements Feedback {

    private final TenderRecords records;

    FailedRoundFeedback(TenderRecords records) {
        this.records = records;
    }

    @Override
    public String on(DossierNumber dossier, String element) {
        List<String> ended = records.endedRounds(dossier);
        return !element.equals("strategieOpstellen") || ended.isEmpty() ? ""
                : "- De vorige aanbesteding is mislukt: " + Markdown.escape(ended.get(ended.size() - 1));
    }
}
