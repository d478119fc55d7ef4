// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.LocalDate;
import java.util.List;
import nl.mvoi.inkoop.dossier.StrategyDemands.Said;
import nl.mvoi.inkoop.platform.Problem;
import nl.mvoi.inkoop.rules.AwardMethod;
import nl.mvoi.inkoop.rules.CpvCodes;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.testing.DeployedRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a strategy must say by itself, by the rules as they are. */
class StrategyDemandsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Said SOUND = new Said(40, 15, true, true, false, false, true);

    private final RuleLibrary rules = DeployedRules.library(mock(CpvCodes.class));

    @Test
    void aSoundStrategyIsNotRefused() {
        assertThat(unmet(Procedure.EUROPEES, AwardMethod.BPKV, SOUND)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"14, 14% | ten minste 15%", "41, hoger dan het gewicht van kwaliteit (40%)"})
    void theWeightOfMvoiIsRefusedAtItsOwnField(int mvoi, String sentence) {
        List<Problem> found = unmet(Procedure.EUROPEES, AwardMethod.BPKV, new Said(40, mvoi, true, true, false, false, true));

        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.field()).isEqualTo("gewichtMvoi");
            assertThat(one.sentence()).contains(sentence.split(" \\| "));
        });
    }

    @Test
    void withoutPointsTheMinimumDoesNotCountAndThereIsNothingToWeigh() {
        assertThat(unmet(Procedure.EUROPEES, AwardMethod.LAAGSTE_PRIJS, new Said(0, 0, false, true, true, false, true))).isEmpty();
        assertThat(unmet(Procedure.EUROPEES, AwardMethod.LAAGSTE_PRIJS, new Said(null, null, false, true, true, false, true))).isEmpty();
    }

    @Test
    void everythingThatIsMissingIsToldAtOnceWithItsField() {
        assertThat(unmet(Procedure.EUROPEES, null, new Said(40, null, true, false, false, false, false))).extracting(Problem::field)
                .containsExactly("motivering", "motiveringGunning", "gewichtMvoi", "percelenMotivering");
        assertThat(unmet(Procedure.EUROPEES, AwardMethod.BPKV, new Said(null, 15, true, true, false, true, false))).extracting(Problem::field)
                .containsExactly("gewichtKwaliteit");
    }

    @ParameterizedTest
    @CsvSource({"ENKELVOUDIG_ONDERHANDS, 0", "MEERVOUDIG_ONDERHANDS, 2", "EUROPEES, 3"})
    void whatIsAskedStaysInProportion(Procedure procedure, int asked) {
        assertThat(unmet(procedure, null, new Said(null, null, true, true, false, false, false))).hasSize(asked);
    }

    @Test
    void theLaneFollowsTheProcedure() {
        assertThat(StrategyDemands.of(rules, Procedure.MEERVOUDIG_ONDERHANDS, false, AwardMethod.BPKV, 3, TODAY, TODAY))
                .isEqualTo(new StrategyDemands(Lane.NORMAAL, 25, false));
    }

    private List<Problem> unmet(Procedure procedure, AwardMethod method, Said said) {
        return StrategyDemands.of(rules, procedure, false, method, 2, TODAY, TODAY).unmetBy(said);
    }
}
