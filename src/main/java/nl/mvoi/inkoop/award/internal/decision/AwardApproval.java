// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mvoi.inkoop.approval.ApprovalSubject;
import nl.mvoi.inkoop.approval.SubjectKind;
import nl.mvoi.inkoop.award.AwardAdvice;
import nl.mvoi.inkoop.award.Awards;
import nl.mvoi.inkoop.award.Ranked;
import nl.mvoi.inkoop.award.internal.scoring.AssessmentDesk;
import nl.mvoi.inkoop.award.internal.scoring.LotsDesk;
import nl.mvoi.inkoop.award.internal.scoring.RankedBids;
import nl.mvoi.inkoop.document.Enclosures;
import nl.mvoi.inkoop.document.Enclosures.Subject;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.PurchaseSheet;
import nl.mvoi.inkoop.gate.AdoptedRequirements;
import nl.mvoi.inkoop.gate.Deviations;
import nl.mvoi.inkoop.gate.PromiseSheet;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.Markdown;
import nl.mvoi.inkoop.platform.People;
import nl.mvoi.inkoop.tender.Tenders;
import org.springframework.stereotype.Component;

/** The award, put up for approval: not by who made the strategy, recorded, advised, assessed or drew lots. */
@Component
class AwardApproval implements ApprovalSubject {

    static final SubjectKind SUBJECT = SubjectKind.GUNNING;

    private final RankedBids ranked;
    private final LotsDesk lots;
    private final AssessmentDesk assessments;
    private final AwardDesk decisions;
    private final AwardPrices prices;
    private final Awards awards;
    private final Dossiers dossiers;
    private final AdoptedRequirements requirements;
    private final Deviations deviations;
    private final Enclosures enclosures;
    private final People people;
    private final Tenders tenders;

    AwardApproval(RankedBids ranked, LotsDesk lots, AssessmentDesk assessments, AwardDesk decisions, AwardPrices prices, Awards awards,
                  Dossiers dossiers, AdoptedRequirements requirements, Deviations deviations, Enclosures enclosures, People people,
                  Tenders tenders) {
        this.ranked = ranked;
        this.lots = lots;
        this.assessments = assessments;
        this.decisions = decisions;
        this.prices = prices;
        this.awards = awards;
        this.dossiers = dossiers;
        this.requirements = requirements;
        this.deviations = deviations;
        this.enclosures = enclosures;
        this.people = people;
        this.tenders = tenders;
    }

    @Override
    public SubjectKind subject() {
        return SUBJECT;
    }

    @Override
    public String summary(DossierNumber dossier, String theme) {
        List<String> parts = new ArrayList<>(List.of(dossiers.summary(dossier)));
        if (ranked.of(dossier).isEmpty()) {
            parts.add("Er is geen geldige inschrijving.");
            return String.join("\n\n", parts);
        }
        ranked.winner(dossier).ifPresentOrElse(winner -> parts.add("**Voorstel: gun aan " + Markdown.escape(winner.supplier()) + "**"),
                () -> parts.add("**Er is nog geen winnaar: er moet worden geloot.**"));
        parts.add("Rangorde:\n\n" + ranked.of(dossier).stream().map(place -> line(place) + bid(dossier, place)).collect(Collectors.joining("\n")));
        addOrder(parts, dossier);
        ranked.winner(dossier).ifPresent(winner -> addPrice(parts, dossier, winner));
        decisions.advice(dossier).ifPresent(advice -> addAdvice(parts, dossier, advice));
        return String.join("\n\n", parts) + purchase(dossier);
    }

    /** What was promised, what it may cost, and who did what. */
    private String purchase(DossierNumber dossier) {
        PurchaseSheet sheet = new PurchaseSheet(dossiers.get(dossier), dossiers.budget(dossier), people);
        PromiseSheet promises = new PromiseSheet(dossiers.exploration(dossier), requirements.of(dossier), deviations.of(dossier),
                dossiers.assignment(dossier));
        List<String> names = new ArrayList<>(List.of(sheet.requester()));
        names(awards.buyers(dossier)).ifPresent(all -> names.add("Inkoop: " + all));
        names(assessments.assessors(dossier)).ifPresent(all -> names.add("Beoordeling: " + all));
        return promises.section() + sheet.money(ranked.winner(dossier).map(Ranked::price)) + sheet.days(terms(dossier))
                + Markdown.section("Wie dit maakte", names);
    }

