// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.mvoi.inkoop.platform.DossierNumber;
import org.junit.jupiter.api.Test;

/** Where the description of a task leads to. */
class TaskDescriptionsTest {

    private static final DossierNumber NUMBER = new DossierNumber("INK-2026-00001");

    @Test
    void theManualIsOursAtThePartAboutTheTask() {
        assertThat(told("")).contains("\nHandleiding: https://inkoop.example/handleiding/budgethouder#budget-bevestigen");
    }

    @Test
    void theManualIsThatOfTheMunicipalityWhenSheHasOne() {
        assertThat(told("https://www.voorbeeld.nl/uitleg")).contains("\nHandleiding: https://www.voorbeeld.nl/uitleg").doesNotContain("budgethouder#");
    }

    @Test
    void aTaskThatIsNotOursHasNoDescription() {
        assertThat(new TaskDescriptions("https://inkoop.example", "").of("vanEenAnder", NUMBER)).isEmpty();
    }

    @Test
    void aTextAboutWhichTheManualHasNoPartIsNotShownWithALinkToNowhere() {
        TaskDescriptions descriptions = new TaskDescriptions("https://inkoop.example", "");

        assertThatThrownBy(() -> descriptions.of("meer-lezen", NUMBER)).hasMessage("handleiding.properties names no part of the manual about meer-lezen");
    }

    private static String told(String manual) {
        return new TaskDescriptions("https://inkoop.example/", manual).of("budgetBevestigen", NUMBER).orElseThrow();
    }
}
