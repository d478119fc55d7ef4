// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

import java.util.List;

/** The steps that have a minimum term, in order of time. How long each takes is in the table of terms. */
public enum TermStep {

    AANMELDING,
    INSCHRIJVING,
    /** Counts back from the day on which bids close. */
    NOTA_VAN_INLICHTINGEN(INSCHRIJVING),
    OPSCHORTENDE_TERMIJN(INSCHRIJVING),
    GEGUNDE_OPDRACHT_BEKENDMAKEN(INSCHRIJVING, OPSCHORTENDE_TERMIJN);

    /** The steps from sending to the day on which bids close: who must first ask to take part gets that term too. */
    public static final List<TermStep> UNTIL_CLOSING = List.of(AANMELDING, INSCHRIJVING);

    private final List<TermStep> countsFrom;

    TermStep(TermStep... countsFrom) {
        this.countsFrom = List.of(countsFrom);
    }

    /** The steps without which the day of this one cannot be counted. */
    public List<TermStep> countsFrom() {
        return countsFrom;
    }

    /** Whether its day is counted back from the step before it. */
    public boolean countsBack() {
        return this == NOTA_VAN_INLICHTINGEN;
    }
}
