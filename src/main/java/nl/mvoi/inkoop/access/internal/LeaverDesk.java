// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.access.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.mvoi.inkoop.access.Access;
import nl.mvoi.inkoop.access.Reach.Relation;
import nl.mvoi.inkoop.access.jdbc.AbsenceRow;
import nl.mvoi.inkoop.dossier.OwnerRole;
import nl.mvoi.inkoop.dossier.Owners;
import nl.mvoi.inkoop.platform.AccessLog;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.NotAllowed;
import nl.mvoi.inkoop.platform.OpenTask;
import nl.mvoi.inkoop.platform.OpenTasks;
import nl.mvoi.inkoop.platform.People;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.TaskHands;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves all work of somebody who leaves, in one act of an administrator. */
@Service
public class LeaverDesk {

    private final Access access;
    private final Owners owners;
    private final OpenTasks tasks;
    private final TaskHands hands;
    private final Successors successors;
    private final MovedWork moved;
    private final Absences absences;
    private final AbsenceDesk desk;
    private final AccessLog log;
    private final People people;
    private final CurrentUser user;

    LeaverDesk(Access access, Owners owners, OpenTasks tasks, TaskHands hands, Successors successors, MovedWork moved, Absences absences,
               AbsenceDesk desk, AccessLog log, People people, CurrentUser user) {
        this.access = access;
        this.owners = owners;
        this.tasks = tasks;
        this.hands = hands;
        this.successors = successors;
        this.moved = moved;
        this.absences = absences;
        this.desk = desk;
        this.log = log;
        this.people = people;
        this.user = user;
    }

    /**
     * What somebody has to leave behind.
     *
     * @param held     roles in running dossiers
     * @param tasks    open tasks in hands, and of those roles with who stands in
     * @param absences of the person, and those in which he stands in
     */
    public record Work(List<Owners.Held> held, List<OpenTask> tasks, List<AbsenceRow> absences) {

        /** For which roles somebody must be named. */
        public Set<OwnerRole> roles() {
            Set<OwnerRole> roles = new TreeSet<>();
            held.forEach(one -> roles.add(one.role()));
            tasks.forEach(task -> leading(task).ifPresent(roles::add));
            return roles;
        }

        /** A task of a client goes with that role, or back to whose it is: it asks for nobody by itself. */
        private static Optional<OwnerRole> leading(OpenTask task) {
            return task.isOfClient() ? Optional.empty() : OwnerRole.leading(task.groups());
        }

        /** In which dossiers somebody has a role. */
        private List<DossierNumber> dossiers(OwnerRole role) {
            return held.stream().filter(one -> one.role() == role).map(Owners.Held::dossier).toList();
        }

        /** In how many dossiers somebody has a role. */
        public long count(OwnerRole role) {
            return dossiers(role).size();
        }

        public boolean isEmpty() {
            return held.isEmpty() && tasks.isEmpty() && absences.isEmpty();
        }
    }

    /** Everything that is in the hands of this person now. */
    @Transactional(readOnly = true)
    public Work of(String person) {
        refuseOthers();
        Work own = new Work(owners.heldBy(person), tasks.heldBy(person), absences.of(person));
        Stream<OpenTask> withSubstitute = Stream.of(OwnerRole.values()).flatMap(role -> moved.withSubstitute(person, role, own.dossiers(role)).stream());
        return new Work(own.held(), Stream.concat(own.tasks().stream(), withSubstitute).toList(), own.absences());
    }

    /**
     * Moves all of it. A task of a group that leads no part of a dossier goes back to that group, and one that he had because he stood in
     * for a client back to that client. So the tasks go last, when it is settled whose they are.
     *
     * @param to who gets what somebody has in a role; without a second buyer nobody has that role any more
     * @throws nl.mvoi.inkoop.platform.Refusal when somebody cannot have it; then nothing is moved
     */
    @Transactional
    public void move(String from, Map<OwnerRole, String> to, String reason) {
        Work work = of(from);
        Problems problems = new Problems();
        problems.at("van").addIf(people.find(from).isEmpty() && work.isEmpty(), "Kies wie er weggaat.");
        problems.at("van").addIf(people.find(from).isPresent() && work.isEmpty(), people.nameOf(from) + " heeft geen werk om over te dragen.");
        work.roles().forEach(role -> check(work, role, from, to.get(role), problems.at(role.name())));
        problems.at(OwnerRole.TWEEDE_INKOPER.name()).addIf(hasOneForBoth(work, to), "De tweede inkoper is niet ook de inkoper. Kies iemand anders.");
        Successors.checkReason(reason, problems.at("reden"));
        problems.refuseIfAny();
        work.held().forEach(held -> pass(held, to.get(held.role()), reason));
        work.absences().forEach(absence -> desk.end(absence, from));
        moved.layForClient(ofClients(work), reason);
        work.tasks().stream().filter(task -> !task.isOfClient()).forEach(task -> move(task, to, reason));
        tell(work, to, reason);
        log.note(AccessLog.Act.ADMINISTRATION, user.idOrSystem(), "werk van " + from + " overgedragen");
    }

