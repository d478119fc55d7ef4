// SPDX-License-Identifier: EUPL-1.2
/** The table of requests for approval. */
package nl.mvoi.inkoop.approval.jdbc;
