// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import java.util.Optional;

/** The register of framework agreements, as far as a purchase rests on one; the room that keeps it knows. */
public interface FrameworkRegister {

    /**
     * What the register says of the framework that a purchase names. What the purchase itself takes of it is not taken yet. A framework that
     * is not in the register stays as it was stated: so were those of dossiers from before there was one.
     */
    Framework of(Dossier dossier, Framework named);

    /** The same, and until this transaction ends nobody else takes anything of that framework. */
    Framework hold(Dossier dossier, Framework named);

    /** How much of the framework that a purchase names is used with this purchase, in a Dutch sentence, when that is so much that the rules warn of it. */
    Optional<String> warning(Dossier dossier);
}
