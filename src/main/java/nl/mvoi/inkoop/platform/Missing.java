// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.util.NoSuchElementException;
import java.util.function.Supplier;

/** Something that a step needs and that must be there by then. That it is not is a fault of ours, so the log names it. */
public final class Missing {

    private Missing() {
    }

    /**
     * What to throw when a dossier does not have something.
     *
     * @param what in English, without an article
     */
    public static Supplier<NoSuchElementException> in(DossierNumber dossier, String what) {
        return () -> new NoSuchElementException(dossier + " has no " + what);
    }
}
