// SPDX-License-Identifier: EUPL-1.2
/** Tables of rounds, publications and bids. */
package nl.mvoi.inkoop.tender.jdbc;
