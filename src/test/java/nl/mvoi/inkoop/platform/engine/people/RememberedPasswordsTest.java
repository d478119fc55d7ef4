// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RememberedPasswordsTest {

    private final MovableClock clock = new MovableClock();
    private final RememberedPasswords remembered = new RememberedPasswords(clock);

    @Test
    void aRightPasswordIsRememberedForTenSecondsAtMost() {
        remembered.remember("inkoper", "geheim");
        clock.passes(Duration.ofMillis(9999));
        assertThat(remembered.wasRight("inkoper", "geheim")).isTrue();

        clock.passes(Duration.ofMillis(1));
        assertThat(remembered.wasRight("inkoper", "geheim")).isFalse();
    }

    @Test
    void anotherPasswordOrAnotherAccountIsNotRemembered() {
        remembered.remember("inkoper", "geheim");

        assertThat(remembered.wasRight("inkoper", "Geheim")).isFalse();
        assertThat(remembered.wasRight("jurist", "geheim")).isFalse();
        assertThat(remembered.wasRight("inkope", "rgeheim")).isFalse();
    }
}
