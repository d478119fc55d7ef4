// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.process;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.gate.AdoptedRequirements;
import nl.mvoi.inkoop.gate.AdoptedRequirements.AdoptedRequirement;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.Markdown;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.TaskContext;
import nl.mvoi.inkoop.platform.TaskForm;
import nl.mvoi.inkoop.tender.ReceivedBid;
import nl.mvoi.inkoop.tender.BidDesk;
import org.springframework.stereotype.Component;

/** An assessor scores one bid without seeing its price. */
@Component("inschrijvingBeoordelen")
class AssessmentForm implements TaskForm {

    private final BidDesk bids;
    private final AdoptedRequirements requirements;
    private final CurrentUser user;

    AssessmentForm(BidDesk bids, AdoptedRequirements requirements, CurrentUser user) {
        this.bids = bids;
        this.requirements = requirements;
        this.user = user;
    }

    @Override
    public String title(TaskContext task) {
        return bids.nextToAssess(task.dossier()).map(bid -> "Inschrijving beoordelen: " + bid.supplier()).orElse(null);
    }

    @Override
    public Map<String, Object> show(TaskContext task) {
        return Map.of("beoordeling", bids.nextToAssess(task.dossier()).map(bid -> text(task.dossier(), bid))
                .orElse("Alle inschrijvingen zijn beoordeeld."));
    }

    private String text(String dossier, ReceivedBid bid) {
        return "**Inschrijving van " + Markdown.escape(bid.supplier()) + "**\n\nAangeboden per eis:\n\n"
                + requirements.of(dossier).stream().map(one -> line(one, bid.offered().get(one.code())))
                .collect(Collectors.joining("\n"));
    }

    private static String line(AdoptedRequirement one, BigDecimal offered) {
        return "- " + Markdown.escape(one.code() + ": " + one.text()) + " Norm: " + Markdown.escape(one.limit().inWords())
                + ", aangeboden: " + (offered == null ? "niets" : Markdown.escape(one.limit().inWords(offered)));
    }

    @Override
    public void check(TaskContext task, Answers answers, Problems problems) {
        Optional<ReceivedBid> bid = bids.nextToAssess(task.dossier());
        problems.addIf(bid.isEmpty(), "Er is geen inschrijving meer die nog een beoordeling nodig heeft.");
        problems.addIf("BELANG".equals(answers.text("belangenverklaring")),
                "U hebt een belang bij de uitkomst. Geef de taak terug, zodat iemand anders deze inschrijving beoordeelt.");
        problems.addIf(bid.isPresent() && bid.get().recordedBy().equals(user.idOrSystem()),
                "U hebt deze inschrijving vastgelegd. Iemand anders moet haar beoordelen.");
    }

    @Override
    public Map<String, Object> accept(TaskContext task, Answers answers) {
        bids.assess(task.dossier(), answers.wholeNumber("kwaliteitsscore"), answers.wholeNumber("mvoiScore"),
                answers.text("beoordelingToelichting"));
        return Map.of("nogTeBeoordelen", bids.nextToAssess(task.dossier()).isPresent());
    }
}
