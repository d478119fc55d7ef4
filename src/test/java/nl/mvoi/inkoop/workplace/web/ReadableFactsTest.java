// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Facts in the words of people. */
class ReadableFactsTest {

    @Test
    void namesNumbersDaysAndAnswersAreDutch() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("geraamdeWaarde", new BigDecimal("6200000.50"));
        facts.put("gewensteStart", "2027-09-01");
        facts.put("raamovereenkomst", false);
        facts.put("baan", "VOLLEDIG");
        facts.put("codes", List.of("WEG-KLI-1", "WEG-KLI-2"));

        assertThat(ReadableFacts.of(facts)).extracting(fact -> fact.label() + ": " + fact.text()).containsExactly("Geraamde waarde: 6.200.000,5",
                "Gewenste start: 1 september 2027", "Raamovereenkomst: nee", "Baan: VOLLEDIG", "Codes: WEG-KLI-1, WEG-KLI-2");
    }

    @Test
    void whatStandsTogetherStandsUnderEachOther() {
        List<ReadableFacts> facts = ReadableFacts.of(Map.of("eisen", List.of(Map.of("WEG-KLI-1", Map.of("norm", 85)))));

        assertThat(facts.get(0).label()).isEqualTo("Eisen");
        assertThat(facts.get(0).parts().get(0).parts().get(0))
                .isEqualTo(new ReadableFacts("WEG-KLI-1", "", List.of(new ReadableFacts("Norm", "85", List.of()))));
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("perceel", null);
        facts.put("bevindingen", List.of());
        facts.put("reden", "");

        assertThat(ReadableFacts.of(facts)).isEmpty();
    }
}
