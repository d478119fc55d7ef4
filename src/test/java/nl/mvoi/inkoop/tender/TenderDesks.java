// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import static nl.mvoi.inkoop.testing.TenderWorld.DOSSIER;

import static org.mockito.Mockito.mock;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.dossier.AwardNews;
import nl.mvoi.inkoop.notification.Notifications;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.testing.TenderWorld;

/** The desks of this room in a world of one dossier, with records in memory. */
public final class TenderDesks {

    public final TenderWorld world;
    final TenderRecords records = new TenderRecordsInMemory();
    public final MinimumTerms terms;
    public final Rounds rounds;
    public final PublicationDesk publications;
    public final BidDesk bids;
    public final RankedBids ranked;
    public final AwardDesk awards;
    public final WaitingTimes waiting;
    public final AwardReopening reopening;
    public final ComplaintDesk complaints;
    public final Invitations invitations;
    public final AwardPrices prices;
    public final AwardNews news = mock(AwardNews.class);
    public final Notifications notifications = mock(Notifications.class);
    public final LotsDesk lots;
    final Tenders tenders;

    public TenderDesks(Lane lane, Procedure procedure) {
        world = new TenderWorld(lane, procedure);
        terms = new MinimumTerms(world.dossiers, world.rules, world.calendar);
        rounds = new Rounds(records, world.timeline, world.user, world.clock);
        publications = new PublicationDesk(records, rounds, terms, new PublicationDecider(terms), world.facts, world.timeline, world.user, world.clock);
        bids = new BidDesk(records, rounds, world.timeline, world.user, world.clock);
        ranked = new RankedBids(records, bids, rounds, world.dossiers, world.timeline, world.facts, new RankingDecider(), world.clock);
        invitations = new Invitations(publications);
        prices = new AwardPrices(bids, world.dossiers, world.rules);
        awards = new AwardDesk(records, rounds, ranked, terms, new AwardDecider(terms), world.facts, news, world.timeline, world.user, world.clock);
        waiting = new WaitingTimes(records, publications, awards, world.dossiers, world.timeline, world.user, world.clock);
        reopening = new AwardReopening(records, awards, news, world.timeline, world.user, world.clock);
        complaints = new ComplaintDesk(records, awards, world.timeline, world.user, world.clock);
        tenders = new TenderBook(publications, bids, awards, world.dossiers);
        lots = new LotsDesk(records, ranked, bids, rounds, tenders, world.dossiers, world.people, notifications, world.timeline, world.user, world.clock);
    }

    /** The full lane, in which assessors score the bids; yesterday was the last day for bids. */
    static TenderDesks full() {
        TenderDesks desks = new TenderDesks(Lane.VOLLEDIG, Procedure.EUROPEES);
        desks.invite();
        return desks;
    }

    /** The light lane, with one quote and no assessors. */
    static TenderDesks light() {
        return new TenderDesks(Lane.LICHT, Procedure.ENKELVOUDIG_ONDERHANDS);
    }

    /** A valid bid came in. */
    public void bid(String supplier, String price) {
        bids.record(DOSSIER, supplier, null, new BigDecimal(price), Scores.NONE, null, Map.of("WEG-KLI-1", new BigDecimal("55")));
    }

    /** These parties are invited, or everybody, and yesterday was the last day for bids. */
    public void invite(String... invitees) {
        publish(TenderWorld.TODAY.minusDays(1), invitees);
        waiting.closingReached(DOSSIER);
    }

    /** These parties may bid until a day, or everybody. */
    public void publish(LocalDate closing, String... invitees) {
        publications.prepare(DOSSIER, closing.minusDays(45), closing, List.of(invitees), "Bekend", true, true, true);
        publications.publish(DOSSIER, TenderWorld.FINGERPRINT);
    }

    /** An assessor scores the bid that comes next. */
    public void assess(int quality, int mvoi) {
        world.as("beoordelaar1");
        bids.assess(DOSSIER, new Scores(quality, mvoi), "Goed");
        world.as("inkoper");
    }
}
