// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.access.internal;

import nl.mvoi.inkoop.platform.DailyWork;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets absences begin and end on their days. */
@Component
class AbsenceRound implements DailyWork {

    private final AbsenceDesk desk;

    AbsenceRound(AbsenceDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "vervanging";
    }

    @Override
    @Scheduled(cron = "${mvoi.herinneringen.cron:0 5 * * * *}", zone = "Europe/Amsterdam")
    public void run() {
        desk.round();
    }
}
