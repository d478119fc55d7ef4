// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.access.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.access.jdbc.AbsenceRepository;
import nl.mvoi.inkoop.access.jdbc.AbsenceRow;
import nl.mvoi.inkoop.platform.Groups;
import nl.mvoi.inkoop.platform.OncePerTransaction;
import nl.mvoi.inkoop.platform.People;
import org.springframework.stereotype.Component;

/** Who is away at this moment and who stands in. A substitute counts as long as he is in every group of whom he stands in for. */
@Component
class Absences {

    private final AbsenceRepository rows;
    private final People people;
    private final Clock clock;
    private final OncePerTransaction<String, List<AbsenceRow>> read = new OncePerTransaction<>();

    Absences(AbsenceRepository rows, People people, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.clock = clock;
    }

    /** What is not over yet of this person and of whom he stands in for, the earliest first. */
    List<AbsenceRow> of(String person) {
        return read.get(person, someone -> rows.notOver(someone, today()));
    }

    /** Why this person is away today; empty when he is there. */
    Optional<AbsenceRow> today(String person) {
        return of(person).stream().filter(row -> row.person().equals(person) && row.touches(today(), today())).findFirst();
    }

    /** Who does the work of this person today: himself, or the substitute who still may; empty when that is nobody. */
    Optional<String> acting(String person) {
        return today(person).map(away -> Optional.of(away.substitute()).filter(substitute -> lacking(person, substitute).isEmpty()))
                .orElse(Optional.of(person));
    }

    /** For whom this person stands in today. */
    Set<String> replacedBy(String substitute) {
        return of(substitute).stream().filter(row -> row.substitute().equals(substitute) && row.touches(today(), today()))
                .map(AbsenceRow::person).filter(person -> lacking(person, substitute).isEmpty()).collect(Collectors.toSet());
    }

    /** The groups of the one in which the other is not. */
    List<String> lacking(String person, String substitute) {
        return Groups.ALL.stream().filter(group -> people.isMember(person, group) && !people.isMember(substitute, group)).toList();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** To be called by whoever writes. */
    void changed() {
        read.forgetAll();
    }
}
