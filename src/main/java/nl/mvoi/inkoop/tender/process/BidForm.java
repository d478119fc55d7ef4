// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.process;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.TaskContext;
import nl.mvoi.inkoop.platform.TaskForm;
import nl.mvoi.inkoop.tender.BidFields;
import nl.mvoi.inkoop.tender.Closing;
import nl.mvoi.inkoop.tender.internal.bid.BidDesk;
import nl.mvoi.inkoop.tender.internal.bid.QuoteRequest;
import org.springframework.stereotype.Component;

/** The buyer records what came in, one bid at a time. */
@Component("inschrijvingVastleggen")
class BidForm implements TaskForm {

    private static final String NONE = "GEEN";

    private final BidDesk bids;
    private final Closing closing;
    private final BidFields fields;
    private final QuoteRequest quote;
    private final OfferedSuppliers suppliers;

    BidForm(BidDesk bids, Closing closing, BidFields fields, QuoteRequest quote, OfferedSuppliers suppliers) {
        this.bids = bids;
        this.closing = closing;
        this.fields = fields;
        this.quote = quote;
        this.suppliers = suppliers;
    }

    @Override
    public Map<String, Object> show(TaskContext task) {
        Map<String, Object> values = new LinkedHashMap<>(fields.show(task.dossier()));
        values.put("offerteAanvraag", bids.of(task.dossier()).isEmpty() ? quote.text(task.dossier()) : "");
        values.put("bekendeLeveranciers", suppliers.options(task.dossier()));
        values.put("nogEenInschrijving", "NEE");
        return values;
    }

    @Override
    public void check(TaskContext task, Answers answers, Problems problems) {
        closing.untilOpening(task.dossier()).ifPresent(problems::add);
        if (!NONE.equals(answers.text("inschrijvingSoort"))) {
            fields.check(task.dossier(), answers, problems);
            return;
        }
        problems.at("inschrijvingSoort").addIf(!bids.of(task.dossier()).isEmpty(),
                "Er is al een inschrijving vastgelegd. Leg nu een geldige of een ongeldige inschrijving vast.");
        problems.at("nogEenInschrijving").addIf("JA".equals(answers.text("nogEenInschrijving")),
                "U kiest dat er geen inschrijving is. Dan kunt u niet ook nog een inschrijving hebben.");
    }

    @Override
    public BigDecimal earlierAmount(TaskContext task, String key) {
        return fields.estimate(task.dossier());
    }

    @Override
    public Map<String, Object> accept(TaskContext task, Answers answers) {
        if (NONE.equals(answers.text("inschrijvingSoort"))) {
            bids.recordNone(task.dossier());
            return Map.of("meerInschrijvingen", false);
        }
        fields.record(task.dossier(), answers);
        return Map.of("meerInschrijvingen", "JA".equals(answers.text("nogEenInschrijving")));
    }
}
