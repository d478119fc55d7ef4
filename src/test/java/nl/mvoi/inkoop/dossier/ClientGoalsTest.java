// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import nl.mvoi.inkoop.dossier.Assignment.Choice;
import nl.mvoi.inkoop.dossier.Assignment.Goal;
import nl.mvoi.inkoop.rules.Theme;
import org.junit.jupiter.api.Test;

/** The client's goals as others read them. */
class ClientGoalsTest {

    @Test
    void goalsStandUnderOneHeadingInTheOrderOfTheThemes() {
        assertThat(ClientGoals.section(of(Map.of(Theme.KET, new Goal("Eerlijk loon", "klachten"), Theme.KLI, new Goal("Minder *uitstoot*", null)),
                "Ook leuk"))).isEqualTo("""


                ## Wat de opdrachtgever wil bereiken

                - **Klimaat:** Minder \\*uitstoot\\*
                - **Ketenverantwoordelijkheid:** Eerlijk loon (gemeten in: klachten)
                - **Verder:** Ook leuk""");
    }

    @Test
    void withoutGoalsThereIsNoHeading() {
        assertThat(ClientGoals.section(Optional.empty())).isEmpty();
        assertThat(ClientGoals.section(of(Map.of(), " "))).isEmpty();
        assertThat(ClientGoals.of(of(Map.of(), null), Theme.KLI)).isEmpty();
    }

    private static Optional<Assignment> of(Map<Theme, Goal> goals, String others) {
        return Optional.of(new Assignment(Choice.KOPEN, "Gewogen.", goals, others, "opdrachtgever"));
    }
}
