// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.access.internal;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.mvoi.inkoop.dossier.OwnerRole;
import nl.mvoi.inkoop.dossier.Owners;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.People;
import nl.mvoi.inkoop.platform.TaskHolders;
import org.springframework.stereotype.Component;

/** The tasks of a dossier go to whoever has it in hands, or stands in; who first picks one up has it in hands from then on. */
@Component
class TaskLeads implements TaskHolders {

    private final Owners owners;
    private final Absences absences;
    private final People people;

    TaskLeads(Owners owners, Absences absences, People people) {
        this.owners = owners;
        this.absences = absences;
        this.people = people;
    }

    @Override
    public Optional<String> holder(DossierNumber dossier, String assignee, Set<String> groups) {
        return OwnerRole.leading(groups).flatMap(role -> role == OwnerRole.OPDRACHTGEVER ? client(dossier) : lead(dossier, role));
    }

    /** Without anybody to stand in, the task stays with the client: it has no group behind it. */
    private Optional<String> client(DossierNumber dossier) {
        Optional<String> client = owners.of(dossier, OwnerRole.OPDRACHTGEVER);
        return client.flatMap(absences::acting).or(() -> client);
    }

    @Override
    public boolean mayDo(DossierNumber dossier, String user) {
        return owners.of(dossier, OwnerRole.OPDRACHTGEVER).filter(user::equals).isPresent() || client(dossier).filter(user::equals).isPresent();
    }

    private Optional<String> lead(DossierNumber dossier, OwnerRole role) {
        Map<OwnerRole, String> now = owners.of(dossier);
        Stream<String> inOrder = Stream.of(role, OwnerRole.TWEEDE_INKOPER).filter(one -> one.group().equals(role.group()))
                .map(now::get).filter(Objects::nonNull);
        return inOrder.flatMap(person -> absences.acting(person).stream()).filter(person -> isIn(person, role.group())).findFirst();
    }

    /** The members of a group are asked once for all that a step does. */
    private boolean isIn(String person, String group) {
        return people.membersOf(group).stream().anyMatch(member -> member.id().equals(person));
    }

    @Override
    public void takenUp(DossierNumber dossier, Set<String> groups, String user) {
        OwnerRole.leading(groups).filter(role -> owners.of(dossier, role).isEmpty() && isIn(user, role.group()))
                .ifPresent(role -> owners.appoint(dossier, role, user, null));
    }
}
