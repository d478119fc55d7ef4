// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document.internal;

/**
 * A document that is kept elsewhere, as it was typed; each may be null.
 *
 * @param name    of the document
 * @param address where it is to be found
 * @param sha256  of its content, so that nobody can put something else there unseen
 */
public record Link(String name, String address, String sha256) {
}
