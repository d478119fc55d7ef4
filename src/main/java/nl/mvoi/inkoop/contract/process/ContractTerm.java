// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.process;

import java.time.LocalDate;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.Problems;

/** The first and last day of a contract as a form gives them. */
record ContractTerm(LocalDate begin, LocalDate end) {

    // Longer is a mistyped year.
    private static final int MOST_YEARS = 100;

    static ContractTerm of(Answers answers) {
        return new ContractTerm(answers.date("contractBegin"), answers.date("contractEinde"));
    }

    /** Says what the form file cannot know; a day that is missing was refused by the form file already. */
    void check(LocalDate today, Problems problems) {
        problems.addIf(begin != null && begin.isBefore(today),
                "De begindatum van het contract ligt in het verleden. Kies vandaag of een latere dag.");
        if (begin == null || end == null) {
            return;
        }
        problems.addIf(!end.isAfter(begin), "De einddatum van het contract moet na de begindatum liggen.");
        problems.addIf(end.isAfter(begin.plusYears(MOST_YEARS)), "De einddatum van het contract ligt te ver weg. Controleer het jaar.");
    }
}
