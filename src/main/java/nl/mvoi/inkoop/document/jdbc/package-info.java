// SPDX-License-Identifier: EUPL-1.2
/** The register of documents and their content in pieces. */
package nl.mvoi.inkoop.document.jdbc;
