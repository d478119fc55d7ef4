// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award;

import static nl.mvoi.inkoop.testing.TenderWorld.DOSSIER;
import static org.mockito.Mockito.mock;

import nl.mvoi.inkoop.award.internal.AwardRecords;
import nl.mvoi.inkoop.award.internal.AwardRecordsInMemory;
import nl.mvoi.inkoop.award.internal.complaint.ComplaintDesk;
import nl.mvoi.inkoop.award.internal.decision.AwardBook;
import nl.mvoi.inkoop.award.internal.decision.AwardDecider;
import nl.mvoi.inkoop.award.internal.decision.AwardDesk;
import nl.mvoi.inkoop.award.internal.decision.AwardPrices;
import nl.mvoi.inkoop.award.internal.decision.AwardReopening;
import nl.mvoi.inkoop.award.internal.decision.Standstill;
import nl.mvoi.inkoop.award.internal.scoring.AssessmentDesk;
import nl.mvoi.inkoop.award.internal.scoring.LotsDesk;
import nl.mvoi.inkoop.award.internal.scoring.RankedBids;
import nl.mvoi.inkoop.award.internal.scoring.RankingDecider;
import nl.mvoi.inkoop.dossier.AwardNews;
import nl.mvoi.inkoop.notification.Notifications;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.tender.TenderDesks;

/** The desks of this room beside those of the tender, with records in memory. */
public final class AwardDesks extends TenderDesks {

    public final AwardRecords records = new AwardRecordsInMemory();
    public final AssessmentDesk assessments;
    public final RankedBids ranked;
    public final AwardDesk awards;
    public final Standstill standstill;
    public final AwardReopening reopening;
    public final ComplaintDesk complaints;
    public final AwardPrices prices;
    public final AwardNews news = mock(AwardNews.class);
    public final Notifications notifications = mock(Notifications.class);
    public final Awards book;
    public final LotsDesk lots;

    public AwardDesks(Lane lane, Procedure procedure) {
        super(lane, procedure);
        assessments = new AssessmentDesk(records, bids, world.timeline, world.user, world.clock);
        ranked = new RankedBids(records, assessments, bids, tenders, world.dossiers, world.timeline,
                world.facts, new RankingDecider(), world.clock);
        prices = new AwardPrices(ranked, world.dossiers, world.rules);
        awards = new AwardDesk(records, tenders, ranked, terms, new AwardDecider(terms), world.facts, news, world.timeline, world.user,
                world.clock);
        standstill = new Standstill(records, awards, timers, world.user, world.clock);
        reopening = new AwardReopening(records, awards, assessments, news, world.timeline, world.user, world.clock);
        complaints = new ComplaintDesk(records, awards, world.timeline, world.user, world.clock);
        book = new AwardBook(awards, reopening, bids, world.dossiers);
        lots = new LotsDesk(records, ranked, assessments, bids, tenders, book, world.dossiers, world.people, notifications, world.timeline,
                world.user, world.clock);
    }

    /** The full lane, in which assessors score the bids; yesterday was the last day for bids. */
    public static AwardDesks full() {
        AwardDesks desks = new AwardDesks(Lane.VOLLEDIG, Procedure.EUROPEES);
        desks.invite();
        return desks;
    }

    /** The light lane, with one quote and no assessors. */
    public static AwardDesks light() {
        return new AwardDesks(Lane.LICHT, Procedure.ENKELVOUDIG_ONDERHANDS);
    }

    /** An assessor scores the bid that comes next. */
    public void assess(int quality, int mvoi) {
        world.as("beoordelaar1");
        assessments.assess(DOSSIER, Scores.of(quality, mvoi), "Goed");
        world.as("inkoper");
    }
}
