// SPDX-License-Identifier: EUPL-1.2
/** Tables of publication, bids and award. */
package nl.mvoi.inkoop.tender.jdbc;
