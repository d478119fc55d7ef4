// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.access.internal;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mvoi.inkoop.access.Access;
import nl.mvoi.inkoop.access.AccessTable;
import nl.mvoi.inkoop.access.AccessTable.Knowledge;
import nl.mvoi.inkoop.access.AccessTable.Row;
import nl.mvoi.inkoop.access.AccessTable.Work;
import nl.mvoi.inkoop.access.Reach;
import nl.mvoi.inkoop.access.Reach.Relation;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.OwnerRole;
import nl.mvoi.inkoop.dossier.Owners;
import nl.mvoi.inkoop.dossier.Search.Whose;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Names;
import nl.mvoi.inkoop.platform.OpenTasks;
import nl.mvoi.inkoop.platform.People;
import org.springframework.stereotype.Service;

/** Finds out what the current user has to do with a dossier, and asks the table. */
@Service
class TabledAccess implements Access {

    private final CurrentUser user;
    private final OpenTasks tasks;
    private final Timeline timeline;
    private final Owners owners;
    private final Absences absences;
    private final People people;

    TabledAccess(CurrentUser user, OpenTasks tasks, Timeline timeline, Owners owners, Absences absences, People people) {
        this.user = user;
        this.tasks = tasks;
        this.timeline = timeline;
        this.owners = owners;
        this.absences = absences;
        this.people = people;
    }

    @Override
    public Whose findable(boolean awarded) {
        Set<Reach> reaches = reaches(Knowledge::dossier, awarded);
        boolean worked = reaches.contains(Reach.INVOLVED);
        boolean client = reaches.contains(Reach.OWN) || reaches.contains(Reach.DEPARTMENT);
        Set<String> departments = reaches.contains(Reach.DEPARTMENT) ? people.departmentsOf(me()) : Set.of();
        return new Whose(reaches.contains(Reach.ALL), client ? me() : null, departments, worked ? me() : null, numbers(reaches));
    }

    private Set<DossierNumber> numbers(Set<Reach> reaches) {
        Set<DossierNumber> numbers = new HashSet<>();
        if (reaches.contains(Reach.INVOLVED) || reaches.contains(Reach.TASK)) {
            numbers.addAll(tasks.dossiersOf(me(), groups()));
        }
        if (reaches.contains(Reach.OWN) || reaches.contains(Reach.DEPARTMENT)) {
            standingIn().forEach(numbers::add);
        }
        return numbers;
    }

    @Override
    public Reader reader() {
        return reader(me(), rows());
    }

    @Override
    public Reader reader(String person) {
        List<String> theirs = people.groupsOf(person);
        return reader(person, AccessTable.rows().stream().filter(row -> theirs.contains(row.group())).toList());
    }

    private Reader reader(String person, List<Row> rows) {
        return new Reader(person, rows.stream().map(Row::group).toList(), absences.replacedBy(person), people.departmentsOf(person),
                sight(rows, Knowledge::dossier), sight(rows, Knowledge::estimate), sight(rows, known -> known.of(Secret.BIDS)));
    }

    private static Sight sight(List<Row> rows, Function<Knowledge, Reach> what) {
        return new Sight(reaches(rows, what, false), reaches(rows, what, true));
    }

    private Set<Reach> reaches(Function<Knowledge, Reach> what, boolean awarded) {
        return reaches(rows(), what, awarded);
    }

    private static Set<Reach> reaches(List<Row> rows, Function<Knowledge, Reach> what, boolean awarded) {
        return rows.stream().map(row -> what.apply(row.at(awarded))).collect(Collectors.toSet());
    }

    @Override
    public boolean exists(Dossier dossier, String person) {
        List<String> theirs = people.groupsOf(person);
        return groupsThatSee(dossier).stream().anyMatch(theirs::contains) || existsFor(dossier, person, theirs);
    }

    private boolean existsFor(Dossier dossier, String person, List<String> theirs) {
        List<DossierNumber> number = List.of(dossier.number());
        Relation relation = new Relation(isClient(dossier, person, absences.replacedBy(person)), false, !tasks.dossiersOf(person, theirs, number).isEmpty(),
                !timeline.workedOnBy(person, number).isEmpty());
        return AccessTable.rows().stream().filter(row -> theirs.contains(row.group())).anyMatch(row -> row.at(dossier.awarded()).dossier().covers(relation));
    }

