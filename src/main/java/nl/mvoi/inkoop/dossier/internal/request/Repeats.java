// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal.request;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import nl.mvoi.inkoop.dossier.jdbc.RecentRequests;
import nl.mvoi.inkoop.platform.AlreadyDone;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.OfficeClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Notices that somebody hands in the same request again: a second click, or a browser that gave up waiting and tried once more. */
@Component
public class Repeats {

    private final RecentRequests recent;
    private final CurrentUser user;
    private final Clock clock;
    private final Duration window;

    Repeats(RecentRequests recent, CurrentUser user, Clock clock, @Value("${mvoi.aanvraag.herhaling}") Duration window) {
        this.recent = recent;
        this.user = user;
        this.clock = clock;
        this.window = window;
    }

    /** @throws AlreadyDone when this person asked the same a moment ago and did not say that it is meant so */
    public void refuse(SubmittedRequest request) {
        if (!request.repeatConfirmed()) {
            recent.find(user.idOrSystem(), request.fingerprint(), since()).ifPresent(Repeats::refuse);
        }
    }

    /** Keeps a request for a while; whoever kept the same at this very moment comes first, unless it is meant so. */
    public void once(SubmittedRequest request, DossierNumber number) {
        String once = request.repeatConfirmed() ? number.value() : request.fingerprint();
        recent.keep(user.idOrSystem(), request.fingerprint(), once, number, OfficeClock.now(clock), since());
    }

    /** Forgets what no longer counts, apart from any request, so that none waits for another. */
    @Scheduled(initialDelayString = "${mvoi.aanvraag.herhaling}", fixedDelayString = "${mvoi.aanvraag.herhaling}")
    public void forget() {
        recent.forget(since());
    }

    private OffsetDateTime since() {
        return OfficeClock.now(clock).minus(window);
    }

    private static void refuse(DossierNumber earlier) {
        throw new AlreadyDone("U hebt deze aanvraag net al gedaan: dat is dossier " + earlier + ". Er is niets gestart. Wilt u met opzet nog"
                + " een dossier met dezelfde antwoorden? Vink dan ‘Ja, ik wil deze aanvraag nog een keer doen’ aan.");
    }
}
