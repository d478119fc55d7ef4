// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.rules.Lane;
import org.springframework.stereotype.Service;

/**
 * The legal days of a tender: nothing is opened until bids are closed, and nothing is signed until the standstill is over. Whoever
 * asks gets an answer from our own tables and the clock; that a timer went off proves nothing.
 */
@Service
public class WaitingTimes {

    private final TenderRecords records;
    private final PublicationDesk publications;
    private final AwardDesk awards;
    private final Dossiers dossiers;
    private final Timeline timeline;
    private final CurrentUser user;
    private final Clock clock;

    public WaitingTimes(TenderRecords records, PublicationDesk publications, AwardDesk awards, Dossiers dossiers, Timeline timeline,
                        CurrentUser user, Clock clock) {
        this.records = records;
        this.publications = publications;
        this.awards = awards;
        this.dossiers = dossiers;
        this.timeline = timeline;
        this.user = user;
        this.clock = clock;
    }

    /** Why bids may not be opened yet, in Dutch for the user and with the day; empty when they may. */
    public Optional<String> untilOpening(String dossier) {
        return untilOpening(dossiers.get(dossier).lane(), closing(dossier).orElse(null), LocalDate.now(clock));
    }

    /** The last day for bids, once it was published. */
    Optional<LocalDate> closing(String dossier) {
        return publications.of(dossier).filter(publication -> publication.publishedAt() != null).map(Publication::closingDate);
    }

    /** @param closing last day for bids; null when nothing was published */
    static Optional<String> untilOpening(Lane lane, LocalDate closing, LocalDate today) {
        // In the light lane one party was asked and nothing was published.
        if (lane == Lane.LICHT) {
            return Optional.empty();
        }
        return closing == null
                ? Optional.of("De aanbesteding is nog niet gepubliceerd. Inschrijvingen openen kan pas na de sluitingsdatum.")
                : until(closing, today, "Inschrijven kan", "Inschrijvingen openen kan");
    }

    /** Why the contract may not be signed yet, in Dutch for the user and with the day; empty when no standstill stands in the way. */
    public Optional<String> untilSigning(String dossier) {
        return untilSigning(awards.decision(dossier).map(AwardDecision::standstillLastDay).orElse(null), LocalDate.now(clock));
    }

    /** @param lastDay of the standstill; null when there is none */
    static Optional<String> untilSigning(LocalDate lastDay, LocalDate today) {
        return lastDay == null ? Optional.empty() : until(lastDay, today, "De opschortende termijn loopt", "Tekenen kan");
    }

    private static Optional<String> until(LocalDate lastDay, LocalDate today, String waiting, String next) {
        return today.isAfter(lastDay) ? Optional.empty() : Optional.of(waiting + " tot en met "
                + DutchFormat.dayOfTheWeek(lastDay) + ". " + next + " vanaf " + DutchFormat.dayOfTheWeek(lastDay.plusDays(1)) + ".");
    }

    /** @throws Refusal when bids may not be opened yet */
    public void refuseBeforeOpening(String dossier) {
        untilOpening(dossier).ifPresent(reason -> {
            throw new Refusal(reason);
        });
    }

    /** The first day on which bids may be opened. */
    public LocalDate opening(String dossier) {
        return publications.current(dossier).closingDate().plusDays(1);
    }

    /** The first day on which may be signed; today when there is no standstill. */
    public LocalDate signing(String dossier) {
        LocalDate lastDay = awards.inForce(dossier).standstillLastDay();
        return lastDay == null ? LocalDate.now(clock) : lastDay.plusDays(1);
    }

    /** The timer of the closing date went off: puts on record that bids may be opened, or that it was too early. */
    public boolean closingReached(String dossier) {
        return timerWentOff(dossier, untilOpening(dossier), () -> {
            Publication publication = publications.current(dossier);
            records.keep(publication.closed(user.idOrSystem(), OfficeClock.now(clock)));
            recordEnd(dossier, EventKind.SLUITING_BEREIKT, "Sluitingsdatum bereikt", publication.closingDate());
        });
    }

    /** The timer of the standstill went off: puts on record that the contract may be signed, or that it was too early. */
    public boolean standstillOver(String dossier) {
        return timerWentOff(dossier, untilSigning(dossier), () -> {
            AwardDecision decision = awards.inForce(dossier);
            records.keep(decision.standstillOver(user.idOrSystem(), OfficeClock.now(clock)));
            recordEnd(dossier, EventKind.OPSCHORTING_VERSTREKEN, "Opschortende termijn verstreken", decision.standstillLastDay());
        });
    }

    private boolean timerWentOff(String dossier, Optional<String> tooEarly, Runnable end) {
        tooEarly.ifPresentOrElse(reason -> timeline.record(dossier, EventKind.TE_VROEG_VERDER,
                "Te vroeg verder, de inkoop wacht weer", reason), end);
        return tooEarly.isEmpty();
    }

    private void recordEnd(String dossier, EventKind kind, String event, LocalDate lastDay) {
        timeline.record(dossier, kind, event, "De laatste dag was " + DutchFormat.day(lastDay) + ".", EventData.on(lastDay));
    }
}
