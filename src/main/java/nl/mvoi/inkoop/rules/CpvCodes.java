// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

import java.util.List;
import java.util.Optional;

/** The common procurement vocabulary with its Dutch labels. */
public interface CpvCodes {

    /**
     * Looks a code up.
     *
     * @param code 8 digits; a check digit after a hyphen is accepted and not looked at
     */
    Optional<Exploration.Cpv> find(String code);

    /**
     * The existing codes above an unknown one, nearest first and at most three: help for whoever mistyped a code.
     *
     * @return empty when the text does not look like a code at all, or no code begins like it
     */
    List<Exploration.Cpv> nearestParents(String code);

    /** What to tell, in Dutch, about an unknown code that has no parents. */
    default String hint(String code) {
        return code.matches("[0-9]{8}(-[0-9])?") ? "Er is geen CPV-code die zo begint. Controleer de cijfers."
                : "Een CPV-code heeft 8 cijfers.";
    }
}
