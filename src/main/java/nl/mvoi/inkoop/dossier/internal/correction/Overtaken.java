// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal.correction;

import java.util.Set;
import nl.mvoi.inkoop.dossier.RequestField;
import nl.mvoi.inkoop.platform.AlreadyDone;

/** Somebody else corrected the purchase while this one was being filled in. */
public class Overtaken extends AlreadyDone {

    private final transient Set<RequestField> leftAlone;

    Overtaken(String problem, Set<RequestField> leftAlone) {
        super(problem);
        this.leftAlone = Set.copyOf(leftAlone);
    }

    /** What the other changed and this one left as he found it: to send that again would undo it. */
    public Set<RequestField> leftAlone() {
        return leftAlone;
    }
}
