// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import nl.mvoi.inkoop.gate.AdoptedRequirements.AdoptedRequirement;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.rules.Use;
import org.junit.jupiter.api.Test;

/** What is published stays signable: the text of a version never changes, and every part of a requirement is in the newest. */
class RequirementsFingerprintTest {

    private static final AdoptedRequirement ONE = requirement("Regel één\nregel twee", "50.500000");

    /** When this fails, a part was added, left out or renamed: give the text a new version, and keep how the last one was written. */
    @Test
    void everyPartOfARequirementIsInTheTextOfTheNewestVersionByItsOwnName() {
        List<String> parts = Arrays.stream(AdoptedRequirement.class.getRecordComponents()).map(RecordComponent::getName).toList();

        assertThat(RequirementsFingerprint.text(List.of(ONE)).lines().skip(1).map(line -> line.replaceFirst("=.*", "")))
                .containsExactlyElementsOf(parts);
    }

    @Test
    void theTextOfAVersionNeverChanges() {
        assertThat(RequirementsFingerprint.text(List.of(ONE))).isEqualTo("""
                eis 2
                code=WEG-KLI-1
                theme=KLI
                text=Regel één\\nregel twee
                uses=EIS,CB
                level=2
                unit=procent
                operator=>=
                norm=50.5
                evidence=Verklaring
                kpi=Uitstoot
                frequency=KWARTAAL
                source""");
        assertThat(RequirementsFingerprint.of(List.of(ONE)))
                .isEqualTo("2:6dde796a0a344be414de1d7ebee26710a55c3952c72524489605307eb571bcaa");
    }

    /** Published before the text had a version: the hash of what the record wrote about itself then. */
    @Test
    void whatWasPublishedWithTheFirstVersionIsStillRecognised() {
        AdoptedRequirement asThen = requirement("Minder uitstoot", "50");
        String then = "4d31ae87a62928e933e3334f9d2261e90f15e1c726a302d5dec74e1122a9e4a6";

        assertThat(RequirementsFingerprint.matches(List.of(asThen), then)).isTrue();
        assertThat(RequirementsFingerprint.matches(List.of(requirement("Minder uitstoot", "49")), then)).isFalse();
    }

    /** The hash is written out: it stays recognised whatever version is written now. */
    @Test
    void whatWasPublishedWithTheSecondVersionIsStillRecognised() {
        String then = "2:6dde796a0a344be414de1d7ebee26710a55c3952c72524489605307eb571bcaa";

        assertThat(RequirementsFingerprint.matches(List.of(ONE), then)).isTrue();
        assertThat(RequirementsFingerprint.matches(List.of(requirement("Regel één", "50.5")), then)).isFalse();
    }

    @Test
    void aVersionThatIsNotKnownIsNotTakenForARequirementThatChanged() {
        List<AdoptedRequirement> requirements = List.of(ONE);

        assertThatThrownBy(() -> RequirementsFingerprint.matches(requirements, "9:6dde796a")).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("version 9");
    }

    @Test
    void whatChangedIsFoundAndWhatOnlyLooksDifferentIsNot() {
        String published = RequirementsFingerprint.of(List.of(ONE));

        assertThat(RequirementsFingerprint.matches(List.of(requirement("Regel één\nregel twee", "50.5")), published)).isTrue();
        assertThat(RequirementsFingerprint.matches(List.of(requirement("Regel één\nregel drie", "50.5")), published)).isFalse();
        assertThat(RequirementsFingerprint.matches(List.of(), published)).isFalse();
        assertThat(RequirementsFingerprint.matches(List.of(ONE, ONE), published)).isFalse();
    }

    private static AdoptedRequirement requirement(String text, String norm) {
        return new AdoptedRequirement("WEG-KLI-1", Theme.KLI, text, List.of(Use.EIS, Use.CB), 2, "procent", ">=", new BigDecimal(norm),
                "Verklaring", "Uitstoot", "KWARTAAL", null);
    }
}
