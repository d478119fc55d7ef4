// SPDX-License-Identifier: EUPL-1.2
/** The tables of the gates. */
package nl.mvoi.inkoop.gate.jdbc;
