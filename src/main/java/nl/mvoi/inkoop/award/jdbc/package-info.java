// SPDX-License-Identifier: EUPL-1.2
/** Tables of the award. */
package nl.mvoi.inkoop.award.jdbc;
