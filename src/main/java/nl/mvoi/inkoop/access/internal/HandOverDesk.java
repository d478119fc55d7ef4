// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.access.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.OwnerRole;
import nl.mvoi.inkoop.dossier.Owners;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.NotAllowed;
import nl.mvoi.inkoop.platform.OpenTask;
import nl.mvoi.inkoop.platform.OpenTasks;
import nl.mvoi.inkoop.platform.People;
import nl.mvoi.inkoop.platform.Person;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.engine.EngineNames;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes over and hands over a role of one dossier, with the open tasks that go with it. */
@Service
public class HandOverDesk {

    private final Owners owners;
    private final Dossiers dossiers;
    private final OpenTasks tasks;
    private final Successors successors;
    private final MovedWork moved;
    private final People people;
    private final CurrentUser user;

    HandOverDesk(Owners owners, Dossiers dossiers, OpenTasks tasks, Successors successors, MovedWork moved, People people, CurrentUser user) {
        this.owners = owners;
        this.dossiers = dossiers;
        this.tasks = tasks;
        this.successors = successors;
        this.moved = moved;
        this.people = people;
        this.user = user;
    }

    /**
     * One role as the current user may hand it over.
     *
     * @param holder who has it; null when nobody has
     * @param others who can get it, the current user first when he can
     */
    public record Choice(OwnerRole role, Person holder, List<Person> others) {
    }

    /** What the current user may hand over or take over of a dossier; nothing when it has ended. */
    @Transactional(readOnly = true)
    public List<Choice> choices(Dossier dossier) {
        Map<OwnerRole, String> now = owners.of(dossier.number());
        return dossier.phase().isOpen() ? Stream.of(OwnerRole.values()).filter(role -> mayGive(role, now.get(role)))
                .map(role -> new Choice(role, person(now.get(role)), others(role, now.get(role)))).toList() : List.of();
    }

    private List<Person> others(OwnerRole role, String holder) {
        return people.membersOf(role.group()).stream().filter(one -> !one.id().equals(holder))
                .sorted(Comparator.comparing(one -> !one.id().equals(user.idOrSystem()))).toList();
    }

    private Person person(String id) {
        return id == null ? null : people.find(id).orElse(new Person(id, id, null));
    }

    /** Colleagues of the group arrange it among themselves; a client hands over what is his own; an administrator may always. */
    private boolean mayGive(OwnerRole role, String holder) {
        return user.inGroup(EngineNames.ADMIN_GROUP) || user.idOrSystem().equals(holder)
                || role != OwnerRole.OPDRACHTGEVER && user.inGroup(role.group());
    }

    /**
     * Gives the role to somebody, with the open tasks that whoever had it has, and mails both. The client's tasks go whoever has them: that
     * can be a substitute.
     *
     * @throws nl.mvoi.inkoop.platform.Refusal when that makes no sense
     */
    @Transactional
    public void handOver(DossierNumber number, OwnerRole role, String to, String reason) {
        Optional<String> before = owners.of(number, role);
        if (!mayGive(role, before.orElse(null))) {
            throw new NotAllowed("U mag dit niet overdragen.");
        }
        Problems problems = new Problems();
        problems.addIf(!dossiers.get(number).phase().isOpen(), "Deze inkoop is al gestopt of afgesloten. Er is niets meer over te dragen.");
        successors.check(role.group(), before.orElse(null), to, problems.at("naar"));
        checkLoop(number, role, to, problems.at("naar"));
        successors.checkFourEyes(role, to, List.of(number), problems.at("naar"));
        Successors.checkReason(reason, problems.at("reden"));
        problems.refuseIfAny();
        move(number, role, before.orElse(null), to, reason);
    }

    private void move(DossierNumber number, OwnerRole role, String before, String to, String reason) {
        owners.appoint(number, role, to, reason);
        if (role == OwnerRole.OPDRACHTGEVER) {
            moved.layForClient(List.of(number), reason);
        } else {
            heldBy(before, number, role).forEach(task -> moved.lay(task, to, reason));
        }
        moved.tell(List.of(number), role.label(), to, before, reason);
    }

    private List<OpenTask> heldBy(String person, DossierNumber number, OwnerRole role) {
        return person == null ? List.of() : tasks.heldBy(person).stream()
                .filter(task -> task.dossier().equals(number) && OwnerRole.leading(task.groups()).filter(role::equals).isPresent()).toList();
    }

    /** Who handed it over this very day does not get it back by the hand of another: then two people only push it to and fro. */
    private void checkLoop(DossierNumber number, OwnerRole role, String to, Problems problems) {
        List<Owners.Held> history = owners.history(number, role);
        List<Owners.Held> before = history.subList(0, Math.max(0, history.size() - 1));
        boolean gaveAwayToday = !history.isEmpty() && history.get(history.size() - 1).since().equals(successors.today())
                && before.stream().anyMatch(held -> held.person().equals(to));
        problems.addIf(gaveAwayToday && !to.equals(user.idOrSystem()), people.nameOf(to) + " heeft deze inkoop vandaag zelf overgedragen. Overleg eerst.");
    }
}
