// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.manual.internal;

import java.util.List;
import java.util.Locale;
import nl.mvoi.inkoop.platform.Groups;
import nl.mvoi.inkoop.platform.engine.EngineNames;

/** A manual for each role, in the order in which they are shown. */
public enum Manual {

    OPDRACHTGEVER(Groups.OPDRACHTGEVERS),
    INKOPER(Groups.INKOPERS),
    MVOI_ADVISEUR(Groups.MVOI_ADVISEURS),
    BUDGETHOUDER(Groups.BUDGETHOUDERS),
    JURIST(Groups.JURISTEN),
    BEOORDELAAR(Groups.BEOORDELAARS),
    MANDAATHOUDER(Groups.MANDAATHOUDERS, Groups.DIRECTIE),
    CONTRACTMANAGER(Groups.CONTRACTMANAGERS),
    MANAGER(Groups.MANAGERS),
    BELEIDSADVISEUR(Groups.BELEIDSADVISEURS),
    COMMUNICATIE(Groups.COMMUNICATIE),
    BEHEERDER(EngineNames.ADMIN_GROUP);

    private final List<String> groups;

    Manual(String... groups) {
        this.groups = List.of(groups);
    }

    /** Whether it is for somebody who is in these groups. */
    public boolean isFor(List<String> hisGroups) {
        return groups.stream().anyMatch(hisGroups::contains);
    }

    /** Where it is written, from the folder with documents on. */
    String file() {
        return "handleiding/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".md";
    }
}
