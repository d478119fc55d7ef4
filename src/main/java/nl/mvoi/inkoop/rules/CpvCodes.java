// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

import java.util.Optional;

/** The official list of the common procurement vocabulary (CPV). */
public interface CpvCodes {

    /**
     * Looks a code up.
     *
     * @param code eight digits, without check digit
     * @return the code with its Dutch label, or empty when the list does not have it
     */
    Optional<Exploration.Cpv> find(String code);
}
