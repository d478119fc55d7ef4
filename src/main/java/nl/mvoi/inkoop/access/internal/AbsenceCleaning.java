// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.access.internal;

import nl.mvoi.inkoop.platform.DailyWork;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes at night the absences that were over long ago. */
@Component
class AbsenceCleaning implements DailyWork {

    private final AbsenceDesk desk;

    AbsenceCleaning(AbsenceDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "oude vervangingen opruimen";
    }

    @Override
    @Scheduled(cron = "${mvoi.opruimen.cron}", zone = "Europe/Amsterdam")
    public void run() {
        desk.cleanUp();
    }
}
