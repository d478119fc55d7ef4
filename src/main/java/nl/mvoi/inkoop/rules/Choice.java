// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

/**
 * Something a user may pick from a list that the rules own.
 *
 * @param code what is stored
 * @param name what the user sees, Dutch
 */
public record Choice(String code, String name) {
}