    /** What nobody could approve before the market was asked. */
    private List<String> terms(DossierNumber dossier) {
        return Stream.concat(Stream.of(tenders.shorter(dossier).sentence().strip()), tenders.noSmallOrSocial(dossier).stream())
                .filter(sentence -> !sentence.isEmpty()).map(Markdown::escape).toList();
    }

    private Optional<String> names(Collection<String> users) {
        return users.stream().map(people::nameOf).sorted().map(Markdown::escape).reduce((one, other) -> one + ", " + other);
    }

    private static String line(Ranked place) {
        return "- Plaats " + place.rank() + ": " + Markdown.escape(place.supplier()) + ", " + DutchFormat.euro(place.price())
                + (place.quality() == null ? "" : ", kwaliteit " + DutchFormat.number(place.quality()))
                + (place.mvoi() == null ? "" : ", MVOI " + DutchFormat.number(place.mvoi()))
                + (place.marks().isEmpty() ? "" : ", " + Markdown.escape(place.marksInWords()))
                + ", totaal " + DutchFormat.number(place.total());
    }

    /** What the supplier sent. */
    private String bid(DossierNumber dossier, Ranked place) {
        String links = enclosures.links(dossier, Subject.INSCHRIJVING, place.bid());
        return links.isEmpty() ? "" : ", " + links;
    }

    /** How the order came about: why bids got their scores, and what else had a say. */
    private void addOrder(List<String> parts, DossierNumber dossier) {
        if (!ranked.unfit(dossier).isEmpty()) {
            parts.add("Ongeldig:\n\n" + Markdown.list(ranked.unfit(dossier)));
        }
        List<String> reasons = ranked.reasons(dossier);
        if (!reasons.isEmpty()) {
            parts.add("Toelichting op de scores:\n\n" + Markdown.list(reasons));
        }
        List<String> changes = ranked.lastChange(dossier);
        if (!changes.isEmpty()) {
            parts.add("**De rangorde is veranderd:**\n\n" + changes.stream().map(change -> "- " + Markdown.escape(change))
                    .collect(Collectors.joining("\n")));
        }
        ranked.lots(dossier).ifPresent(drawn -> parts.add("**Er is geloot.** " + Markdown.escape(lots.inWords(dossier, drawn))));
        if (ranked.hasVoidLots(dossier)) {
            parts.add("**Let op:** er is eerder geloot. Die loting telt niet meer, omdat er daarna iets is veranderd.");
        }
    }

    private void addPrice(List<String> parts, DossierNumber dossier, Ranked winner) {
        parts.add(Markdown.escape(prices.compare(dossier, winner).inWords()));
        prices.heavierProcedure(dossier, winner).ifPresent(procedure -> parts.add("**Let op:** bij deze prijs hoort een zwaardere procedure dan bij"
                + " de raming: " + Markdown.escape(procedure) + "."));
    }

    private void addAdvice(List<String> parts, DossierNumber dossier, AwardAdvice advice) {
        parts.add("Advies: " + Markdown.escape(advice.motivation()));
        String report = enclosures.links(dossier, Subject.GUNNINGSADVIES, advice.winnerBid());
        if (!report.isEmpty()) {
            parts.add("Verslag van de beoordeling: " + report);
        }
        if (advice.lowPrice() != null) {
            parts.add("Onderzoek naar de lage prijs. Gevraagd: " + Markdown.escape(advice.lowPrice().request()) + "\n\nAntwoord: "
                    + Markdown.escape(advice.lowPrice().answer()) + "\n\nOordeel: " + Markdown.escape(advice.lowPrice().judgement()));
        }
        if (advice.estimateReasons() != null) {
            parts.add("Over de raming: " + Markdown.escape(advice.estimateReasons()));
        }
    }

    @Override
    public Set<String> makers(DossierNumber dossier, String theme) {
        Set<String> makers = new LinkedHashSet<>(awards.buyers(dossier));
        makers.addAll(assessments.assessors(dossier));
        makers.addAll(lots.drawers(dossier));
        return makers;
    }

    /** The price for which is awarded; bids that are still equal have the same price. */
    @Override
    public Optional<BigDecimal> value(DossierNumber dossier) {
        return ranked.of(dossier).stream().findFirst().map(Ranked::price);
    }
}
