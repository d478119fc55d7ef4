// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import nl.mvoi.inkoop.rules.AwardMethod;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.Variant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrategyTest {

    @ParameterizedTest
    @CsvSource({"60, 30", "40, 40", "40, 0", "0, 0", "20, 30", "60,", ", 30", ","})
    void theTwoWeightsThatABuyerGivesComeBackFromTheCriteria(Integer quality, Integer mvoi) {
        Strategy strategy = strategy(Criterion.of(quality, mvoi));

        assertThat(strategy.qualityWeight()).isEqualTo(quality);
        assertThat(strategy.mvoiWeight()).isEqualTo(mvoi);
    }

    @Test
    void mvoiIsAPartOfQuality() {
        assertThat(Criterion.of(60, 25)).extracting(Criterion::code, Criterion::weight, Criterion::servesMvoi)
                .containsExactly(tuple(Criterion.QUALITY, 35, false),
                        tuple(Criterion.MVOI, 25, true));
    }

    @Test
    void criteriaOfMoreThemesCountTogether() {
        Strategy strategy = strategy(List.of(new Criterion("K1", "Plan", 30, 10, null), new Criterion("K2", "Klimaat", 15, 10, "KLI"),
                new Criterion("K3", "Keten", 10, 10, "KET")));

        assertThat(strategy.qualityWeight()).isEqualTo(55);
        assertThat(strategy.mvoiWeight()).isEqualTo(25);
    }

    @Test
    void criteriaOfTheBuyersOwnCountForMvoiByTheirThemeAlsoWhenAllOrNoneHaveOne() {
        Strategy all = strategy(List.of(new Criterion("K1", "Plan", 30, 10, "KLI")));
        Strategy none = strategy(List.of(new Criterion("K1", "Plan", 30, 10, null)));

        assertThat(List.of(all.qualityWeight(), all.mvoiWeight(), none.qualityWeight(), none.mvoiWeight())).containsExactly(30, 30, 30, 0);
        assertThat(none.awardInWords()).startsWith("Prijs 70%, K1 Plan 30%. De meeste punten winnen.");
    }

    private static Strategy strategy(List<Criterion> criteria) {
        return new Strategy(Procedure.EUROPEES, Variant.OPENBAAR, AwardMethod.BPKV, criteria, "Past", null, false, null, false, "inkoper");
    }
}
