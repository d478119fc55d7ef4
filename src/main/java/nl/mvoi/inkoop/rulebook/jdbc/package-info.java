// SPDX-License-Identifier: EUPL-1.2
/** What readers of the rule book tell its owners. */
package nl.mvoi.inkoop.rulebook.jdbc;
