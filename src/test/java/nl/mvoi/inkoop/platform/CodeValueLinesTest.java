// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeValueLinesTest {

    private static final Set<String> KNOWN = Set.of("WEG-CIR-1", "WEG-KLI-1");

    private final Problems problems = new Problems();

    @Test
    void valuesAreReadAsPeopleWriteThemAndInAnyCase() {
        assertThat(read("WEG-CIR-1 = 70,5\nweg–kli\u20111=82").values())
                .isEqualTo(Map.of("WEG-CIR-1", new BigDecimal("70.5"), "WEG-KLI-1", new BigDecimal("82")));
        assertThat(read("WEG-CIR-1 = 1.500\nWEG-KLI-1 = -0,5").values())
                .isEqualTo(Map.of("WEG-CIR-1", new BigDecimal("1500"), "WEG-KLI-1", new BigDecimal("-0.5")));
        assertThat(problems.found()).isEmpty();
    }

    @Test
    void aValueWithTwoMeaningsIsRefusedWithItsLine() {
        read("WEG-CIR-1 = 70.5");

        assertThat(problems.found()).hasSize(1).first().asString().startsWith("De waarde op de regel \"WEG-CIR-1 = 70.5\" is niet duidelijk")
                .contains("70,50").contains("705");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WEG-CIR-1 : 70", "WEG-CIR-1 = veel", "ONBEKEND = 3", "WEG-CIR-1 = 70\nWEG-CIR-1 = 80", "meer = beter"})
    void whatLooksLikeAValueIsNeverTakenForARemark(String text) {
        read(text);

        assertThat(problems.found()).hasSize(1);
    }

    @Test
    void aLineWithoutCodeOrValueIsARemarkWhereThereIsPlaceForOne() {
        assertThat(read("De leverancier levert snel.").remarks()).containsExactly("De leverancier levert snel.");
        assertThat(problems.found()).isEmpty();

        read("De leverancier levert snel.").withoutRemarks(problems);
        assertThat(problems.found()).hasSize(1);
    }

    private CodeValueLines read(String text) {
        return CodeValueLines.read(text, KNOWN, problems);
    }
}
