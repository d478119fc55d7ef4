// SPDX-License-Identifier: EUPL-1.2
/** Tables of the contract register. */
package nl.mvoi.inkoop.contract.jdbc;
