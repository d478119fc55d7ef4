// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.process;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.Problems;

/** The first and last day of a contract as a form gives them. */
record ContractTerm(LocalDate begin, LocalDate end) {

    private static final String BEGIN = "contractBegin";
    private static final String END = "contractEinde";

    static ContractTerm of(Answers answers) {
        return new ContractTerm(answers.date(BEGIN), answers.date(END));
    }

    /**
     * Says what the form file cannot know; a day that is missing was refused by the form file already.
     *
     * @param latestEnd the last day that fits the term for which the value was estimated, by first day
     */
    void check(LocalDate today, UnaryOperator<LocalDate> latestEnd, Problems problems) {
        problems.at(BEGIN).addIf(begin != null && begin.isBefore(today),
                "De begindatum van het contract ligt in het verleden. Kies vandaag of een latere dag.");
        if (begin == null || end == null) {
            return;
        }
        problems.at(END).addIf(!end.isAfter(begin), "De einddatum van het contract moet na de begindatum liggen.");
        LocalDate latest = latestEnd.apply(begin);
        problems.at(END).addIf(end.isAfter(latest), "De einddatum van het contract ligt te laat. De waarde is geraamd voor de looptijd van de aanvraag."
                + " Kies uiterlijk " + DutchFormat.day(latest) + ".");
    }
}
