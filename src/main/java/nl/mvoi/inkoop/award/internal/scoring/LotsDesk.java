// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.scoring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mvoi.inkoop.award.Awards;
import nl.mvoi.inkoop.award.DrawnLots;
import nl.mvoi.inkoop.award.Ranked;
import nl.mvoi.inkoop.award.ScoredBid;
import nl.mvoi.inkoop.award.internal.AwardRecords;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.notification.Notifications;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.Missing;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.platform.People;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.tender.ReceivedBid;
import nl.mvoi.inkoop.tender.ReceivedBids;
import nl.mvoi.inkoop.tender.Tenders;
import org.springframework.stereotype.Service;

/** Records the drawing of lots over bids that are equal on the first place to the end. */
@Service
public class LotsDesk {

    /**
     * What the buyer tells about a drawing of lots.
     *
     * @param winner id of the bid that came out first
     * @param first  user id of one of the two people who drew
     * @param second user id of the other
     */
    public record Told(Long winner, LocalDate day, String method, String first, String second) {
    }

    private final AwardRecords records;
    private final RankedBids ranked;
    private final AssessmentDesk assessments;
    private final ReceivedBids bids;
    private final Tenders tenders;
    private final Awards awards;
    private final Dossiers dossiers;
    private final People people;
    private final Notifications notifications;
    private final Timeline timeline;
    private final CurrentUser user;
    private final Clock clock;

    public LotsDesk(AwardRecords records, RankedBids ranked, AssessmentDesk assessments, ReceivedBids bids, Tenders tenders, Awards awards,
                    Dossiers dossiers, People people, Notifications notifications, Timeline timeline, CurrentUser user, Clock clock) {
        this.records = records;
        this.ranked = ranked;
        this.assessments = assessments;
        this.bids = bids;
        this.tenders = tenders;
        this.awards = awards;
        this.dossiers = dossiers;
        this.people = people;
        this.notifications = notifications;
        this.timeline = timeline;
        this.user = user;
        this.clock = clock;
    }

    /** Says what is wrong with a drawing over the bids that are equal now. */
    public void check(DossierNumber dossier, Told told, Problems problems) {
        problems.at("lotingWinnaar").addIf(ranked.tied(dossier).stream().noneMatch(place -> Long.valueOf(place.bid()).equals(told.winner())),
                DutchFormat.sentence("Kies bij ‘Wie kwam als eerste uit de loting?’ een van de inschrijvingen die gelijk staan: "
                        + names(ranked.tied(dossier))));
        problems.at("lotingWijze").addIf(told.method() == null, "Schrijf bij ‘Hoe is er geloot?’ hoe de loting ging.");
        checkDay(dossier, told.day(), problems);
        checkPeople(dossier, told, problems);
    }

    private void checkDay(DossierNumber dossier, LocalDate day, Problems problems) {
        LocalDate known = assessments.valid(dossier).stream().map(ScoredBid::knownAt).max(OffsetDateTime::compareTo)
                .orElseThrow(Missing.in(dossier, "valid bid")).atZoneSameInstant(OfficeClock.ZONE).toLocalDate();
        problems.at("lotingDatum").addIf(day == null || day.isBefore(known) || day.isAfter(LocalDate.now(clock)), "Vul bij ‘Wanneer is er geloot?’ een dag in van "
                + DutchFormat.day(known) + " tot en met vandaag. Pas op " + DutchFormat.day(known) + " stond vast dat er inschrijvingen gelijk zijn.");
    }

    /** Two people see to it, and neither decided the scores; one of them did not work on this purchase at all. */
    private void checkPeople(DossierNumber dossier, Told told, Problems problems) {
        if (told.first() == null || told.second() == null || people.find(told.first()).isEmpty() || people.find(told.second()).isEmpty()) {
            problems.at("lotingDoor").add("Kies bij ‘Wie lootte?’ en ‘Wie lootte mee?’ twee collega's.");
            return;
        }
        Set<String> two = new HashSet<>(List.of(told.first(), told.second()));
        problems.at("lotingMetDoor").addIf(two.size() < 2, "Loot met twee mensen. Kies bij ‘Wie lootte mee?’ iemand anders.");
        problems.at("lotingDoor").addIf(assessments.assessors(dossier).stream().anyMatch(two::contains),
                "Wie de inschrijvingen beoordeelde, mag niet loten. Kies bij ‘Wie lootte?’ en ‘Wie lootte mee?’ iemand anders.");
        problems.at("lotingMetDoor").addIf(two.stream().allMatch(person -> isInvolved(dossier, person)), "Laat ten minste één van de twee iemand zijn die niet aan deze inkoop werkte. "
                + "Kies bij ‘Wie lootte mee?’ iemand anders.");
    }

    private boolean isInvolved(DossierNumber dossier, String person) {
        return person.equals(user.idOrSystem()) || awards.buyers(dossier).contains(person) || dossiers.wasClient(dossier, person);
    }

    /** Keeps a drawing that was checked, and the ranking that follows: there is a winner until something about the equal bids changes. */
    public void record(DossierNumber dossier, Told told) {
        List<Ranked> tied = ranked.tied(dossier);
        DrawnLots lots = new DrawnLots(tenders.round(dossier), ranked.stakes(dossier), told.winner(), told.day(), told.method(),
                told.first(), told.second(), user.idOrSystem(), OfficeClock.now(clock));
        records.add(lots);
        timeline.record(dossier, EventKind.LOTING_VASTGELEGD, Secret.BIDS, "Loting vastgelegd",
                inWords(dossier, lots) + DutchFormat.sentence(" Er is geloot tussen " + names(tied)), EventData.NONE.ofLot(lots.round().lot()));
        ranked.determine(dossier);
        tell(lots);
    }

    /** Whoever is named as having drawn lots hears of it, so that nobody is named behind his back. */
    private void tell(DrawnLots lots) {
        Map<String, Object> data = Map.of("titel", dossiers.get(lots.round().dossier()).request().title(), "datum", DutchFormat.day(lots.day()),
                "door", name(lots.by()));
        lots.people().stream().filter(person -> !person.equals(lots.by()))
                .forEach(person -> notifications.toPerson(person, lots.round().dossier(), "loting", data));
    }

    /** Who came out of the lots that count, when, how and before whom. */
    public String inWords(DossierNumber dossier, DrawnLots lots) {
        String winner = bids.validBid(dossier, lots.winner()).map(ReceivedBid::supplier).orElse("");
        return "Op " + DutchFormat.day(lots.day()) + " lootten " + lots.people().stream().map(this::name).collect(Collectors.joining(" en "))
                + ". Als eerste kwam " + winner + " eruit. Hoe: " + lots.method();
    }

    private String name(String id) {
        return people.find(id).map(person -> person.name()).orElse(id);
    }

    private static String names(List<Ranked> places) {
        return places.stream().map(Ranked::supplier).collect(Collectors.joining(" en "));
    }

    /** User ids of everybody who drew lots in this round, lots that do not count any more included. */
    public List<String> drawers(DossierNumber dossier) {
        return records.drawnLots(tenders.round(dossier)).stream().flatMap(lots -> Stream.of(lots.first(), lots.second()))
                .distinct().toList();
    }
}
