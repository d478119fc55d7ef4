// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.mvoi.inkoop.award.AwardAdvice;
import nl.mvoi.inkoop.award.AwardDecision;
import nl.mvoi.inkoop.award.LowPriceInquiry;
import nl.mvoi.inkoop.award.Ranked;
import nl.mvoi.inkoop.award.internal.AwardRecords;
import nl.mvoi.inkoop.award.internal.scoring.RankedBids;
import nl.mvoi.inkoop.dossier.AwardNews;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Facts;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.Missing;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.platform.OncePerTransaction;
import nl.mvoi.inkoop.tender.MinimumTerms;
import nl.mvoi.inkoop.tender.Round;
import nl.mvoi.inkoop.tender.Tenders;
import org.springframework.stereotype.Service;

/** Advises on the award of this round and decides it. */
@Service
public class AwardDesk {

    private final AwardRecords records;
    private final Tenders tenders;
    private final RankedBids ranked;
    private final MinimumTerms terms;
    private final AwardDecider decider;
    private final Facts facts;
    private final AwardNews news;
    private final Timeline timeline;
    private final CurrentUser user;
    private final Clock clock;

    public AwardDesk(AwardRecords records, Tenders tenders, RankedBids ranked, MinimumTerms terms, AwardDecider decider, Facts facts,
                     AwardNews news, Timeline timeline, CurrentUser user, Clock clock) {
        this.records = records;
        this.tenders = tenders;
        this.ranked = ranked;
        this.terms = terms;
        this.decider = decider;
        this.facts = facts;
        this.news = news;
        this.timeline = timeline;
        this.user = user;
        this.clock = clock;
    }

    /** The newest advice of this round; none from before the award was reopened. */
    public Optional<AwardAdvice> advice(DossierNumber dossier) {
        return advices(dossier).stream().filter(advice -> sinceReopening(dossier, advice.at())).reduce((older, newer) -> newer);
    }

    /** User ids of those who wrote an advice in this round, those from before a reopening included. */
    List<String> advisers(DossierNumber dossier) {
        return advices(dossier).stream().map(AwardAdvice::by).distinct().toList();
    }

    /**
     * Keeps the advice to award to the first in the ranking.
     *
     * @param lowPrice        how the price was looked into, or null
     * @param estimateReasons why the estimate was sound although the price belongs to a heavier procedure, or null
     * @return what is kept
     */
    public AwardAdvice advise(DossierNumber dossier, String motivation, LowPriceInquiry lowPrice, String estimateReasons) {
        Ranked first = ranked.first(dossier);
        Round round = tenders.round(dossier);
        AwardAdvice advice = new AwardAdvice(round, first.bid(), motivation, lowPrice, estimateReasons, user.idOrSystem(), OfficeClock.now(clock));
        records.add(advice);
        EventData about = EventData.NONE.ofLot(round.lot());
        timeline.record(dossier, EventKind.ADVIES_OPGESTELD, Secret.BIDS, "Gunningsadvies opgesteld",
                DutchFormat.sentence("Advies: gun aan " + first.supplier()), about);
        if (lowPrice != null) {
            timeline.record(dossier, EventKind.LAGE_PRIJS_ONDERZOCHT, Secret.OFFERS, "Lage prijs onderzocht", "Gevraagd: " + lowPrice.request()
                    + "\nAntwoord: " + lowPrice.answer() + "\nOordeel: " + lowPrice.judgement(), about);
        }
        if (estimateReasons != null) {
            timeline.record(dossier, EventKind.RAMING_TOEGELICHT, Secret.BIDS, "Raming toegelicht", estimateReasons, about);
        }
        return advice;
    }

    /** The award decision in force. */
    public Optional<AwardDecision> decision(DossierNumber dossier) {
        return decisions(dossier).stream().reduce((older, newer) -> newer).filter(newest -> newest.reopening() == null);
    }

    /** The award decision in force, which must be there. */
    public AwardDecision inForce(DossierNumber dossier) {
        return decision(dossier).orElseThrow(Missing.in(dossier, "award decision in force"));
    }

    /** The last time in this round that an award decision was taken back. */
    public Optional<AwardDecision.Reopening> reopening(DossierNumber dossier) {
        return decisions(dossier).stream().map(AwardDecision::reopening).filter(Objects::nonNull).reduce((older, newer) -> newer);
    }

    /** Whether a moment is not from before the last time that the award was reopened. */
    boolean sinceReopening(DossierNumber dossier, OffsetDateTime moment) {
        return reopening(dossier).filter(last -> moment.isBefore(last.at())).isEmpty();
    }

    /** Takes the award decision for the first in the ranking; the standstill, if the rules ask one, starts today. */
    public AwardDecision decide(DossierNumber dossier) {
        OncePerTransaction.startAnew();
        List<Ranked> ranking = ranked.of(dossier);
        Ranked winner = ranked.first(dossier);
        MinimumTerms.Asked asked = terms.asked(dossier);
        Round round = tenders.round(dossier);
        LocalDate lastDay = facts.decide(dossier, round.lot(), decider, new AwardFacts(ranked.facts(dossier), asked.procedure(), asked.variant(),
                LocalDate.now(clock))).opschortingTotEnMet();
        records.keep(new AwardDecision(null, round, winner.bid(), ranking, user.idOrSystem(),
                OfficeClock.now(clock), lastDay, null, null, null));
        timeline.record(dossier, EventKind.GUNNING_BESLIST, Secret.BIDS, "Gunningsbeslissing genomen", DutchFormat.sentence("De opdracht gaat naar "
                + winner.supplier()) + " " + (lastDay == null ? "Er is geen opschortende termijn nodig."
                : "Tekenen kan na " + DutchFormat.day(lastDay) + "."), EventData.on(lastDay).ofLot(round.lot()));
        news.sent(dossier);
        return inForce(dossier);
    }

    private List<AwardAdvice> advices(DossierNumber dossier) {
        return records.advices(tenders.round(dossier));
    }

    private List<AwardDecision> decisions(DossierNumber dossier) {
        return records.decisions(tenders.round(dossier));
    }
}
