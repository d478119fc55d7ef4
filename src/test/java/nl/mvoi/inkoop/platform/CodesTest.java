// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import org.junit.jupiter.api.Test;

class CodesTest {

    @Test
    void aCodeIsTheNameOfItsConstant() {
        assertThat(Codes.of(DayOfWeek.MONDAY)).isEqualTo("MONDAY");
        assertThat(Codes.read(DayOfWeek.class, "MONDAY")).isEqualTo(DayOfWeek.MONDAY);
    }

    @Test
    void nothingAndWhatIsNotKnownAreNoConstant() {
        assertThat(Codes.of(null)).isNull();
        assertThat(Codes.read(DayOfWeek.class, null)).isNull();
        assertThat(Codes.read(DayOfWeek.class, "monday")).isNull();
    }
}
