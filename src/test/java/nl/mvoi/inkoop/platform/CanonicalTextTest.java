// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class CanonicalTextTest {

    @Test
    void everyFieldStandsOnItsOwnLineWithItsName() {
        assertThat(new CanonicalText("eis", 2).add("a", "x").add("b", new BigDecimal("10.500")).add("c", null).add("d", ""))
                .hasToString("eis 2\na=x\nb=10.5\nc\nd=");
    }

    @Test
    void noTextCanPassForAnother() {
        assertThat(new CanonicalText("eis", 1).add("a", "x\nb=y")).hasToString("eis 1\na=x\\nb=y");
        assertThat(new CanonicalText("eis", 1).add("a", "x\\nb=y")).hasToString("eis 1\na=x\\\\nb=y");
    }
}
