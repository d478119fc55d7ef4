// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.access.internal;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.mvoi.inkoop.access.Access;
import nl.mvoi.inkoop.access.Reach.Relation;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.OwnerRole;
import nl.mvoi.inkoop.dossier.Owners;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.DossierTitles;
import nl.mvoi.inkoop.platform.NotAllowed;
import nl.mvoi.inkoop.platform.OpenTask;
import nl.mvoi.inkoop.platform.OpenTasks;
import nl.mvoi.inkoop.platform.People;
import nl.mvoi.inkoop.platform.Person;
import nl.mvoi.inkoop.platform.Problems;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes over and hands over a role of one dossier or of several at once, with the open tasks that go with it. */
@Service
public class HandOverDesk {

    /** More than this nobody looks through on one page; after the first lot the next follows. */
    private static final int MOST_AT_ONCE = 100;

    private final Access access;
    private final Owners owners;
    private final Dossiers dossiers;
    private final DossierTitles titles;
    private final OpenTasks tasks;
    private final Successors successors;
    private final MovedWork moved;
    private final People people;
    private final CurrentUser user;

    HandOverDesk(Access access, Owners owners, Dossiers dossiers, DossierTitles titles, OpenTasks tasks, Successors successors, MovedWork moved,
                 People people, CurrentUser user) {
        this.access = access;
        this.owners = owners;
        this.dossiers = dossiers;
        this.titles = titles;
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
                .map(role -> new Choice(role, person(now.get(role)), successors(role, now.get(role)))).toList() : List.of();
    }

    /** Who can get a role that this person has, the current user first when he can. */
    public List<Person> successors(OwnerRole role, String holder) {
        return people.membersOf(role.group()).stream().filter(one -> !one.id().equals(holder))
                .sorted(Comparator.comparing(one -> !one.id().equals(user.idOrSystem()))).toList();
    }

    private Person person(String id) {
        return id == null ? null : people.find(id).orElse(new Person(id, id, null));
    }

    private boolean mayGive(OwnerRole role, String holder) {
        return access.may(work -> work.giving(role), Relation.own(user.idOrSystem().equals(holder)));
    }

    /**
     * Gives the role to somebody, with the open tasks that whoever had it or stands in has, and mails both. The client's tasks go whoever has
     * them.
     *
     * @param seen who had it when the current user looked; null when nobody had
     * @throws nl.mvoi.inkoop.platform.Refusal when that makes no sense
     */
    @Transactional
    public void handOver(DossierNumber number, OwnerRole role, String seen, String to, String reason) {
        String before = owners.of(number, role).orElse(null);
        if (!mayGive(role, before)) {
            throw new NotAllowed("U mag dit niet overdragen.");
        }
        Problems problems = new Problems();
        checkSeen(number, role, seen, before, problems);
        problems.addIf(!dossiers.get(number).phase().isOpen(), "Deze inkoop is al gestopt of afgesloten. Er is niets meer over te dragen.");
        check(List.of(number), role, before, to, reason, problems);
        move(List.of(number), role, before, to, reason);
    }

    /** Who looked at a page on which it lay with another does not give away what he did not see. */
    private void checkSeen(DossierNumber number, OwnerRole role, String seen, String now, Problems problems) {
        if (seen == null && now != null) {
            problems.add(people.nameOf(now) + " is nu " + role.label() + " van: " + number + ". Kies opnieuw.");
        } else if (!Objects.equals(seen, now)) {
            problems.add(hasItNoMore(seen, role, List.of(number)));
        }
    }

    private String hasItNoMore(String person, OwnerRole role, List<DossierNumber> gone) {
        return people.nameOf(person) + " is geen " + role.label() + " meer van: " + MovedWork.list(gone) + ". Kies opnieuw.";
    }

    private void check(List<DossierNumber> numbers, OwnerRole role, String before, String to, String reason, Problems problems) {
        successors.check(role.group(), before, to, problems.at("naar"));
        checkLoops(numbers, role, to, problems.at("naar"));
        successors.checkFourEyes(role, to, numbers, problems.at("naar"));
        successors.checkOtherBuyer(role, to, numbers, problems.at("naar"));
        Successors.checkReason(reason, problems.at("reden"));
        problems.refuseIfAny();
    }

