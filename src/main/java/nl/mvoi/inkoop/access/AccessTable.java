// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.access;

import static nl.mvoi.inkoop.access.Reach.ALL;
import static nl.mvoi.inkoop.access.Reach.DEPARTMENT;
import static nl.mvoi.inkoop.access.Reach.INVOLVED;
import static nl.mvoi.inkoop.access.Reach.NONE;
import static nl.mvoi.inkoop.access.Reach.OWN;
import static nl.mvoi.inkoop.access.Reach.TASK;

import java.util.List;
import nl.mvoi.inkoop.dossier.OwnerRole;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.platform.Groups;
import nl.mvoi.inkoop.platform.engine.EngineNames;

/**
 * The one table of who may know and do what. It asks least before the award decision is sent; what has come out then is no secret any
 * more, but for what is in the bids themselves. Whoever is in more groups may know what any of them may.
 */
public final class AccessTable {

    private static final List<OwnerRole> NOBODY = List.of();
    private static final Work NO_WORK = work(NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE);
    private static final List<Row> ROWS = List.of(
            row(Groups.OPDRACHTGEVERS, OWN, List.of(OwnerRole.OPDRACHTGEVER),
                    work(OWN, NONE, NONE, NONE, NONE, NONE, NONE, NONE), know(DEPARTMENT, OWN, NONE, NONE, NONE), know(DEPARTMENT, OWN, OWN, NONE, NONE)),
            row(Groups.INKOPERS, ALL, List.of(OwnerRole.INKOPER, OwnerRole.TWEEDE_INKOPER),
                    work(NONE, ALL, ALL, NONE, NONE, TASK, NONE, ALL), know(ALL, ALL, INVOLVED, INVOLVED, INVOLVED), know(ALL, ALL, ALL, INVOLVED, INVOLVED)),
            row(Groups.MVOI_ADVISEURS, TASK, NOBODY, NO_WORK, know(ALL, NONE, NONE, NONE, NONE), know(ALL, ALL, ALL, NONE, NONE)),
            row(Groups.BUDGETHOUDERS, TASK, NOBODY, NO_WORK, know(ALL, TASK, NONE, NONE, NONE), know(ALL, ALL, ALL, NONE, NONE)),
            row(Groups.JURISTEN, TASK, NOBODY, NO_WORK, know(ALL, TASK, NONE, NONE, NONE), know(ALL, ALL, ALL, TASK, TASK)),
            row(Groups.BEOORDELAARS, TASK, NOBODY, NO_WORK, know(INVOLVED, NONE, INVOLVED, NONE, INVOLVED), know(INVOLVED, INVOLVED, INVOLVED, NONE, INVOLVED)),
            row(Groups.MANDAATHOUDERS, TASK, NOBODY, NO_WORK, know(ALL, TASK, TASK, TASK, TASK), know(ALL, ALL, ALL, TASK, TASK)),
            row(Groups.DIRECTIE, TASK, NOBODY, NO_WORK, know(ALL, TASK, TASK, TASK, TASK), know(ALL, ALL, ALL, TASK, TASK)),
            row(Groups.CONTRACTMANAGERS, ALL, NOBODY,
                    work(NONE, NONE, NONE, ALL, NONE, NONE, NONE, ALL), know(ALL, NONE, NONE, NONE, NONE), know(ALL, ALL, ALL, NONE, NONE)),
            row(Groups.MANAGERS, NONE, NOBODY, NO_WORK, know(ALL, ALL, NONE, NONE, NONE), know(ALL, ALL, ALL, NONE, NONE)),
            row(Groups.BELEIDSADVISEURS, NONE, NOBODY,
                    work(NONE, NONE, NONE, NONE, NONE, NONE, ALL, NONE), know(NONE, NONE, NONE, NONE, NONE), know(ALL, ALL, NONE, NONE, NONE)),
            row(Groups.COMMUNICATIE, NONE, NOBODY, NO_WORK, know(NONE, NONE, NONE, NONE, NONE), know(ALL, ALL, NONE, NONE, NONE)),
            row(EngineNames.ADMIN_GROUP, NONE, NOBODY,
                    work(ALL, ALL, ALL, ALL, ALL, NONE, NONE, NONE), know(ALL, NONE, NONE, NONE, NONE), know(ALL, ALL, NONE, NONE, NONE)));

    private AccessTable() {
    }

    /**
     * What a group may do and know.
     *
     * @param adding to which of the dossiers that exist for it the group may add documents
     * @param correcting in which role somebody of the group, or who stands in for him, corrects what is bought, as long as that can be done
     * @param work   which work it moves or settles
     * @param before what it may know before the award is known
     */
    public record Row(String group, Reach adding, List<OwnerRole> correcting, Work work, Knowledge before, Knowledge after) {

        /** What counts at one of the two moments. */
        public Knowledge at(boolean awarded) {
            return awarded ? after : before;
        }
    }

    /**
     * Whose roles may be given away, and what else moves or settles work. What is one's own is the role that one has oneself.
     *
     * @param client          the role of client in a dossier
     * @param buyer           that of the buyer who leads it
     * @param secondBuyer     that of the second buyer
     * @param contractManager that of the contract manager
     * @param leaver          everything of somebody who leaves, in one act
     * @param sendingBack     a purchase to its client with a question, out of a task that waits
     * @param reports         reading and answering what people say is wrong with a rule
     * @param frameworks      recording framework agreements
     */
    public record Work(Reach client, Reach buyer, Reach secondBuyer, Reach contractManager, Reach leaver, Reach sendingBack, Reach reports,
                       Reach frameworks) {

        /** Whose role of this kind may be given to another. */
        public Reach giving(OwnerRole role) {
            return switch (role) {
                case OPDRACHTGEVER -> client;
                case INKOPER -> buyer;
                case TWEEDE_INKOPER -> secondBuyer;
                case CONTRACTMANAGER -> contractManager;
            };
        }
    }

    /**
     * What may be known of which dossiers.
     *
     * @param dossier  that it exists, and everything of it that gives nothing away
     * @param estimate see {@link Secret#ESTIMATE}
     * @param bids     see {@link Secret#BIDS}
     * @param offers   see {@link Secret#OFFERS}
     * @param plans    see {@link Secret#PLANS}
     */
    public record Knowledge(Reach dossier, Reach estimate, Reach bids, Reach offers, Reach plans) {

        /** Of which dossiers a secret may be known. */
        public Reach of(Secret secret) {
            return switch (secret) {
                case ESTIMATE -> estimate;
                case BIDS -> bids;
                case OFFERS -> offers;
                case PLANS -> plans;
            };
        }
    }

    /** Every group, in the order in which they are shown. */
    public static List<Row> rows() {
        return ROWS;
    }

    private static Row row(String group, Reach adding, List<OwnerRole> correcting, Work work, Knowledge before, Knowledge after) {
        return new Row(group, adding, correcting, work, before, after);
    }

    private static Work work(Reach client, Reach buyer, Reach secondBuyer, Reach contractManager, Reach leaver, Reach sendingBack, Reach reports,
                             Reach frameworks) {
        return new Work(client, buyer, secondBuyer, contractManager, leaver, sendingBack, reports, frameworks);
    }

    private static Knowledge know(Reach dossier, Reach estimate, Reach bids, Reach offers, Reach plans) {
        return new Knowledge(dossier, estimate, bids, offers, plans);
    }
}
