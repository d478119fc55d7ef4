// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

import static nl.mvoi.inkoop.rules.TermStep.AANMELDING;
import static nl.mvoi.inkoop.rules.TermStep.GEGUNDE_OPDRACHT_BEKENDMAKEN;
import static nl.mvoi.inkoop.rules.TermStep.INSCHRIJVING;
import static nl.mvoi.inkoop.rules.TermStep.NOTA_VAN_INLICHTINGEN;
import static nl.mvoi.inkoop.rules.TermStep.OPSCHORTENDE_TERMIJN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import nl.mvoi.inkoop.rules.DayLine.Bar;
import nl.mvoi.inkoop.rules.Exploration.Term;
import org.junit.jupiter.api.Test;

class DayLineTest {

    @Test
    void eachTermBeginsWhereTheOneItCountsFromEnds() {
        DayLine line = line(term(INSCHRIJVING, 40), term(NOTA_VAN_INLICHTINGEN, 10), term(OPSCHORTENDE_TERMIJN, 20),
                term(GEGUNDE_OPDRACHT_BEKENDMAKEN, 30));

        assertThat(line.bars()).extracting(Bar::from).containsExactly(0, 30, 40, 60);
        assertThat(line.days()).isEqualTo(90);
        assertThat(line.untilSigning()).as("what is announced afterwards does not count").isEqualTo(60);
    }

    @Test
    void whoFirstAsksToTakePartGetsThatTermToo() {
        DayLine line = line(term(INSCHRIJVING, 30), term(AANMELDING, 30), term(OPSCHORTENDE_TERMIJN, 20));

        assertThat(line.bars()).extracting(Bar::name).containsExactly("AANMELDING", "INSCHRIJVING", "OPSCHORTENDE_TERMIJN");
        assertThat(line.bars()).extracting(Bar::to).containsExactly(30, 60, 80);
    }

    @Test
    void aProcedureWithoutTermsHasNoDays() {
        assertThat(line().bars()).isEmpty();
        assertThat(line().untilSigning()).isZero();
    }

    private static DayLine line(Term... terms) {
        return DayLine.of(Arrays.asList(terms), TermStep::name);
    }

    private static Term term(TermStep step, int days) {
        return new Term(step, days, "bron", new Explanation("termijnen", 1, List.of(), "", "bron"));
    }
}
