// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.OpenTask;
import nl.mvoi.inkoop.platform.OpenTasks.Waiting;
import nl.mvoi.inkoop.platform.People;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.workplace.internal.Waits;
import org.springframework.stereotype.Component;

/** How pages call people, tasks, lanes and procedures. */
@Component
class Wording {

    private final People people;
    private final RuleLibrary rules;
    private final Clock clock;

    Wording(People people, RuleLibrary rules, Clock clock) {
        this.people = people;
        this.rules = rules;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Who must do a task: a person by name, or the groups of which one may pick it up. */
    String who(OpenTask task, Map<String, String> names) {
        return task.assignee() == null ? groups(task.groups()) : names.getOrDefault(task.assignee(), task.assignee());
    }

    String groups(Collection<String> groups) {
        return groups.stream().map(people::nameOfGroup).sorted().collect(Collectors.joining(" of "));
    }

    /** For whom or what is waited: a group, one person, or the market. */
    String waitsFor(String code) {
        return code == null || code.equals(Waits.ONE_PERSON) ? "Opdrachtgever" : code.equals(Waits.BIDS) ? "Inschrijvingen"
                : code.equals(Waits.STANDSTILL) ? "Einde opschortende termijn" : groups(List.of(code));
    }

    /** A task with who must do it and until when, in one line. */
    String inOneLine(Waiting waiting, Map<String, String> names) {
        OpenTask task = waiting.task();
        String due = task.due() == null ? "" : ", uiterlijk " + DutchFormat.day(task.due()) + (waiting.isLateOn(today()) ? " (te laat)" : "");
        return task.name() + " – " + who(task, names) + due;
    }

    /** Who did something; what happened by itself was done by the program. */
    static String actor(String id, Map<String, String> names) {
        return id == null ? "" : CurrentUser.SYSTEM.equals(id) ? "het programma" : names.getOrDefault(id, id);
    }

    /** The names of all procedures today, in their order; one without a name keeps its code. */
    Map<Procedure, String> procedures() {
        return Arrays.stream(Procedure.values()).collect(Collectors.toMap(code -> code, this::procedure, (one, other) -> one,
                () -> new EnumMap<>(Procedure.class)));
    }

    private String procedure(Procedure code) {
        try {
            return rules.procedureAdvice(code, today()).name();
        } catch (Refusal noRule) {
            return code.name();
        }
    }

    /** A code as a word; empty for none. */
    static String word(String code) {
        return code == null ? "" : code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The same with a capital. */
    static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    static String lane(Lane lane) {
        return switch (Objects.requireNonNull(lane)) {
            case LICHT -> "licht (één offerte)";
            case NORMAAL -> "normaal (meer offertes)";
            case VOLLEDIG -> "volledig (gepubliceerd)";
        };
    }
}
