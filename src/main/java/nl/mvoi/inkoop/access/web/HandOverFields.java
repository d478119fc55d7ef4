// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.access.web;

import java.util.List;
import nl.mvoi.inkoop.platform.FormInput;
import nl.mvoi.inkoop.platform.FormInput.Kind;
import nl.mvoi.inkoop.platform.FormInput.Option;
import nl.mvoi.inkoop.platform.Person;

/** The fields that these pages ask. */
final class HandOverFields {

    static final String REASON = "reden";
    private static final int LONGEST_REASON = 1000;

    private HandOverFields() {
    }

    static FormInput person(String key, String label, String help, List<Person> people) {
        return person(key, label, help, true, people);
    }

    static FormInput person(String key, String label, String help, boolean required, List<Person> people) {
        return new FormInput(key, label, help, Kind.CHOICE, required, null, people.stream().map(one -> new Option(one.id(), one.name())).toList());
    }

    static FormInput reason(String key) {
        return new FormInput(key, "Waarom?", "Dit staat daarna in de tijdlijn van de inkoop en in de mail aan uw collega.", Kind.LONG_TEXT, true,
                LONGEST_REASON, List.of());
    }

    static FormInput day(String key, String label, String help) {
        return new FormInput(key, label, help, Kind.DAY, true, null, List.of());
    }
}
