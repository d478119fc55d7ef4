// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.access;

import static nl.mvoi.inkoop.access.Reach.ALL;
import static nl.mvoi.inkoop.access.Reach.INVOLVED;
import static nl.mvoi.inkoop.access.Reach.NONE;
import static nl.mvoi.inkoop.access.Reach.OWN;
import static nl.mvoi.inkoop.access.Reach.TASK;

import java.util.List;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.platform.Groups;
import nl.mvoi.inkoop.platform.engine.EngineNames;

/**
 * The one table of who may know what. It asks least before the award decision is sent; what has come out then is no secret any
 * more, but for what is in the bids themselves. Whoever is in more groups may know what any of them may.
 */
public final class AccessTable {

    private static final List<Row> ROWS = List.of(
            row(Groups.OPDRACHTGEVERS, know(OWN, OWN, NONE, NONE), know(OWN, OWN, OWN, NONE)),
            row(Groups.INKOPERS, know(ALL, ALL, INVOLVED, INVOLVED), know(ALL, ALL, ALL, INVOLVED)),
            row(Groups.MVOI_ADVISEURS, know(ALL, NONE, NONE, NONE), know(ALL, ALL, ALL, NONE)),
            row(Groups.BUDGETHOUDERS, know(ALL, TASK, NONE, NONE), know(ALL, ALL, ALL, NONE)),
            row(Groups.JURISTEN, know(ALL, TASK, NONE, NONE), know(ALL, ALL, ALL, TASK)),
            row(Groups.BEOORDELAARS, know(INVOLVED, NONE, INVOLVED, NONE), know(INVOLVED, INVOLVED, INVOLVED, NONE)),
            row(Groups.MANDAATHOUDERS, know(ALL, TASK, TASK, TASK), know(ALL, ALL, ALL, TASK)),
            row(Groups.DIRECTIE, know(ALL, TASK, TASK, TASK), know(ALL, ALL, ALL, TASK)),
            row(Groups.CONTRACTMANAGERS, know(ALL, NONE, NONE, NONE), know(ALL, ALL, ALL, NONE)),
            row(Groups.MANAGERS, know(ALL, ALL, NONE, NONE), know(ALL, ALL, ALL, NONE)),
            row(Groups.BELEIDSADVISEURS, know(NONE, NONE, NONE, NONE), know(ALL, ALL, NONE, NONE)),
            row(Groups.COMMUNICATIE, know(NONE, NONE, NONE, NONE), know(ALL, ALL, NONE, NONE)),
            row(EngineNames.ADMIN_GROUP, know(ALL, NONE, NONE, NONE), know(ALL, ALL, NONE, NONE)));

    private AccessTable() {
    }

    /** What a group may know before the award is known and after. */
    public record Row(String group, Knowledge before, Knowledge after) {

        /** What counts at one of the two moments. */
        public Knowledge at(boolean awarded) {
            return awarded ? after : before;
        }
    }

    /**
     * What may be known of which dossiers.
     *
     * @param dossier  that it exists, and everything of it that gives nothing away
     * @param estimate see {@link Secret#ESTIMATE}
     * @param bids     see {@link Secret#BIDS}
     * @param offers   see {@link Secret#OFFERS}
     */
    public record Knowledge(Reach dossier, Reach estimate, Reach bids, Reach offers) {

        /** Of which dossiers a secret may be known. */
        public Reach of(Secret secret) {
            return switch (secret) {
                case ESTIMATE -> estimate;
                case BIDS -> bids;
                case OFFERS -> offers;
            };
        }
    }

    /** Every group, in the order in which they are shown. */
    public static List<Row> rows() {
        return ROWS;
    }

    private static Row row(String group, Knowledge before, Knowledge after) {
        return new Row(group, before, after);
    }

    private static Knowledge know(Reach dossier, Reach estimate, Reach bids, Reach offers) {
        return new Knowledge(dossier, estimate, bids, offers);
    }
}
