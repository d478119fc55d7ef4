// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document.internal;

/**
 * What somebody says about a document that is to be added, as it was typed; each may be null.
 *
 * @param kind       code of the table {@code documentsoorten}
 * @param open       whether everybody who sees the dossier may read it: true or false
 * @param validUntil last day on which it counts
 * @param previous   number of the document of which this is the next version
 */
public record Proposal(String kind, String open, String validUntil, String previous) {
}
