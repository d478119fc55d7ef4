// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

/**
 * Someone who can sign in.
 *
 * @param id    user id
 * @param name  first and last name as users see it; the id when no name is known
 * @param email address for mail, or null when none is known
 */
public record Person(String id, String name, String email) {
}
