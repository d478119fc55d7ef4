// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

import java.util.Optional;

/**
 * How many parties a procedure invites.
 *
 * @param minimum fewest invitations; 0 when the procedure is published and nobody is invited
 * @param maximum most invitations; null when there is no limit
 */
public record InviteLimits(int minimum, Integer maximum) {

    /** Why so many invitations are too few or too many, in Dutch sentences; empty when they fit. */
    public Optional<String> refusal(long invited) {
        String now = " uit. Nu zijn het er " + invited + ".";
        if (invited < minimum) {
            return Optional.of("Nodig minstens " + parties(minimum) + now);
        }
        return Optional.ofNullable(maximum).filter(most -> invited > most).map(most -> "Nodig hoogstens " + parties(most) + now);
    }

    private static String parties(int many) {
        return many + (many == 1 ? " partij" : " partijen");
    }
}
