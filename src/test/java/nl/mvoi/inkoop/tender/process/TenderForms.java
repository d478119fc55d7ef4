// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.process;

import static org.mockito.Mockito.mock;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.TaskForm;
import nl.mvoi.inkoop.tender.BidFields;
import nl.mvoi.inkoop.tender.BuyersScores;
import nl.mvoi.inkoop.tender.Company;
import nl.mvoi.inkoop.tender.TenderDesks;
import nl.mvoi.inkoop.tender.internal.bid.QuoteRequest;
import nl.mvoi.inkoop.tender.internal.framework.MiniCompetition;
import nl.mvoi.inkoop.testing.TenderWorld;

/** The forms with which bids are recorded, for tests of this room and of the room that scores. */
public final class TenderForms {

    /** Nothing is scored. */
    static final BuyersScores NO_SCORES = new BuyersScores() {

        @Override
        public Map<String, Object> show(DossierNumber dossier) {
            return Map.of();
        }

        @Override
        public void check(DossierNumber dossier, Answers answers, Problems problems) {
            // Nothing is asked.
        }

        @Override
        public void keep(DossierNumber dossier, long bid, Answers answers) {
            // Nothing was given.
        }
    };

    /** Who has a contract. */
    static final List<Company> CONTRACTED = List.of(Company.read("Bouw & Co BV, KvK 12345678"), Company.read("Zonder Nummer"));

    private TenderForms() {
    }

    /** The task in which bids are recorded. */
    public static TaskForm bid(TenderDesks desks, BuyersScores scores) {
        return new BidForm(desks.bids, desks.closing, fields(desks, scores), quote(desks),
                new OfferedSuppliers(desks.invitations, most -> CONTRACTED));
    }

    /** The text that asks the one quote; it is due on 8 December. */
    static QuoteRequest quote(TenderDesks desks) {
        return new QuoteRequest(desks.world.dossiers, desks.world.requirements, desks.world.people, (element, today) -> today.plusDays(7),
                desks.world.clock);
    }

    /** The fields of one bid. */
    public static BidFields fields(TenderDesks desks, BuyersScores scores) {
        return new BidAnswers(desks.bids, scores, desks.invitations, desks.world.dossiers, desks.world.requirements,
                desks.world.enclosures);
    }

    /** The form in which the buyer prepares a publication; nobody has a contract yet. */
    static PublicationForm publication(TenderDesks desks) {
        TenderWorld world = desks.world;
        return new PublicationForm(desks.publications, new TenderDayFields(desks.terms, world.rules, world.calendar, world.clock),
                new InviteeFields(world.dossiers, world.rules, desks.bids, new OfferedSuppliers(desks.invitations, most -> List.of())), world.rules,
                world.dossiers, world.requirements, new MiniCompetition(dossier -> List.of()), world.results, mock());
    }
}
