// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.rules.Failure;
import nl.mvoi.inkoop.rules.MarketRules;
import nl.mvoi.inkoop.rules.MarketRules.NextStep;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.testing.DeployedRules;
import nl.mvoi.inkoop.testing.LabelledCpv;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the tables say of how a purchase is put to the market. */
class MarketRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final MarketRules market = DeployedRules.library(new LabelledCpv()).market();

    @Test
    void aPriorNoticeCountsInAWindowBeforeTheNotice() {
        MarketRules.PriorNotice notice = market.priorNotice(TODAY);

        assertThat(notice.latest(LocalDate.of(2027, 3, 1))).isEqualTo(LocalDate.of(2027, 1, 8));
        assertThat(notice.earliest(LocalDate.of(2028, 2, 29))).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(notice.explanation().source()).isEqualTo("Aw art. 2.71 lid 5");
        assertThat(market.answerDays(TODAY)).isEqualTo(5);
        assertThatThrownBy(() -> market.priorNotice(LocalDate.of(2016, 6, 30))).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @EnumSource(Procedure.class)
    void onlySeveralQuotesAskASmallOrSocialEnterprise(Procedure procedure) {
        assertThat(market.considering(procedure, TODAY).smallOrSocial()).isEqualTo(procedure == Procedure.MEERVOUDIG_ONDERHANDS);
        assertThat(market.considering(procedure, TODAY).smallUpTo()).isEqualTo("SMALL");
    }

    @ParameterizedTest
    @CsvSource({"GEEN_INSCHRIJVING, EUROPEES, ONDERHANDELEN_ZONDER_AANKONDIGING OPNIEUW_ANDERS STOPPEN",
            "GEEN_GELDIGE, EUROPEES, ONDERHANDELEN OPNIEUW_ANDERS STOPPEN", "TE_DUUR, EUROPEES, ONDERHANDELEN OPNIEUW_WEZENLIJK_ANDERS STOPPEN",
            "GEEN_INSCHRIJVING, NATIONAAL_OPENBAAR, OPNIEUW_ANDERS STOPPEN", "TE_DUUR, MEERVOUDIG_ONDERHANDS, OPNIEUW_WEZENLIJK_ANDERS STOPPEN"})
    void whatMayFollowHangsOnCauseAndProcedure(Failure failure, Procedure procedure, String codes) {
        assertThat(market.nextSteps(failure, procedure, TODAY)).extracting(NextStep::code).containsExactly(codes.split(" "));
    }

    @Test
    void aFailureCanAlwaysStopAndAlwaysBeTriedAgain() {
        for (Failure failure : Failure.values()) {
            for (Procedure procedure : Procedure.values()) {
                List<NextStep> steps = market.nextSteps(failure, procedure, TODAY);
                assertThat(steps).extracting(NextStep::again).contains(true, false);
                assertThat(steps).allSatisfy(step -> assertThat(step.condition()).endsWith("."));
            }
        }
        assertThat(Arrays.stream(Failure.values()).map(Failure::label)).doesNotHaveDuplicates();
    }
}
