// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

/**
 * How many parties a procedure invites.
 *
 * @param minimum fewest invitations; 0 when the procedure is published and nobody is invited
 * @param maximum most invitations; null when there is no limit
 */
public record InviteLimits(int minimum, Integer maximum) {
}