    /** A dossier that can go along with others. */
    public record Movable(DossierNumber number, String title) {
    }

    /** The roles that the current user may hand over for several dossiers at once, each with whose they can be. */
    @Transactional(readOnly = true)
    public Map<OwnerRole, List<Person>> givable() {
        Map<OwnerRole, List<Person>> from = new EnumMap<>(OwnerRole.class);
        for (OwnerRole role : OwnerRole.values()) {
            from.put(role, people.membersOf(role.group()).stream().filter(one -> mayGive(role, one.id()))
                    .sorted(Comparator.comparing(one -> !one.id().equals(user.idOrSystem()))).toList());
        }
        from.values().removeIf(List::isEmpty);
        return from;
    }

    /**
     * What somebody has in a role in running dossiers, in order of number.
     *
     * @throws NotAllowed for who may not hand that over
     */
    @Transactional(readOnly = true)
    public List<Movable> held(OwnerRole role, String from) {
        List<DossierNumber> first = numbers(role, from).stream().limit(MOST_AT_ONCE).toList();
        Map<DossierNumber, String> known = titles.titlesOf(first);
        return first.stream().map(number -> new Movable(number, known.get(number))).toList();
    }

    private List<DossierNumber> numbers(OwnerRole role, String from) {
        if (!mayGive(role, from)) {
            throw new NotAllowed("U mag dit niet overdragen.");
        }
        return owners.heldBy(from).stream().filter(held -> held.role() == role).map(Owners.Held::dossier).toList();
    }

    /**
     * Gives a role of several dossiers to somebody, all of them or none, with one mail about all to each.
     *
     * @param from who has the role in each of them
     * @throws nl.mvoi.inkoop.platform.Refusal when that makes no sense for one of them
     */
    @Transactional
    public void handOver(List<DossierNumber> chosen, OwnerRole role, String from, String to, String reason) {
        List<DossierNumber> gone = chosen.stream().filter(Predicate.not(Set.copyOf(numbers(role, from))::contains)).toList();
        Problems problems = new Problems();
        problems.at("inkopen").addIf(chosen.isEmpty(), "Kies welke inkopen u overdraagt.");
        problems.at("inkopen").addIf(!gone.isEmpty(), hasItNoMore(from, role, gone));
        check(chosen, role, from, to, reason, problems);
        move(chosen, role, from, to, reason);
    }

    private void move(List<DossierNumber> numbers, OwnerRole role, String before, String to, String reason) {
        numbers.forEach(number -> owners.appoint(number, role, to, reason));
        if (role == OwnerRole.OPDRACHTGEVER) {
            moved.layForClient(numbers, reason);
        } else {
            heldFor(before, numbers, role).forEach(task -> moved.lay(task, to, reason));
        }
        moved.tell(numbers, role.label(), to, before, reason);
    }

    private List<OpenTask> heldFor(String person, List<DossierNumber> numbers, OwnerRole role) {
        return person == null ? List.of() : Stream.concat(moved.withSubstitute(person, role, numbers).stream(), tasks.heldBy(person).stream()
                .filter(task -> numbers.contains(task.dossier()) && MovedWork.isOf(role, task))).toList();
    }

    /** Who handed it over this very day does not get it back by the hand of another: then two people only push it to and fro. */
    private void checkLoops(List<DossierNumber> numbers, OwnerRole role, String to, Problems problems) {
        List<DossierNumber> loops = to == null || to.equals(user.idOrSystem()) ? List.of()
                : numbers.stream().filter(number -> successors.gaveAwayToday(to, role, number)).toList();
        if (!loops.isEmpty()) {
            problems.add(people.nameOf(to) + " heeft " + (numbers.size() == 1 ? "deze inkoop" : MovedWork.list(loops))
                    + " vandaag zelf overgedragen. Overleg eerst.");
        }
    }
}
