// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import nl.mvoi.inkoop.platform.Groups;
import nl.mvoi.inkoop.platform.People;
import nl.mvoi.inkoop.platform.engine.EngineNames;
import org.junit.jupiter.api.Test;

/** Where somebody comes who just signed in. */
class FirstPageTest {

    private final People people = mock(People.class);
    private final FirstPage first = new FirstPage(people);

    @Test
    void whoOnlyReadsComesOnTheStartPageAndWhoHasTasksAmongThem() {
        assertThat(first("", Groups.MANAGERS)).isEqualTo("/");
        assertThat(first("", Groups.COMMUNICATIE, Groups.BELEIDSADVISEURS)).isEqualTo("/");
        assertThat(first("", Groups.MANAGERS, Groups.MANDAATHOUDERS)).isEqualTo(EngineNames.TASKLIST_URL);
        assertThat(first("", EngineNames.ADMIN_GROUP)).isEqualTo(EngineNames.TASKLIST_URL);
    }

    @Test
    void whoeverWantedToGoSomewhereOfOursComesThere() {
        assertThat(first("/voortgang?baan=LICHT", Groups.MANAGERS)).isEqualTo("/voortgang?baan=LICHT");
        assertThat(first("//kwaad.example", Groups.MANAGERS)).isEqualTo("/");
        assertThat(first("https://kwaad.example", Groups.INKOPERS)).isEqualTo(EngineNames.TASKLIST_URL);
    }

    private String first(String wanted, String... groups) {
        when(people.groupsOf("iemand")).thenReturn(List.of(groups));
        return first.of("iemand", wanted);
    }
}