    private void pass(Owners.Held held, String to, String reason) {
        if (to == null) {
            owners.leaveOpen(held.dossier(), held.role(), reason);
        } else {
            owners.appoint(held.dossier(), held.role(), to, reason);
        }
    }

    /** A purchase can do without a second buyer; in a small group nobody is left for it. */
    public static boolean mayStayOpen(OwnerRole role) {
        return role == OwnerRole.TWEEDE_INKOPER;
    }

    private void check(Work work, OwnerRole role, String from, String to, Problems problems) {
        if (to == null && mayStayOpen(role)) {
            return;
        }
        successors.check(role.group(), from, to, problems);
        successors.checkFourEyes(role, to, work.dossiers(role), problems);
        successors.checkOtherBuyer(role, to, work.dossiers(role), problems);
    }

    /** Who leaves can have both roles of buyer in a dossier; they do not go to one person together. */
    private static boolean hasOneForBoth(Work work, Map<OwnerRole, String> to) {
        return to.containsKey(OwnerRole.INKOPER) && Objects.equals(to.get(OwnerRole.INKOPER), to.get(OwnerRole.TWEEDE_INKOPER))
                && !Collections.disjoint(work.dossiers(OwnerRole.INKOPER), work.dossiers(OwnerRole.TWEEDE_INKOPER));
    }

    /** The dossiers whose client leaves, or in which who leaves stands in. */
    private static List<DossierNumber> ofClients(Work work) {
        Stream<DossierNumber> standingIn = work.tasks().stream().filter(OpenTask::isOfClient).map(OpenTask::dossier);
        return Stream.concat(work.dossiers(OwnerRole.OPDRACHTGEVER).stream(), standingIn).distinct().toList();
    }

    private void move(OpenTask task, Map<OwnerRole, String> to, String reason) {
        Work.leading(task).ifPresentOrElse(one -> moved.lay(task, to.get(one), reason), () -> hands.free(task.id()));
    }

    /** One mail to each who got something, however much it is. */
    private void tell(Work work, Map<OwnerRole, String> to, String reason) {
        Map<String, Set<DossierNumber>> numbers = new TreeMap<>();
        Map<String, Set<String>> labels = new HashMap<>();
        Map<OwnerRole, List<DossierNumber>> byRole = new EnumMap<>(OwnerRole.class);
        Stream.concat(work.held().stream().filter(held -> to.containsKey(held.role())).map(held -> Map.entry(held.role(), held.dossier())), work.tasks().stream()
                        .flatMap(task -> Work.leading(task).map(role -> Map.entry(role, task.dossier())).stream()))
                .forEach(one -> byRole.computeIfAbsent(one.getKey(), none -> new ArrayList<>()).add(one.getValue()));
        byRole.forEach((role, dossiers) -> {
            numbers.computeIfAbsent(to.get(role), none -> new LinkedHashSet<>()).addAll(dossiers);
            labels.computeIfAbsent(to.get(role), none -> new TreeSet<>()).add(role.label());
        });
        numbers.forEach((person, dossiers) -> moved.tell(List.copyOf(dossiers), String.join(" en ", labels.get(person)), person, null, reason));
    }

    /** Whether the current user moves the work of who leaves. */
    public boolean isForUser() {
        return access.may(work -> work.leaver(), Relation.NONE);
    }

    private void refuseOthers() {
        if (!isForUser()) {
            throw new NotAllowed("Alleen een beheerder draagt het werk van een ander over.");
        }
    }
}
