// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.YearlyCount;
import org.springframework.stereotype.Component;

/** Hands out dossier numbers, counted per year. */
@Component
public class DossierNumbers {

    private final YearlyCount count;

    public DossierNumbers(YearlyCount count) {
        this.count = count;
    }

    /** The next number of a year, {@code INK-<year>-<5 digits>}. */
    public DossierNumber next(int year) {
        return DossierNumber.of(year, count.next("dossier", year));
    }
}
