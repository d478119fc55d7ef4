// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.internal.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.tender.Closing;
import nl.mvoi.inkoop.tender.LegalDayTimers;
import nl.mvoi.inkoop.tender.Publication;
import nl.mvoi.inkoop.tender.internal.TenderRecords;
import org.springframework.stereotype.Service;

/** The closing date as it was published. */
@Service
public class ClosingDay implements Closing {

    private final TenderRecords records;
    private final PublicationDesk publications;
    private final Dossiers dossiers;
    private final LegalDayTimers timers;
    private final CurrentUser user;
    private final Clock clock;

    public ClosingDay(TenderRecords records, PublicationDesk publications, Dossiers dossiers, LegalDayTimers timers, CurrentUser user, Clock clock) {
        this.records = records;
        this.publications = publications;
        this.dossiers = dossiers;
        this.timers = timers;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public Optional<String> untilOpening(DossierNumber dossier) {
        return Closing.untilOpening(dossiers.get(dossier).lane(), closing(dossier).orElse(null), LocalDate.now(clock));
    }

    @Override
    public Optional<LocalDate> closing(DossierNumber dossier) {
        return publications.of(dossier).filter(publication -> publication.publishedAt() != null).map(Publication::closingDate);
    }

    /** The first day on which bids may be opened. */
    public LocalDate opening(DossierNumber dossier) {
        return publications.current(dossier).closingDate().plusDays(1);
    }

    /** The timer of the closing date went off: puts on record that bids may be opened, or that it was too early. */
    public boolean reached(DossierNumber dossier) {
        Optional<String> tooEarly = untilOpening(dossier);
        tooEarly.ifPresentOrElse(reason -> timers.wentOffTooEarly(dossier, reason), () -> close(dossier));
        return tooEarly.isEmpty();
    }

    private void close(DossierNumber dossier) {
        Publication publication = publications.current(dossier);
        records.keep(publication.closed(user.idOrSystem(), OfficeClock.now(clock)));
        timers.wentOff(dossier, EventKind.SLUITING_BEREIKT, "Sluitingsdatum bereikt", publication.closingDate());
    }
}
