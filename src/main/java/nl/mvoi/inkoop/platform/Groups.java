// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.util.List;
import java.util.Set;

/** Ids of the groups people work in. Models name them as candidate groups and the API knows them as authorities. */
public final class Groups {

    public static final String OPDRACHTGEVERS = "opdrachtgevers";
    public static final String INKOPERS = "inkopers";
    public static final String MVOI_ADVISEURS = "mvoi-adviseurs";
    public static final String BUDGETHOUDERS = "budgethouders";
    public static final String JURISTEN = "juristen";
    public static final String BEOORDELAARS = "beoordelaars";
    public static final String MANDAATHOUDERS = "mandaathouders";
    /** What exceeds the first mandate. */
    public static final String DIRECTIE = "directie";
    public static final String CONTRACTMANAGERS = "contractmanagers";
    /** Follow progress and change nothing. */
    public static final String MANAGERS = "managers";
    /** Own the rules. */
    public static final String BELEIDSADVISEURS = "beleidsadviseurs";
    public static final String COMMUNICATIE = "communicatie";

    /** Every group people work in, in the order in which they are shown. Administrators are not among them. */
    public static final List<String> ALL = List.of(OPDRACHTGEVERS, INKOPERS, MVOI_ADVISEURS, BUDGETHOUDERS, JURISTEN,
            BEOORDELAARS, MANDAATHOUDERS, DIRECTIE, CONTRACTMANAGERS, MANAGERS, BELEIDSADVISEURS, COMMUNICATIE);

    /** Those whose people have no tasks: they only read. */
    public static final Set<String> READING = Set.of(MANAGERS, BELEIDSADVISEURS, COMMUNICATIE);

    private Groups() {
    }
}
