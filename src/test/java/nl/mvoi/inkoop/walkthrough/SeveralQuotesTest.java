// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.walkthrough;

import static nl.mvoi.inkoop.walkthrough.Purchases.adoptAll;
import static nl.mvoi.inkoop.walkthrough.Purchases.approve;
import static nl.mvoi.inkoop.walkthrough.Purchases.bid;
import static nl.mvoi.inkoop.walkthrough.Purchases.publication;
import static nl.mvoi.inkoop.walkthrough.Purchases.signature;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import nl.mvoi.inkoop.contract.Contracts;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.rules.WorkingCalendar;
import nl.mvoi.inkoop.testing.InkoopTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A purchase for which several quotes are asked, in every topic, from request to signature. */
@InkoopTest
class SeveralQuotesTest {

    private static final int MOST_TASKS = 12;

    @Autowired
    ProcessEngine engine;
    @Autowired
    Contracts contracts;
    @Autowired
    WorkingCalendar calendar;

    @ParameterizedTest
    @CsvSource({"WEG, WERK", "GRO, WERK", "RIO, WERK", "BRU, WERK", "SPO, WERK", "ENE, LEVERING", "VAS, WERK", "FAC, DIENST", "ICT, LEVERING",
            "VER, LEVERING", "AFV, DIENST", "SDO, DIENST", "OVERIG, DIENST"})
    void theStraightPathTakesAtMostTwelveHumanTasks(String topic, String nature) {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", request(topic, nature));
        assertThat(path.pathVariable("procedure")).isEqualTo("MEERVOUDIG_ONDERHANDS");
        assertThat(path.pathVariable("baan")).isEqualTo("NORMAAL");
        Walkthroughs.toStrategy(path);
        Walkthroughs.ALL_THEMES.stream().filter(theme -> isAsked(path, theme)).forEach(theme -> path.answersGate("inkoper", theme, adoptAll()));
        path.does("mandaathouder", "akkoordGeven", approve());
        toSignature(path);

        assertThat(contracts.find(path.number()).orElseThrow().status()).isEqualTo(Contracts.Status.GETEKEND);
        assertThat(path.humanTasks()).isLessThanOrEqualTo(MOST_TASKS);
    }

    private static Map<String, Object> request(String topic, String nature) {
        Map<String, Object> form = Purchases.request("Offertes voor " + topic, nature, "", "160000", 24);
        form.remove("cpvCode");
        form.put("onderwerp", topic);
        return form;
    }

    /** A theme that does not count here passes its gate by itself. */
    private boolean isAsked(Journey path, String theme) {
        return path.tasks("poortInvullen").stream().anyMatch(task -> theme.equals(path.shown(task, "thema")));
    }

    private void toSignature(Journey path) {
        LocalDate today = LocalDate.now(OfficeClock.ZONE);
        path.does("inkoper", "publicatieVoorbereiden", publication(today, calendar.lastDayOf(today, 30)));
        path.reaches("sluitingsdatum");
        path.does("inkoper", "inschrijvingVastleggen", Walkthroughs.scored(bid("Lekker Lokaal BV", "155000", true), 80));
        path.does("inkoper", "inschrijvingVastleggen", Walkthroughs.scored(bid("Grote Keuken NV", "150000", false), 50));
        path.does("mandaathouder", "akkoordGeven", approve());
        if (path.waitsAt("opschortendeTermijn")) {
            path.reaches("opschortendeTermijn");
        }
        path.does("mandaathouder", "contractOndertekenen", signature());
    }
}
