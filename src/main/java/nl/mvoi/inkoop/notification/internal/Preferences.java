// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.notification.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.notification.MailChoice;
import nl.mvoi.inkoop.notification.jdbc.PreferenceRepository;
import nl.mvoi.inkoop.notification.jdbc.PreferenceRow;
import nl.mvoi.inkoop.platform.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How often people want mail about tasks; at once, unless they said otherwise. */
@Service
public class Preferences {

    private final PreferenceRepository rows;

    Preferences(PreferenceRepository rows) {
        this.rows = rows;
    }

    public MailChoice of(String person) {
        return rows.of(List.of(person)).stream().map(PreferenceRow::choice).findFirst().orElse(MailChoice.DIRECT);
    }

    /** Those of these people who chose so. */
    List<Person> among(Collection<Person> people, Collection<MailChoice> choices) {
        Map<String, MailChoice> chosen = people.isEmpty() ? Map.of() : rows.of(people.stream().map(Person::id).toList()).stream()
                .collect(Collectors.toMap(PreferenceRow::person, PreferenceRow::choice));
        return people.stream().filter(person -> choices.contains(chosen.getOrDefault(person.id(), MailChoice.DIRECT))).toList();
    }

    /** User ids of those who chose so. */
    List<String> with(MailChoice choice) {
        return rows.withChoice(choice.name());
    }

    /** Whether this person wants a mail each week with how all purchases stand; not unless he said so. */
    public boolean isWeekly(String person) {
        return rows.of(List.of(person)).stream().anyMatch(PreferenceRow::weekly);
    }

    /** User ids of those who do. */
    List<String> weekly() {
        return rows.weekly();
    }

    @Transactional
    public void choose(String person, MailChoice choice, boolean weekly) {
        if (rows.change(person, choice.name(), weekly) == 0) {
            rows.add(person, choice.name(), weekly);
        }
    }
}
