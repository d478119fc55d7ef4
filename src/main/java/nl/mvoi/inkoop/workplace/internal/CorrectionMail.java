// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.internal;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mvoi.inkoop.access.Access;
import nl.mvoi.inkoop.dossier.Correction;
import nl.mvoi.inkoop.dossier.CorrectionObserver;
import nl.mvoi.inkoop.dossier.OwnerRole;
import nl.mvoi.inkoop.dossier.Owners;
import nl.mvoi.inkoop.notification.Notifications;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.People;
import org.springframework.stereotype.Component;

/** Mails the client, the buyers and who stands in for them what another corrected. Who is asked something again hears that by the task. */
@Component
class CorrectionMail implements CorrectionObserver {

    private final Owners owners;
    private final Access access;
    private final Notifications mails;
    private final People people;
    private final CurrentUser user;

    CorrectionMail(Owners owners, Access access, Notifications mails, People people, CurrentUser user) {
        this.owners = owners;
        this.access = access;
        this.mails = mails;
        this.people = people;
        this.user = user;
    }

    @Override
    public void corrected(Correction correction) {
        Map<OwnerRole, String> now = owners.of(correction.after().number());
        Map<String, Object> data = Map.of("wie", people.nameOf(user.idOrSystem()), "reden", correction.reason(), "wat", correction.changes().stream()
                .map(one -> "- " + one.field().label()).collect(Collectors.joining("\n")));
        Stream.of(OwnerRole.OPDRACHTGEVER, OwnerRole.INKOPER, OwnerRole.TWEEDE_INKOPER).map(now::get).filter(Objects::nonNull)
                .flatMap(one -> Stream.concat(Stream.of(one), access.acting(one).stream())).distinct()
                .filter(one -> !one.equals(user.idOrSystem()) && access.exists(correction.after(), one))
                .forEach(one -> mails.toPerson(one, correction.after().number(), "inkoopgewijzigd", data));
    }
}
