// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import java.net.URI;
import nl.mvoi.inkoop.platform.Groups;
import nl.mvoi.inkoop.platform.People;
import nl.mvoi.inkoop.platform.engine.EngineNames;
import org.springframework.stereotype.Component;

/** Where somebody comes who just signed in. */
@Component
class FirstPage {

    static final URI START = URI.create("/");

    private final People people;

    FirstPage(People people) {
        this.people = people;
    }

    /** Where he wanted to go, if that is a path of ours; else his tasks, or the start page when his groups have none. */
    String of(String person, String wanted) {
        return LoginPage.own(wanted, Groups.READING.containsAll(people.groupsOf(person)) ? START.getPath() : EngineNames.TASKLIST_URL);
    }
}
