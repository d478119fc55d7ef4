// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.mvoi.inkoop.award.AwardDecision;
import nl.mvoi.inkoop.award.internal.AwardRecords;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.tender.LegalDay;
import nl.mvoi.inkoop.tender.LegalDayTimers;
import org.springframework.stereotype.Service;

/**
 * The days between award decision and signing: nothing is signed until they are over. Whoever asks gets an answer from our own tables
 * and the clock; that a timer went off proves nothing.
 */
@Service
public class Standstill {

    private final AwardRecords records;
    private final AwardDesk awards;
    private final LegalDayTimers timers;
    private final CurrentUser user;
    private final Clock clock;

    public Standstill(AwardRecords records, AwardDesk awards, LegalDayTimers timers, CurrentUser user, Clock clock) {
        this.records = records;
        this.awards = awards;
        this.timers = timers;
        this.user = user;
        this.clock = clock;
    }

    /** Why the contract may not be signed yet, in Dutch for the user and with the day; empty when no standstill stands in the way. */
    public Optional<String> untilSigning(DossierNumber dossier) {
        return untilSigning(awards.decision(dossier).map(AwardDecision::standstillLastDay).orElse(null), LocalDate.now(clock));
    }

    /** The same for what is known: the last day of the standstill is null when there is none. */
    static Optional<String> untilSigning(LocalDate lastDay, LocalDate today) {
        return lastDay == null ? Optional.empty()
                : new LegalDay(lastDay, "De opschortende termijn loopt", "Tekenen kan").tooEarly(today);
    }

    /** The first day on which may be signed; today when there is no standstill. */
    public LocalDate signing(DossierNumber dossier) {
        LocalDate lastDay = awards.inForce(dossier).standstillLastDay();
        return lastDay == null ? LocalDate.now(clock) : lastDay.plusDays(1);
    }

    /** The timer of the standstill went off: puts on record that the contract may be signed, or that it was too early. */
    public boolean over(DossierNumber dossier) {
        Optional<String> tooEarly = untilSigning(dossier);
        tooEarly.ifPresentOrElse(reason -> timers.wentOffTooEarly(dossier, reason), () -> end(dossier));
        return tooEarly.isEmpty();
    }

    private void end(DossierNumber dossier) {
        AwardDecision decision = awards.inForce(dossier);
        records.keep(decision.standstillOver(user.idOrSystem(), OfficeClock.now(clock)));
        timers.wentOff(dossier, EventKind.OPSCHORTING_VERSTREKEN, "Opschortende termijn verstreken", decision.standstillLastDay());
    }
}