    @Override
    public Optional<String> acting(String person) {
        return absences.acting(person);
    }

    @Override
    public boolean mayCorrect(Dossier dossier) {
        Map<OwnerRole, String> now = owners.of(dossier.number());
        Set<String> replaced = absences.replacedBy(me());
        return rows().stream().flatMap(row -> row.correcting().stream()).map(now::get).filter(Objects::nonNull)
                .anyMatch(person -> person.equals(me()) || replaced.contains(person));
    }

    @Override
    public boolean may(Function<Work, Reach> what, Relation relation) {
        return rows().stream().anyMatch(row -> what.apply(row.work()).covers(relation));
    }

    @Override
    public List<String> groupsThatSee(Dossier dossier) {
        return AccessTable.rows().stream().filter(row -> row.at(dossier.awarded()).dossier() == Reach.ALL).map(Row::group).toList();
    }

    @Override
    public Optional<Known> of(Dossier dossier) {
        Set<DossierNumber> worked = timeline.workedOnBy(me(), List.of(dossier.number()));
        return Optional.ofNullable(of(List.of(dossier), worked).get(dossier.number()));
    }

    @Override
    public Map<DossierNumber, Known> of(Dossiers.Found found) {
        return of(found.page(), found.workedOn());
    }

    private Map<DossierNumber, Known> of(List<Dossier> dossiers, Set<DossierNumber> worked) {
        Set<Reach> mine = reaches();
        Set<DossierNumber> withTask = mine.contains(Reach.TASK) || mine.contains(Reach.INVOLVED)
                ? tasks.dossiersOf(me(), groups(), dossiers.stream().map(Dossier::number).toList()) : Set.of();
        Set<String> replaced = mine.contains(Reach.OWN) || mine.contains(Reach.DEPARTMENT) ? absences.replacedBy(me()) : Set.of();
        Set<String> departments = people.departmentsOf(me());
        Function<Dossier, Relation> relation = dossier -> new Relation(isClient(dossier, me(), replaced),
                departments.contains(Names.key(dossier.request().department())), withTask.contains(dossier.number()), worked.contains(dossier.number()));
        return dossiers.stream().filter(dossier -> knows(dossier, relation.apply(dossier), Knowledge::dossier))
                .collect(Collectors.toMap(Dossier::number, dossier -> known(dossier, relation.apply(dossier))));
    }

    /** All that something depends on for the current user: what nothing depends on needs not be asked. */
    private Set<Reach> reaches() {
        return rows().stream().flatMap(row -> Stream.concat(Stream.of(row.adding()), Stream.of(row.before(), row.after()).flatMap(known ->
                Stream.concat(Stream.of(known.dossier()), Arrays.stream(Secret.values()).map(known::of))))).collect(Collectors.toSet());
    }

    private Known known(Dossier dossier, Relation relation) {
        return new Known(Arrays.stream(Secret.values()).filter(secret -> knows(dossier, relation, known -> known.of(secret)))
                .collect(Collectors.toSet()), rows().stream().anyMatch(row -> row.adding().covers(relation)),
                knows(dossier, relation.ofAnotherDepartment(), Knowledge::dossier));
    }

    private boolean knows(Dossier dossier, Relation relation, Function<Knowledge, Reach> what) {
        return rows().stream().anyMatch(row -> what.apply(row.at(dossier.awarded())).covers(relation));
    }

    private List<Row> rows() {
        return AccessTable.rows().stream().filter(row -> user.inGroup(row.group())).toList();
    }

    private List<String> groups() {
        return rows().stream().map(Row::group).toList();
    }

    /** Who stands in for the client today is the client of what runs. */
    private static boolean isClient(Dossier dossier, String person, Set<String> replaced) {
        return person.equals(dossier.requestedBy()) || dossier.phase().isOpen() && replaced.contains(dossier.requestedBy());
    }

    /** The numbers of the dossiers of which the reader is the client only because he stands in. */
    private Stream<DossierNumber> standingIn() {
        return absences.replacedBy(me()).stream().flatMap(client -> owners.heldBy(client).stream())
                .filter(held -> held.role() == OwnerRole.OPDRACHTGEVER).map(Owners.Held::dossier);
    }

    private String me() {
        return user.idOrSystem();
    }
}
