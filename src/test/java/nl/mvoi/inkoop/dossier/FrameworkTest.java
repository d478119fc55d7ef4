// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.testing.RefusedFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a purchase is a call-off from a framework, and why it is not. */
class FrameworkTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate START = LocalDate.of(2027, 3, 1);
    private static final BigDecimal VALUE = new BigDecimal("7400000");

    @ParameterizedTest
    @CsvSource({
            "RAAM-1, 2026-01-01, 2027-03-01, 7400000,    true,  ''",
            "RAAM-1, 2027-03-01, 2030-12-31, 9000000,    true,  ''",
            ",       2026-01-01, 2030-12-31, 9000000,    true,  'Het nummer van de raamovereenkomst ontbreekt.'",
            "RAAM-1, 2026-01-01, 2026-11-22, 9000000,    true,  'De overeenkomst moet na vandaag nog lopen.'",
            "RAAM-1, 2026-01-01, 2026-11-23, 9000000,    true,  'De overeenkomst moet na vandaag nog lopen.'",
            "RAAM-1, 2026-01-01, 2027-02-28, 9000000,    true,  'Dat is vóór de gewenste start op 1 maart 2027.'",
            "RAAM-1, 2027-03-02, 2030-12-31, 9000000,    true,  'loopt pas vanaf 2 maart 2027. De gewenste start is 1 maart 2027.'",
            "RAAM-1, 2026-01-01, 2030-12-31, 0,          true,  'is nog € 0,00 over. Deze inkoop is geraamd op € 7.400.000,00.'",
            "RAAM-1, 2026-01-01, 2030-12-31, 7399999.99, true,  'is nog € 7.399.999,99 over'",
            "RAAM-1, 2026-01-01, 2030-12-31, 9000000,    false, 'past niet binnen'"})
    void itCoversAPurchaseWhenItIsRegisteredRunsHasEnoughLeftAndDescribesIt(String number, LocalDate begin, LocalDate end, BigDecimal remaining, boolean inScope,
                                                                            String gap) {
        Framework framework = new Framework(number, 1, begin, end, remaining, inScope, null, CallOff.DIRECT);

        assertThat(framework.covers(VALUE, START, TODAY)).isEqualTo(gap.isEmpty());
        assertThat(String.join(" ", framework.gaps(VALUE, START, TODAY))).contains(gap);
    }

    @ParameterizedTest
    @CsvSource({"2030-12-31, 9000000, true, ''", "2030-12-31, , true, 'Het bedrag dat nog over is in raamovereenkomst RAAM-1 ontbreekt.'",
            "2030-12-31, 9000000, , 'past niet binnen'", ", , , 'RAAM-1 staat niet in het register. Leg haar eerst vast'"})
    void oneThatIsNotInTheRegisterCountsOnlyAsFarAsItWasStatedBeforeThereWasOne(LocalDate end, BigDecimal remaining, Boolean inScope, String gap) {
        Framework framework = new Framework("RAAM-1", end, remaining, inScope, null);

        assertThat(framework.covers(VALUE, START, TODAY)).isEqualTo(gap.isEmpty());
        assertThat(String.join(" ", framework.gaps(VALUE, START, TODAY))).contains(gap);
    }

    @Test
    void allThatIsWrongIsToldAtOnceAndAtTheFieldThatNamesIt() {
        Problems problems = new Problems();
        new Framework("RAAM-1", 1, TODAY.minusYears(2), TODAY, BigDecimal.ZERO, false, null, CallOff.DIRECT).check(VALUE, START, TODAY, problems);
        assertThat(problems.found()).hasSize(3);
        assertThat(RefusedFields.of(problems)).containsOnly("raamovereenkomstNummer");
    }

    @Test
    void itIsToldAsFarAsItIsKnown() {
        assertThat(Framework.NONE.inWords()).isNull();
        assertThat(new Framework("RAAM-1", null, null, null, null).inWords()).isEqualTo("nummer RAAM-1");
        assertThat(new Framework("RAAM-1", START, VALUE, true, "Zie artikel 2").inWords())
                .isEqualTo("nummer RAAM-1, tot en met 1 maart 2027, nog € 7.400.000,00 over, de inkoop past erin: Zie artikel 2");
        assertThat(new Framework("RAAM-1", 2, TODAY, START, VALUE, true, null, CallOff.MINICOMPETITIE).inWords())
                .isEqualTo("nummer RAAM-1, perceel 2, tot en met 1 maart 2027, nog € 7.400.000,00 over, afroep door een minicompetitie, de inkoop past erin");
    }
}
