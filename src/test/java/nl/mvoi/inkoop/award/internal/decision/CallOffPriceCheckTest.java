// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.mvoi.inkoop.gate.Gate;
import org.junit.jupiter.api.Test;

/** Whether a framework agreement still carries what is called off of it, before the award and before the signature. */
class CallOffPriceCheckTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2027, 1, 31);

    private final CallOffPriceCheck award = new CallOffPriceCheck.AtAward(null, null, null, null);
    private final CallOffPriceCheck signature = new CallOffPriceCheck.AtSignature(null, null, null, null, null);

    @Test
    void bothGatesLook() {
        assertThat(List.of(award.gate(), signature.gate())).containsExactly(Gate.G5, Gate.G6);
    }

    @Test
    void theLastDayAndTheLastCentCountAndOneMoreDoesNot() {
        assertThat(judged(LAST_DAY, "100.00")).isEmpty();
        assertThat(judged(LAST_DAY, "100.01")).singleElement().asString().contains("De prijs is € 100,01", "is nog € 100,00 over");
        assertThat(judged(LAST_DAY.plusDays(1), "100.00")).singleElement().asString().contains("liep tot en met 31 januari 2027");
        assertThat(judged(LAST_DAY.plusDays(1), "100.01")).as("all at once").hasSize(2);
    }

    @Test
    void whatIsNoCallOffIsNotLookedAt() {
        assertThat(signature.judge(new CallOffPriceFacts(null, null, null, null, null))).isEmpty();
    }

    private List<String> judged(LocalDate today, String price) {
        return signature.judge(new CallOffPriceFacts("RAAM-2026-00001", LAST_DAY, today, new BigDecimal("100.00"), new BigDecimal(price)));
    }
}
