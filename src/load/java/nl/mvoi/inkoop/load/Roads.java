// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.load;

import static nl.mvoi.inkoop.walkthrough.Purchases.adoptAll;
import static nl.mvoi.inkoop.walkthrough.Purchases.approve;
import static nl.mvoi.inkoop.walkthrough.Purchases.assessment;
import static nl.mvoi.inkoop.walkthrough.Purchases.assignment;
import static nl.mvoi.inkoop.walkthrough.Purchases.awardAdvice;
import static nl.mvoi.inkoop.walkthrough.Purchases.bid;
import static nl.mvoi.inkoop.walkthrough.Purchases.publication;
import static nl.mvoi.inkoop.walkthrough.Purchases.signature;
import static nl.mvoi.inkoop.walkthrough.Purchases.strategy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.rules.WorkingCalendar;
import nl.mvoi.inkoop.walkthrough.Purchases;

/** The two walks that are measured, from request to signed contract: with everything, and with as little as there can be. */
final class Roads {

    /** More than the longest legal term for bids. */
    private static final int DAYS_TO_BID = 40;

    private final WorkingCalendar calendar;

    Roads(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** A cycle path: tendered in Europe, five gates, three bids, assessors, an advice and a standstill. */
    List<Step> full() {
        LocalDate today = LocalDate.now(OfficeClock.ZONE);
        return List.of(Step.start("opdrachtgever", titled(Purchases.cyclePath())),
                Step.task("opdrachtgever", "opdrachtUitwerken", assignment()),
                Step.task("budgethouder", "budgetBevestigen", Map.of("budget", "JA")),
                Step.task("inkoper", "strategieOpstellen", strategy()),
                Step.gate("inkoper", "KLI", adoptAll()), Step.gate("inkoper", "CIR", adoptAll()), Step.gate("inkoper", "GLO", adoptAll()),
                Step.gate("inkoper", "SGS", adoptAll()), Step.gate("inkoper", "KET", adoptAll()),
                Step.task("directeur", "akkoordGeven", approve()),
                Step.task("inkoper", "publicatieVoorbereiden", publication(today, calendar.lastDayOf(today, DAYS_TO_BID))),
                Step.timer("sluitingsdatum"),
                Step.task("inkoper", "inschrijvingVastleggen", bid("Wegenbouw Midden BV", "6000000", true)),
                Step.task("inkoper", "inschrijvingVastleggen", bid("Groene Wegen BV", "6100000", true)),
                Step.task("inkoper", "inschrijvingVastleggen", bid("Goedkoop Asfalt BV", "5800000", false)),
                Step.tasks("beoordelaar1", "inschrijvingBeoordelen", assessment(60, 40)),
                Step.task("inkoper", "gunningsadviesOpstellen", awardAdvice()),
                Step.task("directeur", "akkoordGeven", approve()),
                Step.timer("opschortendeTermijn"),
                Step.task("directeur", "contractOndertekenen", signature()));
    }

    /** A few laptops: one quote, and one theme for which nothing fits. */
    List<Step> light() {
        return List.of(Step.start("opdrachtgever", titled(Purchases.laptops())),
                Step.task("opdrachtgever", "opdrachtUitwerken", assignment()),
                Step.task("budgethouder", "budgetBevestigen", Map.of("budget", "JA")),
                Step.task("inkoper", "strategieOpstellen", strategy()),
                Step.gate("inkoper", "SGS", adoptAll()),
                Step.task("inkoper", "inschrijvingVastleggen", bid("Tweede Leven ICT BV", "58000", false)),
                Step.task("mandaathouder", "akkoordGeven", approve()),
                Step.task("mandaathouder", "contractOndertekenen", signature()));
    }

    private static Map<String, Object> titled(Map<String, Object> request) {
        request.put("titel", request.get("titel") + " " + UUID.randomUUID());
        return request;
    }
}
