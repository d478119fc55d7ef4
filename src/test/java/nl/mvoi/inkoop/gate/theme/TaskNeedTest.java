// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.theme;

import static org.assertj.core.api.Assertions.assertThat;

import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Relevance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskNeedTest {

    @ParameterizedTest
    @CsvSource({
            "LICHT, true, VERPLICHT, false", "LICHT, true, RELEVANT, false", "LICHT, true, NIET_RELEVANT, false",
            "LICHT, false, VERPLICHT, true", "LICHT, false, RELEVANT, true", "LICHT, false, NIET_RELEVANT, false",
            "NORMAAL, false, VERPLICHT, true", "NORMAAL, false, RELEVANT, false", "NORMAAL, false, NIET_RELEVANT, false",
            "NORMAAL, true, VERPLICHT, true",
            "VOLLEDIG, false, VERPLICHT, true", "VOLLEDIG, false, RELEVANT, true", "VOLLEDIG, false, NIET_RELEVANT, false"})
    void effortStaysInProportion(Lane lane, boolean accepted, Relevance relevance, boolean task) {
        assertThat(new TaskNeed(lane, accepted, relevance).asksTask()).isEqualTo(task);
    }
}
