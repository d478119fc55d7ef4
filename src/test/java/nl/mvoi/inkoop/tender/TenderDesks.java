// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import static nl.mvoi.inkoop.testing.TenderWorld.DOSSIER;
import static org.mockito.Mockito.spy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.tender.internal.TenderRecordsInMemory;
import nl.mvoi.inkoop.tender.internal.bid.BidDesk;
import nl.mvoi.inkoop.tender.internal.publication.ClosingDay;
import nl.mvoi.inkoop.tender.internal.publication.LegalDaysOnTimeline;
import nl.mvoi.inkoop.tender.internal.publication.InvitedParties;
import nl.mvoi.inkoop.tender.internal.publication.ProcedureTerms;
import nl.mvoi.inkoop.tender.internal.publication.PublicationDecider;
import nl.mvoi.inkoop.tender.internal.publication.PublicationDesk;
import nl.mvoi.inkoop.tender.internal.publication.TenderBook;
import nl.mvoi.inkoop.tender.internal.round.Rounds;
import nl.mvoi.inkoop.testing.TenderWorld;

/** The desks of this room in a world of one dossier, with records in memory. */
public class TenderDesks {

    public final TenderWorld world;
    public final MinimumTerms terms;
    public final Rounds rounds;
    public final PublicationDesk publications;
    public final BidDesk bids;
    public final ClosingDay closing;
    public final Invitations invitations;
    public final Tenders tenders;
    public final LegalDayTimers timers;

    public TenderDesks(Lane lane, Procedure procedure) {
        TenderRecordsInMemory records = new TenderRecordsInMemory();
        world = new TenderWorld(lane, procedure);
        terms = new ProcedureTerms(world.dossiers, world.rules, world.calendar);
        rounds = new Rounds(records, world.timeline, world.user, world.clock);
        publications = new PublicationDesk(records, rounds, terms, new PublicationDecider(terms), world.facts, world.timeline, world.dossiers, world.user, world.clock);
        bids = new BidDesk(records, rounds, world.timeline, world.dossiers, world.user, world.clock);
        timers = new LegalDaysOnTimeline(world.timeline);
        closing = new ClosingDay(records, publications, world.dossiers, timers, world.user, world.clock);
        invitations = new InvitedParties(publications, dossier -> List.of());
        tenders = spy(new TenderBook(rounds, publications));
    }

    /** A valid bid came in. */
    public void bid(String supplier, String price) {
        bids.record(DOSSIER, supplier, null, new BigDecimal(price), null, Map.of("WEG-KLI-1", new BigDecimal("55")));
    }

    /** These parties are invited, or everybody, and yesterday was the last day for bids. */
    public void invite(String... invitees) {
        publish(TenderWorld.TODAY.minusDays(1), invitees);
        closing.reached(DOSSIER);
    }

    /** These parties may bid until a day, or everybody. */
    public void publish(LocalDate last, String... invitees) {
        prepare(last.minusDays(45), last, List.of(invitees), "Bekend", true, true, true);
        publications.publish(DOSSIER, TenderWorld.FINGERPRINT);
    }

    /** The buyer prepared this with the usual terms, and named each party on a line. */
    public void prepare(LocalDate sending, LocalDate closing, List<String> invitees, String motivation, boolean labels, boolean contract, boolean uea) {
        publications.prepare(DOSSIER, preparation(sending, closing, invitees, motivation, labels, contract, uea));
    }

    /** The same, not handed in. */
    public static Preparation preparation(LocalDate sending, LocalDate closing, List<String> invitees, String motivation, boolean labels,
                                          boolean contract, boolean uea) {
        return new Preparation(new TenderDays(sending, null, null, closing), ShorterTerms.NONE, invitees.stream().map(Invitee::named).toList(), motivation,
                null, labels, contract, uea);
    }
}
