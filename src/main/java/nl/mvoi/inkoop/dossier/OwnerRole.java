// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import nl.mvoi.inkoop.platform.Groups;

/** In what role a person has a dossier in hands. */
public enum OwnerRole {
    /** Whose purchase it is; at first who asked for it. */
    OPDRACHTGEVER(Groups.OPDRACHTGEVERS, "opdrachtgever", true),
    /** Leads the purchase: the tasks of buyers are laid ready for this person. */
    INKOPER(Groups.INKOPERS, "inkoper", true),
    /** Has those tasks while the first is away and named nobody. */
    TWEEDE_INKOPER(Groups.INKOPERS, "tweede inkoper", false),
    CONTRACTMANAGER(Groups.CONTRACTMANAGERS, "contractmanager", true);

    private final String group;
    private final String label;
    private final boolean leads;

    OwnerRole(String group, String label, boolean leads) {
        this.group = group;
        this.label = label;
        this.leads = leads;
    }

    /** The group that whoever has the role must be in. */
    public String group() {
        return group;
    }

    /** How users call it, in a sentence. */
    public String label() {
        return label;
    }

    /** The same at the beginning of one. */
    public String title() {
        return Character.toUpperCase(label.charAt(0)) + label.substring(1);
    }

    /**
     * Who has the tasks of these groups.
     *
     * @param groups the candidate groups of a task; without any it is the client's
     */
    public static Optional<OwnerRole> leading(Set<String> groups) {
        return groups.isEmpty() ? Optional.of(OPDRACHTGEVER)
                : Arrays.stream(values()).filter(role -> role.leads && role != OPDRACHTGEVER && groups.equals(Set.of(role.group))).findFirst();
    }
}
