// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.walkthrough;

import static nl.mvoi.inkoop.walkthrough.Purchases.adoptAll;
import static nl.mvoi.inkoop.walkthrough.Purchases.approve;
import static nl.mvoi.inkoop.walkthrough.Purchases.assessment;
import static nl.mvoi.inkoop.walkthrough.Purchases.assignment;
import static nl.mvoi.inkoop.walkthrough.Purchases.awardAdvice;
import static nl.mvoi.inkoop.walkthrough.Purchases.bid;
import static nl.mvoi.inkoop.walkthrough.Purchases.publication;
import static nl.mvoi.inkoop.walkthrough.Purchases.strategy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.mvoi.inkoop.contract.Contracts;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.rules.WorkingCalendar;
import nl.mvoi.inkoop.testing.FindingsOnDemand;

/** Walks the cycle path until it waits at one element, leaving the straight road only where that leads there. */
final class Tour {

    private static final int MOST_STEPS = 60;

    private final Journey path;
    private final String goal;
    private final Contracts contracts;
    private final Map<String, Runnable> steps = new LinkedHashMap<>();

    Tour(Journey path, String goal, Contracts contracts, WorkingCalendar calendar, Runnable question) {
        this.path = path;
        this.goal = goal;
        this.contracts = contracts;
        LocalDate today = LocalDate.now(OfficeClock.ZONE);
        form("opdrachtgever", "opdrachtUitwerken", assignment());
        form("budgethouder", "budgetBevestigen", Map.of("budget", "JA"));
        steps.put("strategieOpstellen", towards("vraagBeantwoorden") ? question
                : () -> path.does("inkoper", "strategieOpstellen", strategy()));
        steps.put("poortInvullen", () -> path.completes("inkoper", path.tasks("poortInvullen").get(0),
                towards("afwijkingBeoordelen") ? Purchases.deviation() : adoptAll()));
        form("directeur", "akkoordGeven", approve());
        form("inkoper", "publicatieVoorbereiden", publication(today, calendar.lastDayOf(today, 40)));
        timer("sluitingsdatum");
        form("inkoper", "inschrijvingVastleggen", towards("vervolgKiezen")
                ? Map.of("inschrijvingSoort", "GEEN", "nogEenInschrijving", "NEE") : bid("Groene Wegen BV", "6100000", false));
        form("beoordelaar1", "inschrijvingBeoordelen", assessment(90, 95));
        form("inkoper", "gunningsadviesOpstellen", awardAdvice());
        timer("opschortendeTermijn");
        form("directeur", "contractOndertekenen", towards("klachtAfhandelen")
                ? Map.of("klacht", "JA", "klachtToelichting", "Een andere aanbieder klaagt.") : signature(today));
        timer("meetmoment");
        steps.put("kpisMeten", () -> path.does("contractmanager", "kpisMeten", AwardWalkthroughs.measurement(
                contracts().kpis(), !towards("verbeterplanVastleggen"))));
    }

    /** A contract of a few months, so that its end is near. */
    private static Map<String, Object> signature(LocalDate today) {
        Map<String, Object> form = Purchases.signature();
        form.put("contractBegin", today.toString());
        form.put("contractEinde", today.plusMonths(2).toString());
        return form;
    }

    private void form(String user, String element, Map<String, Object> form) {
        steps.put(element, () -> path.does(user, element, form));
    }

    private void timer(String element) {
        steps.put(element, () -> path.reaches(element));
    }

    private boolean towards(String element) {
        return goal.equals(element);
    }

    private Contracts.Contract contracts() {
        return contracts.find(path.number()).orElseThrow();
    }

    /** Walks; fails when the goal is never reached. */
    void go() {
        if (towards("contractHerstellen")) {
            FindingsOnDemand.at(Gate.G6, path.number());
        }
        for (int step = 0; step < MOST_STEPS; step++) {
            if (path.waitsAt(goal)) {
                return;
            }
            steps.entrySet().stream().filter(one -> path.waitsAt(one.getKey())).findFirst()
                    .orElseThrow(() -> new AssertionError("No way on to " + goal + " from " + path.waiting())).getValue().run();
        }
        throw new AssertionError(goal + " is not reached, the dossier waits at " + path.waiting());
    }
}
